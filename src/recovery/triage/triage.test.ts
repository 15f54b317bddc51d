import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, mailsLink } from './questions';
import { anyAnswers } from './testing/arbitrary-answers';
import { chosen } from './testing/chosen';
import { FROM_THE_START, LEADS, PYPI_ANSWERS } from './testing/pypi-answers';
import {
  type Answers,
  answer,
  answersLeft,
  FIRST,
  goBack,
  isOffered,
  mayRequest,
  STEPS,
  type StepId,
  statedBy,
  stepOf,
  walk,
} from './triage';

const IDS = Object.keys(STEPS) as StepId[];
const optionsOf = (step: StepId) => Object.keys(stepOf(step).next);
const waysOn = (step: StepId) => Object.values(stepOf(step).next) as StepId[];
/** Where something is to be done, or nothing more is to be asked. */
const isEnd = (step: StepId) => step === 'request' || actionOf(stepOf(step).ask) !== undefined;
const ENDS = ['write-admin', 'deleted', 'claim-name', 'pypi-help', 'solved', 'request'];

/** One step back, as the page goes. */
function back(answers: Answers): Answers {
  const last = walk(answers).answered.at(-1);
  return last === undefined ? answers : goBack(answers, last);
}

function reachableFrom(start: StepId): Set<StepId> {
  const seen = new Set<StepId>([start]);
  for (const step of seen) for (const next of waysOn(step)) seen.add(next);
  return seen;
}

/** The most answers that can be needed from a step to one that fulfils `isGoal`. */
function longest(step: StepId, isGoal: (step: StepId) => boolean, known = new Map<StepId, number>()): number {
  if (isGoal(step)) return 0;
  const found = known.get(step) ?? 1 + Math.max(...waysOn(step).map((next) => longest(next, isGoal, known)));
  known.set(step, found);
  return found;
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

  it('ends with something to do, with good news, or with the request', () => {
    expect(IDS.filter((step) => waysOn(step).length === 0).sort()).toEqual([...ENDS].sort());
  });

  it('offers a choice wherever it goes on, and whether it worked wherever something is to be done', () => {
    for (const step of IDS.filter((one) => !ENDS.includes(one))) {
      expect(optionsOf(step).length, step).toBeGreaterThan(1);
      const isTried = actionOf(stepOf(step).ask) !== undefined || optionsOf(step).includes('worked');
      expect(optionsOf(step)[0] === 'worked', step).toBe(isTried);
    }
  });

  it('is at a good end when something worked, and only then', () => {
    for (const step of IDS) {
      for (const [option, next] of Object.entries(stepOf(step).next)) {
        expect(next === 'solved', `${step}: ${option}`).toBe(option === 'worked');
      }
    }
  });

  it('leads to no public request from what is for mail alone', () => {
    for (const step of reachableFrom('trouble')) expect(step).not.toBe('request');
  });

  it('has something to do, or the request, after 6 answers at most from any question', () => {
    expect(Math.max(...IDS.map((step) => longest(step, isEnd)))).toBe(6);
  });
});

it('knows each question at which PyPI mails a link', () => {
  const answersOfLinks = ['bad-link', 'no-mail', 'unverified-mail', 'other-device'];
  for (const step of IDS.filter((one) => actionOf(stepOf(one).ask))) {
    const { ask, next } = stepOf(step);
    if (answersOfLinks.some((option) => option in next)) expect(mailsLink(ask), step).toBe(true);
  }
});

describe("PyPI's own answers", () => {
  const tabled = Object.entries(PYPI_ANSWERS);
  /** A step's own answers, or those to its question. */
  const answersAt = (step: StepId) => Object.entries(PYPI_ANSWERS[step] ?? PYPI_ANSWERS[stepOf(step).ask] ?? {});

  it('are known for everything that is tried on PyPI, and gives more than one of them', () => {
    const tried = IDS.filter((step) => actionOf(stepOf(step).ask) && optionsOf(step).length > 2);
    // To wait and try again is answered as what is tried; these end with whatever PyPI says.
    const others = ['pause', 'address-rules', 'username-by-project', 'write-organizations'];
    const untold = tried.filter((step) => answersAt(step).length === 0);
    expect(untold.filter((step) => !others.includes(stepOf(step).ask))).toEqual([]);
    for (const [name] of tabled) expect(IDS.some((step) => step === name || stepOf(step).ask === name)).toBe(true);
  });

  it.each(IDS.filter((step) => answersAt(step).length > 0))('are among the answers at %s', (step) => {
    for (const [message, option] of answersAt(step)) expect(optionsOf(step), message).toContain(option);
  });

  it.each(Object.entries(FROM_THE_START))('%s is found from the first question: %s', (_, way) => {
    expect(isEnd(walk(chosen(way)).step) || optionsOf(walk(chosen(way)).step).length > 1).toBe(true);
    expect(way.split(' > ').length).toBeLessThanOrEqual(2);
  });

  it('lead where the table says, and nowhere else', () => {
    const leads: Record<string, Set<string>> = {};
    for (const from of IDS) {
      for (const [message, option] of answersAt(from)) {
        const step = stepOf(from).next[option] ?? '';
        leads[step] = (leads[step] ?? new Set()).add(message);
      }
    }
    const found = Object.entries(leads).map(([step, messages]) => [step, [...messages].sort()]);
    expect(Object.fromEntries(found)).toEqual(LEADS);
  });

  it('all have such a way, or come only after something that was advised', () => {
    const advised =
      /^(?:no-mail|not-verified|password-asked|address-|add-|change-|verify-|reset-|new-password|primary-|confirm-)/;
    const all = tabled.flatMap(([, answers]) => Object.keys(answers));
    expect(all.filter((message) => !(message in FROM_THE_START) && !advised.test(message))).toEqual([]);
  });
});

