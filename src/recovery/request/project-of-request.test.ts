import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { recordOf } from '../../account/testing/samples';
import type { RecoveryRequest } from './draft';
import { namedProject, namedProjects, withLinks } from './project-of-request';

const AT = '2026-08-20T12:00:00Z';
/** Projects by name, with the repository that the look-up told; `null`: it told of none. */
function recordWith(repositories: Record<string, string | null>, changes: Partial<AccountRecord> = {}): AccountRecord {
  const names = Object.keys(repositories);
  const projects = names.map((name) => ({ name, owner: true, soleOwner: false, released: true }));
  const lookups = names.map((project) => {
    const repository = repositories[project] ?? null;
    return { project, checkedAt: AT, outcome: repository ? ('repository' as const) : ('none' as const), repository };
  });
  return { ...recordOf({ projects }), lookups, ...changes };
}
const github = (name: string) => `https://github.com/alice/${name}`;
const names = (record: AccountRecord | undefined) => namedProjects(record).map(({ name }) => name);
const rehearsed = (outcome: 'works' | 'fails' | 'not-tried', name: string) => ({
  rehearsal: { repository: { outcome, at: AT, about: github(name) } },
});
const THREE = { a: github('a'), b: null, c: github('c') };

it.each<[string, AccountRecord | undefined, string[]]>([
  ['nothing is remembered', undefined, []],
  ['nothing was looked up', recordWith(THREE, { lookups: [] }), []],
  ['two name one', recordWith(THREE), ['a', 'c']],
  ['one was pushed to in the rehearsal', recordWith(THREE, rehearsed('works', 'c')), ['c', 'a']],
  ['one could not be pushed to', recordWith(THREE, rehearsed('fails', 'a')), ['c']],
  ['the rehearsal went past it', recordWith(THREE, rehearsed('not-tried', 'c')), ['a', 'c']],
  [
    'an import holds what is unfit for a public text',
    recordWith({ a: 'https://git.internal/a/a', c: github('c') }),
    ['c'],
  ],
  ['an import holds an address in another spelling', recordWith({ a: `${github('a')}/` }), []],
  ['a name looks like a code', recordWith({ '0123456789abcdef': github('a') }), []],
  [
    'a later page could not tell the projects',
    recordWith(THREE, { unreadable: { projects: '2099-01-01T00:00:00Z' } }),
    [],
  ],
])('names the projects that a request can name: %s', (_, record, expected) => {
  expect(names(record)).toEqual(expected);
});

it('does not name a project that is gone, or has no release', () => {
  const lookups = [
    ...(recordWith(THREE).lookups ?? []),
    { project: 'a', checkedAt: AT, outcome: 'not-found' as const, repository: null },
  ];
  expect(names(recordWith(THREE, { lookups }))).toEqual(['c']);
  const record = recordWith({ a: github('a') });
  record.facts.projects?.value.map((project) => Object.assign(project, { released: false }));
  expect(names(record)).toEqual([]);
});

it('finds one in any spelling', () => {
  const named = namedProjects(recordWith({ 'Zope.Interface': github('zope') }));
  expect(namedProject(named, ' zope_interface ')).toEqual({
    name: 'Zope.Interface',
    repository: github('zope'),
    isProven: false,
    checkedAt: AT,
  });
  expect(namedProject(named, 'zope')).toBeUndefined();
});

describe('the web links of the project of a request', () => {
  const asked = { checkedAt: AT, outcome: 'none' as const, repository: null };
  const told = [{ ...asked, project: 'Lamp.Post', hasLinks: true }];
  const record = recordWith({}, { lookups: told });
  const asking = (project: RecoveryRequest['project'], site: RecoveryRequest['site'] = 'pypi.org') =>
    ({ site, lost: ['authenticator'], works: [], ...(project && { project }) }) satisfies RecoveryRequest;
  const lamp = { name: 'lamp_post', repository: null };

  it('are those that PyPI told of, in any spelling', () => {
    expect(withLinks(asking(lamp), record).project).toEqual({ ...lamp, hasLinks: true });
  });

  it.each<[string, RecoveryRequest, AccountRecord | undefined]>([
    ['nothing is remembered', asking(lamp), undefined],
    ['no project is named', asking(undefined), record],
    ['another one is named', asking({ name: 'lamp' }), record],
    ['it is on the other index', asking(lamp, 'test.pypi.org'), record],
    ['PyPI told of no links', asking(lamp), recordWith({ 'lamp-post': null })],
    [
      'PyPI told of no such project since',
      asking(lamp),
      recordWith({}, { lookups: [...told, { ...asked, project: 'lamp-post', outcome: 'not-found' }] }),
    ],
  ])('are not known: %s', (_, request, remembered) => {
    expect(withLinks(request, remembered)).toBe(request);
  });
});
