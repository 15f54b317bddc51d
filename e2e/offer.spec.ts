import type { Page } from '@playwright/test';
import { SECRETS } from '../sample-pypi/secrets';
import { expectAccessible } from './accessible';
import { atRest, OFFER, pressInBox } from './boxes';
import type { ExtensionBrowser } from './browser';
import { expect, storageOf, switchOff, test, warningsOn } from './fixtures';

/** All that the offer promises, in one place: hence its length. */
const LOG_IN = '/account/login/';
const SECOND_FACTOR = '/account/two-factor/';
const RECOVERY_CODE = '/account/recovery-code/';
const CONFIRM = '/account/confirm-login/';
const RESET = '/account/request-password-reset/';
const PAGES = [LOG_IN, SECOND_FACTOR, RECOVERY_CODE, CONFIRM, RESET];
const ALICE = 'account/pypi.org/alice-dev';
const PLACE = 'printed, in the grey folder';
/** Signs of what is remembered of Alice: name, place, file, numbers and dates. */
const REMEMBERED = /alice|folder|PyPI-Recovery-Codes|\d/;

const offerOn = (page: Page) => page.locator(`${OFFER} section`);
const wayBack = (page: Page) => page.locator(`${OFFER} [data-do="open"]`);
const putAway = (page: Page) => page.locator(`${OFFER} [data-do="dismiss"]`);

