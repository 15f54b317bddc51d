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

/**
 * The set of codes that a page shows. In: PyPI's page of new codes. Out: what the file's name tells; `null` if there isn't
 * exactly one such link. Reads the link's `download` alone: its address holds the codes.
 */
export function readNewCodes(document: Document): NewCodes | null {
  const [link, another] = document.querySelectorAll('.recovery-codes a[download]');
  const fileName = link && !another ? (link.getAttribute('download') ?? '') : '';
  const [, username, time] = FILE_NAME.exec(fileName) ?? [];
  return username && time ? { fileName, username, generatedAt: `${time}Z` } : null;
}

/** What the word on new codes stands after: PyPI's list of them. `null` on other pages. */
export function endOfNewCodes(document: Document): Element | null {
  return document.querySelector('.recovery-codes');
}

/** The form in which PyPI asks for one of the new codes, on its own page; `null` on other pages. */
export function endOfConfirmation(document: Document): Element | null {
  const [input, another] = document.querySelectorAll('form input[name="recovery_code_value"]');
  return another ? null : (input?.closest('form') ?? null);
}
