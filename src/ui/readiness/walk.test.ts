import { describe, expect, it } from 'vitest';
import type { RepositoryLookup } from '../../account/fields';
import { REHEARSED_WAYS, withTick } from '../../account/rehearsal';
import { newRecord } from '../../account/remember';
import { ALICE, HEALTHY, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { placeAfter, placeBefore, subjectsToTry, waysLeft } from './walk';

const project = (name: string, released = true) => ({ name, owner: true, soleOwner: false, released });
const record = recordOf({ ...HEALTHY, projects: [project('a'), project('b'), project('c'), project('draft', false)] });
const lookup = (project: string, repository: string | null, changes: Partial<RepositoryLookup> = {}) => ({
  project,
  checkedAt: daysAgo(2),
  outcome: repository ? ('repository' as const) : ('none' as const),
  repository,
  ...changes,
});

it('goes through every way once, and comes back the same way', () => {
  expect(REHEARSED_WAYS.map(placeAfter)).toEqual(['second-key', 'mailbox', 'repository', 'list']);
  expect(REHEARSED_WAYS.map(placeBefore)).toEqual(['list', 'codes', 'second-key', 'mailbox']);
});

it('what is left is what was never tried, was passed over, or counts no more', () => {
  expect(waysLeft(record, NOW)).toEqual(REHEARSED_WAYS);
  const said = [
    ['codes', 'fails', HEALTHY.recoveryCodes.generatedAt, daysAgo(1)],
    ['second-key', 'works', 'blue key', daysAgo(1)],
    ['mailbox', 'not-tried', 'a…e@example.org', daysAgo(1)],
    ['repository', 'works', 'https://github.com/a/b', daysAgo(400)],
  ] as const;
  const ticked = said.reduce((one, [way, outcome, about, at]) => withTick(one, way, outcome, about, at), record);
  expect(waysLeft(ticked, NOW)).toEqual(['mailbox', 'repository']);
});

describe('what there is to try', () => {
  it('is what pages told', () => {
    expect(subjectsToTry(record, 'codes')).toEqual([HEALTHY.recoveryCodes.generatedAt]);
    expect(subjectsToTry(record, 'second-key')).toEqual(['blue key']);
    expect(subjectsToTry(record, 'mailbox')).toEqual(['a…e@example.org']);
    for (const way of REHEARSED_WAYS) expect(subjectsToTry(newRecord(ALICE), way)).toEqual([]);
  });

  it('is each repository that counts, once, of the projects that have a release', () => {
    const failed = lookup('a', null, { outcome: 'offline', checkedAt: daysAgo(1) });
    const lookups = [
      lookup('a', 'https://github.com/alice/a'),
      failed,
      lookup('b', 'https://github.com/alice/both'),
      lookup('c', 'https://github.com/alice/both'),
      lookup('draft', 'https://github.com/alice/draft'),
      lookup('gone', 'https://github.com/alice/gone'),
    ];
    expect(subjectsToTry({ ...record, lookups }, 'repository')).toEqual([
      'https://github.com/alice/a',
      'https://github.com/alice/both',
    ]);
    const named = [lookup('a', null), lookup('b', 'https://github.com/alice/b')];
    expect(subjectsToTry({ ...record, lookups: named }, 'repository')).toEqual(['https://github.com/alice/b']);
  });

  it('is each of two devices with one name once', () => {
    const twice = recordOf({ twoFactor: { totp: false, securityDevices: ['key', 'key', 'other'] } });
    expect(subjectsToTry(twice, 'second-key')).toEqual(['key', 'other']);
  });
});
