import { expect, it } from 'vitest';
import type { RepositoryLookup } from './fields';
import { inAskingOrder, releasedProjects } from './released-projects';
import { withLookup } from './repository-lookup';
import { recordOf } from './testing/samples';

const project = (name: string, released = true) => ({ name, owner: false, soleOwner: false, released });
const look = (project: string, checkedAt = '2026-08-21T12:00:00Z'): RepositoryLookup => ({
  project,
  checkedAt,
  outcome: 'none',
  repository: null,
});
const record = recordOf({ projects: [project('A'), project('b', false), project('c'), project('d')] });

it('knows the projects with a release, and none that a later page could not tell', () => {
  expect(releasedProjects(record)).toEqual(['A', 'c', 'd']);
  expect(releasedProjects({ ...record, unreadable: { projects: '2099-01-01T00:00:00Z' } })).toEqual([]);
  expect(releasedProjects(undefined)).toEqual([]);
});

it('asks first about what was never asked about, then in the order of asking, whatever the clock said', () => {
  expect(inAskingOrder(record)).toEqual(['A', 'c', 'd']);
  const lookups = [look('c', '2099-01-01T00:00:00Z'), look('a', '2020-01-01T00:00:00Z')].reduce(withLookup, []);
  expect(inAskingOrder({ ...record, lookups })).toEqual(['d', 'c', 'A']);
  expect(inAskingOrder({ ...record, lookups: withLookup(lookups, look('c')) })).toEqual(['d', 'A', 'c']);
});
