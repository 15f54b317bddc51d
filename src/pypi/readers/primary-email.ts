import type { Email } from '../facts';
import { pageAt } from '../urls';
import { BADGES } from './email-state';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import type { Row } from './tables';
import { LABEL, textOf, trim } from './text';

/** White space stands in quotes only: elsewhere, something else stands beside the address. */
export const ADDRESS = /^(?:"[^"]*"|\S+)@\S+$/;
const CHOICE = 'select[name="public_email"], select[id="public_email"]';

/** The addresses that can be shown on the public profile: all verified ones; `undefined` where there is no such choice. */
export function choiceOf({ document }: PageDom): string[] | undefined {
  const choice = document.querySelector(CHOICE);
  const values = [...(choice?.querySelectorAll('option') ?? [])].map((option) => option.getAttribute('value') ?? '');
  return choice ? values.filter((value) => value.includes('@')) : undefined;
}

/** The address beside the picture; `none` where PyPI writes that there is none, `undefined` where no such place is found. */
export function pictureAddress(page: PageDom): string | 'none' | undefined {
  const section = page.section('picture');
  const texts = [...(section?.querySelectorAll('*') ?? [])].filter(({ childElementCount }) => childElementCount === 0);
  const shown = texts.map((element) => trim(textOf(element))).find((text) => ADDRESS.test(text));
  return shown ?? (section?.querySelector('code') ? 'none' : undefined);
}

/**
 * Tells which address is the primary one. A badge without a modifier marks it; on the account page it is the one beside the
 * picture, and with several the only one that can't be removed. What speaks must agree; there, at least two must speak. An account
 * may have none: then no address bears anything but its state, and they stand in the order of those that aren't primary.
 */
export function markPrimary(
  page: PageDom,
  rows: readonly Row[],
  emails: readonly Omit<Email, 'primary'>[],
): Reading<Email[]> {
  const says = [byBadge(rows), byMenu(rows), byPicture(page, emails)].filter((told) => told !== undefined);
  const [primary] = new Set(says);
  const isAgreed = new Set(says).size === 1;
  const marked = emails.map((email, i) => ({ ...email, primary: i === primary }));
  const isEnough =
    says.length > 1 || (pageAt(page.url.href) === 'unverified' && (primary !== -1 || marksNone(rows, marked)));
  return isAgreed && isEnough && fitsMenus(rows, marked) ? marked : 'unreadable';
}

/**
 * The row with a plain badge; -1 for none of them, `undefined` where badges are of another kind. A modifier that all of them have
 * says nothing, but that of a state.
 */
function byBadge(rows: readonly Row[]): number | undefined {
  const badges = rows.map((row) => [...row.querySelectorAll('.badge')].filter(isMark));
  const all = badges.flat();
  const isTold = (name: string) =>
    name.startsWith('badge--') &&
    (BADGES.includes(name) || all.length < 2 || !all.every(({ classList }) => classList.contains(name)));
  const plain = badges.map((own) => own.some(({ classList }) => ![...classList].some(isTold)));
  return plain.filter(Boolean).length > 1 || all.length === 0 ? undefined : plain.indexOf(true);
}

function isMark({ parentElement }: Element): boolean {
  return !parentElement?.closest('form, nav, a, button');
}

/** The only row whose address can't be removed, where others can; or the only one, if nothing at all is offered there. */
function byMenu(rows: readonly Row[]): number | undefined {
  if (rows.length === 1) return rows[0]?.querySelector('button, form, nav') ? undefined : 0;
  const fixed = rows.map((row) => row.querySelector('input[name="delete_email_id"]') === null);
  if (fixed.every(Boolean)) return undefined;
  return fixed.filter(Boolean).length > 1 ? -2 : fixed.indexOf(true);
}

function byPicture(page: PageDom, emails: readonly { address: string }[]): number | undefined {
  const shown = pictureAddress(page);
  return shown === undefined ? undefined : shown === 'none' ? -1 : emails.findIndex(({ address }) => address === shown);
}

/** Only a verified address that isn't the primary one can be made it; the primary one can't be removed. */
function fitsMenus(rows: readonly Row[], emails: readonly Email[]): boolean {
  const offers = (row: Row | undefined, name: string) => row?.querySelector(`input[name="${name}"]`) !== null;
  return emails.every(({ primary, verified }, i) => {
    if (offers(rows[i], 'primary_email_id') && (primary || !verified)) return false;
    return !(primary && offers(rows[i], 'delete_email_id'));
  });
}

/**
 * Whether nothing in the rows can be the mark of a primary address that was not recognized. PyPI lists that one first, and on the
 * page of an unverified account it is no verified one.
 */
function marksNone(rows: readonly Row[], emails: readonly Email[]): boolean {
  const isBare = (row: Row) => {
    const [badge, another] = row.querySelectorAll('.badge');
    const cell = badge?.closest('td, th');
    return !another && cell && trim(textOf(cell, `.badge, .table__status-detail, ${LABEL}`)) === '';
  };
  return rows.every(isBare) && emails[0]?.verified === true && fitsOrder(emails);
}

/** PyPI lists verified addresses first, then the others; both by the alphabet. */
function fitsOrder(emails: readonly Email[]): boolean {
  const key = ({ verified, address }: Email) => `${verified ? 0 : 1}${address.toLowerCase()}`;
  return emails.every((email, i) => i === 0 || key(emails[i - 1] ?? email) <= key(email));
}
