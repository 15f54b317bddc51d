import { expect, it } from 'vitest';
import { remember } from '../../account/remember';
import { HEALTHY, page, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { isSince, seenSince } from './seen-since';

it.each([
  [daysAgo(4), true],
  [daysAgo(5), false],
  [daysAgo(6), false],
  [daysAgo(-1), true],
  [daysAgo(-1.001), false],
  ['', false],
  [null, false],
  [undefined, false],
])('%s is within five days: %s', (time, isIt) => {
  expect(isSince(time, daysAgo(5), NOW)).toBe(isIt);
});

it('is never since a time that is none', () => {
  expect(isSince(daysAgo(1), '', NOW)).toBe(false);
});

it('gives what was seen since, unless a later page could not tell', () => {
  const record = recordOf(HEALTHY, daysAgo(4));
  expect(seenSince(record, 'emails', daysAgo(5), NOW)).toEqual(HEALTHY.emails);
  expect(seenSince(record, 'emails', daysAgo(4), NOW)).toBeUndefined();
  expect(seenSince(record, 'projects', daysAgo(5), NOW)).toBeUndefined();
  expect(seenSince(undefined, 'emails', daysAgo(5), NOW)).toBeUndefined();
  const unreadable = remember(record, page({ unreadable: ['emails'] }), daysAgo(3));
  expect(seenSince(unreadable, 'emails', daysAgo(5), NOW)).toBeUndefined();
});
