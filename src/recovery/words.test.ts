import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { SITES } from '../pypi/urls';
import { PRIVATE_KINDS } from './guard/private-data';
import { CODES_SAID, FOR_WHOM, LOST, NEVER, WORKS } from './request/choices';
import { REPORTED_STEPS } from './tracker/tracked-request';
import { waitsFor } from './tracker/waits';
import { ANSWERS, actionOf, hasMore, QUESTIONS, type QuestionId } from './triage/questions';
import { STEPS, type StepId, stepOf } from './triage/triage';

const messages: Record<string, { message: string; description: string }> = english;
const key = (...parts: string[]) => parts.join('_').replaceAll(/[-.]/g, '_');
const keysUnder = (prefix: string) => Object.keys(messages).filter((one) => one.startsWith(prefix));

const STEP_IDS = Object.keys(STEPS) as StepId[];
/** All questions but the request, which has a view of its own. */
const ASKED = (Object.keys(QUESTIONS) as QuestionId[]).filter((question) => question !== 'request');

/** The answers that have words of their own at this question. */
function ownOptions(question: QuestionId): string[] {
  const steps = STEP_IDS.map(stepOf).filter(({ ask }) => ask === question);
  return steps.flatMap(({ next }) => Object.keys(next)).filter((option) => !Object.hasOwn(ANSWERS, option));
}

/** Keys that are put together at run time, which no compiler can miss. */
const wanted: Record<string, string[]> = {
  triage_: [
    'triage_more',
    'triage_outcome',
    ...ASKED.flatMap((question) =>
      ['title', 'text', ...(hasMore(question) ? ['more'] : []), ...ownOptions(question)].map((one) =>
        key('triage', question, one),
      ),
    ),
  ],
  answer_: Object.keys(ANSWERS).map((option) => key('answer', option)),
  private_: [...PRIVATE_KINDS.map((kind) => key('private', kind)), 'private_title', 'private_mask'],
  field_: [...codesThrown(), 'extension-gone', 'note-not-kept'].map((code) => key('field', code)),
};

/** The codes of every FieldError in the sources of this folder. */
function codesThrown(): string[] {
  const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?!.*\.test\.ts$).*\.ts$/.test(name),
  );
  const thrown = /(?:new FieldError|refuse|refuseWhen)\([\s\S]{0,80}?'([a-z]+(?:-[a-z]+)+)'/g;
  const found = sources.flatMap((name) => [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(thrown)]);
  return [...new Set(found.map(([, code = '']) => code))];
}

it('a step is told in at most 40 words, more is folded', () => {
  const words = (question: QuestionId) =>
    ['title', 'text']
      .map((part) => messages[key('triage', question, part)]?.message ?? '')
      .join(' ')
      .split(/\s+/);
  expect(ASKED.filter((question) => words(question).length > 40)).toEqual([]);
});

describe.each(Object.entries(wanted))('%s', (prefix, keys) => {
  it('has words for all that can be said, and no others', () => {
    expect(keys.length).toBeGreaterThan(5);
    expect(keysUnder(prefix).sort()).toEqual([...new Set(keys)].sort());
  });
});

it.each([
  ...ASKED.flatMap((question) => actionOf(question) ?? []).map((action) => key('action', action)),
  ...['site', 'username', 'lost', 'codes', 'works', 'never', 'for_whom', 'project', 'repository', 'details'].flatMap(
    (field) => [`request_${field}_label`, `request_${field}_help`],
  ),
  ...['request_username_unknown_label', 'request_username_unknown_help', 'request_no_repository_label'],
  ...NEVER.map((one) => key('request_never', one)),
  ...FOR_WHOM.map((one) => key('request_for_whom', one)),
  ...SITES.map((one) => key('request_site', one)),
  ...LOST.map((one) => key('request_lost', one)),
  ...CODES_SAID.map((one) => key('request_codes', one)),
  ...WORKS.map((one) => key('request_works', one)),
  ...['file', 'seven-days', ...REPORTED_STEPS].flatMap((step) => [
    key('tracker', step, 'title'),
    key('tracker', step, 'text'),
    key('tracker', step, 'next'),
  ]),
  ...REPORTED_STEPS.filter((step) => step !== 'support-mail').map((step) => key('tracker', step, 'done')),
  ...LOST.flatMap((lost) => waitsFor({ lost: [lost] })).map(({ kind, until, measure }) =>
    key('waits', kind, until, measure),
  ),
])('%s is said, and explained to translators', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
  expect(messages[name]?.description).toMatch(/\S/);
});
