import type { Email } from '../facts';
import type { Row } from './tables';
import { LABEL, textOf, trim } from './text';

type State = Pick<Email, 'verified' | 'problem'>;

/** What each state looks like: the badge's modifier, its icon, and whether words explain it. */
const STATES: readonly (State & { badge: string; icon: string; isExplained: boolean })[] = [
  { verified: true, problem: 'none', badge: 'badge--success', icon: 'fa-check', isExplained: false },
  { verified: true, problem: 'bouncing', badge: 'badge--warning', icon: 'fa-exclamation-triangle', isExplained: true },
  { verified: false, problem: 'undeliverable', badge: 'badge--danger', icon: 'fa-ban', isExplained: true },
  { verified: false, problem: 'unverified', badge: 'badge--danger', icon: 'fa-times', isExplained: false },
];
/** The modifiers of badges that tell a state. */
export const BADGES: readonly string[] = STATES.map(({ badge }) => badge);
const ICONS = STATES.map(({ icon }) => icon);
/** Where a row offers to change something: no badge or icon in there tells a state. */
const OFFERS = 'form, nav, button, dialog, .modal, [role="dialog"]';

/**
 * The state of a row's address: the only one that its badge, its icon, its menu and the choice of a public address allow; at
 * least two of them must speak for it.
 *
 * @param rows of all addresses
 * @param isOffered whether the address can be shown on the public profile, as only verified ones can; `undefined` where there
 *   is no such choice
 */
export function emailState(row: Row, rows: readonly Row[], isOffered: boolean | undefined): State | undefined {
  const badges = classesIn([row], BADGES);
  const inBadges = classesIn([row], ICONS, '.badge');
  const icons = inBadges.size > 0 ? inBadges : classesIn([row], ICONS);
  const hasMenus = rows.some((one) => one.querySelector('input[name$="_email_id"]'));
  const mayVerify = hasMenus ? row.querySelector('input[name="reverify_email_id"]') !== null : undefined;
  const fits = STATES.filter(
    ({ badge, icon, verified }) =>
      (badges.size === 0 || badges.has(badge)) &&
      (icons.size === 0 || icons.has(icon)) &&
      (mayVerify === undefined || mayVerify !== verified) &&
      (isOffered === undefined || isOffered === verified),
  );
  const shown = STATES.filter(({ badge, icon }) => row.querySelector(`.${badge} .${icon}`));
  const traces = [badges.size, icons.size].filter((size) => size > 0).length;
  const spoken = traces + [mayVerify, isOffered].filter((trace) => trace !== undefined).length;
  const left = fits.length > 1 ? explained(row, rows, fits) : fits;
  const [state, another] = traces > 0 && spoken > 1 && shown.length < 2 ? left : [];
  return state && !another ? { verified: state.verified, problem: state.problem } : undefined;
}

/** Two states share a badge: where icons are drawn in another way throughout, only one of them is explained in words. */
function explained<T extends { isExplained: boolean }>(row: Row, rows: readonly Row[], states: readonly T[]): T[] {
  if (classesIn(rows, ICONS).size > 0) return [];
  const cell = [...row.querySelectorAll('.badge')].find((badge) => !badge.closest(OFFERS))?.closest('td, th');
  const words = cell ? trim(textOf(cell, `.badge, ${LABEL}`)) : '';
  return states.filter(({ isExplained }) => isExplained === (words !== ''));
}

/** Which classes elements of the rows have, outside of what is offered; only those in certain elements, if they are named. */
function classesIn(rows: readonly Row[], classes: readonly string[], within = ''): Set<string> {
  const selector = classes.map((name) => `${within} .${name}`).join();
  const marks = rows.flatMap((row) => [...row.querySelectorAll(selector)]);
  const told = marks.filter((mark) => !mark.closest(OFFERS));
  return new Set(told.flatMap(({ classList }) => classes.filter((name) => classList.contains(name))));
}
