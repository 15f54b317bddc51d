import type { Never } from '../request/draft';
import { type Option, type Said, saidBy } from './questions';
import { STEPS, type StepId, stepOf } from './steps';

export { STEPS, type StepId, stepOf } from './steps';

/** What the user answered so far, by step: the option that was chosen. Steps off the path may keep an answer. */
export type Answers = Readonly<Partial<Record<StepId, Option>>>;

/** Where the decision path stands: the steps answered, in order, and the one to show now. */
export interface Walk {
  answered: StepId[];
  step: StepId;
}

/** The first question. */
export const FIRST: StepId = 'problem';

/**
 * Walks the decision path as far as the answers lead. In: answers to any steps; one that a step doesn't offer counts as
 * none. Out: the step to show: a question, something to try, or `request`. Ends always, as no step comes twice.
 */
export function walk(answers: Answers): Walk {
  const answered: StepId[] = [];
  let step = FIRST;
  for (let next = nextOf(step, answers); next !== undefined; next = nextOf(step, answers)) {
    answered.push(step);
    step = next;
  }
  return { answered, step };
}

function nextOf(step: StepId, answers: Answers): StepId | undefined {
  const { next } = stepOf(step);
  const option = answers[step];
  return option !== undefined && Object.hasOwn(next, option) ? (next[option] as StepId) : undefined;
}

/**
 * How many answers there are from a step to the end, its own included: on average, if each of them is as likely as the others.
 */
export function answersLeft(step: StepId): number {
  const next = Object.values(stepOf(step).next) as StepId[];
  const found = left.get(step) ?? (next.length > 0 ? 1 + next.map(answersLeft).reduce(sum) / next.length : 0);
  left.set(step, found);
  return found;
}
const left = new Map<StepId, number>();
const sum = (one: number, other: number) => one + other;

/** The answers with one more, or another one in its place. Those to later steps stay, for who goes back and forth. */
export function answer(answers: Answers, step: StepId, option: Option): Answers {
  return { ...answers, [step]: option };
}

/** The answers without that to one step: back to it. */
export function goBack(answers: Answers, step: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([one]) => one !== step));
}

/**
 * What the answers on the path state, and nothing more: it is all that a request takes from triage. What was said later counts
 * more; `never` adds up, until an answer takes it back.
 */
export function statedBy(answers: Answers): Said {
  let never: readonly Never[] = [];
  const said = walk(answers).answered.map((step): Said => {
    const option = answers[step] ?? '';
    const { ask, says = {} } = stepOf(step);
    return { ...saidBy(ask, option), ...says[option] };
  });
  for (const { never: more } of said) never = more?.length === 0 ? [] : [...never, ...(more ?? [])];
  return Object.assign({}, ...said, { never });
}

/** Where more must be told first: most who come here need no public request. */
const NOT_YET: readonly StepId[] = ['set-up', 'whose'];

/** Whether a recovery request may be right: the way that is left may lead to one. Else PyPI's staff or another owner can mend it. */
export function mayRequest(answers: Answers): boolean {
  const { step } = walk(answers);
  const ahead = new Set<StepId>([step]);
  for (const one of ahead) for (const next of Object.values(stepOf(one).next)) ahead.add(next as StepId);
  return ahead.has('request') && !NOT_YET.includes(step);
}

/** Whether an answer is one that a step of today offers. */
export function isOffered(step: string, option: string): boolean {
  return Object.hasOwn(STEPS, step) && Object.hasOwn(stepOf(step as StepId).next, option);
}
