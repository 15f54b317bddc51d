import type { Token } from '../../src/pypi/facts';
import { hasVerifiedPrimary } from '../account';
import { changed, type KeptAccount, secondsOf } from '../kept-account';
import { done, type Outcome, refuse } from './outcome';

/** PyPI, `create_macaroon`. */
export function addToken(
  account: KeptAccount,
  { id, name, scope }: Pick<Token, 'id' | 'name' | 'scope'>,
  now: Date,
): Outcome {
  if (!hasVerifiedPrimary(account)) return refuse(account, 'verify-first');
  const token = { id, name, scope, createdAt: secondsOf(now), lastUsedAt: null };
  return done(changed(account, { tokens: [token, ...account.tokens] }, now, { kind: 'token-added', text: name }));
}

/** PyPI, `delete_macaroon`. */
export function removeToken(account: KeptAccount, id: string, password: string, now: Date): Outcome {
  if (password !== account.password) return refuse(account, 'wrong-password');
  const tokens = account.tokens.filter((token) => token.id !== id);
  return done(changed(account, { tokens }, now, { kind: 'token-removed', text: id }));
}
