import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { RepositoryLookup } from './fields';
import { fieldSchemas } from './fields';
import { lookupsOf } from './lookups-of';
import { LOOKUP_OUTCOMES, mergedLookups, withLookup } from './repository-lookup';

const REPOSITORY = 'https://github.com/alice/sample';
const look = (outcome: RepositoryLookup['outcome'], day = 1, project = 'sample'): RepositoryLookup => ({
  project,
  checkedAt: `2026-08-${String(day).padStart(2, '0')}T12:00:00.000Z`,
  outcome,
  repository: outcome === 'repository' ? REPOSITORY : null,
});
const keptOf = (...lookups: RepositoryLookup[]) => lookups.reduce(withLookup, []);
const UNTOLD = LOOKUP_OUTCOMES.filter((outcome) => outcome !== 'repository' && outcome !== 'none');

/** A look-up of version 1 as it was once written. Never change it: a browser somewhere holds such a one. */
const FROZEN = `{
  "project": "spare-parts",
  "checkedAt": "2026-08-20T12:00:00.123Z",
  "outcome": "repository",
  "repository": "https://git.example.org:8443/~alice/spare_parts.git"
}`;

describe('what is kept of a look-up', () => {
  const accepts = (change: object) => z.safeParse(fieldSchemas.lookups, [{ ...JSON.parse(FROZEN), ...change }]).success;

  it('is still read as it was once written', () => {
    expect(z.parse(fieldSchemas.lookups, [JSON.parse(FROZEN)])?.[0]).toEqual(JSON.parse(FROZEN));
    for (const outcome of LOOKUP_OUTCOMES)
      expect(z.parse(fieldSchemas.lookups, [look(outcome)])?.[0]).toEqual(look(outcome));
  });

  it.each([
    { outcome: 'none' },
    { repository: null },
    { repository: 'javascript:alert(1)' },
    { repository: 'https://alice:hunter2@github.com/a/b' },
    { repository: `https://github.com/a/${'b'.repeat(500)}` },
    { outcome: 'gone', repository: null },
    { project: '../bob' },
    { checkedAt: 'yesterday' },
  ])('is never %j', (change) => {
    expect(accepts(change)).toBe(false);
  });
});

describe('withLookup', () => {
  it.each(UNTOLD)('keeps what was told when the next try is %s, and both are told', (outcome) => {
    for (const told of [look('repository'), look('none')]) {
      expect(keptOf(told, look(outcome, 2))).toEqual([told, look(outcome, 2)]);
      expect(lookupsOf(keptOf(told, look(outcome, 2)), 'sample').latest).toEqual(look(outcome, 2));
    }
  });

  it('keeps the last of several tries that told nothing', () => {
    expect(keptOf(look('repository'), look('offline', 2), look('failed', 3))).toEqual([
      look('repository'),
      look('failed', 3),
    ]);
  });

  it('puts what is told in the place of all before it', () => {
    expect(keptOf(look('repository'), look('offline', 2), look('none', 3))).toEqual([look('none', 3)]);
    expect(keptOf(look('none'), look('not-found', 2), look('repository', 3))).toEqual([look('repository', 3)]);
  });

  it('takes the later word also from a clock that was set back', () => {
    expect(keptOf(look('repository', 20), look('none', 3))).toEqual([look('none', 3)]);
  });

  it('leaves other projects alone, and knows one under another spelling', () => {
    const other = look('repository', 1, 'other');
    expect(keptOf(other, look('none', 2, 'Zope.Interface'), look('repository', 3, 'zope_interface'))).toEqual([
      other,
      look('repository', 3, 'zope_interface'),
    ]);
  });
});

describe('lookupsOf', () => {
  it.each(UNTOLD.filter((outcome) => outcome !== 'not-found'))('judges by what was told before %s', (outcome) => {
    expect(lookupsOf(keptOf(look('repository'), look(outcome, 2)), 'Sample').counts).toEqual(look('repository'));
    expect(lookupsOf(keptOf(look(outcome)), 'sample')).toEqual({ latest: look(outcome), counts: undefined });
  });

  it('no longer counts the repository of a project that is gone', () => {
    expect(lookupsOf(keptOf(look('repository'), look('not-found', 2)), 'sample').counts).toEqual(look('not-found', 2));
  });

  it('knows nothing of what was not looked up', () => {
    expect(lookupsOf([look('repository')], 'other')).toEqual({ latest: undefined, counts: undefined });
  });
});

describe('mergedLookups', () => {
  it('keeps of each project what was told last, wherever', () => {
    const here = [look('none', 2), look('repository', 1, 'here')];
    const there = [look('repository', 3), look('none', 1, 'there')];
    for (const [a, b] of [
      [here, there],
      [there, here],
    ] as const) {
      expect(mergedLookups(a, b)).toHaveLength(3);
      expect(lookupsOf(mergedLookups(a, b), 'sample').counts).toEqual(look('repository', 3));
    }
  });

  it('loses no project, keeps two of each at most, and done again changes nothing', () => {
    const any = fc.record({
      outcome: fc.constantFrom(...LOOKUP_OUTCOMES),
      day: fc.integer({ min: 1, max: 30 }),
      project: fc.constantFrom('a', 'b', 'B'),
    });
    const some = fc
      .array(any, { maxLength: 12 })
      .map((all) => keptOf(...all.map((l) => look(l.outcome, l.day, l.project))));
    const property = fc.property(some, some, (here, there) => {
      const both = mergedLookups(here, there);
      expect(mergedLookups(both, there)).toEqual(both);
      for (const project of ['a', 'b']) {
        const all = [...here, ...there].filter((one) => one.project.toLowerCase() === project);
        const left = both.filter((one) => one.project.toLowerCase() === project);
        expect(left.length).toBeLessThanOrEqual(2);
        expect(left.length > 0).toBe(all.length > 0);
        const isTold = (one: RepositoryLookup) => one.outcome === 'repository' || one.outcome === 'none';
        expect(left.some(isTold)).toBe(all.some(isTold));
      }
    });
    fc.assert(property, { numRuns: 200 });
  });
});
