import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Sizes, sizesOf } from './sizes';

/** No page of PyPI's, and no press of the button, waits for more than this: bytes, compressed. */
const BUDGETS: Sizes = { content: 12_000, popup: 25_000, package: 120_000 };

for (const target of ['chrome', 'firefox']) {
  test(`${target}: what runs on PyPI's pages, the popup and the package stay small`, () => {
    const sizes = sizesOf(join(import.meta.dirname, '..', 'dist', target));
    for (const part of Object.keys(BUDGETS) as (keyof Sizes)[]) {
      expect(sizes[part], `${part}: something that is measured`).toBeGreaterThan(1_000);
      expect(sizes[part], `${part}: ${sizes[part]} bytes, at most ${BUDGETS[part]}`).toBeLessThan(BUDGETS[part]);
    }
  });
}
