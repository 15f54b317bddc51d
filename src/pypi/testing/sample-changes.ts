import type { SampleAccount } from '../../../sample-pypi/account';
import { email, healthy, token } from '../../../sample-pypi/accounts/healthy';
import { daysAgo } from '../../../sample-pypi/times';

/** Whatever can be amiss, so that there is something to miss. */
export const flawed: Partial<SampleAccount> = {
  twoFactor: { totp: true, securityDevices: ['a "blue" key'] },
  recoveryCodes: { unused: 2, generatedAt: daysAgo(410), confirmed: true },
  emails: [
    email('alice@example.org', { primary: true, problem: 'bouncing' }),
    email('alice.backup@example.net'),
    email('alice.old@example.com', { verified: false, problem: 'undeliverable' }),
    email('alice.new@example.com', { verified: false, problem: 'unverified' }),
  ],
  tokens: [
    token(1, 'everything', { scope: 'account', createdAt: daysAgo(900), lastUsedAt: daysAgo(700) }),
    token(2, 'never used', { createdAt: daysAgo(45), lastUsedAt: null }),
    token(3, 'lantern release', { scope: ['lantern', 'lantern-docs'] }),
  ],
  associations: [...healthy.associations, { service: 'gitlab', account: 'alice.dev' }],
  soleOwnerOf: ['lantern', 'Tide.Pool'],
  soleOwnerOfOrganizations: ['lantern-makers'],
};

/** Nothing that could be listed, so that "none" is read everywhere. */
export const bare: Partial<SampleAccount> = { associations: [], events: [] };
