import { describe, expect, it } from 'vitest';
import { copyOf, PAGES, readChanged } from '../mutated-pages';
import { parse } from '../sample-document';
import { HARMLESS_KINDS, mutate } from './mutate';
import { randomFrom } from './random';
import { ownTexts } from './words';

/** The many pages are read in a browser (`npm run test:drift`); here, that the parts do what they say. */
describe.each(HARMLESS_KINDS)('$name', ({ change }) => {
  it.each(PAGES)('takes nothing away: $url of $id', (page) => {
    const copy = copyOf(page);
    change(copy, randomFrom(5), ownTexts(page.truth));
    const { wrong, hidden } = readChanged(page, copy);
    expect({ wrong, hidden }).toEqual({ wrong: [], hidden: [] });
  });
});

describe('a seed', () => {
  const [page] = PAGES;
  const markupOf = (seed: number) => {
    const { document, names } = mutate(page?.html ?? '', parse, ownTexts(page?.truth), randomFrom(seed));
    return { names, markup: document.documentElement.outerHTML };
  };

  it('makes the same page again', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(markupOf(seed)).toEqual(markupOf(seed));
  });

  it('makes another page than another seed', () => {
    expect(new Set([1, 2, 3, 4, 5].map((seed) => markupOf(seed).markup)).size).toBe(5);
  });
});
