import { type Check, fail, notApplicable, pass, unknown } from './check';

/**
 * Every API token is limited to named projects, so that a leaked one can't publish everything. PyPI limits a token to a
 * project that is there: as long as the account has none, its tokens can't be limited yet.
 */
export const noAccountWideToken: Check<'tokens'> = {
  id: 'no-account-wide-token',
  severity: 'high',
  needs: ['tokens'],
  section: 'tokens',
  source: 'https://pypi.org/help/#apitoken',
  judge({ tokens }, { projects }) {
    const wide = tokens.filter((token) => token.scope === 'account').map((token) => token.name);
    const isAnyLimited = tokens.some((token) => Array.isArray(token.scope));
    if (wide.length > 0 && !isAnyLimited && typeof projects === 'object' && projects.value.length === 0) {
      return { ...notApplicable('evidence_no_project_for_token', [wide.length], wide), askedAt: projects.seenAt };
    }
    if (wide.length > 0) return fail('evidence_account_wide_tokens', [wide.length], wide);
    if (tokens.some((token) => token.scope === 'unreadable')) return unknown('evidence_scope_unreadable');
    if (tokens.length === 0) return notApplicable('evidence_no_tokens');
    return pass('evidence_tokens_scoped', [tokens.length]);
  },
};
