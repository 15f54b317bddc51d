import { expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import { withLookup } from '../account/repository-lookup';
import { fail, notApplicable, pass, unknown } from './check';
import { contextWith } from './testing/samples';
import { wayBackByRepository } from './way-back-by-repository';

const REPOSITORY = 'https://github.com/alice/a';
const project = (name: string, released = true) => ({ name, owner: true, soleOwner: true, released });
const look = (name: string, outcome: RepositoryLookup['outcome']): RepositoryLookup => ({
  project: name,
  checkedAt: '2026-08-21T12:00:00Z',
  outcome,
  repository: outcome === 'repository' ? REPOSITORY : null,
});
const judgeProjects = (projects: ReturnType<typeof project>[], lookups: RepositoryLookup[]) => {
  const { askedAt, ...verdict } = wayBackByRepository.judge({ projects }, contextWith({ lookups }));
  return verdict;
};
const judge = (names: string[], ...lookups: RepositoryLookup[]) =>
  judgeProjects(
    names.map((name) => project(name)),
    lookups.reduce(withLookup, []),
  );
const named = pass('evidence_repository_named', [1], [`a: ${REPOSITORY}`]);

it('is as old as the oldest answer that it rests on', () => {
  const at = (name: string, outcome: RepositoryLookup['outcome'], checkedAt: string) => ({
    ...look(name, outcome),
    checkedAt,
  });
  const askedAt = (...lookups: RepositoryLookup[]) =>
    wayBackByRepository.judge({ projects: [project('a'), project('b')] }, contextWith({ lookups })).askedAt;
  const [early, late] = ['2026-08-01T12:00:00Z', '2026-08-21T12:00:00.500Z'];
  expect(askedAt(at('a', 'none', early), at('b', 'repository', late))).toBe(late);
  expect(askedAt(at('a', 'repository', late), at('b', 'repository', early))).toBe(early);
  expect(askedAt(at('a', 'none', late), at('b', 'none', early))).toBe(early);
  expect(askedAt(at('a', 'none', early))).toBeUndefined();
});

it('passes when one project names a repository, owned or maintained, whatever the others say', () => {
  expect(judge(['a', 'b'], look('a', 'repository'))).toEqual(named);
  expect(judge(['b', 'a'], look('b', 'none'), look('a', 'repository'))).toEqual(named);
  const maintained = { ...project('a'), owner: false, soleOwner: false };
  expect(judgeProjects([maintained], [look('a', 'repository')])).toEqual(named);
});

it.each(['offline', 'rate-limited', 'too-large', 'malformed', 'failed'] as const)(
  'goes by what was told before a try that was %s',
  (outcome) => {
    expect(judge(['a'], look('a', 'repository'), look('a', outcome))).toEqual(named);
    expect(judge(['a'], look('a', outcome))).toEqual(unknown('evidence_repository_not_looked_up'));
  },
);

it('fails when every project was looked up, and none names one', () => {
  expect(judge(['a', 'b'], look('a', 'none'), look('b', 'not-found'))).toEqual(
    fail('evidence_repository_none', [2], ['a', 'b']),
  );
  expect(judge(['a'], look('a', 'repository'), look('a', 'not-found')).outcome).toBe('fail');
});

it('tells of releases whose links make support ask for a branch, though none is a repository', () => {
  const links = { ...look('b', 'none'), hasLinks: true };
  expect(judge(['a', 'b'], look('a', 'none'), links)).toEqual(fail('evidence_repository_links_only', [1], ['b']));
  expect(judge(['a', 'b'], look('a', 'repository'), links)).toEqual(named);
});

it('is unknown as long as a project was not looked up', () => {
  expect(judge(['a', 'b'])).toEqual(unknown('evidence_repository_not_looked_up'));
  expect(judge(['a', 'b'], look('a', 'none'))).toEqual(unknown('evidence_repository_partly_looked_up', [1, 2]));
});

it('does not count a project that the account no longer has', () => {
  expect(judge(['b'], look('a', 'repository')).outcome).toBe('unknown');
  expect(judge(['b'], look('a', 'repository'), look('b', 'none')).outcome).toBe('fail');
});

it('does not apply without a release', () => {
  const verdict = notApplicable('evidence_repository_no_release');
  expect(judge([])).toEqual(verdict);
  expect(judgeProjects([project('a', false)], [look('a', 'repository')])).toEqual(verdict);
});
