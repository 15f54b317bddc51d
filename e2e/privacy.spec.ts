import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from '@playwright/test';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { expect, storageOf, test } from './fixtures';
import { SECRETS } from './sample-pypi/secrets';

const CANARIES = [...SECRETS.recoveryCodes, SECRETS.tokenSecret, SECRETS.csrfToken, SECRETS.password];
const ADDRESS = 'alice@example.org';

/** Pages that show secrets, or ask for them, with what each shows. */
const WALK = [
  '/manage/account/',
  '/manage/account/two-factor/',
  '/manage/projects/',
  '/manage/account/token/',
  '/manage/account/recovery-codes/burn',
  '/manage/account/recovery-codes/regenerate',
  '/account/login/',
  '/account/two-factor/',
  '/account/recovery-code/',
];

test('after a walk over every page, no secret is in storage, messages or logs, and nothing went out but at the click', async ({
  sample,
  dist,
}) => {
  const netLog = join(tmpdir(), `spare-key-net-${process.pid}-${Date.now()}.json`);
  const extension = await launchBrowser({ samplePort: sample.port, dist, args: [`--log-net-log=${netLog}`] });
  const said: string[] = [];
  const shown: string[] = [];
  try {
    const worker = await extension.worker();
    await recordMessages(worker);
    worker.on('console', (message) => said.push(message.text()));
    const page = await extension.context.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));

    await page.goto('https://pypi.org/sample/healthy');
    for (const path of WALK) await see(page, path, shown);
    await createToken(page, shown);
    await dismissOne(page);
    const popup = await extension.openPopup();
    popup.on('console', (message) => said.push(message.text()));
    await popup.locator('.head').first().click();
    await popup.locator('[data-check="way-back-by-repository"] .head').click();
    await popup.locator('[data-do="look-up"]').click();
    await popup.locator('[data-project="tidepool"][data-outcome="none"]').waitFor();
    await popup.close();
    await page.goto('https://pypi.org/sample/reauthenticate');
    shown.push(await page.content());

    await typeSecrets(page, extension.extensionId, shown);

    const kept = JSON.stringify(await storageOf(extension));
    const messages = await recordedMessages(extension);
    for (const canary of CANARIES) {
      expect(
        shown.some((html) => html.includes(canary)),
        `${canary} was on a page`,
      ).toBe(true);
      for (const place of [kept, messages, said.join('\n')]) expect(place).not.toContain(canary);
    }
    for (const name of ['page-seen', 'dismiss-warning', 'get-overview', 'save-draft', 'look-up-repositories'])
      expect(messages).toContain(name);
    for (const place of [kept, messages]) expect(place).not.toContain(ADDRESS);
    expect(kept).toContain('a…e@example.org');
  } finally {
    await extension.close();
  }
  const asked = askedOf(await readFile(netLog, 'utf8'));
  expect(new Set(asked.map(({ host }) => host))).toEqual(new Set(['pypi.org']));
  const own = asked.filter(({ initiator }) => initiator.startsWith('chrome-extension:'));
  expect(new Set(own.map(({ path }) => path))).toEqual(
    new Set(['lantern', 'lantern-docs', 'tidepool'].map((name) => `/pypi/${name}/json`)),
  );
});

test('the codes are never touched: no page that destroys them is opened by itself', async ({
  sample,
  visit,
  extension,
}) => {
  const before = sample.requests.length;
  for (const state of ['codes-used-up', 'totp-only-unconfirmed', 'no-two-factor']) await visit(state);
  const popup = await extension.openPopup();
  await popup.locator('.checklist').waitFor();
  const links = await popup.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => href.includes('recovery-codes/'))).toEqual([]);
  const paths = sample.requests.slice(before).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('/recovery-codes/'))).toEqual([]);
});

async function see(page: Page, path: string, shown: string[]): Promise<void> {
  const next = encodeURIComponent(path);
  await page.goto(`https://pypi.org/sample/healthy?next=${next}`);
  await page.waitForLoadState('networkidle');
  shown.push(await page.content());
}

async function createToken(page: Page, shown: string[]): Promise<void> {
  await page.goto('https://pypi.org/sample/healthy?next=/manage/account/token/');
  await page.locator('#create-token input[name="description"]').fill('ci');
  await page.locator('#create-token form [type="submit"]').click();
  await page.locator('#provisioned-key').waitFor();
  shown.push(await page.content());
}

async function dismissOne(page: Page): Promise<void> {
  await page.goto('https://pypi.org/sample/account-wide-token');
  const one = page.locator('spare-key-warnings li[data-check="no-account-wide-token"]');
  await one.locator('button').first().click();
  await one.waitFor({ state: 'detached' });
}

/** The worst that can be typed into a recovery request: what must never be public is not kept either. */
async function typeSecrets(page: Page, extensionId: string, shown: string[]): Promise<void> {
  await page.goto(`chrome-extension://${extensionId}/src/ui/recovery/index.html`);
  await page.locator('[data-do="skip"]').click();
  const text = `My codes: ${SECRETS.recoveryCodes.join(' ')}, token: ${SECRETS.tokenSecret}, mail me at ${ADDRESS}.`;
  await page.locator('[data-field="details"] textarea').fill(text);
  await page.locator('.private mark').first().waitFor();
  shown.push(text);
  await page.locator('[data-field="repository"] input').fill('https://github.com/alice-dev/lantern');
  await expect(page.locator('.private')).toHaveCount(1);
}

async function recordMessages(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    globalThis.recorded = [];
    chrome.runtime.onMessage.addListener((message) => {
      globalThis.recorded.push(JSON.stringify(message));
    });
  });
}

async function recordedMessages(extension: ExtensionBrowser): Promise<string> {
  const worker = await extension.worker();
  return worker.evaluate(() => globalThis.recorded.join('\n'));
}

/**
 * All that a page or the extension asked for over the network, from Chromium's own record of all requests. What the
 * browser asks for itself (updates, autofill) has no initiator there, and is not ours.
 */
function askedOf(netLog: string): { host: string; path: string; initiator: string }[] {
  const { events }: NetLog = JSON.parse(netLog);
  return events.flatMap(({ params }) => {
    const { url, initiator } = params ?? {};
    if (!url || !initiator?.includes('://')) return [];
    const { host, pathname: path } = new URL(url);
    return [{ host, path, initiator }];
  });
}

interface NetLog {
  events: { params?: { url?: string; initiator?: string } }[];
}

declare global {
  var recorded: string[];
}
declare const chrome: { runtime: { onMessage: { addListener(listener: (message: unknown) => void): void } } };
