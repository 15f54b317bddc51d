import { daysSince } from '../platform/time';
import type { Token } from '../pypi/facts';
import { type Check, fail, notApplicable, pass } from './check';
import type { Limits } from './limits';

/** No token lies forgotten: each was used lately, or is too new to tell. */
export const noUnusedToken: Check<'tokens'> = {
  id: 'no-unused-token',
  severity: 'medium',
  needs: ['tokens'],
  section: 'tokens',
  source: 'https://blog.pypi.org/posts/2024-12-11-ultralytics-attack-analysis/',
  judge({ tokens }, { now, limits }) {
    if (tokens.length === 0) return notApplicable('evidence_no_tokens');
    const unused = tokens.filter((token) => isUnused(token, limits, now)).map((token) => token.name);
    const { tokenUnusedDays, tokenNeverUsedDays } = limits;
    if (unused.length > 0)
      return fail('evidence_unused_tokens', [unused.length, tokenUnusedDays, tokenNeverUsedDays], unused);
    return pass('evidence_tokens_in_use', [tokens.length]);
  },
};

function isUnused({ createdAt, lastUsedAt }: Token, limits: Limits, now: Date): boolean {
  if (lastUsedAt === null) return daysSince(createdAt, now) > limits.tokenNeverUsedDays;
  return daysSince(lastUsedAt, now) > limits.tokenUnusedDays;
}
