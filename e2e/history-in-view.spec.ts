import type { Page } from '@playwright/test';
import { launchBrowser, newProfile, removeProfile } from './browser';
import { deskOf } from './desk';
import { expect, storageOf, switchOff, test } from './fixtures';
import { launchPlainBrowser } from './plain-browser';

const EVENTS = '/manage/account/#account-events';
const bring = (page: Page) => page.evaluate(() => document.querySelector('#account-events')?.scrollIntoView());

test('a security history in a tab that is behind another is not looked at, and in one that is in front it is', async ({
  sample,
}) => {
  const asked = sample.requests.length;
  const visits = () => sample.requests.slice(asked).filter(({ path }) => path === '/manage/account/');
  const open = async (...urls: string[]) => {
    const profile = await newProfile();
    const browser = await launchPlainBrowser(profile, sample.port);
    for (const url of urls) await browser.open(url);
    return { profile, browser };
  };
  const lookIn = async ({ profile, browser }: Awaited<ReturnType<typeof open>>) => {
    await browser.close();
    const extension = await launchBrowser({ samplePort: sample.port, profile });
    const look = await (await deskOf(extension)).look();
    await extension.close();
    await removeProfile(profile);
    return look;
  };
  const history = `https://pypi.org/sample/healthy?${new URLSearchParams({ next: EVENTS })}`;
  const [behind, inFront] = await Promise.all([open(history, 'about:blank'), open(history)]);
  await expect.poll(visits).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 7000));
  expect(await Promise.all([lookIn(behind), lookIn(inFront)])).toEqual([
    [true, false],
    [true, true],
  ]);
});

test.describe('with an extension that the browser ends', () => {
  test.use({ ownBrowser: true });

  test('a security history is looked at once it is scrolled into view; gone away under the page, the extension is silent', async ({
    extension,
    visit,
  }) => {
    const page = await visit('healthy');
    const desk = await deskOf(extension);
    await page.bringToFront();
    await expect.poll(desk.look).toEqual([true, false]);
    await page.waitForTimeout(3000);
    expect(await desk.look()).toEqual([true, false]);
    await bring(page);
    await expect.poll(desk.look).toEqual([true, true]);

    const left = await visit('second-account');
    await expect
      .poll(async () => Object.keys((await storageOf(extension)).local))
      .toContain('account/pypi.org/bob-lane');
    const errors: string[] = [];
    left.on('pageerror', (error) => errors.push(error.message));
    left.on('console', (message) => errors.push(message.text()));
    await switchOff(extension);
    await left.bringToFront();
    await bring(left);
    await left.waitForTimeout(3000);
    expect(errors).toEqual([]);
  });
});
