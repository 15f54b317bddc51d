import type { PageDom } from './page-dom';
import { isComing, isPending, type Row, type Rows, rowsIn } from './tables';
import { LABEL, textOf, trim } from './text';

/**
 * The rows of the section of two-factor methods (warehouse `manage_base.html`, macro `twofa_section`): one for the recovery
 * codes, one for each method. What a row holds tells its kind: links and dialogs of that kind, and how its name begins.
 */
export interface TwoFactorRows {
  section: Element;
  codes: Row[];
  totp: Row[];
  devices: Row[];
  /** Whether a table of the section may hold rows that were not recognized, or has lost them. */
  holdsOthers: boolean;
}
type Kind = 'codes' | 'totp' | 'devices';

/** Boxes that say what to do, but those that only warn. */
export const BOX = '.callout-block:not(.callout-block--warning)';

export const PATHS = {
  addTotp: '/manage/account/totp-provision',
  addDevice: '/manage/account/webauthn-provision',
  generate: '/manage/account/recovery-codes/generate',
  regenerate: '/manage/account/recovery-codes/regenerate',
  burn: '/manage/account/recovery-codes/burn',
} as const;

const known = new WeakMap<PageDom, TwoFactorRows | 'unreadable'>();

/** The rows by their kinds, looked up once for a page; `unreadable` when one among them was not recognized. */
export function twoFactorRows(page: PageDom): TwoFactorRows | 'unreadable' {
  const rows = known.get(page) ?? findRows(page);
  known.set(page, rows);
  return rows;
}

function findRows(page: PageDom): TwoFactorRows | 'unreadable' {
  const section = page.section('two-factor');
  if (!section || page.hasLooseRows()) return 'unreadable';
  const kinds = new Map<Row, Kind | undefined>();
  const found = rowsIn(section, (row) => kinds.set(row, kindOf(page, section, row)).get(row) !== undefined);
  if (found === 'unreadable') return 'unreadable';
  const of = (kind: Kind) => found.rows.filter((row) => kinds.get(row) === kind);
  const rows = { section, codes: of('codes'), totp: of('totp'), devices: of('devices') };
  const isTwice = rows.codes.length > 1 || rows.totp.length > 1;
  return isTwice ? 'unreadable' : { ...rows, holdsOthers: holdsOthers(section, found) };
}

/** Rows without a trace of a method or of codes are none of them, but in PyPI's own tables. */
function holdsOthers(section: Element, { others, empty }: Rows): boolean {
  const isOwn = (element: Element) => element.closest('.table--2fa, template') !== null;
  return (
    isComing(section) ||
    others.some((row) => isOwn(row) || isPending(row) || row.querySelector('[disabled], a:not([href])')) ||
    empty.some(isOwn)
  );
}

/**
 * The kind of a row that is of one kind only. A date alone tells the codes; a method may be dated too. The app is told by the
 * dialog that removes it, or else by two of these: a way to change it, a way to remove it that is off, and the button that adds
 * one.
 */
function kindOf(page: PageDom, section: Element, row: Row): Kind | undefined {
  const name = nameOf(row);
  const ids = removalsIn(row);
  const isCodes = page.leadingTo(row, PATHS.regenerate).length > 0;
  const isChanged = page.leadingTo(row, PATHS.addTotp).length > 0;
  const isDevice = (name && isQuoted(name)) || [...ids].some((id) => id !== 'disable-totp');
  if ([isCodes, isChanged || ids.has('disable-totp'), isDevice].filter(Boolean).length > 1) return undefined;
  if (isDevice) return 'devices';
  const isLocked = row.querySelector('[disabled], [aria-disabled="true"]') !== null && !name?.querySelector('strong');
  const traces = [isChanged, isLocked, saysTotpIsOn(page, section)].filter(Boolean).length;
  if (ids.has('disable-totp') || (traces > 1 && (isChanged || isLocked))) return 'totp';
  return isCodes || (!isChanged && name?.querySelector('time')) ? 'codes' : undefined;
}

/** The cell that names what a row is about. */
export function nameOf(row: Row): Element | undefined {
  return row.querySelector('th[scope="row"]') ?? [...row.cells].find((cell) => trim(textOf(cell)) !== '');
}

/** PyPI writes a device's label in quotes, and no other text begins with one. */
export function isQuoted(element: Element): boolean {
  return trim(textOf(element, LABEL)).startsWith('"');
}

/** The button that adds an authenticator app says that there is one: it carries a title then, and the other none. */
export function saysTotpIsOn(page: PageDom, section: Element): boolean {
  const isTitled = (link: Element) => (link.getAttribute('title') ?? '').trim() !== '';
  const links = page.leadingTo(section, PATHS.addTotp).filter((link) => !link.matches(`form, ${BOX} *, p *`));
  const others = page.leadingTo(section, PATHS.addDevice);
  return links.length > 1 || (links.some(isTitled) && !others.some(isTitled));
}

/** The ids of the dialogs that remove a method, by themselves and by what opens them, in any attribute. */
export function removalsIn(row: Row): Set<string> {
  const ids = new Set<string>();
  for (const element of row.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) {
      const id = removalId(element.getAttribute(name) ?? '');
      if (id !== undefined) ids.add(id);
    }
  return ids;
}

/** The id of a dialog that removes a method, or of a link to it. Inputs in it have longer ones. */
export function removalId(value: string): string | undefined {
  return /(?:^|#)(disable-(?:totp|webauthn-(?!.*-confirm_).+))$/.exec(value)?.[1];
}

/** The elements of a section that stand in none of its rows and no dialog. */
export function outside(elements: readonly Element[]): Element[] {
  return elements.filter((element) => !element.closest('tr, .modal, dialog, [role="dialog"]'));
}
