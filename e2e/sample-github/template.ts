/**
 * What the form asks. Titles, labels and what is required are those of `pypi/support`'s
 * `.github/ISSUE_TEMPLATE/account-recovery.yml` (August 2026); the sentences are our own.
 */
export const TEMPLATE = 'account-recovery.yml';
export const TITLE = 'Account recovery request';

export const LABELS = { username: 'PyPI Username', reason: 'Reason for request' };
export type Field = keyof typeof LABELS;

/** One checkbox each, all required. */
export const ATTESTATIONS = [
  { label: 'Recovery Codes', text: 'My recovery codes were never made, or are out of my reach' },
  { label: 'Code of Conduct', text: 'I will keep to the code of conduct' },
  { label: 'Acknowledgement', text: 'I know that this can take long' },
] as const;

export const ISSUES_PATH = '/pypi/support/issues';
export const FORM_PATH = `${ISSUES_PATH}/new?template=${TEMPLATE}`;
