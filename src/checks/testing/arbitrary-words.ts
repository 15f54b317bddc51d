import * as fc from 'fast-check';
import { MUTE_KINDS } from '../../account/mutes';
import type { FieldValues } from '../../account/record';
import { REHEARSAL_OUTCOMES } from '../../account/rehearsal';
import { mergedLookups } from '../../account/repository-lookup';
import { anyBackup, anyLookups, anyTime } from './arbitrary-facts';

const anyDomain = fc.constantFrom('example.org', 'mail.example.net', 'gmail.com');
const anyMasked = anyDomain.map((domain) => `a…e@${domain}`);
const anyName = fc.string({ unit: 'grapheme', maxLength: 12 });
const tick = (about: fc.Arbitrary<string>) =>
  fc.record({ outcome: fc.constantFrom(...REHEARSAL_OUTCOMES), at: anyTime, about });
const anyMute = fc.record({
  kind: fc.constantFrom(...MUTE_KINDS),
  at: anyTime,
  about: fc.oneof(
    fc.constant(''),
    anyTime,
    fc.array(anyMasked, { maxLength: 2 }).map((all) => all.join(', ')),
  ),
});

/** Every part, so that a new one can't be left out here. */
const PARTS: { readonly [Part in keyof FieldValues]-?: fc.Arbitrary<NonNullable<FieldValues[Part]>> } = {
  historyReviewedAt: anyTime,
  historyLook: fc.record({ at: anyTime, count: fc.nat(20) }),
  tokensReviewedAt: anyTime,
  backup: fc
    .tuple(anyBackup, fc.constantFrom('printed, desk', 'safe', 'with Bob'))
    .map(([backup, where]) => ({ ...backup, where })),
  codeCount: fc.record({ generatedAt: anyTime, unused: fc.nat(8) }),
  // Of names as PyPI has them, in the order in which they come to be kept.
  lookups: anyLookups.map((all) =>
    mergedLookups(
      [],
      all.map((one, i) => ({ ...one, project: `sample-${i % 3}` })),
    ),
  ),
  rehearsal: fc.record(
    {
      codes: tick(anyTime),
      'second-key': tick(anyName),
      mailbox: tick(anyMasked),
      repository: tick(fc.constant('https://github.com/alice/sample')),
    },
    { requiredKeys: [] },
  ),
  usedCodeAt: anyTime,
  leaving: fc.record({ domain: fc.option(anyDomain), since: anyTime }),
  factorUses: fc.record({ app: anyTime, key: anyTime }, { requiredKeys: [] }),
  passwordSaid: fc.record({ at: anyTime, isUnique: fc.boolean() }),
  saidDone: fc.record({ 'second-factor': anyTime, repositories: anyTime }, { requiredKeys: [] }),
  mutes: fc.dictionary(fc.constantFrom('codes-low', 'address-bouncing', 'second-method', 'used-code-list'), anyMute),
  dismissed: fc.dictionary(fc.constantFrom('second-method', 'backup-email', 'no-old-token'), anyTime),
};

/** All that a user can have said of an account, or some of it, with a clock that may have been ahead. */
export const anyWords: fc.Arbitrary<FieldValues> = fc
  .record({ ...PARTS, historyReviewedAt: fc.option(anyTime) }, { requiredKeys: ['historyReviewedAt', 'dismissed'] })
  .map((words) => structuredClone(words));
