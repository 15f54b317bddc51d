import type { Page } from '@playwright/test';
import type { SamplePypi } from '../sample-pypi/server';
import { atPopupWidths, expectAccessible } from './accessible';
import type { ExtensionBrowser } from './browser';
import { checksIn, expect, storageOf, test } from './fixtures';
import { openFinding } from './rows';
import { startRequest } from './start-request';

const KEY = 'account/pypi.org/alice-dev';
const CHECK = '[data-check="way-back-by-repository"]';
const button = (page: Page) => page.locator('[data-do="look-up"]');
const said = (page: Page) => page.locator('.look-up .said');
const row = (page: Page, project: string) => page.locator(`.look-up li[data-project="${project}"]`);
/** What is said once PyPI was asked about each project. */
const ANSWERED = 'PyPI answered.';
const LINK = 'https://github.com/alice-dev/lantern';

/** What came of asking about each project, in the order of the list; folded ones too. */
async function rows(page: Page): Promise<Record<string, string>> {
  const all = page.locator('.look-up li');
  return Object.fromEntries(
    await all.evaluateAll((items: HTMLElement[]) => items.map((li) => [li.dataset.project, li.dataset.outcome])),
  );
}

/** The popup at the check, opened: for who has visited their projects. */
async function openCheck(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.openPopup();
  await openFinding(popup, 'way-back-by-repository');
  return popup;
}

/** Other projects in the place of those that were seen. */
async function withProjects(extension: ExtensionBrowser, names: string[]): Promise<void> {
  await expect.poll(() => record(extension)).toHaveProperty('facts.projects');
  const worker = await extension.worker();
  await worker.evaluate(
    async ([key, projects]) => {
      const { [key]: kept } = await chrome.storage.local.get(key);
      if (!kept) throw new Error('Nothing is kept');
      kept.facts.projects.value = projects.map((name) => ({ name, owner: true, soleOwner: false, released: true }));
      await chrome.storage.local.set({ [key]: kept });
    },
    [KEY, names] as const,
  );
}

async function record(extension: ExtensionBrowser): Promise<object> {
  const { local } = await storageOf(extension);
  return Object(local[KEY]);
}

/** What is kept of the account is this, as if nothing was asked since. */
async function keep(extension: ExtensionBrowser, kept: object): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate((items) => chrome.storage.local.set(items), { [KEY]: kept });
}

/** What PyPI was asked for since so many requests: pages that are open ask for other things. */
const askedOf = ({ requests }: SamplePypi, before: number) =>
  requests.slice(before).filter(({ path }) => path.startsWith('/pypi/'));

const PROJECTS = { path: '/manage/projects/' };

test.use({ asksPypi: true });

test('at the click PyPI is asked about each project, and told nothing but its name; the finding stays under the hands meanwhile', async ({
  extension,
  visit,
  sample,
}) => {
  // A cookie that would go along with any request.
  const cookie = { name: 'session', value: 'secret', domain: 'pypi.org', path: '/', secure: true };
  await extension.context.addCookies([{ ...cookie, sameSite: 'None' }]);
  const before = sample.requests.length;
  const asked = () => askedOf(sample, before);
  await visit('healthy', PROJECTS);
  const popup = await openCheck(extension);
  await expect(popup.locator('.look-up')).toContainText('pypi.org');
  await expect(popup.locator(`${CHECK} [data-do="fix"]`)).toHaveCount(0);
  expect(asked()).toEqual([]);
  expect(await checksIn(popup, 'unknown')).toContain('way-back-by-repository');

  await button(popup).press('Enter');
  await expect(row(popup, 'tidepool')).toHaveAttribute('data-outcome', 'none');
  expect(await rows(popup)).toEqual({ lantern: 'repository', 'lantern-docs': 'repository', tidepool: 'none' });
  await expect(row(popup, 'lantern').locator('a')).toHaveAttribute('href', LINK);
  await expect(said(popup)).toHaveText(ANSWERED);
  await expect(said(popup)).toHaveAttribute('role', 'status');
  await expect(popup.locator(`.finding[data-outcome="pass"]${CHECK}`)).toBeVisible();
  await expect(button(popup)).toBeFocused();

  expect(asked().map(({ host, method, path }) => `${method} ${host}${path}`)).toEqual([
    'GET pypi.org/pypi/lantern/json',
    'GET pypi.org/pypi/lantern-docs/json',
    'GET pypi.org/pypi/tidepool/json',
  ]);
  for (const { headers } of asked()) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
    expect(headers.origin).toBeUndefined();
    expect(headers.authorization).toBeUndefined();
    expect(JSON.stringify(headers)).not.toContain('alice');
  }

  await popup.close();
  const again = await openCheck(extension);
  await expect(again.locator(`.finding[data-outcome="pass"]${CHECK}`)).toBeVisible();
  expect(await rows(again)).toEqual({ lantern: 'repository', 'lantern-docs': 'repository', tidepool: 'none' });
  await button(again).press('Enter');
  await expect(said(again)).toHaveText(ANSWERED);

  await test.step('nothing else can be asked for, even from the background', async () => {
    const worker = await extension.worker();
    const since = sample.requests.length;
    const tried = await worker.evaluate(
      (urls) => Promise.all(urls.map((url) => fetch(url).then(String, String))),
      [
        'https://pypi.org/manage/account/',
        'https://pypi.org/pypi',
        'https://github.com/pypi/support',
        'https://test.pypi.org/simple/lantern/',
      ],
    );
    expect(tried).toEqual(tried.map(() => 'TypeError: Failed to fetch'));
    const own = sample.requests.slice(since).filter(({ headers }) => headers['sec-fetch-mode'] === 'cors');
    expect(own).toEqual([]);
  });
});

