import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAnswers } from './testing/arbitrary-answers';
import { type Answers, answer, FIRST, mayRequest, rewound, STEPS, type StepId, walk } from './triage';

const IDS = Object.keys(STEPS) as StepId[];
const waysOn = (step: StepId) => Object.values(STEPS[step].options);
/** Where something is to be done, or nothing more is to be asked. */
const isEnd = (step: StepId) => step === 'request' || STEPS[step].action !== undefined;

/** One step back, as the page goes. */
function back(answers: Answers): Answers {
  const last = walk(answers).answered.at(-1);
  return last === undefined ? answers : rewound(answers, last);
}

function reachableFrom(start: StepId): Set<StepId> {
  const seen = new Set<StepId>([start]);
  for (const step of seen) for (const next of waysOn(step)) seen.add(next);
  return seen;
}

/** The most answers that can be needed from a step to one that fulfils `isGoal`. */
function longest(step: StepId, isGoal: (step: StepId) => boolean): number {
  if (isGoal(step)) return 0;
  return 1 + Math.max(...waysOn(step).map((next) => longest(next, isGoal)));
}

describe('the decision path', () => {
  it('leads only to steps that exist, and to every step', () => {
    for (const step of IDS) for (const next of waysOn(step)) expect(IDS, step).toContain(next);
    expect([...reachableFrom(FIRST)].sort()).toEqual([...IDS].sort());
  });

  it('never comes back to where it was', () => {
    for (const step of IDS) {
      for (const next of waysOn(step)) expect(reachableFrom(next), `${step} by ${next}`).not.toContain(step);
    }
  });

  it('ends with something to do, or with the request', () => {
    const ends = IDS.filter((step) => waysOn(step).length === 0);
    expect(ends).toContain('request');
    expect(ends.filter((step) => !isEnd(step))).toEqual([]);
  });

  it('offers something to choose wherever it asks, and after something to do whether it helped', () => {
    for (const step of IDS.filter((one) => one !== 'request')) {
      const options = Object.keys(STEPS[step].options);
      if (STEPS[step].action) expect(options, step).toEqual(options.length > 0 ? ['worked', 'no-help'] : []);
      else expect(options.length, step).toBeGreaterThan(1);
    }
  });

  it('is at its good end when something worked, and only then', () => {
    for (const step of IDS) {
      for (const [option, next] of Object.entries(STEPS[step].options)) {
        expect(next === 'solved', `${step}: ${option}`).toBe(option === 'worked');
      }
    }
  });

  it('leads to no public request from what is for mail alone', () => {
    for (const step of reachableFrom('trouble')) expect(step).not.toBe('request');
  });

  it('has something to do, or the request, after 7 answers at most from any question, and an end after 20', () => {
    const isLast = (step: StepId) => waysOn(step).length === 0;
    expect(Math.max(...IDS.map((step) => longest(step, isEnd)))).toBe(7);
    expect(longest(FIRST, isLast)).toBe(20);
  });
});

describe('walk', () => {
  it('begins with the first question', () => {
    expect(walk({})).toEqual({ answered: [], step: FIRST });
  });

  it('goes as far as the answers lead', () => {
    const answers: Answers = { problem: 'second-factor', factor: 'gone', 'other-factor': 'yes', codes: 'lost' };
    expect(walk(answers)).toEqual({ answered: ['problem', 'factor', 'other-factor'], step: 'use-other-factor' });
    const further = walk({ ...answers, 'use-other-factor': 'no-help' });
    expect(further.step).toBe('mailbox-without-code');
    expect(further.answered.at(-1)).toBe('codes');
  });

  it('does not mind answers to steps off the path', () => {
    const property = fc.property(anyAnswers, anyAnswers, (answers, others) => {
      const { answered, step } = walk(answers);
      const onPath = answered.map((one) => [one, answers[one]]);
      const offPath = Object.entries(others).filter(([one]) => one !== step);
      expect(walk({ ...Object.fromEntries(offPath), ...Object.fromEntries(onPath) })).toEqual({ answered, step });
    });
    fc.assert(property);
  });

  it('takes what a step does not offer for no answer', () => {
    const inherited = Object.getOwnPropertyNames(Object.prototype);
    const odd = fc.oneof(fc.constantFrom(...inherited, '', 'No-help', 'request'), fc.string());
    const property = fc.property(anyAnswers, fc.constantFrom(...IDS), odd, (answers, step, option) => {
      fc.pre(!Object.hasOwn(STEPS[step].options, option));
      const { [step]: _, ...rest } = answers;
      expect(walk(answer(answers, step, option))).toEqual(walk(rest));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('does not mind answers to what is no step', () => {
    const answers = JSON.parse('{"problem":"email","__proto__":{"can-log-in":"yes"},"constructor":"yes","x":"y"}');
    expect(walk(answers)).toEqual({ answered: ['problem'], step: 'can-log-in' });
  });
});

describe('mayRequest', () => {
  const WRONG_PLACE = ['trouble', 'not-mine'];

  it.each(Object.keys(STEPS[FIRST].options))('goes by the first answer: %s', (problem) => {
    const further: Answers = { trouble: 'frozen', 'other-owner': 'company', 'company-mailbox': 'no', codes: 'lost' };
    expect(mayRequest({ problem })).toBe(!WRONG_PLACE.includes(problem));
    expect(mayRequest({ ...further, problem })).toBe(!WRONG_PLACE.includes(problem));
  });

  it('has nothing against a request of which nothing was said', () => {
    expect(mayRequest({})).toBe(true);
  });
});

describe('back', () => {
  it('has nowhere to go from the first question', () => {
    const answers: Answers = { codes: 'lost' };
    expect(back(answers)).toBe(answers);
  });

  it('undoes any answer to the step that is shown', () => {
    const property = fc.property(anyAnswers, fc.nat(), (answers, choice) => {
      const { answered, step } = walk(answers);
      const before: Answers = Object.fromEntries(answered.map((one) => [one, answers[one]]));
      const options = Object.keys(STEPS[step].options);
      fc.pre(options.length > 0);
      const after = answer(before, step, options[choice % options.length] ?? '');
      expect(walk(after).answered).toEqual([...answered, step]);
      expect(back(after)).toEqual(before);
    });
    fc.assert(property);
  });

  it('comes to the first question from anywhere, a step at a time', () => {
    const property = fc.property(anyAnswers, (answers) => {
      let left = answers;
      for (let steps = walk(answers).answered.length; steps > 0; steps -= 1) {
        expect(walk(left).answered).toHaveLength(steps);
        left = back(left);
      }
      expect(walk(left).step).toBe(FIRST);
    });
    fc.assert(property);
  });
});
