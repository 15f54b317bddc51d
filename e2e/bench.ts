import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { startSamplePypi } from './sample-pypi/server';

const ROUNDS = 60;
const STATES = ['healthy', 'many-tokens', 'hostile-names'];

interface Row {
  page: string;
  elements: number;
  readPage: number;
  floor: number;
}

/**
 * `npm run bench`: how long the content script's reader holds up a page, beside a floor measured in the same run: one walk
 * over all elements and text of the page that does nothing. Medians in milliseconds, read and floor taken in turn.
 */
export async function main(): Promise<void> {
  const core = await readFile(join(import.meta.dirname, '..', 'dist', 'core', 'spare-key.js'), 'utf8');
  const sample = await startSamplePypi();
  const browser = await chromium.launch({
    channel: 'chromium',
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
    args: [`--host-resolver-rules=MAP pypi.org:443 127.0.0.1:${sample.port}`],
    chromiumSandbox: false, // our own pages need none
  });
  try {
    const page = await browser.newPage({ ignoreHTTPSErrors: true });
    const rows: Row[] = [];
    for (const state of STATES) {
      await page.goto(`https://pypi.org/sample/${state}`);
      await page.waitForLoadState('networkidle');
      await page.evaluate(core);
      rows.push({ page: state, ...(await measure(page)) });
    }
    console.table(rows);
  } finally {
    await browser.close();
    await sample.close();
  }
}

function measure(page: Page): Promise<Omit<Row, 'page'>> {
  return page.evaluate((rounds) => {
    const floor = () => {
      let length = 0;
      const walker = document.createTreeWalker(
        document.documentElement,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.nodeName.length;
      return length;
    };
    const time = (work: () => unknown) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const median = (times: number[]) => Number((times.sort((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(2));
    const reads: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < rounds; i++) {
      floors.push(time(floor));
      reads.push(time(() => spareKey.readPage(document, location.href)));
    }
    return { elements: document.querySelectorAll('*').length, readPage: median(reads), floor: median(floors) };
  }, ROUNDS);
}

declare const spareKey: { readPage(document: Document, url: string): unknown };
