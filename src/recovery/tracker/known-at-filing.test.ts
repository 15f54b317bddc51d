import { expect, it } from 'vitest';
import { HEALTHY, recordOf, seenAgo } from '../../account/testing/samples';
import { aRequest } from '../testing/request';
import { withKnown } from './known-at-filing';

const project = (released = true) => ({ name: 'spare', owner: true, soleOwner: true, released });
const record = recordOf({ ...HEALTHY, projects: [project()] });
const asked = { project: 'spare', checkedAt: seenAgo(1), outcome: 'none' as const, repository: null };
const named = { ...asked, outcome: 'repository' as const, repository: 'https://github.com/alice/spare' };

it('keeps the address to which PyPI writes', () => {
  expect(withKnown(aRequest(), record)).toEqual({ ...aRequest(), lostAddress: HEALTHY.emails[0]?.address });
  expect(withKnown(aRequest(), undefined)).toEqual(aRequest());
});

it.each([
  ['a repository', [named], true],
  ['links of another kind', [{ ...asked, hasLinks: true }], true],
  ['no link', [asked], undefined],
  [
    'links once, and since then no such project',
    [
      { ...asked, hasLinks: true },
      { ...asked, outcome: 'not-found' as const },
    ],
    undefined,
  ],
])('knows whether a latest release has web links: %s', (_, lookups, hasLinks) => {
  expect(withKnown(aRequest(), { ...record, lookups }).hasLinks).toBe(hasLinks);
  const unreleased = recordOf({ ...HEALTHY, projects: [project(false)] });
  expect(withKnown(aRequest(), { ...unreleased, lookups }).hasLinks).toBeUndefined();
});
