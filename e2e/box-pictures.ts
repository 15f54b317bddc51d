import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { COMPANION, OFFER, pressInBox, WARNINGS } from './boxes';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { withOpenBoxes } from './open-boxes';

const FOLDER = join(import.meta.dirname, '..', 'artifacts', 'pictures', 'boxes');
const WIDTHS = [1280, 400];

interface Picture {
  name: string;
  state: string;
  path: string;
  box: string;
  /** What is done before the picture is taken. */
  act?(page: Page): Promise<void>;
}

const ACCOUNT = '/manage/account/#two-factor';
const press = (control: string) => (page: Page) =>
  pressInBox(page.locator(`${WARNINGS} [data-do="${control}"]`).first());

/** Every state of our boxes on PyPI's pages, in the order of the design's pictures (20 to 24b). */
const PICTURES: readonly Picture[] = [
  { name: '20-one-warning', state: 'one-key', path: ACCOUNT, box: WARNINGS },
  { name: '20b-one-warning-open', state: 'one-key', path: ACCOUNT, box: WARNINGS, act: press('more') },
  { name: '20c-things', state: 'account-wide-token', path: '/manage/account/#api-tokens', box: WARNINGS },
  { name: '21-two-warnings', state: 'totp-only-unconfirmed', path: ACCOUNT, box: WARNINGS },
  { name: '21b-four-warnings', state: 'codes-used-up', path: ACCOUNT, box: WARNINGS },
  { name: '22-hidden', state: 'one-key', path: ACCOUNT, box: WARNINGS, act: press('hide') },
  { name: '22b-one-of-two-hidden', state: 'totp-only-unconfirmed', path: ACCOUNT, box: WARNINGS, act: press('hide') },
  { name: '23-companion', state: 'healthy', path: '/manage/account/recovery-codes/regenerate', box: COMPANION },
  {
    name: '23b-companion-saved',
    state: 'healthy',
    path: '/manage/account/recovery-codes/regenerate',
    box: COMPANION,
    act: (page) => pressInBox(page.locator(`${COMPANION} [data-place="companion_printed"]`)),
  },
  {
    name: '23c-confirmation',
    state: 'totp-only-unconfirmed',
    path: '/manage/account/recovery-codes/burn',
    box: COMPANION,
  },
  { name: '24-offer-second-factor', state: 'signed-out', path: '/account/two-factor/', box: OFFER },
  { name: '24b-offer-log-in', state: 'signed-out', path: '/account/login/', box: OFFER },
  { name: '24c-offer-recovery-code', state: 'signed-out', path: '/account/recovery-code/', box: OFFER },
  { name: '24d-offer-confirm-device', state: 'signed-out', path: '/account/confirm-login/', box: OFFER },
  { name: '24e-offer-password-reset', state: 'signed-out', path: '/account/request-password-reset/', box: OFFER },
];

/** Takes a picture of each state of our boxes, wide and narrow, in `artifacts/pictures/boxes/`. */
export async function takeBoxPictures(samplePort: number): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const dist = await withOpenBoxes('dist/chrome');
  for (const picture of PICTURES) {
    for (const width of WIDTHS) {
      const browser = await launchBrowser({ samplePort, dist });
      await take(browser, picture, width);
      await browser.close();
    }
  }
  await rm(dist, { recursive: true, force: true });
  console.log(`Pictures of the boxes: ${FOLDER}`);
}

async function take(
  { context }: ExtensionBrowser,
  { name, state, path, box, act }: Picture,
  width: number,
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`https://pypi.org/sample/${state}?${new URLSearchParams({ next: path })}`);
  await page.locator(box).first().waitFor();
  await act?.(page);
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`) });
  await page.close();
}
