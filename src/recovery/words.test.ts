import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { joinedKey } from '../platform/message-key';
import { CODES_SAID, choiceKey, FOR_WHOM, LOST, NEVER, WORKS } from './request/choices';
import { ANSWERS, hasMore, hasText, QUESTIONS, type QuestionId } from './triage/questions';
import { STEPS, type StepId, stepOf } from './triage/triage';

const messages: Record<string, { message: string; description: string }> = english;
const keysUnder = (prefix: string) => Object.keys(messages).filter((one) => one.startsWith(prefix));

const STEP_IDS = Object.keys(STEPS) as StepId[];
/** All questions but the request, which has a view of its own. */
const ASKED = (Object.keys(QUESTIONS) as QuestionId[]).filter((question) => question !== 'request');

/** The answers that have words of their own at this question. */
function ownOptions(question: QuestionId): string[] {
  const steps = STEP_IDS.map(stepOf).filter(({ ask }) => ask === question);
  return steps.flatMap(({ next }) => Object.keys(next)).filter((option) => !Object.hasOwn(ANSWERS, option));
}

const partsOf = (question: QuestionId) => [
  ...(hasText(question) ? ['text'] : []),
  ...(hasMore(question) ? ['more'] : []),
];

/** Keys that are put together at run time, which no compiler can miss. */
const wanted: Record<string, string[]> = {
  triage_: [
    'triage_more',
    'triage_try',
    'triage_count',
    ...ASKED.flatMap((question) =>
      ['title', ...partsOf(question), ...ownOptions(question)].map((one) => joinedKey('triage', question, one)),
    ),
  ],
  answer_: Object.keys(ANSWERS).map((option) => joinedKey('answer', option)),
};

it('a step is told in at most 40 words, more is folded', () => {
  const words = (question: QuestionId) =>
    ['title', 'text']
      .map((part) => messages[joinedKey('triage', question, part)]?.message ?? '')
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
  ...NEVER.map((one) => choiceKey('never', one)),
  ...FOR_WHOM.map((one) => choiceKey('forWhom', one)),
  ...LOST.map((one) => choiceKey('lost', one)),
  ...CODES_SAID.map((one) => choiceKey('codes', one)),
  ...WORKS.map((one) => choiceKey('works', one)),
])('%s is said', (name) => {
  expect(messages[name]?.message).toMatch(/\S/);
});
