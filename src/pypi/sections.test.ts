import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idsOf, SECTIONS, selectorOf } from './sections';

const SOURCES = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:tsx?|css|html)$/.test(path) && !/\.test\.|\/testing\/|sections\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, '..', path), 'utf8') }));

/** A whole id; one that is a name of ours, a page's, or a part of a path too counts only where it can be nothing else. */
function mention(id: string): RegExp {
  return id === 'two-factor' ? /#two-factor\b|id="two-factor"/ : new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
}

it.each(SECTIONS.flatMap((section) => [...idsOf(section)]))('the id %s stands in sections.ts alone', (id) => {
  expect(SOURCES.length).toBeGreaterThan(200);
  expect(SOURCES.filter(({ text }) => mention(id).test(text)).map(({ path }) => path)).toEqual([]);
});

it('no id belongs to two sections', () => {
  const ids = SECTIONS.flatMap((section) => [...idsOf(section)]);
  expect(new Set(ids).size).toBe(ids.length);
});

it('a selector holds every id of a section', () => {
  expect(selectorOf('tokens')).toBe(':is(#api-tokens)');
});