for (const locale of ['en', 'he']) {
  for (const path of PAGES) {
    test(`${path} in ${locale}: the offer comes last, and nothing of PyPI's is covered or moved`, async ({ visit }) => {
      const page = await visit('signed-out', { path, locale });
      await expect(offerOn(page)).toHaveCount(1);
      const beside = await layoutOf(page);
      expect(beside.controls.length).toBeGreaterThan(0);
      expect(beside.after).toEqual([]);
      expect(beside.covered).toEqual([]);
      await page.locator(OFFER).evaluate((host) => host.remove());
      expect((await layoutOf(page)).controls).toEqual(beside.controls);
    });
  }

  test(`in ${locale} PyPI's own log-in works beside it, step by step`, async ({ visit }) => {
    const page = await visit('signed-out', { path: LOG_IN, locale });
    await offerOn(page).waitFor();
    await page.locator('input[name="username"]').fill('alice-dev');
    await page.locator('input[name="password"]').fill(SECRETS.password);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${SECOND_FACTOR}*`);
    await offerOn(page).waitFor();
    await page.locator('.twofa-recovery a').click();
    await page.waitForURL(`**${RECOVERY_CODE}*`);
    await offerOn(page).waitFor();
    await page.locator('input[name="recovery_code_value"]').fill(SECRETS.recoveryCodes.at(-1) ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/');
  });

  test(`in ${locale} it says on the second-factor page whether codes exist`, async ({ visit }) => {
    const page = await visit('signed-out', { path: SECOND_FACTOR, locale });
    await expect(offerOn(page)).toContainText('PyPI shows unused recovery codes');
    await visit('codes-used-up', { path: SECOND_FACTOR, locale, page });
    await expect(offerOn(page)).toContainText('no unused recovery codes');
  });
}

test('a remembered account: the offer says nothing of it', async ({ extension, visit }) => {
  const page = await rememberAlice(extension, visit);
  for (const path of PAGES) {
    await visit('signed-out', { path, page });
    await offerOn(page).waitFor();
    await expect(offerOn(page)).not.toContainText(REMEMBERED);
  }
});

test('put away, it stays away on all of these pages for as long as the browser runs', async ({ extension, visit }) => {
  const page = await visit('signed-out', { path: SECOND_FACTOR });
  await pressInBox(putAway(page));
  await expect(offerOn(page)).toHaveCount(0);
  await extension.stopWorker();
  for (const [path, name] of [
    [LOG_IN, 'log-in'],
    [SECOND_FACTOR, 'second-factor'],
    [RECOVERY_CODE, 'recovery-code'],
    [CONFIRM, 'confirm-device'],
    [RESET, 'password-reset'],
  ] as const) {
    await visit('signed-out', { path, page });
    await isHandled(extension, page, name);
    await expect(offerOn(page)).toHaveCount(0);
  }
  const { local, session } = await storageOf(extension);
  expect(session).toMatchObject({ 'offer-dismissed/pypi.org': true });
  expect(JSON.stringify(local)).not.toContain('dismissed/');
  await page.goto(`https://test.pypi.org/sample/signed-out?next=${LOG_IN}`);
  await expect(offerOn(page)).toHaveCount(1);
});

/** Who is past the password has no trouble but the second factor. */
for (const [path, step] of [
  [LOG_IN, 'problem'],
  [SECOND_FACTOR, 'factor'],
  [RECOVERY_CODE, 'factor'],
  [CONFIRM, 'mailbox-for-link'],
  [RESET, 'mailbox-for-password'],
] as const) {
  test(`${path}: by keyboard, its button opens the recovery page in a tab of its own`, async ({ extension, visit }) => {
    const page = await visit('signed-out', { path });
    await offerOn(page).waitFor();
    await page.evaluate(() => {
      const own = document.querySelectorAll<HTMLElement>('main :is(a, button, input)');
      own[own.length - 1]?.focus();
    });
    for (const button of [wayBack(page), putAway(page)]) {
      await page.keyboard.press('Tab');
      await expect(button).toBeFocused();
    }
    await page.keyboard.press('Shift+Tab');
    await wayBack(page).evaluate(atRest);
    const [opened] = await Promise.all([extension.context.waitForEvent('page'), page.keyboard.press('Enter')]);
    expect(opened.url()).toContain(`chrome-extension://${extension.extensionId}/src/ui/recovery/index.html`);
    await expect(opened.locator('.step')).toHaveAttribute('data-step', step);
    expect(new URL(page.url()).pathname).toBe(path);
    await expect(offerOn(page)).toHaveCount(1);
  });
}

test('no script of ours is on the pages whose addresses hold a live token', async ({ extension }) => {
  for (const [path, isOurs] of [
    ['/account/reset-password/?token=x', false],
    ['/account/confirm-login/?token=x', false],
    [CONFIRM, true],
  ] as const) {
    const page = await extension.context.newPage();
    const worlds: string[] = [];
    const session = await extension.context.newCDPSession(page);
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    await session.send('Runtime.enable');
    await page.route(`https://pypi.org${path}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Hi' }));
    await page.goto(`https://pypi.org${path}`);
    await page.waitForLoadState('networkidle');
    expect(worlds.includes('Spare Key for PyPI'), path).toBe(isOurs);
    await page.close();
  }
});

test('on no other page', async ({ extension, visit }) => {
  const page = await visit('totp-only-unconfirmed');
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  await expect(offerOn(page)).toHaveCount(0);
  for (const [path, name] of [
    ['/manage/account/two-factor/', 'two-factor'],
    ['/manage/projects/', 'projects'],
    ['/manage/account/token/', 'new-token'],
  ] as const) {
    await visit('totp-only-unconfirmed', { path, page });
    await isHandled(extension, page, name);
    await expect(offerOn(page)).toHaveCount(0);
  }
  await visit('reauthenticate', { page });
  await isHandled(extension, page, 'reauthenticate');
  await expect(offerOn(page)).toHaveCount(0);
});

test('nothing destroys codes: no page of them is asked for or linked', async ({ sample, extension, visit }) => {
  const before = sample.requests.length;
  const page = await rememberAlice(extension, visit);
  for (const path of PAGES) {
    await visit('signed-out', { path, page });
    await offerOn(page).waitFor();
    await expect(page.locator(`${OFFER} a`)).toHaveCount(0);
  }
  await pressInBox(putAway(page));
  await expect(offerOn(page)).toHaveCount(0);
  const paths = sample.requests.slice(before).map(({ path }) => path);
  expect(paths.map((path) => path.split('?')[0])).toContain(RECOVERY_CODE);
  expect(paths.filter((path) => path.includes('recovery-codes'))).toEqual([]);
});

test('it has no accessibility violation and is never cut off, from left or from right', async ({
  extension,
  visit,
}) => {
  const page = await rememberAlice(extension, visit);
  for (const path of PAGES) {
    await page.setViewportSize({ width: 1200, height: 900 });
    await visit('signed-out', { path, page });
    await offerOn(page).waitFor();
    await expectAccessible(page, OFFER);
    for (const width of [1200, 600, 320]) {
      await page.setViewportSize({ width, height: 900 });
      for (const dir of ['rtl', 'ltr']) {
        await offerOn(page).evaluate((aside, value) => aside.setAttribute('dir', value), dir);
        expect(await cutOff(page), `${path}, ${dir} at ${width}`).toEqual([]);
      }
    }
  }
});

test("PyPI's strict policy has nothing to object to, and the box is styled", async ({ extension, visit }) => {
  const page = await extension.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (directive: string) => violations.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => reportViolation(violatedDirective));
  });
  await visit('signed-out', { path: SECOND_FACTOR, page });
  await expect(offerOn(page)).toHaveCSS('border-top-left-radius', '8px');
  expect(violations).toEqual([]);
});

