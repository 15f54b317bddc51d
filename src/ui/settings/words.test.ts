import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { FACT_NAMES } from '../../account/record';
import { EMAIL_PROBLEMS } from '../../pypi/facts';

const messages: Record<string, { message: string; description: string }> = english;
const CODES = ['too-large', 'not-json', 'foreign', 'newer', 'invalid', 'private-data', 'duplicate'];
const PARTS = ['records', 'visits', 'drafts', 'requests', 'settings', 'list'];

/** Keys that are put together at run time, which no compiler can miss. */
it.each([
  ...CODES.map((code) => `import_${code.replaceAll('-', '_')}`),
  ...PARTS.map((part) => `import_where_${part}`),
  ...FACT_NAMES.map((name) => `stored_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
  ...['backup', 'history_reviewed', 'tokens_reviewed', 'dismissed'].map((about) => `stored_${about}`),
  ...EMAIL_PROBLEMS.filter((problem) => problem !== 'none').map((problem) => `stored_${problem}`),
  ...['scope_account', 'scope_unreadable', 'closed_recovered', 'closed_withdrawn'].map((rest) => `stored_${rest}`),
])('%s is said, and explained to translators', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
  expect(messages[name]?.description).toMatch(/\S/);
});
