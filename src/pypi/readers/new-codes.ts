import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { MADE_AT_ONCE } from './recovery-codes';
import { utcTime } from './text';

/** A set of recovery codes that a page has just shown, told by the name of the file that PyPI offers it in. */
export interface NewCodes {
  fileName: string;
  username: string;
  /** ISO 8601, UTC, in whole seconds, as the account settings tell it. */
  generatedAt: string;
}

// Warehouse `recovery_codes-provision.html` (since February 2022): index, user name, naive UTC time with microseconds.
const FILE_NAME =
  /^(?:Test)?PyPI-Recovery-Codes-([A-Za-z0-9][A-Za-z0-9._-]{0,49})-(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,6})?\.txt$/;
const LIST = '.recovery-codes';

/**
 * The set of codes that a page shows. In: PyPI's page of new codes. Out: what the file's name tells; `null` if there isn't
 * exactly one such name. Reads the link's `download` alone: its address holds the codes.
 */
export function readNewCodes(document: Document): NewCodes | null {
  const names = [...document.querySelectorAll(`${LIST} a[download]`)].map(
    (link) => link.getAttribute('download') ?? '',
  );
  const [fileName = '', another] = new Set(names.filter((name) => FILE_NAME.test(name)));
  const [, username, time] = (another === undefined && FILE_NAME.exec(fileName)) || [];
  const generatedAt = utcTime(time);
  return username && generatedAt ? { fileName, username, generatedAt } : null;
}

/**
 * What the page of new codes tells of them: all that PyPI makes are unused, and none was tried. They are counted, never read. A
 * page without a list, where PyPI asks for one code or says that there are some already, tells nothing.
 */
export function readNewRecoveryCodes(page: PageDom): Reading<AccountFacts['recoveryCodes']> {
  const [list, another] = page.document.querySelectorAll(LIST);
  if (!list) return 'absent';
  const codes = list.querySelectorAll('li code').length;
  const isEach = codes === MADE_AT_ONCE && codes === list.querySelectorAll('li').length;
  const generatedAt = readNewCodes(page.document)?.generatedAt;
  const isCounted = isEach && !another && page.isWhole(list);
  return isCounted && generatedAt ? { unused: codes, generatedAt, confirmed: false } : 'unreadable';
}

/** What the word on new codes stands after: PyPI's list of them. `null` on other pages. */
export function endOfNewCodes(document: Document): Element | null {
  return document.querySelector(LIST);
}

/** The form in which PyPI asks for one of the new codes, on its own page; `null` on other pages. */
export function endOfConfirmation(document: Document): Element | null {
  const [input, another] = document.querySelectorAll('form input[name="recovery_code_value"]');
  return another ? null : (input?.closest('form') ?? null);
}
