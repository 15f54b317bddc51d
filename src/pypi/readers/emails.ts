import type { Email } from '../facts';
import { selectorOf } from '../sections';
import { bodyRows, findSection, holdsOnly, onlyTable, readRows, textOf, trim } from './dom';
import type { Reading } from './reading';

/**
 * The addresses in the section of emails, on the account page and on the page of an unverified account (warehouse
 * `manage/account.html`, macro `email_row`). The badges tell an address's state; the inputs of its menu tell it once
 * more, and so does the choice of a public address. The intro paragraph holds sample badges, so nothing outside the table counts.
 */
const INPUTS = {
  reverify: 'input[name="reverify_email_id"]',
  makePrimary: 'input[name="primary_email_id"]',
  remove: 'input[name="delete_email_id"]',
};
/** White space stands in quotes only: elsewhere, something else stands beside the address. */
const ADDRESS = /^(?:"[^"]*"|\S+)@\S+$/;
const CHOICE = 'select[name="public_email"], select[id="public_email"]';
const KNOWN = 'h1, h2, h3, p, table, form';
const ANY_INPUT = 'input[name$="_email_id"]';

export function readEmails(document: Document): Reading<Email[]> {
  const section = findSection(document, 'emails');
  const table = section ? onlyTable(section) : undefined;
  if (!section || !table || table === 'none' || !holdsOnly(section, KNOWN)) return 'unreadable';
  const rows = bodyRows(table);
  if (rows.length === 0) return saysNone(table, document) ? [] : 'unreadable';
  if (document.querySelectorAll(ANY_INPUT).length !== table.querySelectorAll(ANY_INPUT).length) return 'unreadable';

  const emails = readRows(rows, readEmail);
  if (emails === 'unreadable' || !primaryAgrees(emails, document) || !choiceAgrees(emails, document))
    return 'unreadable';
  if (new Set(emails.map((email) => email.address)).size < emails.length) return 'unreadable';
  return emails;
}

function readEmail(row: HTMLTableRowElement): Email | undefined {
  const cell = row.querySelector('.table__email');
  const address = cell ? trim(textOf(cell)) : '';
  const badges = row.cells[1] ? readBadges(row.cells[1]) : undefined;
  if (!badges || row.cells[0] !== cell || cell.childElementCount > 0 || !ADDRESS.test(address)) return undefined;
  const email = { address, ...badges };
  return menuAgrees(row, email) ? email : undefined;
}

/** One badge for the state, and one without a modifier on the primary address. Any other element in the cell is unknown. */
function readBadges(cell: Element): Omit<Email, 'address'> | undefined {
  const marks = [...cell.querySelectorAll('.badge')];
  const states = marks.filter((badge) => /badge--/.test(badge.className));
  const primaries = marks.filter((badge) => badge.className.trim() === 'badge');
  const [state] = states;
  if (!state || states.length > 1 || primaries.length > 1 || primaries.length + 1 !== marks.length) return undefined;
  if (textOf(cell, '.badge, .table__status-detail').trim() !== '') return undefined;
  const primary = primaries.length === 1;
  if (state.matches('.badge--success')) return { primary, verified: true, problem: 'none' };
  if (state.matches('.badge--warning')) return { primary, verified: true, problem: 'bouncing' };
  if (!state.matches('.badge--danger')) return undefined;
  if (state.querySelector('.fa-ban')) return { primary, verified: false, problem: 'undeliverable' };
  if (state.querySelector('.fa-times')) return { primary, verified: false, problem: 'unverified' };
  return undefined;
}

/** What an address's menu offers must fit its badges. */
function menuAgrees(row: Element, { primary, verified }: Email): boolean {
  const offers = (selector: string) => row.querySelector(selector) !== null;
  if (offers(INPUTS.reverify) === verified) return false;
  if (offers(INPUTS.makePrimary) && (primary || !verified)) return false;
  if (offers(INPUTS.remove) && primary) return false;
  return (primary && verified) === !row.querySelector('nav, button, form, ul');
}

/** The account page shows the primary address beside the picture too. Where none is marked, the order must fit that. */
function primaryAgrees(emails: Email[], document: Document): boolean {
  const [primary, another] = emails.filter((email) => email.primary);
  const shown = pictureAddress(document);
  if (another || (!primary && !isSorted(emails))) return false;
  return shown === undefined || !shown.includes('@') || shown === primary?.address;
}

/** PyPI lists the primary address first, then the verified ones, then the others; both by the alphabet. */
function isSorted(emails: Email[]): boolean {
  const key = ({ verified, address }: Email) => `${verified ? 0 : 1}${address.toLowerCase()}`;
  return emails.every((email, i) => i === 0 || key(emails[i - 1] ?? email) <= key(email));
}

/** The account page offers every verified address, and no other, to be shown on the public profile. */
function choiceAgrees(emails: Email[], document: Document): boolean {
  const choice = document.querySelector(CHOICE);
  const offered = [...(choice?.querySelectorAll('option') ?? [])].map((option) => option.getAttribute('value') ?? '');
  const addresses = offered.filter((value) => value.includes('@'));
  const verified = emails.filter((email) => email.verified).map(({ address }) => address);
  return (
    choice === null ||
    (addresses.length === verified.length && verified.every((address) => addresses.includes(address)))
  );
}

/**
 * The table is there with its head and nothing below, and no address is shown or offered elsewhere. On the account page the
 * place beside the picture must say so.
 */
function saysNone(table: HTMLTableElement, document: Document): boolean {
  const heads = table.tHead?.querySelectorAll('th[scope="col"]').length;
  const [body, ...more] = table.tBodies;
  if (heads !== 2 || !body || more.length > 0 || body.childElementCount > 0 || textOf(body).trim() !== '') return false;
  const shown = pictureAddress(document) ?? (document.querySelector(selectorOf('details')) ? '@' : '');
  return !shown.includes('@') && choiceAgrees([], document);
}

function pictureAddress(document: Document): string | undefined {
  const code = document.querySelector(`${selectorOf('picture')} code`);
  return code ? trim(textOf(code)) : undefined;
}