describe('what the answers state', () => {
  it('is nothing where nothing was answered', () => {
    expect(statedBy({})).toEqual({ never: [] });
  });

  it.each([
    ['second-factor', {}],
    ['second-factor > unsure', {}],
    ['second-factor > key-gone', { 'security-device': 'lost' }],
    ['unverified-mail > yes', { password: 'missing', verification: 'lost', 'primary-email': 'works' }],
    ['unverified-mail > unsure', { password: 'missing' }],
    ['second-factor > app-rejected > link', { authenticator: 'works', password: 'works' }],
    ['not-mine > company > no > no-organization > yes', { forWhom: 'organization', 'primary-email': 'works' }],
    ['unverified-page > none > neither', { never: ['second-factor', 'projects'], verification: 'lost' }],
    ['unverified-page > none > neither > blocked', { never: [], verification: 'lost' }],
    ['password > another > no-mail', { 'other-verified-email': null, 'primary-email': 'lost' }],
  ])('%s', (way, stated) => {
    expect(statedBy(chosen(way))).toMatchObject(stated);
  });

  it('goes by the answers on the path alone', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const onPath = Object.fromEntries(walk(answers).answered.map((step) => [step, answers[step]]));
        expect(statedBy(answers)).toEqual(statedBy(onPath));
      }),
    );
  });

  it('says something of the recovery codes on every way to the request', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        fc.pre(walk(answers).step === 'request');
        expect(statedBy(answers).codes).toMatch(/^(?:none|lost|rejected|held|unknown)$/);
      }),
    );
  });
});

describe('walk', () => {
  it('begins with the first question', () => {
    expect(walk({})).toEqual({ answered: [], step: FIRST });
  });

  it('goes as far as the answers lead', () => {
    const answers: Answers = {
      problem: 'second-factor',
      factor: 'key-gone',
      'still-in': 'no',
      'other-factor': 'no',
      password: 'yes',
    };
    expect(walk(answers)).toEqual({
      answered: ['problem', 'factor', 'still-in', 'other-factor'],
      step: 'codes',
    });
    const further = walk({ ...answers, codes: 'lost' });
    expect(further.step).toBe('mailbox');
    expect(further.answered.at(-1)).toBe('password');
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
      fc.pre(!isOffered(step, option));
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

describe('answersLeft', () => {
  const longestToEnd = new Map<StepId, number>();
  const ends = (step: StepId) => waysOn(step).length === 0;

  it('is nothing at an end, and about 5 at the first question', () => {
    for (const step of ENDS as StepId[]) expect(answersLeft(step)).toBe(0);
    expect(Math.round(answersLeft(FIRST))).toBe(5);
  });

  it('lies between the shortest way and the longest, and is the mean of what follows', () => {
    for (const step of IDS.filter((one) => !ends(one))) {
      const after = waysOn(step).map(answersLeft);
      expect(answersLeft(step)).toBeGreaterThanOrEqual(1 + Math.min(...after));
      expect(answersLeft(step)).toBeLessThanOrEqual(longest(step, ends, longestToEnd));
      expect(answersLeft(step) - 1).toBeCloseTo(after.reduce((sum, one) => sum + one) / after.length);
    }
  });
});

describe('mayRequest', () => {
  it.each(Object.keys(STEPS.problem.next))('goes by the first answer: %s', (problem) => {
    expect(mayRequest({ problem })).toBe(!['trouble', 'set-up', 'not-mine'].includes(problem));
    expect(mayRequest({ codes: 'lost', problem })).toBe(mayRequest({ problem }));
  });

  it.each([
    ['not-mine > company', true],
    ['not-mine > person', false],
    ['not-mine > company > no > no-organization > no > no', false],
    ['trouble > frozen', false],
    ['message > frozen', false],
    ['message > signed-out > signed-out > no-answer', false],
    ['message > name-unknown > deleted', false],
    ['password > yes > frozen', false],
    ['second-factor > app-rejected > worked', false],
    ['set-up > app-rejected > app-rejected', false],
    ['set-up > unverified-page > none > both', true],
  ])('goes by what the way may still lead to: %s', (way, may) => {
    expect(mayRequest(chosen(way))).toBe(may);
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
      const options = optionsOf(step);
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

describe('answers that an earlier version kept', () => {
  // As they stood in drafts of version 1; the questions were others then.
  it.each<[string, Record<string, string>]>([
    ['of a lost second factor', { problem: 'second-factor', factor: 'gone', 'other-factor': 'no', codes: 'lost' }],
    ['of an unverified address', { problem: 'unverified', 'mailbox-unverified': 'other', 'projects-or-factor': 'no' }],
    ['of a reset', { problem: 'password', 'mailbox-for-password': 'other', 'reset-password': 'no-help' }],
    ['of a company', { problem: 'not-mine', 'other-owner': 'company', 'company-mailbox': 'no' }],
  ])('%s end where the question is another one, and state nothing that was not said', (_, answers) => {
    const { step, answered } = walk(answers as Answers);
    expect(step).not.toBe('request');
    for (const one of answered) expect(isOffered(one, answers[one] ?? '')).toBe(true);
    const { password, never, ...stated } = statedBy(answers as Answers);
    expect(stated).toEqual({});
    expect(never).toEqual([]);
    expect(password).not.toBe('works');
  });
});
