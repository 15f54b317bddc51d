import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startSamplePypi } from '../sample-pypi/server';
import { STATES } from '../sample-pypi/states';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { startRequest } from './start-request';

const FOLDER = join(import.meta.dirname, '..', 'screenshots');

/** States that show most between them; `--all` walks every one. */
const SHOWN = [
  'account-wide-token',
  'healthy',
  'totp-only-unconfirmed',
  'undeliverable-primary',
  'redesigned',
  'signed-out',
];

const HAS_DISPLAY =
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * `npm start`: a browser with the extension on the sample PyPI, to click through. `--real` opens the real pypi.org
 * instead. Without a display, or with `--headless`, it walks the main job by itself and leaves screenshots.
 */
export async function main(args: string[]): Promise<void> {
  const headless = args.includes('--headless') || !HAS_DISPLAY;
  if (!args.includes('--real')) return headless ? walk(args.includes('--all')) : browse();
  if (headless) {
    console.error(
      '\u2717 --real needs a display: you sign in there by hand.\n  Run it on a desktop, without --headless.',
    );
    process.exit(1);
  }
  const browser = await launchBrowser({ headless: false });
  await open(browser, 'https://pypi.org/manage/account/');
}

async function browse(): Promise<void> {
  const sample = await startSamplePypi();
  const browser = await launchBrowser({ headless: false, samplePort: sample.port });
  console.log(
    'Chromium is open on the sample PyPI. Choose an account there, then press the puzzle piece in the toolbar, and Spare Key.',
  );
  await open(browser, 'https://pypi.org/');
  await sample.close();
}

async function open({ context }: ExtensionBrowser, url: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  await context.waitForEvent('close', { timeout: 0 });
}

async function walk(all: boolean): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const sample = await startSamplePypi();
  try {
    await lockedOut(sample.port);
    for (const { id, title } of STATES.filter((state) => all || SHOWN.includes(state.id))) {
      console.log(`\n── ${title} ──\n${await visit(sample.port, id)}`);
    }
  } finally {
    await sample.close();
  }
  console.log(`\nScreenshots: ${FOLDER}`);
}

/** One account: its settings, then the real popup; a picture of each, and the popup's text. */
async function visit(samplePort: number, id: string): Promise<string> {
  const browser = await launchBrowser({ samplePort });
  try {
    const page = await browser.context.newPage();
    await page.goto(`https://pypi.org/sample/${id}`);
    await page.waitForLoadState('networkidle');
    await picture(page, `${id}-page`);
    const popup = await browser.openPopup();
    await popup.locator('main, .notice').first().waitFor();
    await picture(popup, `${id}-popup`, false);
    await popup.emulateMedia({ colorScheme: 'dark' });
    await picture(popup, `${id}-popup-dark`, false);
    return (await popup.locator('body').innerText()).replace(/\n{2,}/g, '\n');
  } finally {
    await browser.close();
  }
}

/** Locked out of the healthy account: the first question, and the request after three answers. */
async function lockedOut(samplePort: number): Promise<void> {
  const browser = await launchBrowser({ samplePort });
  try {
    const page = await browser.context.newPage();
    await page.goto('https://pypi.org/sample/healthy');
    await page.waitForLoadState('networkidle');
    await page.goto(`chrome-extension://${browser.extensionId}/src/ui/recovery/index.html`);
    await page.locator('[data-do="skip"]').waitFor();
    await picture(page, 'recovery-questions');
    await startRequest(page);
    await page.locator('[data-preview="reason"]').waitFor();
    await picture(page, 'recovery-request');
    console.log(`\n── Locked out ──\n${await page.locator('[data-preview="reason"]').innerText()}`);
  } finally {
    await browser.close();
  }
}

/** The whole page; of the popup what its window shows, since it can't be made taller than the browser lets it. */
async function picture(page: Page, name: string, fullPage = true): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), fullPage });
}
