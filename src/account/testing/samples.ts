import { daysAgo, email, NOW, token } from '../../checks/testing/samples';
import type { AccountFacts, Facts } from '../../pypi/facts';
import { comparisonsOf } from '../changes';
import { visitAfter } from '../last-visit';
import type { Visit } from '../last-visit-schema';
import type { AccountRecord } from '../record';
import { newRecord, remember } from '../remember';

/** The account that the tests speak of. */
export const ALICE = { site: 'pypi.org', username: 'alice-dev' } as const;

/** What a page said, save for what the test says: Alice's account settings, with nothing on them. */
export function page(fields: Partial<Facts> = {}): Facts {
  return { ...ALICE, page: 'account', loggedIn: true, unreadable: [], ...fields };
}

/** The same on a page that does not tell whose it is. */
export function nobodys(fields: Partial<Facts> = {}): Facts {
  const { username, ...rest } = page(fields);
  return rest;
}

/** An account at `NOW` in which every check passes, once the history was reviewed. */
export const HEALTHY = {
  twoFactor: { totp: true, securityDevices: ['blue key'] },
  recoveryCodes: { unused: 7, generatedAt: daysAgo(20), confirmed: true },
  emails: [email(), email({ address: 'b…b@example.net', primary: false })],
  tokens: [token()],
  associations: [{ service: 'github', account: 'alice' }],
  events: { count: 3, latestAt: daysAgo(2) },
  soleOwnerOf: [],
} satisfies Partial<AccountFacts>;

/** Alice's record after one visit that told `fields`, by default yesterday. */
export function recordOf(fields: Partial<Facts>, seenAt = daysAgo(1), before = newRecord(ALICE)): AccountRecord {
  return remember(before, page(fields), seenAt);
}

/** The visit after a page that any account of the index may have shown, at `NOW`. */
export function visitOf(facts: Facts, loadedAt: string, kept?: Visit): Visit {
  return visitAfter(facts, loadedAt, null, kept, NOW.toISOString());
}

/** Some milliseconds after `NOW`, as a page's own time is written. */
export function later(milliseconds: number): string {
  return new Date(NOW.getTime() + milliseconds).toISOString();
}

/** The same in days before `NOW`. */
export function seenAgo(days: number): string {
  return later(-days * 86_400_000);
}

/** Alice's record of yesterday in which nothing is due, or will be: no codes, addresses or events are known of it. */
export const QUIET: AccountRecord = recordOf({ twoFactor: HEALTHY.twoFactor, tokens: HEALTHY.tokens });

/** What a page says of codes that were generated 20 days ago, save for what the test says. */
export function codes(changes: Partial<AccountFacts['recoveryCodes']> = {}) {
  return { recoveryCodes: { ...HEALTHY.recoveryCodes, ...changes } };
}

/** A note on the codes that were generated some days ago. */
export function notedOf(generatedAt = daysAgo(20), notedAt = generatedAt) {
  return { where: 'printed, desk', generatedAt, notedAt };
}

/** All that differs between two states of a record. */
export function changesBetween(before: AccountRecord, after: AccountRecord) {
  return comparisonsOf(before, after).flatMap(({ changes }) => changes);
}
