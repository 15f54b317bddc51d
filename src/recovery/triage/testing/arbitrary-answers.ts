import * as fc from 'fast-check';
import { type Answers, STEPS, type StepId, stepOf } from '../triage';

const IDS = Object.keys(STEPS) as StepId[];

/** One of a step's options; seldom `worked`, as that ends the way. */
function anyOption(step: StepId): fc.Arbitrary<string | null> {
  const options = Object.keys(stepOf(step).next);
  if (options.length === 0) return fc.constant(null);
  const further = fc.constantFrom(...options.filter((option) => option !== 'worked'));
  return options.includes('worked')
    ? fc.oneof({ weight: 9, arbitrary: further }, { weight: 1, arbitrary: fc.constant('worked') })
    : further;
}

/** Answers to most steps, so that the way leads far; now and then one is missing. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...IDS.map((step) => fc.option(anyOption(step), { freq: 10 })))
  .map((options) => Object.fromEntries(IDS.flatMap((step, at) => (options[at] ? [[step, options[at]]] : []))));
