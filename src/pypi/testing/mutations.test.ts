import { describe, expect, it } from 'vitest';
import { CHANGES_TO_COME } from './changes-to-come';
import { copyOf, fieldsOf, PAGES, readChanged } from './mutated-pages';
import type { Mutation } from './mutation-steps';
import { HIDING, READ_ON } from './mutations';
import { HARMLESS, TOLERATED } from './mutations-tolerated';

const NOTHING = { wrong: [], wrongVerdicts: [], falsePasses: [], falseAlarms: [], hidden: [], silent: [] };

/** Reads all pages after a change, but for those that it leaves as they are. */
function readAll({ selector, mutate }: Mutation) {
  const changed = PAGES.filter(({ document }) => document.querySelector(selector) !== null);
  const results = changed.map((page) => {
    const copy = copyOf(page);
    mutate(copy);
    return { ...readChanged(page, copy), isChanged: !page.document.documentElement.isEqualNode(copy.documentElement) };
  });
  return {
    wrong: results.flatMap(({ wrong, wrongVerdicts }) => [...wrong, ...wrongVerdicts]),
    silent: results.flatMap(({ silent }) => silent),
    hidden: results.flatMap(({ hidden }) => hidden),
    isChanged: results.some(({ isChanged }) => isChanged),
  };
}

it('starts from pages that are read whole', () => {
  for (const page of PAGES) {
    const truth = Object.fromEntries(Object.entries(page.truth).filter(([name]) => fieldsOf(page).includes(name)));
    expect(page.facts).toEqual({ site: 'pypi.org', page: page.facts.page, ...truth, unreadable: [] });
    expect(readChanged(page, copyOf(page))).toEqual(NOTHING);
  }
  const told = new Set(PAGES.flatMap(fieldsOf));
  expect(told.size).toBe(12);
});

describe('a page with', () => {
  it.each(HIDING)('$name hides something, says so, and tells nothing wrong', (mutation) => {
    const { wrong, silent, hidden, isChanged } = readAll(mutation);
    expect({ wrong, silent, isChanged }).toEqual({ wrong: [], silent: [], isChanged: true });
    expect(hidden.length).toBeGreaterThan(0);
  });

  it.each(TOLERATED)('$name tells nothing wrong', (mutation) => {
    const { wrong, silent, isChanged } = readAll(mutation);
    expect({ wrong, silent, isChanged }).toEqual({ wrong: [], silent: [], isChanged: true });
  });

  it.each([...READ_ON, ...CHANGES_TO_COME, ...HARMLESS])('$name tells all', (mutation) => {
    const { wrong, hidden, isChanged } = readAll(mutation);
    expect({ wrong, hidden, isChanged }).toEqual({ wrong: [], hidden: [], isChanged: true });
  });
});
