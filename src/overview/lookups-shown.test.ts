import { expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import { withLookup } from '../account/repository-lookup';
import { recordOf } from '../account/testing/samples';
import { lookupsShown } from './lookups-shown';

const look = (project: string, outcome: RepositoryLookup['outcome']): RepositoryLookup => ({
  project,
  checkedAt: '2026-08-21T12:00:00Z',
  outcome,
  repository: outcome === 'repository' ? `https://github.com/alice/${project}` : null,
});
const projects = ['a', 'b', 'c'].map((name) => ({ name, owner: true, soleOwner: false, released: name !== 'c' }));
const shown = (...lookups: RepositoryLookup[]) =>
  lookupsShown({ ...recordOf({ projects }), lookups: lookups.reduce(withLookup, []) });

it('shows every project with a release, asked about or not, and no other', () => {
  expect(shown(look('b', 'repository'), look('elsewhere', 'none'))).toEqual([
    { project: 'a', latest: null, earlier: null },
    { project: 'b', latest: look('b', 'repository'), earlier: null },
  ]);
  expect(lookupsShown(undefined)).toEqual([]);
  expect(lookupsShown(recordOf({}))).toEqual([]);
});

it('shows what was told before a try that told nothing, and no longer once something else is told', () => {
  expect(shown(look('a', 'repository'), look('a', 'offline'))[0]).toEqual({
    project: 'a',
    latest: look('a', 'offline'),
    earlier: look('a', 'repository'),
  });
  expect(shown(look('a', 'repository'), look('a', 'not-found'))[0]?.earlier).toBeNull();
  expect(shown(look('a', 'offline'))[0]?.earlier).toBeNull();
});
