import { expect, it } from 'vitest';
import { copyOf, PAGES, readChanged } from './mutated-pages';
import { ONCE_MISREAD } from './mutations-once-misread';

it.each(ONCE_MISREAD)('$name tells nothing wrong', ({ selector, mutate }) => {
  const results = PAGES.filter(({ document }) => document.querySelector(selector)).map((page) => {
    const copy = copyOf(page);
    mutate(copy);
    return readChanged(page, copy);
  });
  expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
});