test('what the background cannot do leaves the offer there, and the page in peace', async ({ extension, visit }) => {
  const page = await visit('signed-out', { path: LOG_IN });
  await offerOn(page).waitFor();
  const errors = errorsOf(page);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    globalThis.refused = 0;
    const refuse = () => {
      globalThis.refused++;
      return Promise.reject(new Error('refused'));
    };
    chrome.tabs.create = refuse;
    chrome.storage.session.set = refuse;
  });
  await pressInBox(wayBack(page));
  await pressInBox(putAway(page));
  await expect.poll(() => worker.evaluate(() => globalThis.refused)).toBe(2);
  await expect(offerOn(page)).toHaveCount(1);
  expect(errors).toEqual([]);
});

test.describe('with an extension that the browser ends', () => {
  test.use({ ownBrowser: true });

  for (const [what, button] of [
    ['the way back', wayBack],
    ['hiding it', putAway],
  ] as const) {
    test(`the extension went away under the page: at a click for ${what} the offer goes quietly`, async ({
      extension,
      visit,
    }) => {
      const page = await visit('signed-out', { path: SECOND_FACTOR });
      await offerOn(page).waitFor();
      const errors = errorsOf(page);
      await switchOff(extension);
      await page.bringToFront();
      await pressInBox(button(page));
      await expect(offerOn(page)).toHaveCount(0);
      expect(errors).toEqual([]);
    });
  }
});

/** PyPI's controls in its main part with their places, those that come after the offer, and those that it covers. */
function layoutOf(page: Page) {
  return page.evaluate((selector) => {
    const host = document.querySelector(selector);
    const ours = host?.shadowRoot?.querySelector('section')?.getBoundingClientRect();
    const controls = [...document.querySelectorAll('main :is(a, button, input:not([type="hidden"]))')];
    const placeOf = (control: Element) => {
      const { left, top, right, bottom } = control.getBoundingClientRect();
      return { left, top, right, bottom };
    };
    const isCovered = (control: Element) => {
      const its = placeOf(control);
      return !!ours && ours.left < its.right && its.left < ours.right && ours.top < its.bottom && its.top < ours.bottom;
    };
    const isAfter = (control: Element) =>
      !!host && !!(host.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING);
    return {
      controls: controls.map(placeOf),
      after: controls.filter(isAfter).map(({ outerHTML }) => outerHTML),
      covered: [...document.querySelectorAll('a, button, input:not([type="hidden"])')]
        .filter(isCovered)
        .map(({ outerHTML }) => outerHTML),
    };
  }, OFFER);
}

/** What of the offer stands out of its box or out of the window. */
function cutOff(page: Page): Promise<string[]> {
  return offerOn(page).evaluate((aside) => {
    const outer = aside.getBoundingClientRect();
    const fits = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left >= Math.max(outer.left, 0) && right <= Math.min(outer.right, innerWidth);
    };
    return [aside, ...aside.querySelectorAll('*')]
      .filter((element) => !fits(element))
      .map(({ outerHTML }) => outerHTML);
  });
}

/** Visits Alice's account, and notes where her codes are. */
async function rememberAlice(extension: ExtensionBrowser, visit: (state: string) => Promise<Page>): Promise<Page> {
  const page = await visit('healthy');
  await expect.poll(async () => Object.keys((await storageOf(extension)).local)).toContain(ALICE);
  const worker = await extension.worker();
  await worker.evaluate(
    async ({ key, where }) => {
      const record = (await chrome.storage.local.get(key))[key];
      if (!record) throw new Error(`No ${key}`);
      const { generatedAt } = record.facts.recoveryCodes.value;
      const backup = { where, generatedAt, notedAt: new Date().toISOString() };
      await chrome.storage.local.set({ [key]: { ...record, backup } });
    },
    { key: ALICE, where: PLACE },
  );
  return page;
}

/** A page of that name was told to the background, and what it answers has had its time to be shown. */
async function isHandled(extension: ExtensionBrowser, page: Page, name: string): Promise<void> {
  await expect.poll(async () => (await storageOf(extension)).local['visit/pypi.org']).toMatchObject({ page: name });
  await page.waitForLoadState('networkidle');
}

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return errors;
}

declare function reportViolation(directive: string): void;
declare global {
  var refused: number;
}
interface StoredRecord {
  facts: { recoveryCodes: { value: { generatedAt: string } } };
}
declare const chrome: {
  tabs: { create: () => Promise<unknown> };
  storage: {
    session: { set: () => Promise<unknown> };
    local: { get(key: string): Promise<Record<string, StoredRecord>>; set(items: object): Promise<void> };
  };
};
