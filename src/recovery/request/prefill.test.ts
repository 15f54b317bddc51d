import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddresses } from '../../account/mask';
import { FACT_NAMES } from '../../account/record';
import { newRecord, remember } from '../../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../../account/samples';
import { anyAccountFacts, anyTime, someFactNames } from '../../checks/arbitrary-facts';
import { daysAgo, email } from '../../checks/samples';
import { SITES } from '../../pypi/urls';
import { anyHostileRecord } from '../arbitrary-records';
import { guard } from '../guard/guard';
import { anyAnswers } from '../triage/testing/arbitrary-answers';
import { type Answers, answer, STEPS, walk } from '../triage/triage';
import { draft } from './draft';
import { prefilled } from './prefill';
import { isNeedless, parseRequestForm, type RequestForm } from './request-form';

const of = (answers: Answers, record = recordOf(HEALTHY)) => prefilled('pypi.org', record, answers);
const GONE: Answers = { problem: 'second-factor', factor: 'gone', 'other-factor': 'no' };

describe('the form, before anything is typed', () => {
  it('says what is usual when nothing is known', () => {
    expect(prefilled('test.pypi.org', undefined, {})).toEqual({
      site: 'test.pypi.org',
      username: '',
      lost: ['authenticator'],
      codes: 'lost',
      works: ['password'],
      project: '',
      repository: '',
      details: '',
    });
  });

  it('says what is remembered when nothing was answered', () => {
    const record = recordOf({ ...HEALTHY, recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } });
    expect(prefilled('test.pypi.org', record, {})).toMatchObject({
      ...ALICE,
      lost: ['authenticator', 'security-device'],
      codes: 'none',
      works: ['password', 'primary-email', 'other-verified-email'],
    });
  });

  it.each([
    ['never verified', email({ verified: false })],
    ['bouncing', email({ problem: 'bouncing' })],
  ])('does not count on an address that was %s', (_, primary) => {
    const other = { ...primary, primary: false };
    expect(of({}, recordOf({ emails: [primary, other] })).works).toEqual(['password']);
  });

  it('does not say what a later page could not tell', () => {
    const doubtful = remember(recordOf(HEALTHY), page({ unreadable: [...FACT_NAMES] }), '2026-08-21T11:00:00Z');
    expect(of({}, doubtful)).toMatchObject({ lost: ['authenticator'], codes: 'lost', works: ['password'] });
  });

  it('believes the answers before the record', () => {
    const answers: Answers = { ...GONE, codes: 'none', 'mailbox-without-code': 'none' };
    expect(of(answers)).toMatchObject({
      lost: ['authenticator', 'security-device', 'email-access'],
      codes: 'none',
      works: ['password'],
    });
  });

  it.each([
    ['app-rejected', { totp: false, securityDevices: ['blue key'] }],
    ['key-fails', { totp: true, securityDevices: [] }],
  ])('names the factor that fails, beside one that the record has: %s', (factor, twoFactor) => {
    const form = of({ ...GONE, factor }, recordOf({ twoFactor }));
    expect(form.lost).toEqual(['authenticator', 'security-device']);
  });

  it('goes by the later answer of who was asked twice for the mailbox', () => {
    const reset: Answers = { problem: 'password', 'mailbox-for-password': 'primary', 'reset-password': 'no-help' };
    const answers: Answers = { ...reset, 'after-reset': 'second-factor', ...GONE, problem: 'password', codes: 'lost' };
    expect(of({ ...answers, 'mailbox-without-code': 'none' })).toMatchObject({
      lost: ['authenticator', 'security-device', 'email-access'],
      works: ['password'],
    });
  });

  it('says that codes are held of which one was taken, however they seemed before', () => {
    const answers: Answers = { ...GONE, codes: 'rejected', 'check-code-set': 'no-help' };
    expect(of({ ...answers, 'set-outcome': 'rejected' }).codes).toBe('rejected');
    const taken = of({ ...answers, 'set-outcome': 'link' });
    expect(taken).toMatchObject({ lost: ['authenticator', 'security-device', 'device-confirmation'], codes: 'held' });
    expect(taken.works).not.toContain('primary-email');
  });

  it('says that codes are rejected as soon as one was, though they were found', () => {
    const answers: Answers = { ...GONE, codes: 'found', 'mailbox-with-code': 'primary', 'use-code': 'no-help' };
    expect(of(answers).codes).toBe('held');
    expect(of({ ...answers, 'code-outcome': 'rejected' }).codes).toBe('rejected');
  });

  const LANTERN = { name: 'lantern', repository: 'https://github.com/alice/lantern' };
  const withLookups = (...named: { name: string; repository: string | null }[]) => ({
    ...recordOf({
      ...HEALTHY,
      projects: named.map(({ name }) => ({ name, owner: true, soleOwner: false, released: true })),
    }),
    lookups: named.map(({ name, repository }) => ({
      project: name,
      checkedAt: daysAgo(1),
      outcome: repository ? ('repository' as const) : ('none' as const),
      repository,
    })),
  });
  const found = withLookups({ name: 'other', repository: null }, LANTERN);
  const UNVERIFIED: Answers = { problem: 'unverified', 'mailbox-unverified': 'none' };
  const COMPANY: Answers = { problem: 'not-mine', 'other-owner': 'company', 'company-mailbox': 'no' };
  const [NO_PROJECT, THE_PROJECT] = [
    { project: '', repository: '' },
    { project: 'lantern', repository: LANTERN.repository },
  ];

  it.each<[string, Parameters<typeof prefilled>, object]>([
    ['nothing was looked up', ['pypi.org', { ...found, lookups: [] }, {}], NO_PROJECT],
    ['none names a repository', ['pypi.org', withLookups({ name: 'other', repository: null }), {}], NO_PROJECT],
    ['one names a repository', ['pypi.org', found, {}], THE_PROJECT],
    ['so it does, whatever is lost', ['pypi.org', found, GONE], THE_PROJECT],
    ['there is no project', ['pypi.org', found, { ...UNVERIFIED, 'projects-or-factor': 'no' }], NO_PROJECT],
    ['there may be one', ['pypi.org', found, { ...UNVERIFIED, 'projects-or-factor': 'yes' }], THE_PROJECT],
    ['the company can push', ['pypi.org', found, { ...COMPANY, 'company-repository': 'yes' }], THE_PROJECT],
    ['the company can not', ['pypi.org', found, { ...COMPANY, 'company-repository': 'no' }], NO_PROJECT],
    ['another project was typed', ['pypi.org', found, {}, 'other'], { project: 'other', repository: '' }],
    ['it was typed in another way', ['pypi.org', found, {}, 'Lantern '], { ...THE_PROJECT, project: 'Lantern ' }],
    ['the project was taken out', ['pypi.org', found, {}, ''], NO_PROJECT],
  ])('names a project and its repository when %s', (_, told, expected) => {
    expect(prefilled(...told)).toMatchObject(expected);
  });

  it('has no use for answers off the path', { timeout: 60_000 }, () => {
    const property = fc.property(anyAnswers, anyAnswers, (answers, others) => {
      const { answered, step } = walk(answers);
      const onPath = Object.fromEntries(answered.map((one) => [one, answers[one]]));
      const { [step]: _, ...rest } = others;
      expect(of({ ...rest, ...onPath })).toEqual(of(onPath));
    });
    fc.assert(property);
  });
});

