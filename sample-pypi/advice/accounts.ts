import { maskAddresses } from '../../src/account/mask';
import type { AccountRecord } from '../../src/account/record';
import { newRecord, remember } from '../../src/account/remember';
import type { Facts } from '../../src/pypi/facts';
import { accountPageFacts, hasVerifiedPrimary } from '../account';
import { email, healthy } from '../accounts/healthy';
import { type KeptAccount, keep, secondsOf } from '../kept-account';
import type { World } from './world';

/** When the settings were last seen before a list began, and when it began. */
const BEFORE = new Date('2026-08-01T12:00:00Z');
export const START = new Date('2026-08-20T12:00:00Z');

export const PRIMARY = 'alice@example.org';
export const SECOND = 'alice.backup@example.net';

const FACTORS = {
  'no factor': { totp: false, securityDevices: [] },
  'one app': { totp: true, securityDevices: [] },
  'one key': { totp: false, securityDevices: ['blue key'] },
  'an app and a key': { totp: true, securityDevices: ['blue key'] },
  'two keys': { totp: false, securityDevices: ['blue key', 'red key'] },
};
const generatedAt = secondsOf(new Date('2026-06-01T12:00:00Z'));
const CODES = {
  'no codes': { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } },
  'all codes used': { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false }, codesUsedUp: true },
  'unconfirmed codes': { recoveryCodes: { unused: 8, generatedAt, confirmed: false } },
  'confirmed codes': { recoveryCodes: { unused: 7, generatedAt, confirmed: true } },
  'few codes': { recoveryCodes: { unused: 2, generatedAt, confirmed: true } },
};
const unverified = { verified: false, problem: 'unverified' as const };
const PRIMARIES = {
  'primary verified': email(PRIMARY, { primary: true }),
  'primary unverified': email(PRIMARY, { primary: true, ...unverified }),
};
const SECONDS = {
  'no second address': [],
  'a second address': [email(SECOND)],
  'a second address, unverified': [email(SECOND, unverified)],
};
const project = { name: 'lantern', owner: true, soleOwner: true, released: true };
const PROJECTS = {
  'no projects': { projects: [], soleOwnerOf: [] },
  projects: { projects: [project], soleOwnerOf: ['lantern'] },
};

/** An account in every state that PyPI's rules know apart. */
export const ACCOUNTS: readonly { title: string; account: KeptAccount }[] = pairs(FACTORS).flatMap(
  ([factor, twoFactor]) =>
    pairs(CODES).flatMap(([codes, codesParts]) =>
      pairs(PRIMARIES).flatMap(([primary, primaryAddress]) =>
        pairs(SECONDS).flatMap(([second, others]) =>
          pairs(PROJECTS).map(([projects, projectParts]) => ({
            title: [factor, codes, primary, second, projects].join(', '),
            account: keep({
              ...healthy,
              twoFactor,
              ...codesParts,
              emails: [primaryAddress, ...others],
              ...projectParts,
            }),
          })),
        ),
      ),
    ),
);

/** Those that differ in more than how many codes are left: enough for advice that makes new ones, or needs none. */
export const APART_FROM_COUNTS = ACCOUNTS.filter(({ title }) => !/few codes|all codes used/.test(title));

function pairs<Value>(of: Record<string, Value>): [string, Value][] {
  return Object.entries(of);
}

const ID = { site: 'pypi.org', username: 'alice-dev' } as const;

/** What pages tell: the settings, or behind an unverified primary address only the addresses. */
export function shown(account: KeptAccount): Facts {
  const { emails, events, ...others } = accountPageFacts(account);
  const isOpen = hasVerifiedPrimary(account);
  const page = isOpen ? 'account' : 'unverified';
  const told = { ...(isOpen && { ...others, projects: account.projects }), emails, events };
  return maskAddresses({ ...ID, page, loggedIn: true, unreadable: [], ...told });
}

/** What is kept of the account from before the list began. */
export function knownBefore(account: KeptAccount): AccountRecord {
  const told = maskAddresses({ ...ID, page: 'account', loggedIn: true, unreadable: [], ...accountPageFacts(account) });
  return remember(newRecord(ID), told, secondsOf(BEFORE));
}

/** The same with what pages tell now, and what the owner said. */
export function recordOf({ account, now, said }: World, before: AccountRecord): AccountRecord {
  return { ...remember(before, shown(account), secondsOf(now)), ...said };
}
