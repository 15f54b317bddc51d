import { expect, it } from 'vitest';
import { daysAgo } from '../checks/testing/samples';
import type { Change } from './change';
import type { ChangeAnswer, Journal } from './journal';
import { openNotMine } from './not-mine';

const entry = (kind: 'app-added' | 'app-removed', answer: ChangeAnswer | null, answeredDaysAgo: number) => ({
  since: daysAgo(90),
  at: daysAgo(80),
  change: { kind } satisfies Change,
  answer,
  answeredAt: answer && daysAgo(answeredDaysAgo),
});
const journal = (...entries: Journal['entries']): Journal => ({ entries, compared: {}, overflow: null });

it('is nothing without a word that something was not the user’s', () => {
  expect(openNotMine(undefined, null)).toBeNull();
  expect(openNotMine(journal(entry('app-added', 'mine', 3), entry('app-removed', null, 3)), null)).toBeNull();
});

it('is what the user said, with when they last said so', () => {
  const kept = journal(entry('app-added', 'not-mine', 3), entry('app-removed', 'not-mine', 9));
  expect(openNotMine(kept, null)).toEqual({ kinds: ['app-added', 'app-removed'], saidAt: daysAgo(3) });
});

it('is settled by a look through the history after it was said, and not before', () => {
  const kept = journal(entry('app-added', 'not-mine', 3), entry('app-removed', 'not-mine', 9));
  expect(openNotMine(kept, daysAgo(10))?.kinds).toEqual(['app-added', 'app-removed']);
  for (const days of [9, 5, 3])
    expect(openNotMine(kept, daysAgo(days))?.kinds).toEqual(days === 9 ? ['app-added', 'app-removed'] : ['app-added']);
  expect(openNotMine(kept, daysAgo(2))).toBeNull();
});