test('every odd answer is told for what it is, and only one that is too long is left in the midst', async ({
  extension,
  visit,
  sample,
}) => {
  await visit('healthy', PROJECTS);
  const odd = {
    gone: 'not-found',
    broken: 'failed',
    'from-before': 'failed',
    garbled: 'malformed',
    'other-project': 'malformed',
  };
  const expected = {
    'elsewhere-only': 'none',
    ...odd,
    'huge-announced': 'too-large',
    huge: 'too-large',
    lantern: 'repository',
  };
  await withProjects(extension, Object.keys(expected));
  const popup = await openCheck(extension);
  await button(popup).click();
  await expect(said(popup)).toHaveText(ANSWERED);
  expect(await rows(popup)).toEqual(expected);
  const words = await popup
    .locator('.look-up li p')
    .evaluateAll((all) => all.map((one) => one.textContent?.replace(one.firstElementChild?.textContent ?? '', '')));
  expect(new Set(words).size).toBe(new Set(Object.values(expected)).size);
  const sent = (name: string) => sample.requests.findLast(({ path }) => path === `/pypi/${name}/json`)?.sent ?? 0;
  expect(sent('huge-announced')).toBeLessThan(16e6);
  expect(sent('huge')).toBeGreaterThan(16e6);
  expect(sent('huge')).toBeLessThan(36e6);
  await popup.locator('.look-up summary').click();
  await expectAccessible(popup, '.look-up');
  await atPopupWidths(popup, async () => {
    expect(await popup.locator('.look-up').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  });
});

test('asked too often, led elsewhere, left without an answer, or offline: the rest is not asked, what was told stays, and asking again goes on', async ({
  extension,
  visit,
  sample,
}) => {
  test.slow(true, 'An answer that never ends is waited for, for 15 seconds, twice.');
  await visit('healthy', PROJECTS);
  await expect.poll(() => record(extension)).toHaveProperty('facts.projects');
  const unasked = await record(extension);
  await test.step('offline', async () => {
    await extension.context.setOffline(true);
    const popup = await openCheck(extension);
    await button(popup).click();
    await expect(said(popup)).toHaveText(/again|few minutes/);
    await expect
      .poll(() => rows(popup))
      .toEqual({ lantern: 'offline', 'lantern-docs': 'not-asked', tidepool: 'not-asked' });
    expect(await checksIn(popup, 'unknown')).toContain('way-back-by-repository');
    await extension.context.setOffline(false);
    await button(popup).click();
    await expect(said(popup)).toHaveText(ANSWERED);
    await expect
      .poll(() => rows(popup))
      .toEqual({ lantern: 'repository', 'lantern-docs': 'repository', tidepool: 'none' });
    await popup.close();
  });

  for (const { name, outcome } of [
    { name: 'busy', outcome: 'rate-limited' },
    { name: 'moved', outcome: 'offline' },
    { name: 'silent', outcome: 'offline' },
  ])
    await test.step(name, async () => {
      await keep(extension, unasked);
      await withProjects(extension, ['lantern']);
      const first = await openCheck(extension);
      await button(first).click();
      await expect(row(first, 'lantern')).toHaveAttribute('data-outcome', 'repository');
      await first.close();

      await withProjects(extension, ['lantern', name, 'tidepool']);
      const before = sample.requests.length;
      const asked = () => askedOf(sample, before).map(({ path }) => path);
      const popup = await openCheck(extension);
      await button(popup).click();
      await expect(row(popup, name)).toHaveAttribute('data-outcome', outcome, { timeout: 20_000 });
      await expect(said(popup)).toHaveText(/again|few minutes/);
      expect(await rows(popup)).toEqual({ lantern: 'repository', [name]: outcome, tidepool: 'not-asked' });
      expect(asked()).toEqual([`/pypi/${name}/json`]);
      await expect(row(popup, 'lantern').locator('a')).toHaveAttribute('href', LINK);

      await button(popup).click();
      await expect(row(popup, 'tidepool')).toHaveAttribute('data-outcome', 'none');
      await expect.poll(asked).toEqual([name, 'tidepool', 'lantern', name].map((one) => `/pypi/${one}/json`));
      await popup.close();
    });
});

test('the worker is stopped in the midst: what was answered is kept, it is said, and asking again goes on; two clicks count once', async ({
  extension,
  visit,
  sample,
}) => {
  await visit('healthy', PROJECTS);
  await withProjects(extension, ['lantern', 'late', 'tidepool']);
  const unasked = await record(extension);
  const popup = await openCheck(extension);
  await button(popup).click();
  await expect(row(popup, 'lantern')).toHaveAttribute('data-outcome', 'repository');
  await expect(said(popup)).toHaveText(/1 .* 3/);
  await extension.stopWorker();
  await expect(said(popup)).toHaveText(/\(.+\)/);
  expect(await rows(popup)).toEqual({ lantern: 'repository', late: 'not-asked', tidepool: 'not-asked' });
  const before = sample.requests.length;
  await button(popup).click();
  await expect(said(popup)).toHaveText(ANSWERED);
  expect(await rows(popup)).toEqual({ lantern: 'repository', late: 'repository', tidepool: 'none' });
  expect(askedOf(sample, before).map(({ path }) => path.split('/')[2])).toEqual(['late', 'tidepool', 'lantern']);
  await popup.close();

  await keep(extension, unasked);
  await withProjects(extension, ['lantern', 'late']);
  const since = sample.requests.length;
  const twice = await openCheck(extension);
  await button(twice).dblclick();
  await expect(button(twice)).toHaveAttribute('aria-disabled', 'true');
  await twice.close();
  const meanwhile = await openCheck(extension);
  await button(meanwhile).click();
  await expect(said(meanwhile)).toHaveText(ANSWERED);
  expect(askedOf(sample, since).map(({ path }) => path)).toEqual(['/pypi/lantern/json', '/pypi/late/json']);
});

test("without access to PyPI's pages nothing is asked: a browser could add an address of the installation's own; an account that is erased meanwhile stays erased", async ({
  extension,
  visit,
  sample,
}) => {
  const before = sample.requests.length;
  await visit('healthy', PROJECTS);
  const popup = await openCheck(extension);
  await popup.evaluate(() => {
    chrome.permissions.request = () => Promise.resolve(false);
  });
  await button(popup).click();
  await expect(said(popup)).toHaveText(/\(.+\)/);
  expect(askedOf(sample, before)).toEqual([]);
  await popup.close();

  await withProjects(extension, ['late']);
  const asking = await openCheck(extension);
  await button(asking).click();
  const reply = await asking.evaluate(async () => {
    const account = { site: 'pypi.org', username: 'alice-dev' };
    const answer = chrome.runtime.sendMessage({ name: 'look-up-repositories', payload: { account } });
    await chrome.runtime.sendMessage({ name: 'erase-account', payload: { account } });
    return answer;
  });
  expect(reply).toMatchObject({ ok: true });
  expect(Object.keys((await storageOf(extension)).local)).not.toContain('account/pypi.org/alice-dev');
});

test('on the page for who is locked out: asked there, the project and its repository are in the request', async ({
  extension,
  visit,
}) => {
  await visit('healthy', PROJECTS);
  await withProjects(extension, ['tidepool', 'lantern', 'lantern-docs']);
  const page = await extension.context.newPage();
  await page.goto(`chrome-extension://${extension.extensionId}/src/ui/recovery/index.html`);
  await startRequest(page);
  const field = (name: string) => page.locator(`[data-field="${name}"] input`);
  await expect(field('project')).toHaveValue('');
  await button(page).press('Enter');
  // That one can push there is one's own word: it is offered, and said at a click.
  const use = page.locator('[data-do="use-project"]');
  await expect(use).toContainText(LINK);
  await expect(button(page)).toBeFocused();
  await expect(field('project')).toHaveValue('');
  await expect(page.locator('[data-preview="reason"]')).not.toContainText('lantern');
  await use.press('Enter');
  await expect(field('project')).toHaveValue('lantern');
  await expect(field('repository')).toHaveValue(LINK);
  await expect(field('repository')).toBeFocused();
  await expect(use).toHaveCount(0);
  await expect(page.locator('[data-field="repository"] .help')).toContainText(String(new Date().getFullYear()));
  await expect(page.locator('[data-preview="reason"]')).toContainText(LINK);
  await field('repository').fill('');
  await field('project').fill('https://pypi.org/project/lantern-docs/');
  await expect(use).toContainText(`${LINK}-docs`);
  await field('project').fill('tidepool');
  await expect(use).toHaveCount(0);
});

declare const chrome: {
  permissions: { request: () => Promise<boolean> };
  runtime: { sendMessage(message: object): Promise<object> };
  storage: {
    local: {
      get(key: string): Promise<Record<string, { facts: { projects: { value: object[] } } }>>;
      set(items: object): Promise<void>;
    };
  };
};
