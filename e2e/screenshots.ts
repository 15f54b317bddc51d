import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startSamplePypi } from '../sample-pypi/server';
import { takeBoxPictures } from './box-pictures';
import { WARNINGS } from './boxes';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { openState, STATES } from './popup-states';

const FOLDER = join(import.meta.dirname, '..', 'store', 'images');
const POPUPS = join(import.meta.dirname, '..', 'screenshots', 'popup');
/** As both stores take them (Chrome Web Store: 1280×800, its small tile 440×280). */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };

interface Scene {
  name: string;
  caption: string;
  /** What is shown, as PNG; with a page of its own in its place. */
  take(browser: ExtensionBrowser, page: Page): Promise<Buffer>;
}

const SCENES: readonly Scene[] = [
  {
    name: '1-checklist',
    caption: 'If you lost your phone today, how would you get back in?',
    async take(browser, page) {
      await visit(page, 'account-wide-token');
      const popup = await browser.openPopup();
      await popup.locator('.verdict').waitFor();
      return popup.screenshot();
    },
  },
  {
    name: '2-warnings',
    caption: 'Warnings right where you fix them',
    async take(_, page) {
      await visit(page, 'account-wide-token');
      await page.locator(WARNINGS).first().scrollIntoViewIfNeeded();
      return page.screenshot();
    },
  },
  {
    name: '3-practice',
    caption: 'Practice getting back in, before you have to',
    take: (browser, page) => own(browser, page, 'readiness/index.html?view=rehearsal', 'main button'),
  },
  {
    name: '4-locked-out',
    caption: 'Locked out? First, a way that needs no request',
    take: (browser, page) => own(browser, page, 'recovery/index.html', '[data-do="skip"]'),
  },
  {
    name: '5-on-paper',
    caption: 'One page without secrets, for the day you need it',
    take: (browser, page) => own(browser, page, 'readiness/index.html?view=sheet', '[data-do="print"]'),
  },
];

/** `npm run screenshots`: the pictures for the stores, taken of the extension on the sample, and the promotional tile; then of the popup. */
export async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const sample = await startSamplePypi();
  const browser = await launchBrowser({ samplePort: sample.port });
  try {
    for (const { name, caption, take } of SCENES) {
      const page = await browser.context.newPage();
      const shot = await take(browser, page);
      await page.close();
      await draw(browser.context, name, SCREEN, scene(caption, shot));
    }
    const icon = await readFile(join(import.meta.dirname, '..', 'public', 'icons', 'icon-128.png'));
    await draw(browser.context, 'tile', TILE, tile(icon));
    await takePopups(browser);
    await takeBoxPictures(sample.port);
  } finally {
    await browser.close();
    await sample.close();
  }
  console.log(`Pictures for the stores: ${FOLDER}; of the popup: ${POPUPS}`);
}

/** The popup in each of its states, light and dark, to be looked at. */
async function takePopups({ context, extensionId }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  for (const state of STATES)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openState(page, extensionId, state);
      await page.locator('.popup').screenshot({ path: join(POPUPS, `${state.name}-${colorScheme}.png`) });
    }
  await page.close();
}

async function visit(page: Page, state: string): Promise<void> {
  await page.setViewportSize({ width: 1000, height: 640 });
  await page.goto(`https://pypi.org/sample/${state}`);
  await page.locator(WARNINGS).first().waitFor();
}

/** One of the extension's own pages, when the healthy account was seen. */
async function own(browser: ExtensionBrowser, page: Page, path: string, ready: string): Promise<Buffer> {
  await page.setViewportSize({ width: 760, height: 640 });
  await page.goto('https://pypi.org/sample/healthy');
  await page.waitForLoadState('networkidle');
  await page.goto(`chrome-extension://${browser.extensionId}/src/ui/${path}`);
  await page.locator(ready).first().waitFor();
  return page.screenshot();
}

async function draw(context: BrowserContext, name: string, viewport: typeof SCREEN, html: string): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.setContent(html);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}

const STYLE = `
  body { margin: 0; display: grid; background: #0d5c61; color: #fff; font-family: system-ui, sans-serif; text-align: center; }
  h1 { font-size: 34px; font-weight: 600; text-wrap: balance; }
  .scene { height: 800px; grid-template-rows: auto 1fr; }
  .scene h1 { margin: 36px 40px 24px; }
  .scene img { margin: 0 auto; align-self: end; max-height: 680px; border-radius: 12px 12px 0 0; box-shadow: 0 8px 40px #0006; }
  .tile { height: 280px; place-content: center; justify-items: center; gap: 12px; }
  .tile h1, .tile p { margin: 0 32px; text-wrap: balance; }
  .tile img { border-radius: 16px; box-shadow: 0 0 0 1px #fff3; }
  .tile p { font-size: 18px; }
`;

/** The picture stands on the lower edge. */
function scene(caption: string, shot: Buffer): string {
  return `<style>${STYLE}</style><body class="scene"><h1>${caption}</h1><img src="${dataUrl(shot)}" alt="">`;
}

function tile(icon: Buffer): string {
  return `<style>${STYLE}</style><body class="tile"><img src="${dataUrl(icon)}" width="72" alt=""><h1>Spare Key for PyPI</h1>
    <p>Keep your account. Get back in when you lose it.</p>`;
}

const dataUrl = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;
