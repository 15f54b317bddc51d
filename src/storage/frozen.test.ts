import { beforeEach, expect, it, vi } from 'vitest';
import { fake, resetBrowser } from '../platform/testing/fake-browser';
import { loadAll } from './store';

vi.mock('../platform/browser', () => import('../platform/testing/fake-browser'));

/**
 * What earlier versions left in people's browsers, one file for each version of the storage: kept as it was written then,
 * never mended. A part that is optional may be added, beside those that are there, once a release writes it.
 */
const FROZEN = import.meta.glob<Record<string, unknown>>('./frozen/*.json', {
  eager: true,
  import: 'default',
});

beforeEach(resetBrowser);

it.each(Object.entries(FROZEN))('%s is still read, and nothing of it is lost', async (_file, items) => {
  fake.local.items = structuredClone(items);
  const { records, visits, drafts, requests, broken } = await loadAll();
  expect(broken).toEqual([]);
  expect([...records, ...Object.values(visits), ...drafts, ...requests]).toEqual(Object.values(items));
});

it('every version of the storage has its frozen sample', () => {
  expect(Object.keys(FROZEN)).toEqual(['./frozen/version-1.json']);
});
