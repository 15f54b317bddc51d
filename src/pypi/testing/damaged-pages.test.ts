import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyOf, PAGES, type Page, readChanged } from './mutated-pages';
import { drop, retag, rewrite } from './mutation-steps';
import { parse } from './sample-document';

/** For slow machines: each of these reads a page dozens of times. */
const PATIENCE = 60_000;

/** A whole row, or a whole table, may be gone without a trace: such a page is one that PyPI could have served. */
const WHOLE = 'tr, table';
/** What a page is known by. */
const NAMES = ['id', 'class', 'href', 'name', 'datetime', 'scope', 'action', 'disabled', 'colspan'];

/** Where a page may break off: each of these once in every section, and in between. */
const BREAKS =
  /<section id="|<table|<\/thead>|<tbody>|<\/tr>|<td|datetime="|<\/table>|<form|<\/section>|<hr>|<\/main>/g;

function cuts({ html }: Page): number[] {
  const ends = [...html.matchAll(BREAKS)].map(({ index, 0: text }) => index + text.length);
  const step = Math.ceil(ends.length / 18);
  return ends.filter((_, i) => i % step === 0);
}

/** Other extensions, or we, may have put something behind it since. */
function withStranger(document: Document): Document {
  document.body.insertAdjacentHTML('beforeend', '<div class="stranger"><section></section></div>');
  return document;
}

describe('a page that breaks off', { timeout: PATIENCE }, () => {
  it.each(PAGES)('tells nothing wrong: $url of $id', (page) => {
    const results = cuts(page).map((end) => readChanged(page, withStranger(parse(page.html.slice(0, end)))));
    expect(results.flatMap(({ wrong, wrongVerdicts, silent }) => [...wrong, ...wrongVerdicts, ...silent])).toEqual([]);
    expect(results[0]?.hidden.length).toBeGreaterThan(0);
    expect(results.length).toBeGreaterThan(3);
  });
});

describe('a page from which things are missing at random', { timeout: PATIENCE }, () => {
  const damages = fc.array(
    fc.record({
      at: fc.nat(),
      act: fc.constantFrom('removed', 'another element', 'without a name', 'renamed'),
      name: fc.constantFrom(...NAMES),
    }),
    { minLength: 1, maxLength: 12 },
  );
  type Damage = typeof damages extends fc.Arbitrary<(infer One)[]> ? One : never;

  function damage(document: Document, list: Damage[]): void {
    const elements = [...document.querySelectorAll('main, main *')].filter((element) => !element.matches(WHOLE));
    for (const { at, act, name } of list) {
      const element = elements[at % elements.length];
      if (!element) continue;
      if (act === 'removed') element.remove();
      else if (act === 'another element') retag('x-new')(element);
      else if (act === 'renamed') rewrite(name, (value) => `x-${value}`)(element);
      else drop(name)(element);
    }
  }

  /** Not on the page of an unverified account: nothing there repeats which address is the primary one. */
  it.each(PAGES.filter(({ facts }) => facts.twoFactor !== undefined))(
    'lets a verdict become unknown, and nothing else: $url of $id',
    (page) => {
      let hidden = 0;
      const stillRight = fc.property(damages, (list) => {
        const copy = copyOf(page);
        damage(copy, list);
        const result = readChanged(page, copy);
        hidden += result.hidden.length;
        expect(result.wrongVerdicts).toEqual([]);
      });
      fc.assert(stillRight, { numRuns: 30 });
      expect(hidden).toBeGreaterThan(0);
    },
  );
});
