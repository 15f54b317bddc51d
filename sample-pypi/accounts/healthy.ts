import type { Email, Token } from '../../src/pypi/facts';
import type { SampleAccount } from '../account';
import { daysAgo, hoursAgo } from '../times';

export function email(address: string, changes: Partial<Email> = {}): Email {
  return { address, primary: false, verified: true, problem: 'none', ...changes };
}

/** A token with an id of its own, told by a small number. */
export function token(number: number, name: string, changes: Partial<Token> = {}): Token {
  const id = `5e1f0c2a-7d34-4b9e-8a61-${String(number).padStart(12, '0')}`;
  return { id, name, scope: ['lantern'], createdAt: daysAgo(30.2 + number), lastUsedAt: daysAgo(2.1), ...changes };
}

/**
 * Everything that can be in order is in order. All other accounts are told by what differs from this one;
 * the history is added when that is known (see `history.ts`).
 */
export const healthy: SampleAccount = {
  username: 'alice-dev',
  joinedAt: daysAgo(2_140),
  twoFactor: { totp: true, securityDevices: ['blue key', 'desk drawer key'] },
  recoveryCodes: { unused: 7, generatedAt: daysAgo(74.6), confirmed: true },
  emails: [email('alice@example.org', { primary: true }), email('alice.backup@example.net')],
  tokens: [
    token(1, 'lantern release', { scope: ['lantern'] }),
    token(2, 'docs build', { scope: ['lantern-docs', 'lantern'], createdAt: daysAgo(110), lastUsedAt: hoursAgo(3) }),
  ],
  associations: [{ service: 'github', account: 'alice-dev' }],
  events: [],
  soleOwnerOf: [],
  soleOwnerOfOrganizations: [],
  projects: [
    { name: 'lantern', owner: true, soleOwner: false, released: true },
    { name: 'lantern-docs', owner: true, soleOwner: false, released: true },
    { name: 'tidepool', owner: false, soleOwner: false, released: true, organization: 'tide-makers' },
  ],
  publishers: [{ project: 'lantern', count: 2 }],
  pendingPublishers: [],
};
