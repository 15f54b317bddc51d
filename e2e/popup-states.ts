import type { Page } from '@playwright/test';
import { openRequest } from '../src/recovery/request/open-request';
import { ALICE, ago, BOB, FACTS, openWith, recordOf } from './kept';

/** A state of the popup, as `look/LOOK.md` numbers them: what is kept, what stands on top, and its main button. */
export interface PopupState {
  name: string;
  top: string;
  kept: Parameters<typeof openWith>[2];
  button: string | null;
  /** The page of PyPI's in the tab under it. */
  over?: 'log-in';
  /** What the user does then. */
  act?(popup: Page): Promise<void>;
}

export const token = (scope: 'account' | string[], created = 30) => ({
  id: `t${created}`,
  name: 'everything',
  scope,
  createdAt: ago(created),
  lastUsedAt: ago(3),
});
const SCOPED = { tokens: [token(['lantern']), token(['wick'], 20)] };
export const WIDE = { tokens: [token('account')] };
const { generatedAt } = FACTS.recoveryCodes;
export const NOTED = {
  backup: {
    where: 'In a drawer',
    generatedAt,
    notedAt: ago(5),
    checkedAt: ago(5),
    authenticator: 'elsewhere' as const,
  },
};
const HISTORY = { events: { count: 9, latestAt: ago(2) } };
const REVIEWED = { historyReviewedAt: ago(0) };
const compared = { twoFactor: ago(0), recoveryCodes: ago(0), emails: ago(0), tokens: ago(0) };
const JOURNAL = { journal: { entries: [], compared, overflow: null } };
const entry = (change: { kind: 'address-added'; address: string } | { kind: 'token-added'; name: string }) => ({
  since: ago(9),
  at: ago(1),
  change,
});
const asked = (answer: 'not-mine' | null) => ({
  journal: {
    entries: [
      entry({ kind: 'address-added', address: 'x…s@example.net' }),
      entry({ kind: 'token-added', name: 'deploy-2' }),
    ].map((one) => ({ ...one, answer, answeredAt: answer && ago(0.1) })),
    compared,
    overflow: null,
  },
});
const NO_FACTOR = {
  twoFactor: { totp: false, securityDevices: [] },
  recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
};
const PROJECTS = {
  projects: [{ name: 'lantern', owner: true, soleOwner: false, released: true }],
  publishers: [{ project: 'lantern' }],
};
const NAMED = {
  lookups: [
    {
      project: 'lantern',
      checkedAt: ago(1),
      outcome: 'repository' as const,
      repository: 'https://github.com/alice-dev/lantern',
    },
  ],
};
export const IN_ORDER = { ...NOTED, ...JOURNAL, ...REVIEWED };
const REQUEST = openRequest({ ...ALICE, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, ago(2));
const RECOVERED = { ...REQUEST, filedAt: ago(2), closedAt: ago(1), outcome: 'recovered' as const };
const SERIOUS = recordOf({ ...WIDE, ...HISTORY, ...PROJECTS }, { ...NOTED, ...JOURNAL });
const press = (selector: string) => (popup: Page) => popup.locator(selector).first().press('Enter');

/** In the order of LOOK.md. */
export const STATES: readonly PopupState[] = [
  {
    name: '01-in-order',
    top: 'ok',
    kept: { records: [recordOf({ ...SCOPED, ...PROJECTS }, { ...IN_ORDER, ...NAMED })] },
    button: null,
  },
  { name: '02-serious', top: 'serious', kept: { records: [SERIOUS] }, button: 'fix' },
  {
    name: '03-no-two-factor',
    top: 'serious',
    kept: { records: [recordOf({ ...NO_FACTOR, ...HISTORY }, JOURNAL)] },
    button: 'fix',
  },
  {
    name: '04-first-visit',
    top: 'unknown',
    kept: {
      records: [recordOf({ ...SCOPED, ...HISTORY, recoveryCodes: { ...FACTS.recoveryCodes, generatedAt: ago(40) } })],
      nudge: 'backup-place',
    },
    button: 'top-check',
  },
  {
    name: '04b-add-note',
    top: 'unknown',
    kept: { records: [recordOf({ ...SCOPED, ...HISTORY })] },
    button: null,
    act: press('[data-do="row-note"]'),
  },
  { name: '05-first-run', top: 'first-run', kept: { records: [] }, button: 'open-settings' },
  {
    name: '06-signed-out',
    top: 'signed-out',
    kept: { records: [recordOf({}, NOTED)] },
    button: 'recovery',
    over: 'log-in',
  },
  {
    name: '07-recovery-running',
    top: 'request',
    kept: { records: [recordOf({}, {}, ALICE, 5)], requests: [REQUEST] },
    button: 'recovery',
  },
  {
    name: '08-just-recovered',
    top: 'after',
    kept: { records: [recordOf(NO_FACTOR)], requests: [RECOVERED] },
    button: 'next-step',
  },
  {
    name: '09-out-of-date',
    top: 'stale',
    kept: { records: [recordOf(SCOPED, {}, ALICE, 300)] },
    button: 'open-settings',
  },
  {
    name: '10-two-accounts',
    top: 'serious',
    kept: { records: [SERIOUS, recordOf({ projects: [] }, IN_ORDER, BOB, 1)] },
    button: 'fix',
    act: press('[data-do="accounts"]'),
  },
  {
    name: '11-row-open',
    top: 'serious',
    kept: { records: [SERIOUS] },
    button: null,
    act: press('[data-row="tokens"] > h4 > button'),
  },
  {
    name: '11b-row-open-later',
    top: 'serious',
    kept: { records: [SERIOUS] },
    button: null,
    async act(popup) {
      await press('[data-row="tokens"] > h4 > button')(popup);
      await press('[data-row="tokens"] [data-do="mute"]')(popup);
    },
  },
  {
    name: '12-was-this-you',
    top: 'changes',
    kept: { records: [recordOf(SCOPED, { ...NOTED, ...asked(null) })] },
    button: 'mine',
  },
  { name: '12b-not-you', top: 'not-mine', kept: { records: [recordOf({}, asked('not-mine'))] }, button: 'next-step' },
  {
    name: '15-hidden-undo',
    top: 'unknown',
    kept: { records: [SERIOUS] },
    button: null,
    async act(popup) {
      await press('[data-row="tokens"] > h4 > button')(popup);
      await press('[data-row="tokens"] [data-do="mute"]')(popup);
      await press('[data-row="tokens"] [data-mute="week"]')(popup);
      await popup.locator('[data-do="undo"]').waitFor();
      await popup.keyboard.press('Escape');
    },
  },
  {
    name: '16-menu',
    top: 'ok',
    kept: { records: [recordOf({ projects: [] }, IN_ORDER)] },
    button: null,
    act: press('[data-do="more"]'),
  },
  {
    name: '17-worth-fixing',
    top: 'worth-fixing',
    kept: {
      records: [recordOf({ ...PROJECTS, tokens: [token(['lantern'], 500)] }, { ...NOTED, ...NAMED, ...JOURNAL })],
    },
    button: 'fix',
  },
];

/** Opens the popup's page in a state, as large as a popup is. */
export async function openState(page: Page, extensionId: string, { kept, over, act }: PopupState): Promise<void> {
  await page.setViewportSize({ width: 380, height: 600 });
  await page.goto(`chrome-extension://${extensionId}/icons/icon-16.png`);
  await page.evaluate(async (shown) => {
    await chrome.storage.local.clear();
    await chrome.storage.session.clear();
    if (!shown) return;
    const { id } = await chrome.tabs.getCurrent();
    const document = { document: 'a', tab: id, site: 'pypi.org', page: shown, loadedAt: new Date().toISOString() };
    const rest = { username: null, isContested: false, unusedCodesExist: null, codesMadeAt: null, isLeft: false };
    await chrome.storage.session.set({ documents: [{ ...document, ...rest }] });
  }, over);
  await openWith(page, extensionId, kept);
  await act?.(page);
}

declare const chrome: {
  storage: Record<'local' | 'session', { clear(): Promise<void>; set(items: object): Promise<void> }>;
  tabs: { getCurrent(): Promise<{ id: number }> };
};
