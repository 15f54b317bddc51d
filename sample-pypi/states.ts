import { inPageOrder, type SampleAccount } from './account';
import { email, healthy, token } from './accounts/healthy';
import { usualHistory } from './accounts/history';
import { hostile, long } from './accounts/hostile';
import { many } from './accounts/many';
import { daysAgo } from './times';
import type { Variant } from './variants';

export type { SampleAccount, SampleEvent } from './account';

export interface SampleState {
  id: string;
  title: string;
  account: SampleAccount;
  /** How its pages are served, unless the visitor chooses otherwise. */
  variant?: Variant;
}

const primary = email('alice@example.org', { primary: true });
const noCodes = { unused: 0, generatedAt: null, confirmed: false };

function state(id: string, title: string, changes: Partial<SampleAccount> = {}, variant?: Variant): SampleState {
  const account = { ...healthy, ...changes };
  const events = changes.events ?? usualHistory(account);
  return { id, title, account: inPageOrder({ ...account, events }), ...(variant && { variant }) };
}

/** Where a visitor is who has chosen no state. */
export const HEALTHY = state('healthy', 'Everything in order');

/** The accounts that the sample holds ready, each differing from the healthy one in what its title says. */
export const STATES: readonly SampleState[] = [
  HEALTHY,
  state('no-two-factor', 'No second factor, no recovery codes', {
    twoFactor: { totp: false, securityDevices: [] },
    recoveryCodes: noCodes,
    tokens: [],
    publishers: [],
  }),
  state('codes-before-two-factor', 'Recovery codes confirmed, no second factor yet', {
    twoFactor: { totp: false, securityDevices: [] },
  }),
  state('totp-only-unconfirmed', 'An authenticator app only, 8 codes unconfirmed', {
    twoFactor: { totp: true, securityDevices: [] },
    recoveryCodes: { unused: 8, generatedAt: daysAgo(12), confirmed: false },
  }),
  state('one-key', 'One security device only', { twoFactor: { totp: false, securityDevices: ['blue key'] } }),
  state('codes-used-up', 'All recovery codes used', { recoveryCodes: noCodes, codesUsedUp: true }),
  state('codes-low', 'Two recovery codes left', {
    recoveryCodes: { unused: 2, generatedAt: daysAgo(410), confirmed: true },
  }),
  state('unverified-primary', 'Primary address never verified', {
    emails: [
      { ...primary, verified: false, problem: 'unverified' },
      email('alice.backup@example.net'),
      email('alice.old@example.com', { verified: false, problem: 'unverified' }),
    ],
  }),
  state('undeliverable-primary', 'Primary address un-verified after a hard bounce', {
    emails: [{ ...primary, verified: false, problem: 'undeliverable' }, email('alice.backup@example.net')],
  }),
  state('bouncing', 'Mail to the primary address bounces now and then', {
    emails: [{ ...primary, problem: 'bouncing' }, email('alice.backup@example.net')],
  }),
  state('undeliverable', 'Backup address un-verified after a hard bounce', {
    emails: [primary, email('alice.backup@example.net', { verified: false, problem: 'undeliverable' })],
  }),
  state('one-email', 'No backup address', { emails: [primary] }),
  state('same-domain-emails', 'Backup address on the same domain', {
    emails: [primary, email('alice.second@example.org')],
  }),
  state('account-wide-token', 'A token for the whole account', {
    tokens: [token(1, 'everything', { scope: 'account' }), token(2, 'lantern release')],
  }),
  state('old-unused-tokens', 'Old, unused and never used tokens', {
    tokens: [
      token(1, 'laptop of 2019', { createdAt: daysAgo(1_900), lastUsedAt: daysAgo(700) }),
      token(2, 'never used', { createdAt: daysAgo(45), lastUsedAt: null }),
      token(3, 'busy but old', { createdAt: daysAgo(500) }),
      token(4, 'made yesterday', { createdAt: daysAgo(1), lastUsedAt: null }),
    ],
  }),
  state('no-tokens', 'No API tokens', { tokens: [] }),
  state('nothing-yet', 'Set up well, but no tokens, links, history or projects', {
    tokens: [],
    associations: [],
    projects: [],
    publishers: [],
    events: [],
  }),
  state('publishers', 'Trusted publishers, and some that are pending', {
    projects: [...healthy.projects, { name: 'Tide.Pool', owner: true, soleOwner: false, released: true }],
    publishers: [
      { project: 'lantern', count: 5 },
      { project: 'Tide.Pool', count: 1 },
    ],
    pendingPublishers: ['new.thing', 'another-thing'],
  }),
  state('gitlab-linked', 'GitHub and GitLab linked', {
    associations: [...healthy.associations, { service: 'gitlab', account: 'alice.dev' }],
  }),
  state('sole-owner', 'Only owner of two projects and an organization', {
    soleOwnerOf: ['lantern', 'Tide.Pool'],
    soleOwnerOfOrganizations: ['lantern-makers'],
    projects: [
      { name: 'lantern', owner: true, soleOwner: true, released: true },
      { name: 'Tide.Pool', owner: true, soleOwner: true, released: false },
      { name: 'lantern-docs', owner: true, soleOwner: false, released: true },
    ],
  }),
  state('hostile-names', 'Names that pose as markup', hostile),
  state('many-tokens', '500 tokens and 300 events', many),
  state('second-account', 'Another account', {
    username: 'bob-lane',
    emails: [email('bob@example.com', { primary: true }), email('bob.lane@example.net')],
    associations: [{ service: 'gitlab', account: 'bob-lane' }],
  }),
  state('long-names', 'The longest names allowed', long),
  state('header-fails', 'The header never learns who is logged in', {}, 'header-http-error'),
  state('reauthenticate', 'The password is asked again', {}, 'reauthenticate'),
  state('redesigned', 'A redesigned page that nobody knows', {}, 'redesigned'),
  state('signed-out', 'Not logged in', {}, 'signed-out'),
];

export function stateWith(id: string | undefined): SampleState | undefined {
  return STATES.find((candidate) => candidate.id === id);
}
