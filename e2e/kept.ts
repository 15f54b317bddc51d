import type { Page } from '@playwright/test';
import { type AccountId, accountKey } from '../src/account/account-id';
import type { AccountRecord } from '../src/account/record';
import { newRecord, remember } from '../src/account/remember';
import { allDates } from '../src/overview/due-reminders';
import { NOTHING_SET } from '../src/overview/settings';
import type { TrackedRequest } from '../src/recovery/tracker/tracked-request';
import { NEVER_NUDGED, nextNudge } from '../src/reminders/daily-nudge';
import type { ReminderId } from '../src/reminders/reminder';

export const ALICE = { site: 'pypi.org', username: 'alice-dev' } as const;
export const BOB = { site: 'pypi.org', username: 'bob-lane' } as const;

export const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

const address = (name: string, primary: boolean) =>
  ({ address: name, primary, verified: true, problem: 'none' }) as const;

/** What the settings of an account in good order say, of which nothing is due. */
export const FACTS = {
  twoFactor: { totp: true, securityDevices: ['blue key', 'desk key'] },
  recoveryCodes: { unused: 7, generatedAt: ago(20), confirmed: true },
  emails: [address('a…e@example.org', true), address('b…p@example.net', false)],
  tokens: [],
  associations: [{ service: 'github' as const, account: 'alice-dev' }],
  events: { count: 0, latestAt: null },
  soleOwnerOf: [],
};

/** What a visit of an account's settings has left, some days ago, save for what the test says. */
export function recordOf(
  facts: Partial<Parameters<typeof remember>[1]> = {},
  more: Partial<AccountRecord> = {},
  id: AccountId = ALICE,
  days = 0,
): AccountRecord {
  const page = { ...id, page: 'account' as const, unreadable: [], ...FACTS, ...facts };
  return { ...remember(newRecord(id), page, ago(days)), ...more };
}

/** The popup's page in a tab, with what is kept; of what is due, one kind is the nudge of the day. */
export async function openWith(
  page: Page,
  extensionId: string,
  kept: { records: AccountRecord[]; requests?: TrackedRequest[]; nudge?: ReminderId },
  query = '',
): Promise<Page> {
  const { records, requests = [], nudge } = kept;
  const now = new Date();
  const dates = allDates({ records, requests, settings: NOTHING_SET }, now).filter(({ id }) => id === nudge);
  const { state } = nextNudge(dates, NEVER_NUDGED, { now, offset: now.getTimezoneOffset() });
  if (nudge && state.lastDay === null) throw new Error(`Of this account nothing is due of the kind ${nudge}`);
  const entries: [string, unknown][] = [
    ...records.map((one): [string, unknown] => [accountKey(one), one]),
    ...requests.map((one): [string, unknown] => [accountKey(one).replace(/^account/, 'request'), one]),
    // A day on which something was said: the background says nothing more on it.
    ['nudges', { ...state, lastDay: state.lastDay ?? now.toISOString().slice(0, 10) }],
  ];
  await page.goto(`chrome-extension://${extensionId}/icons/icon-16.png`);
  await page.evaluate((items) => chrome.storage.local.set(items), Object.fromEntries(entries));
  await page.goto(`chrome-extension://${extensionId}/src/ui/popup/index.html${query}`);
  await page.locator('[data-fresh]').waitFor();
  return page;
}

/** An account's record as it is kept now. */
export async function keptOf(page: Page, id: AccountId): Promise<AccountRecord | undefined> {
  const key = accountKey(id);
  return page.evaluate(async (one) => (await chrome.storage.local.get(one))[one] as AccountRecord | undefined, key);
}

declare const chrome: {
  storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(items: object): Promise<void> } };
};
