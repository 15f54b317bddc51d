import { expect, it } from 'vitest';
import { remember } from '../../account/remember';
import { HEALTHY, page, recordOf, seenAgo } from '../../account/testing/samples';
import { NOW } from '../../checks/testing/samples';
import { aRequest } from '../testing/request';
import { seemsBackAt } from './seems-back';

const filed = aRequest({ openedAt: seenAgo(10), filedAt: seenAgo(9) });
const shown = (days: number) => recordOf(HEALTHY, seenAgo(days));

it('is asked when a page showed the account since the request was filed, and tells when', () => {
  expect(seemsBackAt(shown(1), filed, NOW)).toBe(seenAgo(1));
  for (const days of [9, 9.5, 30]) expect(seemsBackAt(shown(days), filed, NOW)).toBeNull();
  expect(seemsBackAt(undefined, filed, NOW)).toBeNull();
});

it('counts from the opening of the form as long as nothing is filed', () => {
  expect(seemsBackAt(shown(9.5), aRequest({ openedAt: seenAgo(10) }), NOW)).toBe(seenAgo(9.5));
});

it('is asked of a page that could not be read too, but not of what is told on the way in', () => {
  const unread = recordOf({ unreadable: ['emails'] }, seenAgo(1));
  expect(seemsBackAt(unread, filed, NOW)).toBe(seenAgo(1));
  expect(seemsBackAt(recordOf({ unusedCodesExist: true }, seenAgo(1)), filed, NOW)).toBeNull();
});

it.each([true, false])('is not asked because of what PyPI said of the codes on the way in: %s', (unusedCodesExist) => {
  const stopped = remember(shown(30), page({ page: 'second-factor', unusedCodesExist }), seenAgo(1));
  expect(seemsBackAt(stopped, filed, NOW)).toBeNull();
});

it('is not asked again after "not yet", until a newer page', () => {
  const asked = { ...filed, notBackAt: seenAgo(2) };
  expect(seemsBackAt(shown(3), asked, NOW)).toBeNull();
  expect(seemsBackAt(shown(1), asked, NOW)).toBe(seenAgo(1));
});

it('is not asked of a request that is closed, nor because of a clock that was ahead', () => {
  for (const outcome of ['recovered', 'withdrawn'] as const)
    expect(seemsBackAt(shown(1), { ...filed, closedAt: seenAgo(0), outcome }, NOW)).toBeNull();
  expect(seemsBackAt(shown(-3), filed, NOW)).toBeNull();
});
