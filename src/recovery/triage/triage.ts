import { type Question, STEPS, type StepId } from './triage-steps';

export { STEPS, type StepId } from './triage-steps';

/** What the user answered so far, by step: the option that was chosen. Steps off the path may keep an answer. */
export type Answers = Readonly<Partial<Record<StepId, string>>>;

/** Where the decision path stands: the steps answered, in order, and the one to show now. */
export interface Walk {
  answered: StepId[];
  step: StepId;
}

/** The first question. */
export const FIRST: StepId = 'problem';

/**
 * Walks the decision path as far as the answers lead. In: answers to any steps; one that a step doesn't offer counts as
 * none. Out: the step to show: a question, an action to try, or `request`. Ends always, as no step comes twice.
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
  const { options } = STEPS[step] as Question;
  const answer = answers[step];
  return answer !== undefined && Object.hasOwn(options, answer) ? options[answer] : undefined;
}

/** The answers with one more, or another one in its place. Those to later steps stay, for who goes back and forth. */
export function answer(answers: Answers, step: StepId, option: string): Answers {
  return { ...answers, [step]: option };
}

/** The answers without that to one step: back to it. */
export function rewound(answers: Answers, step: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([one]) => one !== step));
}

/** Whether a recovery request may be right: it is the wrong, public place for what only PyPI's staff or another owner can mend. */
export function mayRequest({ problem }: Answers): boolean {
  return problem !== 'trouble' && problem !== 'not-mine';
}
