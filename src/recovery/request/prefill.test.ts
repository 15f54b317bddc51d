import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddresses } from '../../account/mask';
import { newRecord, remember } from '../../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../../account/testing/samples';
import { anyAccountFacts, anyTime, someFactNames } from '../../checks/testing/arbitrary-facts';
import { daysAgo } from '../../checks/testing/samples';
import { SITES } from '../../pypi/urls';
import { guard } from '../guard/guard';
import { anyHostileRecord } from '../testing/arbitrary-records';
import { anyAnswers } from '../triage/testing/arbitrary-answers';
import { chosen } from '../triage/testing/chosen';
import { walk } from '../triage/triage';
import { draft } from './draft';
import { prefilled } from './prefill';
import { parseRequestForm, type RequestForm } from './request-form';

const NOTHING: RequestForm = {
  site: 'test.pypi.org',
  username: '',
  usernameUnknown: false,
  lost: [],
  works: [],
  codes: '',
  never: [],
  forWhom: '',
  project: '',
  repository: '',
  noRepository: false,
  details: '',
};
const of = (way: string, record = recordOf(HEALTHY)) => prefilled('pypi.org', record, chosen(way));

describe('the form, before anything is typed', () => {
  it('says nothing when nothing is known', () => {
    expect(prefilled('test.pypi.org', undefined, {})).toEqual(NOTHING);
  });

  it('says the name and index that are remembered, and nothing else of the account', () => {
    const used = recordOf({ ...HEALTHY, recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } });
    for (const record of [recordOf(HEALTHY), used])
      expect(prefilled('test.pypi.org', record, {})).toEqual({ ...NOTHING, ...ALICE });
  });

  it.each<[string, Partial<RequestForm>]>([
    ['second-factor', {}],
    ['second-factor > unsure', {}],
    ['second-factor > app-gone', { lost: ['authenticator'] }],
    ['second-factor > both-gone > no > no > lost', { lost: ['authenticator', 'security-device'], codes: 'lost' }],
    ['second-factor > key-gone > no > no > unsure > yes', { codes: 'unknown', works: ['password'] }],
    ['second-factor > key-gone > no > no > none > no > none', { lost: ['security-device', 'email-access'], works: [] }],
    ['second-factor > app-gone > no > no > no > none > yes > unsure', { works: ['password'] }],
    ['second-factor > app-rejected > link > yes', { lost: [], works: ['password', 'primary-email', 'authenticator'] }],
    [
      'second-factor > key-gone > no > no > found > yes > link > no-mail',
      { lost: ['security-device', 'device-confirmation'], codes: 'held', works: ['password', 'primary-email'] },
    ],
    [
      'second-factor > key-gone > no > no > found > none > link',
      { lost: ['security-device', 'email-access', 'device-confirmation'] },
    ],
    ['second-factor > key-gone > no > no > found > yes > code-rejected > code-rejected', { codes: 'rejected' }],
    ['second-factor > key-gone > no > no > found > yes > code-used > all-used', { codes: 'none' }],
    ['mailed-link > yes > other-device', { lost: [], works: ['password', 'primary-email'] }],
    ['password', { works: [] }],
    [
      'password > none > never > none',
      { lost: ['email-access'], never: ['second-factor'], works: ['nothing'], codes: 'none' },
    ],
    ['password > none > both-gone > lost', { works: ['nothing'] }],
    ['password > none > unsure > lost', { works: [] }],
    [
      'password > yes > no-mail > no-mail > app-works > found',
      { lost: ['password-reset'], works: ['primary-email', 'authenticator'] },
    ],
    [
      'password > yes > unverified-mail > no > never > none > no',
      { lost: ['email-unverified'], works: ['primary-email'], never: ['second-factor', 'projects'], codes: 'none' },
    ],
    ['password > another > no-mail > unsure > lost', { lost: ['email-access', 'password-reset'], works: [] }],
    [
      'email > yes > no > no-help > yes > held'.replace('held', 'found'),
      { lost: ['email-access'], works: ['password'] },
    ],
    ['username > no-mail > no', { usernameUnknown: true, username: '' }],
    [
      'not-mine > company > no > no-organization > no > yes > unsure > none',
      { forWhom: 'organization', lost: ['email-access'] },
    ],
    ['unverified-page > none > neither > blocked > none', { never: [], works: ['password'] }],
  ])('says what was answered: %s', (way, expected) => {
    expect(prefilled('pypi.org', undefined, chosen(way))).toMatchObject(expected);
  });

  it('knows a name that is remembered, whatever was answered', () => {
    expect(of('username > no-mail > no')).toMatchObject({ ...ALICE, usernameUnknown: false });
  });

  const LANTERN = { name: 'lantern', repository: 'https://github.com/alice/lantern' };
  const looked = {
    ...recordOf({ ...HEALTHY, projects: [{ name: 'lantern', owner: true, soleOwner: false, released: true }] }),
    lookups: [
      {
        project: 'lantern',
        checkedAt: daysAgo(1),
        outcome: 'repository' as const,
        repository: LANTERN.repository,
      },
    ],
  };
  const tried = (outcome: 'works' | 'fails' | 'not-tried') => ({
    ...looked,
    rehearsal: { repository: { outcome, at: daysAgo(1), about: LANTERN.repository } },
  });

  it('names a project and its repository only when the user could push there', () => {
    const NONE = { project: '', repository: '' };
    expect(of('', tried('works'))).toMatchObject({ project: 'lantern', repository: LANTERN.repository });
    for (const record of [looked, tried('fails'), tried('not-tried')]) expect(of('', record)).toMatchObject(NONE);
    expect(of('password > yes > unverified-mail > no > never > none > no', tried('works'))).toMatchObject(NONE);
  });
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

  it('contradicts itself nowhere, and lacks nothing but what was not said', { timeout: 60_000 }, () => {
    const property = fc.property(anyStory, ([site, record, answers]) => {
      const parsed = parseRequestForm({
        ...prefilled(site, record, answers),
        username: 'alice-dev',
        usernameUnknown: false,
      });
      const problems = 'problems' in parsed ? parsed.problems : [];
      expect(problems.filter(({ code }) => code !== 'answer-missing')).toEqual([]);
      if (walk(answers).step === 'request') expect(problems.map(({ field }) => field)).not.toContain('codes');
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('comes from the answers, and from the record only its name', { timeout: 60_000 }, () => {
    const property = fc.property(anyStory, ([site, record, answers]) => {
      const { username, site: index, usernameUnknown, ...said } = prefilled(site, record, answers);
      expect(said).toEqual(expect.objectContaining(omit(prefilled(site, undefined, answers))));
      expect([index, username]).toEqual([record?.site ?? site, record?.username ?? '']);
      if (record) expect(usernameUnknown).toBe(false);
    });
    fc.assert(property, { numRuns: 300 });
  });

  const omit = ({ username, site, usernameUnknown, ...rest }: RequestForm) => rest;

  it('names no project or repository that is unfit for a public text', { timeout: 60_000 }, () => {
    const property = fc.property(anyHostileRecord, anyAnswers, (record, answers) => {
      const form: RequestForm = {
        ...prefilled('pypi.org', record, answers),
        username: 'alice-dev',
        usernameUnknown: false,
        // Answers may contradict each other; the form says so.
        never: [],
      };
      const parsed = parseRequestForm(
        form.lost.length > 0 && form.works.length > 0 && form.codes !== ''
          ? form
          : { ...form, lost: ['device-confirmation'], works: ['password'], codes: 'lost' },
      );
      if (!('request' in parsed)) throw new Error(JSON.stringify(parsed.problems));
      expect(guard(draft(parsed.request).reason)).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
