import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sizesOf } from './sizes';

/**
 * No page of PyPI's, and no press of the button, waits for more than this: bytes, compressed. What the whole package may
 * weigh, `scripts/package/package.ts` says.
 */
const BUDGETS = { content: 25_000, popup: 27_200 };

test("what runs on PyPI's pages, and the popup, stay small", () => {
  for (const target of ['chrome', 'firefox']) {
    const sizes = sizesOf(join(import.meta.dirname, '..', 'dist', target));
    for (const part of Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]) {
      expect(sizes[part], `${target}, ${part}: something that is measured`).toBeGreaterThan(1_000);
      expect(sizes[part], `${target}, ${part}: at most ${BUDGETS[part]} bytes`).toBeLessThan(BUDGETS[part]);
    }
  }
});
