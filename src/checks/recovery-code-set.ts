import type { AccountFacts } from '../pypi/facts';
import type { pass } from './check';

/** The unused recovery codes, as evidence: how many, and when the set was generated if that is known. */
export function recoveryCodeSet({ unused, generatedAt }: AccountFacts['recoveryCodes']): Parameters<typeof pass> {
  if (generatedAt === null) return ['evidence_codes_undated', [unused]];
  return ['evidence_codes_unused', [unused, { moment: generatedAt }]];
}
