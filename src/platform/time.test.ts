import { expect, it } from 'vitest';
import { later, seenAgo } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { dueAfter, isFromTheFuture, laterOf } from './time';

it('counts days on', () => {
  expect(dueAfter(daysAgo(30), 28, NOW)).toBe(seenAgo(2));
  expect(dueAfter(daysAgo(3), 28, NOW)).toBe(seenAgo(-25));
});

it('takes a start that lies more than a day ahead for long ago', () => {
  expect(isFromTheFuture(seenAgo(-1), NOW)).toBe(false);
  expect(dueAfter(seenAgo(-1), 28, NOW)).toBe(seenAgo(-29));
  expect(isFromTheFuture(later(86_400_001), NOW)).toBe(true);
  expect(dueAfter(later(86_400_001), 28, NOW)).toBe(later(0));
});

it('tells the later of two', () => {
  expect(laterOf(seenAgo(1), seenAgo(2))).toBe(seenAgo(1));
  expect(laterOf(seenAgo(2), seenAgo(1))).toBe(seenAgo(1));
});
