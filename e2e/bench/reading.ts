import type { Page } from '@playwright/test';
import type { SampleAccount } from '../../sample-pypi/account';
import { token } from '../../sample-pypi/accounts/healthy';
import { hoursAgo } from '../../sample-pypi/times';
import { visit } from '../../src/pypi/testing/sample-page';
import { median, type Row, row } from './row';

const SIZES = [10, 100, 1_000, 10_000];

/**
 * Reading and judging an account page with ever more tokens and events, beside one walk over all elements of the same
 * page that does nothing: medians, taken in turn.
 *
 * @param core the built core, as a script
 */
export async function reading(page: Page, core: string): Promise<Row[]> {
  const rows: Row[] = [];
  await page.evaluate(core);
  for (const size of SIZES) {
    const { html, url } = visit('healthy', '/manage/account/', { changes: accountOf(size) });
    const { ours, floor, elements } = await measure(page, { html, url, rounds: Math.min(30, 30_000 / size) });
    rows.push(
      row(`read and judge ${size} tokens and events (${elements} elements)`, 'ms', median(ours), median(floor)),
    );
  }
  return rows;
}

function accountOf(size: number): Partial<SampleAccount> {
  const numbers = Array.from({ length: size }, (_, i) => i);
  return {
    tokens: numbers.map((i) => token(i, `job ${i}`, { createdAt: hoursAgo(i + 1), scope: [`package-${i}`] })),
    events: numbers.map((i) => ({ kind: 'logged-in', at: hoursAgo(i + 1), method: 'totp', text: '' })),
  };
}

interface Measured {
  ours: number[];
  floor: number[];
  elements: number;
}

/** In a document that is parsed and not laid out: what a page of this size takes to be drawn is not ours. */
function measure(page: Page, input: { html: string; url: string; rounds: number }): Promise<Measured> {
  return page.evaluate(({ html, url, rounds }) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const time = (work: () => unknown) => {
      const start = performance.now();
      work();
      return performance.now() - start;
    };
    const walk = () => {
      let length = 0;
      for (const element of parsed.querySelectorAll('*')) length += element.localName.length;
      return length;
    };
    const judge = () => spareKey.evaluate(spareKey.readPage(parsed, url), undefined, new Date());
    const floor: number[] = [];
    const ours: number[] = [];
    for (let i = 0; i < rounds; i++) {
      floor.push(time(walk));
      ours.push(time(judge));
    }
    return { ours, floor, elements: parsed.querySelectorAll('*').length };
  }, input);
}

declare const spareKey: {
  readPage(document: Document, url: string): unknown;
  evaluate(facts: unknown, record: undefined, now: Date): unknown;
};
