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

test('in English and from right to left it comes last, covers and moves nothing, and PyPI’s own log-in works beside it', async ({
  visit,
}) => {
  for (const locale of ['en', 'he']) {
    for (const path of PAGES)
      await test.step(`${path} in ${locale}`, async () => {
        const page = await visit('signed-out', { path, locale });
        await expect(offerOn(page)).toHaveCount(1);
        const beside = await layoutOf(page);
        expect(beside.controls.length).toBeGreaterThan(0);
        expect(beside.after).toEqual([]);
        expect(beside.covered).toEqual([]);
        await page.locator(OFFER).evaluate((host) => host.remove());
        expect((await layoutOf(page)).controls).toEqual(beside.controls);
        await page.close();
      });

    await test.step(`the log-in in ${locale}`, async () => {
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

    await test.step(`whether codes exist, in ${locale}`, async () => {
      const page = await visit('signed-out', { path: SECOND_FACTOR, locale });
      await expect(offerOn(page)).toContainText('PyPI shows unused recovery codes');
      await visit('codes-used-up', { path: SECOND_FACTOR, locale, page });
      await expect(offerOn(page)).toContainText('no unused recovery codes');
    });
  }
});

test('of a remembered account it says nothing; it is accessible, styled and whole, and neither asks for codes nor links to them', async ({
  sample,
  extension,
  visit,
}) => {
  await rememberAlice(extension, visit);
  const before = sample.requests.length;
  const page = await extension.context.newPage();
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (directive: string) => violations.push(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => reportViolation(violatedDirective));
  });
  for (const path of PAGES)
    await test.step(path, async () => {
      await page.setViewportSize({ width: 1200, height: 900 });
      await visit('signed-out', { path, page });
      await expect(offerOn(page)).toHaveCSS('border-top-left-radius', '8px');
      await expect(offerOn(page)).not.toContainText(REMEMBERED);
      await expect(page.locator(`${OFFER} a`)).toHaveCount(0);
      for (const width of [1200, 600, 320]) {
        await page.setViewportSize({ width, height: 900 });
        for (const dir of ['rtl', 'ltr']) {
          await offerOn(page).evaluate((aside, value) => aside.setAttribute('dir', value), dir);
          expect(await cutOff(page), `${path}, ${dir} at ${width}`).toEqual([]);
        }
      }
    });
  expect(violations).toEqual([]); // before axe, which brings styles of its own
  for (const path of PAGES) {
    await visit('signed-out', { path, page });
    await offerOn(page).waitFor();
    await expectAccessible(page, OFFER);
  }
  await pressInBox(putAway(page));
  await expect(offerOn(page)).toHaveCount(0);
  const paths = sample.requests.slice(before).map(({ path }) => path);
  expect(paths.map((path) => path.split('?')[0])).toContain(RECOVERY_CODE);
  expect(paths.filter((path) => path.includes('recovery-codes'))).toEqual([]);
});

test('put away, it stays away on all of these pages for as long as the browser runs', async ({ extension, visit }) => {
  const page = await visit('signed-out', { path: SECOND_FACTOR });
  await pressInBox(putAway(page));
  await expect(offerOn(page)).toHaveCount(0);
  await extension.stopWorker();
  const tabs: Page[] = [];
  for (const [path, name] of [
    [LOG_IN, 'log-in'],
    [SECOND_FACTOR, 'second-factor'],
    [RECOVERY_CODE, 'recovery-code'],
    [CONFIRM, 'confirm-device'],
    [RESET, 'password-reset'],
  ] as const) {
    tabs.push(await visit('signed-out', { path }));
    await isKept(extension, name);
  }
  await page.waitForTimeout(SHOWN);
  for (const tab of tabs) await expect(offerOn(tab)).toHaveCount(0);
  const { local, session } = await storageOf(extension);
  expect(session).toMatchObject({ 'offer-dismissed/pypi.org': true });
  expect(JSON.stringify(local)).not.toContain('dismissed/');
  await page.goto(`https://test.pypi.org/sample/signed-out?next=${LOG_IN}`);
  await expect(offerOn(page)).toHaveCount(1);
});

test('by keyboard, its button opens the recovery page in a tab of its own, at what the log-in stops at', async ({
  extension,
  visit,
}) => {
  // Who is past the password has no trouble but the second factor.
  for (const [path, step] of [
    [LOG_IN, 'problem'],
    [SECOND_FACTOR, 'factor'],
    [RECOVERY_CODE, 'factor'],
    [CONFIRM, 'mailbox-for-link'],
    [RESET, 'mailbox-for-password'],
  ] as const)
    await test.step(path, async () => {
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
      await opened.evaluate(() => chrome.storage.local.clear()); // what the next one begins with is not this one's answer
      await opened.close();
    });
});

test('on no other page; and no script of ours where an address holds a live token', async ({ extension, visit }) => {
  const page = await visit('totp-only-unconfirmed');
  await expect.poll(() => warningsOn(page)).toHaveLength(2);
  const tabs = [page];
  for (const [path, name] of [
    ['/manage/account/two-factor/', 'two-factor'],
    ['/manage/projects/', 'projects'],
    ['/manage/account/token/', 'new-token'],
  ] as const) {
    tabs.push(await visit('totp-only-unconfirmed', { path }));
    await isKept(extension, name);
  }
  tabs.push(await visit('reauthenticate'));
  await isKept(extension, 'reauthenticate');
  await page.waitForTimeout(SHOWN);
  for (const tab of tabs) await expect(offerOn(tab)).toHaveCount(0);

  for (const [path, isOurs] of [
    ['/account/reset-password/?token=x', false],
    ['/account/confirm-login/?token=x', false],
    [CONFIRM, true],
  ] as const) {
    const other = await extension.context.newPage();
    const worlds: string[] = [];
    const session = await extension.context.newCDPSession(other);
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.name));
    await session.send('Runtime.enable');
    await other.route(`https://pypi.org${path}`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Hi' }));
    await other.goto(`https://pypi.org${path}`);
    await other.waitForTimeout(SHOWN);
    expect(worlds.includes('Spare Key for PyPI'), path).toBe(isOurs);
  }
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

  test('the extension went away under the page: at a click for the way back, or to hide it, the offer goes quietly', async ({
    extension,
    visit,
  }) => {
    const tabs = [await visit('signed-out', { path: SECOND_FACTOR }), await visit('signed-out', { path: LOG_IN })];
    for (const tab of tabs) await offerOn(tab).waitFor();
    const errors = tabs.map(errorsOf);
    await switchOff(extension);
    for (const [i, button] of [wayBack, putAway].entries()) {
      const tab = tabs[i] as Page;
      await tab.bringToFront();
      await pressInBox(button(tab));
      await expect(offerOn(tab)).toHaveCount(0);
    }
    expect(errors).toEqual([[], []]);
  });
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

/** So long what the background answers has to be shown (ms). */
const SHOWN = 500;

/** A page of that name was told to the background. */
async function isKept(extension: ExtensionBrowser, name: string): Promise<void> {
  await expect.poll(async () => (await storageOf(extension)).local['visit/pypi.org']).toMatchObject({ page: name });
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
    local: {
      get(key: string): Promise<Record<string, StoredRecord>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
};
