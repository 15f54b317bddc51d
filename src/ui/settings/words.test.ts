import { expect, it } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { ANSWERS, EXPECTED } from '../../account/journal';
import { accountRecord } from '../../account/record-schema';
import { REHEARSAL_OUTCOMES, REHEARSED_WAYS } from '../../account/rehearsal';
import { LOOKUP_OUTCOMES } from '../../account/repository-lookup';
import { THRESHOLD_NAMES } from '../../checks/thresholds';
import { EMAIL_PROBLEMS, FACT_NAMES } from '../../pypi/facts';
import { wordKey } from './row';

const messages: Record<string, { message: string; description: string }> = english;
const CODES = ['too-large', 'not-json', 'foreign', 'newer', 'invalid', 'private-data', 'duplicate'];
const PARTS = ['records', 'visits', 'drafts', 'requests', 'settings', 'list'];

const TOLD = ['version', 'site', 'username', 'facts', 'unreadable'];
const SAID = Object.keys(accountRecord.shape).filter((part) => !TOLD.includes(part));

/** Keys that are put together at run time, which no compiler can miss. */
it.each([
  ...CODES.map((code) => `import_${code.replaceAll('-', '_')}`),
  ...PARTS.map((part) => `import_where_${part}`),
  ...[...FACT_NAMES, ...SAID].map((name) => wordKey('stored', name)),
  ...ANSWERS.map((answer) => wordKey('stored', 'answer', answer)),
  ...EXPECTED.map((reason) => wordKey('stored', 'expected', reason)),
  ...['elsewhere', 'never'].map((kind) => wordKey('stored', 'mute', kind)),
  ...LOOKUP_OUTCOMES.map((outcome) => wordKey('lookup', outcome)),
  ...REHEARSED_WAYS.map((way) => wordKey('rehearsal', way, 'title')),
  ...REHEARSAL_OUTCOMES.map((outcome) => wordKey('rehearsal', outcome)),
  ...THRESHOLD_NAMES.flatMap((limit) => [wordKey('limit', limit, 'label'), wordKey('limit', limit, 'help')]),
  ...EMAIL_PROBLEMS.filter((problem) => problem !== 'none').map((problem) => `stored_${problem}`),
  ...['scope_account', 'scope_unreadable', 'closed_recovered', 'closed_withdrawn'].map((rest) => `stored_${rest}`),
])('%s is said, and explained to translators', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
  expect(messages[name]?.description).toMatch(/\S/);
});