describe('on every way to the request', () => {
  const ways = [...waysFrom({})];
  const USUAL = recordOf(HEALTHY);

  it('the request says of the codes what was said last', () => {
    expect(ways.length).toBeGreaterThan(1300);
    for (const answers of ways) expect(of(answers).codes, JSON.stringify(answers)).toBe(codesAfter(answers));
  });

  it('support can reach the user, and a request is needed', () => {
    // Many ways lead to the same form: it is judged once, by the first of them.
    const forms = new Map<string, [RequestForm, Answers]>();
    for (const answers of ways.toReversed()) {
      for (const record of [undefined, USUAL]) {
        const form = { ...prefilled('pypi.org', record, answers), username: 'alice-dev' };
        forms.set(JSON.stringify(form), [form, answers]);
      }
    }
    for (const [form, answers] of forms.values()) {
      const way = JSON.stringify(answers);
      const parsed = parseRequestForm(form);
      if (!('request' in parsed)) throw new Error(way);
      const { mail } = draft(parsed.request);
      expect(mail !== undefined || form.works.includes('primary-email'), way).toBe(true);
      // Codes in hand are no help only where mail is the trouble.
      if (form.codes === 'held') expect(mail, way).toBeDefined();
      expect(isNeedless(form), way).toBe(false);
    }
  });

  /** What was said last of the codes. */
  function codesAfter(answers: Answers): string | undefined {
    const { codes, 'codes-besides': besides = codes, 'check-newest-set': newest } = answers;
    if (besides !== 'found') return besides;
    return newest === undefined ? 'held' : 'rejected';
  }

  /** All answers that lead from these to the request. */
  function* waysFrom(answers: Answers): Generator<Answers> {
    const { step } = walk(answers);
    if (step === 'request') yield answers;
    for (const option of Object.keys(STEPS[step].options)) yield* waysFrom(answer(answers, step, option));
  }
});

