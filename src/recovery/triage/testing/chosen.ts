import { type Answers, answer, stepOf, walk } from '../triage';

/** The answers of who chose these options one after the other: `second-factor > app-gone > no-copy`. */
export function chosen(way: string): Answers {
  return way
    .split(' > ')
    .filter(Boolean)
    .reduce<Answers>((answers, option) => {
      const { step } = walk(answers);
      if (!Object.hasOwn(stepOf(step).next, option)) throw new Error(`"${step}" does not offer "${option}".`);
      return answer(answers, step, option);
    }, {});
}
