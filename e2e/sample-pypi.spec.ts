import type { Page } from '@playwright/test';
import { HEADER_INCLUDE_PATH } from '../sample-pypi/layout';
import type { Variant } from '../sample-pypi/variants';
import { expect, test } from './fixtures';

/** That the sample is as unkind as PyPI in what only a browser shows. */
const SITE = 'https://pypi.org';

/** Counts CSILoaded from the page's beginning, and notes whether it came before the page was ready. */
async function openCounted(page: Page, address: string): Promise<Page> {
  await page.addInitScript(() => {
    Object.assign(window, { sent: [] });
    document.addEventListener('CSILoaded', () => sent.push(document.readyState));
  });
  await page.goto(SITE + address);
  await page.waitForLoadState('networkidle');
  return page;
}

test('the late header and its event, in every variant, and error pages are what the browser makes of them', async ({
  extension,
}) => {
  for (const [variant, count, header] of [
    [undefined, 1, 'alice-dev'],
    ['header-http-error', 1, ''],
    ['header-network-error', 0, 'Log in'],
    ['include-network-error', 0, 'alice-dev'],
    ['event-early', 1, 'alice-dev'],
    ['event-many', 200, 'alice-dev'],
  ] as const satisfies [Variant | undefined, number, string][])
    await test.step(variant ?? 'as usual', async () => {
      const page = await openCounted(
        await extension.context.newPage(),
        `/sample/healthy${variant ? `?variant=${variant}` : ''}`,
      );
      const states = await page.evaluate(() => sent);
      expect(states).toHaveLength(count);
      if (variant === 'event-early') expect(states).toEqual(['interactive']);
      const include = page.locator(`[data-html-include="${HEADER_INCLUDE_PATH}"]`);
      if (header === '') await expect(include).toBeEmpty();
      else await expect(include).toContainText(header);
    });

  for (const status of [403, 503]) {
    const page = await openCounted(await extension.context.newPage(), `/sample/healthy?variant=status-${status}`);
    expect(page.url()).toBe(`${SITE}/manage/account/`);
    const [seen] = await page.evaluate(() =>
      performance.getEntriesByType('navigation').map((entry) => 'responseStatus' in entry && entry.responseStatus),
    );
    expect(seen).toBe(status);
    await expect(page.locator('main, #user-indicator')).toHaveCount(0);
  }
});

test('the header tells who is logged in when it is answered, scripts can read the cookie, and "/" leads into the search', async ({
  extension,
  sample,
  visit,
}) => {
  const release = sample.hold(HEADER_INCLUDE_PATH);
  const page = await visit('healthy', { path: '/manage/projects/' });
  await expect(page.locator('#user-indicator')).toContainText('Log in');
  const alice = await cookieOf(page);
  expect(alice).toMatch(/^[0-9a-f]{128}$/);
  const other = await extension.context.newPage();
  await other.goto(`${SITE}/sample/second-account?next=/`);
  release();
  await expect(page.locator('#user-indicator')).toContainText('bob-lane');
  expect(await cookieOf(page)).not.toBe(alice);
  await visit('one-key', { page });
  expect(await cookieOf(page)).toBe(alice);
  await visit('signed-out', { page });
  expect(await cookieOf(page)).toBeUndefined();
  await page.goto('https://test.pypi.org/sample/healthy');
  expect(await cookieOf(page)).not.toBe(alice);

  // From all but an input as the page sees it.
  const typing = await visit('healthy');
  await typing.evaluate(() => {
    const host = document.body.appendChild(document.createElement('div'));
    const shadow = host.attachShadow({ mode: 'closed' });
    const input = shadow.appendChild(document.createElement('input'));
    input.focus();
  });
  await typing.keyboard.type('a/b');
  await expect(typing.locator('#search')).toBeFocused();
  await expect(typing.locator('#search')).toHaveValue('b');
  await typing.locator('#name').fill('');
  await typing.locator('#name').pressSequentially('a/b');
  await expect(typing.locator('#name')).toHaveValue('a/b');
});

function cookieOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => /user_id__insecure=([^;]*)/.exec(document.cookie)?.[1]);
}

declare const sent: string[];
