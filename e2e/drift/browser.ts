import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import type { DriftInPage, SamplePage } from './in-page';

/** What `in-page.ts` leaves on a page's window. */
declare const drift: DriftInPage;
declare const startDrift: (pages: SamplePage[], now: string) => void;

export interface DriftBrowser {
  tabs: [DriftTab, ...DriftTab[]];
  close(): Promise<void>;
}

export type DriftTab = ReturnType<typeof tab>;

/** Opens pages in a real browser that hold the readers and the sample. Each has a process of its own. */
export async function openDrift(pages: SamplePage[], now: Date, count: number): Promise<DriftBrowser> {
  const script = await bundle();
  const browser = await chromium.launch({
    channel: 'chromium',
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    chromiumSandbox: false, // our own pages need none
  });
  const open = () => openTab(browser, script, pages, now);
  const first = await open();
  const others = await Promise.all(Array.from({ length: count - 1 }, open));
  return { tabs: [first, ...others], close: () => browser.close() };
}

async function openTab(browser: Browser, script: string, pages: SamplePage[], now: Date): Promise<DriftTab> {
  const page = await (await browser.newContext()).newPage();
  await page.addScriptTag({ content: script });
  await page.evaluate(([all, at]) => startDrift(all, at), [pages, now.toISOString()] as const);
  return tab(page);
}

function tab(page: Page) {
  return {
    run: (first: number, count: number) =>
      page.evaluate(([from, many]) => drift.run(from, many), [first, count] as const),
    show: (seed: number) => page.evaluate((one) => drift.show(one), seed),
    faultsOfUnchanged: () => page.evaluate(() => drift.faultsOfUnchanged()),
  };
}

/** The part that runs in the page, as one classic script. */
async function bundle(): Promise<string> {
  const [built] = [
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        write: false,
        minify: false,
        target: 'es2022',
        lib: { entry: 'e2e/drift/in-page.ts', formats: ['iife'], name: 'driftInPage' },
      },
    }),
  ].flat();
  const [chunk] = built && 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error('The part for the page was not built');
  return chunk.code;
}
