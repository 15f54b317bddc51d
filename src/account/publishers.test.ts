import { expect, it } from 'vitest';
import { daysAgo, NOW } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { newRecord, remember, withoutFuture } from './remember';
import { ALICE, page } from './testing/samples';

type Told = NonNullable<Facts['publishers']>;
const account = (...names: string[]): Facts =>
  page({ page: 'publishing', publishers: names.map((project) => ({ project })) });
const own = (project: string, count: number): Facts =>
  page({ page: 'project-publishing', publishers: [{ project, count }] });
/** What is known after pages that were seen one day after the other, the last one today. */
const after = (...pages: Facts[]) =>
  pages.reduce((record, facts, i) => remember(record, facts, daysAgo(pages.length - 1 - i)), newRecord(ALICE));
const known = (...pages: Facts[]): Told =>
  (after(...pages).facts.publishers?.value ?? []).map(({ seenAt, ...one }) => one);

it("a project's own page tells of it alone", () => {
  expect(known(own('a', 2), own('b', 0))).toEqual([
    { project: 'a', count: 2 },
    { project: 'b', count: 0 },
  ]);
  expect(known(own('a', 2), own('a', 0))).toEqual([{ project: 'a', count: 0 }]);
});

it('the page of the account adds what it names, and proves of no other that it has none', () => {
  expect(known(own('a', 0), account('a'))).toEqual([{ project: 'a' }]);
  for (const count of [0, 1]) expect(known(own('a', count), account())).toEqual([{ project: 'a', count }]);
});

it('each project is as old as the page that told of it', () => {
  const { value, seenAt } = after(own('a', 1), own('b', 1)).facts.publishers ?? {};
  expect(value?.map((one) => [one.project, one.seenAt])).toEqual([
    ['a', daysAgo(1)],
    ['b', daysAgo(0)],
  ]);
  expect(seenAt).toBe(daysAgo(0));
});

it('times that lie ahead are long ago', () => {
  const record = remember(newRecord(ALICE), own('a', 1), daysAgo(-9));
  expect(withoutFuture(record, NOW.toISOString()).facts.publishers?.value[0]?.seenAt).toBe(new Date(0).toISOString());
});
