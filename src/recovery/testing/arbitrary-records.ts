import * as fc from 'fast-check';
import type { RepositoryLookup } from '../../account/fields';
import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, subjectsOf, withTick } from '../../account/rehearsal';
import { recordOf } from '../../account/testing/samples';
import { anyAccountFacts, anyTime } from '../../checks/testing/arbitrary-facts';
import { daysAgo } from '../../checks/testing/samples';

const anyPiece = fc.constantFrom(
  'alice@example.org',
  '0123456789abcdef',
  'pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg',
  'my password: hunter2hunter',
  'otpauth://totp/PyPI:alice?secret=JBSWY3DPEHPK3PXP',
  'my password:',
  'code:',
  '123456',
  '@example.org',
  'alice',
  '01234567',
  '89abcdef',
  '`',
  '``` ',
  '](https://evil.example)',
  '![x](',
  '<img src=x>',
  '<!--',
  '@somebody',
  '#1',
  '|',
  '\n',
  '\n\n# Heading\n- ',
  '\u202e',
  '\u200b',
  ' ',
);
/** A name that somebody hostile, or careless, gave. */
export const anyHostileText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.array(anyPiece, { maxLength: 4 }).map((pieces) => pieces.join('')),
);
const anyHostileTexts = fc.array(anyHostileText, { maxLength: 3 });
const anyDomain = fc.oneof(
  fc.constantFrom('example.org', 'bücher.example'),
  anyHostileText.map((text) => text.replaceAll('@', '') || 'x'),
);
const anyMasked = fc.tuple(fc.constantFrom('a…e', 'a…', '…', 'é…é'), anyDomain).map((parts) => parts.join('@'));
/** A user name may look like a code too. */
const anyUsername = fc.oneof(
  fc.constantFrom('alice-dev', '123456', '0123456789abcdef', 'password', '5551234567', 'a'),
  fc.stringMatching(/^[a-z0-9](?:[a-z0-9._-]{0,20}[a-z0-9])?$/),
);
const anyProject = fc.record({
  name: fc.oneof(fc.constantFrom('sample', '123456'), anyHostileText),
  owner: fc.boolean(),
  soleOwner: fc.boolean(),
  released: fc.boolean(),
});
const anyRepository = fc.constantFrom(
  'https://github.com/alice/sample',
  'https://git.internal/alice/a',
  'https://github.com/0123456789abcdef/pypi-AgEIcHlwaS5vcmcCJDAxMjM0NTY3LTg5YWItY2RlZg',
  'https://example.org/`](x)',
);

/** What can be known of an account whose every name is hostile, or holds what is private. */
export const anyHostileRecord: fc.Arbitrary<AccountRecord> = fc
  .record({
    facts: anyAccountFacts,
    username: anyUsername,
    devices: anyHostileTexts,
    addresses: fc.array(anyMasked, { maxLength: 3 }),
    projects: fc.array(anyProject, { maxLength: 4 }),
    where: anyHostileText,
    isCurrentSet: fc.boolean(),
    repository: anyRepository,
    at: anyTime,
  })
  .map(({ facts, username, devices, addresses, projects, where, isCurrentSet, repository, at }) => {
    const emails = addresses.map((address, i) => ({
      address,
      primary: i === 0,
      verified: facts.unusedCodesExist,
      problem: 'none' as const,
    }));
    const twoFactor = { totp: true, securityDevices: devices };
    const told = { ...facts, twoFactor, emails, projects };
    const generatedAt = (isCurrentSet && facts.recoveryCodes.generatedAt) || daysAgo(900);
    const record = { ...recordOf(told, at), username, backup: { where, generatedAt, notedAt: at } };
    const lookups = projects.map(
      ({ name }): RepositoryLookup => ({ project: name, checkedAt: at, outcome: 'repository', repository }),
    );
    return { ...withTicks(record, repository, at), lookups };
  });

function withTicks(record: AccountRecord, repository: string, at: string): AccountRecord {
  return REHEARSED_WAYS.reduce<AccountRecord>((one, way) => {
    const [about] = subjectsOf(one, way) ?? [repository];
    return about === undefined ? one : withTick(one, way, 'works', about, at);
  }, record);
}
