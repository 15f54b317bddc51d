import type { Email } from '../facts';
import { emailState } from './email-state';
import type { PageDom } from './page-dom';
import { ADDRESS, choiceOf, markPrimary, pictureAddress } from './primary-email';
import type { Reading } from './reading';
import { type Row, type Rows, rowsIn } from './tables';
import { cellValue } from './text';

/**
 * The addresses, on the account page and on the page of an unverified account (warehouse `manage/account.html`, macro
 * `email_row`): a row each. Badges, icons, the inputs of a row's menu, the choice of a public address and the address beside
 * the picture tell their states and must agree.
 */
const INPUT = 'input[name$="_email_id"]';

export function readEmails(page: PageDom): Reading<Email[]> {
  const section = page.section('emails');
  if (!section || page.hasLooseRows()) return 'unreadable';
  const found = rowsIn(section, (row) => addressIn(row) !== undefined);
  if (found === 'unreadable' || hasStrayInputs(page, found.rows)) return 'unreadable';
  if (found.rows.length === 0) return saysNone(page, section, found) ? [] : 'unreadable';
  return readRows(page, found.rows);
}

/** The only address in a row: in the cell that PyPI marks, or else in whichever holds nothing else. */
export function addressIn(row: Row): string | undefined {
  const marked = row.querySelector('.table__email');
  const values = (marked ? [marked] : [...row.cells]).map(cellValue);
  const [address, another] = values.filter((value) => value !== undefined && ADDRESS.test(value));
  return another === undefined ? address : undefined;
}

/** An input of a menu outside the rows belongs to one that is gone. */
function hasStrayInputs({ document }: PageDom, rows: readonly Row[]): boolean {
  const inRows = rows.reduce((sum, row) => sum + row.querySelectorAll(INPUT).length, 0);
  return document.querySelectorAll(INPUT).length !== inRows;
}

function readRows(page: PageDom, rows: readonly Row[]): Reading<Email[]> {
  const emails: Omit<Email, 'primary'>[] = [];
  const offered = choiceOf(page);
  for (const row of rows) {
    const address = addressIn(row) ?? '';
    const state = emailState(row, rows, offered?.includes(address));
    if (!state) return 'unreadable';
    emails.push({ address, ...state });
  }
  const verified = emails.filter((email) => email.verified).length;
  const isWhole = offered === undefined || offered.length === verified;
  const isDistinct = new Set(emails.map(({ address }) => address)).size === emails.length;
  return isWhole && isDistinct ? markPrimary(page, rows, emails) : 'unreadable';
}

/** The table's head is there, and the way to add an address; none is shown or offered anywhere. */
function saysNone(page: PageDom, section: Element, { others, empty }: Rows): boolean {
  const heads = section.querySelectorAll('thead th[scope="col"]').length;
  const addsOne = section.querySelector('form input[name="email"]') !== null;
  return (
    heads >= 2 &&
    addsOne &&
    others.length === 0 &&
    empty.length === 1 &&
    choiceOf(page)?.length === 0 &&
    pictureAddress(page) === 'none'
  );
}
