import { idsOf } from '../sections';
import { bodyRows, findSection, hasTraces } from './dom';

/**
 * The section of two-factor methods (warehouse `manage_base.html`, macro `twofa_section`): up to two tables, one for the
 * recovery codes, one for the methods. Anchors, in every version since 2022:
 *
 * - `th[scope="row"]` names a row; it holds a `time` (recovery codes), begins with `strong` (security device), or neither;
 * - the links that a row holds tell its kind once more, so that a row which lost its marks isn't taken for another;
 * - outside the tables stand only text and links to known places: anything else is a row that was not recognized.
 */
const LINKS = {
  codes: 'a[href$="/recovery-codes/regenerate"], a[href$="/recovery-codes/regenerate/"]',
  totp: 'a[href*="/manage/account/totp-provision"], a[href="#disable-totp"]',
  device: 'a[href^="#disable-webauthn-"]',
  addTotp: 'a[href*="/manage/account/totp-provision"]',
  addDevice: 'a[href*="/manage/account/webauthn-provision"]',
  removal: 'a[href^="#disable-"]',
};
const KNOWN_OUTSIDE = [
  LINKS.addTotp,
  LINKS.addDevice,
  'a[href*="/recovery-codes/generate"]',
  'a[href*="/recovery-codes/burn"]',
  `a[href="#${idsOf('emails')[0]}"]`,
  'a[href^="/help"]',
  '#webauthn-errors a',
].join();
const CONTROLS = 'a, button, input, select, time, strong';
const TELLING = `${CONTROLS}, th, td, tr`;
const KNOWN_CHILDREN = 'h1, h2, h3, p, table, .callout-block, noscript, #webauthn-errors';
/** Traces that methods leave anywhere on the page: dialogs and links to them, and tables that moved out of the section. */
const STRAY = '[id^="disable-"], a[href^="#disable-"], table.table--2fa';

export interface TwoFactorRows {
  section: Element;
  codes: HTMLTableRowElement[];
  totp: HTMLTableRowElement[];
  devices: HTMLTableRowElement[];
}

/** Sorts the rows of the section by kind, or says that one of them, or something beside them, was not recognized. */
export function twoFactorRows(document: Document): TwoFactorRows | 'unreadable' {
  const section = findSection(document, 'two-factor');
  if (!section?.querySelector(LINKS.addTotp) || !section.querySelector(LINKS.addDevice)) return 'unreadable';
  if (hasStrangers(document, section)) return 'unreadable';
  const found: TwoFactorRows = { section, codes: [], totp: [], devices: [] };
  for (const table of section.querySelectorAll('table')) if (!sortRows(table, found)) return 'unreadable';
  return found;
}

/** Whether something stands beside the tables that is not known to stand there, or a method's traces stand elsewhere. */
function hasStrangers(document: Document, section: Element): boolean {
  const isKnown = (child: Element) =>
    child.matches(KNOWN_CHILDREN) || child.matches(KNOWN_OUTSIDE) || addsMethods(child);
  return (
    ![...section.children].every(isKnown) ||
    outside(section, TELLING).some((element) => !element.matches(KNOWN_OUTSIDE) && !inNoscript(element)) ||
    hasTraces(document, STRAY, section)
  );
}

function addsMethods(child: Element): boolean {
  return child.querySelector(LINKS.addTotp) !== null && child.querySelector(LINKS.addDevice) !== null;
}

/** Adds a table's rows to those found. It holds codes or methods, and a word only beside the sole method. */
function sortRows(table: HTMLTableElement, found: TwoFactorRows): boolean {
  const kinds = bodyRows(table).map((row) => ({ row, kind: kindOf(row) }));
  const named = kinds.filter(({ kind }) => kind !== 'note');
  if (named.length === 0 || (named.length < kinds.length && named.length !== 1)) return false;
  const isCodes = named[0]?.kind === 'codes';
  if (isCodes ? kinds.length > 1 : found.totp.length + found.devices.length > 0) return false;
  for (const { row, kind } of named) {
    if (kind === 'unreadable' || kind === 'note' || (kind === 'codes') !== isCodes) return false;
    found[kind].push(row);
  }
  return true;
}

/** The elements of a section that stand in none of its tables. */
export function outside(section: Element, selector: string): Element[] {
  return [...section.querySelectorAll(selector)].filter((element) => !element.closest('table'));
}

/** Its content is markup only where scripts are off. */
function inNoscript(element: Element): boolean {
  return element.closest('noscript') !== null;
}

function kindOf(row: HTMLTableRowElement): 'codes' | 'totp' | 'devices' | 'note' | 'unreadable' {
  const name = [...row.cells].find((cell) => cell.matches('th[scope="row"]'));
  if (!name) return isNote(row) ? 'note' : 'unreadable';
  const codes = row.querySelector(LINKS.codes) !== null;
  const totp = row.querySelector(LINKS.totp) !== null;
  const device = row.querySelector(LINKS.device) !== null;
  const marks = [...name.children].filter((child) => child.tagName !== 'ABBR').map((child) => child.tagName);
  if (marks[0] === 'TIME') return codes && !totp && !device && marks.length === 1 ? 'codes' : 'unreadable';
  if (marks[0] === 'STRONG') return !codes && !totp && marks.length === 1 ? 'devices' : 'unreadable';
  return totp && !codes && !device && marks.length === 0 ? 'totp' : 'unreadable';
}

/** A row of one cell that only speaks: since July 2023 it says that the last method can't be removed. */
function isNote(row: HTMLTableRowElement): boolean {
  return row.cells.length === 1 && !row.querySelector(CONTROLS);
}

/** Where a method's row links to remove it; PyPI offers that exactly when there are two or more (since July 2023). */
export function removalOf(row: Element): string | undefined {
  return row.querySelector(LINKS.removal)?.getAttribute('href') ?? undefined;
}

/** Whether the button that adds an authenticator says that there is one already: it then carries a title. */
export function saysTotpIsOn(section: Element): boolean {
  return outside(section, LINKS.addTotp).some((link) => (link.getAttribute('title') ?? '').trim() !== '');
}
