import { expect, it } from 'vitest';
import { seenAgo } from '../account/testing/samples';
import { daysAgo } from '../checks/testing/samples';
import { addDays, laterOf } from './time';

it('counts days on', () => {
  expect(addDays(daysAgo(30), 28)).toBe(seenAgo(2));
  expect(addDays(daysAgo(3), 28)).toBe(seenAgo(-25));
});

it('tells the later of two', () => {
  expect(laterOf(seenAgo(1), seenAgo(2))).toBe(seenAgo(1));
  expect(laterOf(seenAgo(2), seenAgo(1))).toBe(seenAgo(1));
});
