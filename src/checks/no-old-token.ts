import { daysSince } from '../platform/time';
import { type Check, fail, notApplicable, pass } from './check';

/** Tokens never expire by themselves, so each is to be replaced now and then. */
export const noOldToken: Check<'tokens'> = {
  id: 'no-old-token',
  severity: 'medium',
  needs: ['tokens'],
  section: 'tokens',
  source: 'https://docs.pypi.org/trusted-publishers/',
  judge({ tokens }, { now, limits }) {
    if (tokens.length === 0) return notApplicable('evidence_no_tokens');
    const limit = limits.tokenOldDays;
    const old = tokens.filter((token) => daysSince(token.createdAt, now) > limit).map((token) => token.name);
    if (old.length > 0) return fail('evidence_old_tokens', [old.length, limit], old);
    return pass('evidence_tokens_recent', [tokens.length, limit]);
  },
};