describe('whatever is remembered and answered', () => {
  const anyRecord = fc
    .record({
      facts: anyAccountFacts,
      names: someFactNames,
      unreadable: someFactNames,
      seenAt: anyTime,
      later: anyTime,
    })
    .map(({ facts, names, unreadable, seenAt, later }) => {
      const fields = Object.fromEntries(names.map((name) => [name, facts[name]]));
      const record = remember(newRecord(ALICE), maskAddresses(page(fields)), seenAt);
      return remember(record, page({ unreadable }), later);
    });
  const anyStory = fc.tuple(fc.constantFrom(...SITES), fc.option(anyRecord, { nil: undefined }), anyAnswers);

  it('has no problem but a missing user name, and makes a draft', { timeout: 60_000 }, () => {
    const property = fc.property(anyStory, ([site, record, answers]) => {
      const form = prefilled(site, record, answers);
      const parsed = parseRequestForm(form);
      if (record === undefined) {
        expect(parsed).toEqual({ problems: [{ field: 'username', code: 'username-empty', values: [] }] });
      }
      const named = parseRequestForm({ ...form, username: 'alice-dev' });
      if (!('request' in named)) throw new Error(JSON.stringify(named.problems));
      expect(guard(draft(named.request).reason)).toEqual([]);
      if (record) expect(parsed).toEqual(named);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('names no project or repository that is unfit for a public text', { timeout: 60_000 }, () => {
    const property = fc.property(anyHostileRecord, anyAnswers, (record, answers) => {
      const parsed = parseRequestForm({ ...prefilled('pypi.org', record, answers), username: 'alice-dev' });
      if (!('request' in parsed)) throw new Error(JSON.stringify(parsed.problems));
      expect(guard(draft(parsed.request).reason)).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('never says of one thing that it is lost and that it works', { timeout: 60_000 }, () => {
    const property = fc.property(anyStory, ([site, record, answers]) => {
      const { lost, works } = prefilled(site, record, answers);
      expect(lost.length).toBeGreaterThan(0);
      expect(works).not.toContain(lost.includes('security-device') ? 'security-device' : '');
      expect(works).not.toContain(lost.includes('email-access') ? 'primary-email' : '');
      expect(works).not.toContain(lost.includes('device-confirmation') ? 'primary-email' : '');
    });
    fc.assert(property, { numRuns: 300 });
  });
});
