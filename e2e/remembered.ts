import type { AccountRecord } from '../src/account/record';
import { ago, BOB, recordOf } from './kept';

/** What is remembered and must never stand on PyPI's page. */
export const REMEMBERED = ['canary-shelf', 'canary-account', 'canary-key', 'canary-token', 'canary-project'];

/** Two remembered accounts, with something in every place from which a box could take it. */
export function remembered(): Record<string, AccountRecord> {
  const seen = { tokens: [tokenOf('canary-token')], twoFactor: { totp: true, securityDevices: ['canary-key'] } };
  const projects = [{ name: 'canary-project', owner: true, soleOwner: true, released: true }];
  const lookups = [{ project: 'canary-project', checkedAt: ago(1), outcome: 'none' as const, repository: null }];
  const backup = { where: 'canary-shelf', generatedAt: ago(300), notedAt: ago(300), withAuthenticator: true };
  const alice = recordOf({ ...seen, projects }, { backup, historyReviewedAt: ago(200), lookups });
  const other = recordOf(seen, { backup: { ...backup, generatedAt: ago(20) } }, { ...BOB, username: 'canary-account' });
  return { 'account/pypi.org/alice-dev': alice, 'account/pypi.org/canary-account': other };
}

function tokenOf(name: string) {
  return { id: 'c', name, scope: 'account' as const, createdAt: ago(500), lastUsedAt: ago(400) };
}
