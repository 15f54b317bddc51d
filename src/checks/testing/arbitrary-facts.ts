import * as fc from 'fast-check';
import type { RepositoryLookup } from '../../account/fields';
import { ANSWERS } from '../../account/journal';
import { type AccountFacts, EMAIL_PROBLEMS, FACT_NAMES, type FactName } from '../../pypi/facts';

/** Any time within years of now, past and future. */
export const anyTime = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const anyTimeOrNone = fc.option(anyTime);
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyDomain = fc.constantFrom('example.org', 'EXAMPLE.org', 'example.net', 'mail.example.net');

const anyEmail = fc.record({
  address: fc.tuple(anyText, anyDomain).map(([local, domain]) => `${local}@${domain}`),
  primary: fc.boolean(),
  verified: fc.boolean(),
  problem: fc.constantFrom(...EMAIL_PROBLEMS),
});

const anyToken = fc.record({
  id: anyText,
  name: anyText,
  scope: fc.oneof(fc.constantFrom('account' as const, 'unreadable' as const), fc.array(anyText, { maxLength: 3 })),
  createdAt: anyTime,
  lastUsedAt: anyTimeOrNone,
});

/** Everything that pages can say of an account, also what no real page would say. */
export const anyAccountFacts: fc.Arbitrary<AccountFacts> = fc.record({
  twoFactor: fc.record({ totp: fc.boolean(), securityDevices: fc.array(anyText, { maxLength: 3 }) }),
  recoveryCodes: fc.record({ unused: fc.nat(8), generatedAt: anyTimeOrNone, confirmed: fc.boolean() }),
  emails: fc.array(anyEmail, { maxLength: 4 }),
  tokens: fc.array(anyToken, { maxLength: 4 }),
  associations: fc.array(fc.record({ service: fc.constantFrom('github', 'gitlab', 'other'), account: anyText }), {
    maxLength: 3,
  }),
  events: fc.record({ count: fc.nat(20), latestAt: anyTimeOrNone }),
  soleOwnerOf: fc.array(anyText, { maxLength: 3 }),
  projects: fc.array(
    fc.record(
      {
        name: anyText,
        owner: fc.boolean(),
        soleOwner: fc.boolean(),
        released: fc.boolean(),
        organization: anyText,
      },
      { requiredKeys: ['name', 'owner', 'soleOwner', 'released'] },
    ),
    { maxLength: 3 },
  ),
  publishers: fc.array(
    fc.record({ project: anyText, count: fc.nat(3), seenAt: anyTime }, { requiredKeys: ['project', 'seenAt'] }),
    {
      maxLength: 3,
    },
  ),
  unusedCodesExist: fc.boolean(),
});

/** Any choice of fields. */
export const someFactNames: fc.Arbitrary<FactName[]> = fc.subarray([...FACT_NAMES]);

/** A note on some set of recovery codes. */
export const anyBackup = fc.record(
  {
    where: fc.string(),
    generatedAt: anyTime,
    notedAt: anyTime,
    checkedAt: anyTime,
    authenticator: fc.constantFrom('same-place' as const, 'elsewhere' as const),
  },
  { requiredKeys: ['where', 'generatedAt', 'notedAt'] },
);

/** A journal of changes with and without the user's word. */
export const anyJournal = fc.record({
  entries: fc.array(
    fc.record({
      since: anyTime,
      at: anyTime,
      change: fc.constantFrom({ kind: 'app-added' } as const, { kind: 'token-added', name: 'ci' } as const),
      answer: fc.option(fc.constantFrom(...ANSWERS)),
      answeredAt: fc.option(anyTime),
    }),
    { maxLength: 3 },
  ),
  compared: fc.record({ twoFactor: anyTime, recoveryCodes: anyTime, emails: anyTime, tokens: anyTime }),
  overflow: fc.option(fc.record({ count: fc.integer({ min: 1, max: 300 }), since: anyTime })),
});

/** Look-ups of some of the projects that `anyAccountFacts` may hold. */
export const anyLookups: fc.Arbitrary<RepositoryLookup[]> = fc.array(
  fc.record({ project: anyText, checkedAt: anyTime, isNamed: fc.boolean() }).map(({ project, checkedAt, isNamed }) => ({
    project,
    checkedAt,
    ...(isNamed
      ? { outcome: 'repository' as const, repository: 'https://github.com/alice/sample' }
      : { outcome: 'none' as const, repository: null }),
  })),
  { maxLength: 4 },
);
