import { expect, it } from 'vitest';
import { answerAll, withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, seenAgo } from '../account/testing/samples';
import { unanswered } from '../account/unanswered';
import { NOW } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { changesShown } from './changes-shown';

const NOTHING = { unanswered: { entries: [], overflow: null }, since: null, todo: [] };
const visit = (before: AccountRecord, fields: Partial<Facts>, days: number): AccountRecord => {
  const after = remember(before, page(fields), seenAgo(days));
  return { ...after, journal: withChanges(before.journal, before, after) };
};
const once = visit(newRecord(ALICE), { ...HEALTHY, tokens: [] }, 9);
const changed = visit(once, HEALTHY, 5);
const said = (answer: 'mine' | 'not-mine'): AccountRecord => {
  const { journal } = changed;
  if (!journal) throw new Error('no journal');
  return { ...changed, journal: answerAll(journal, unanswered(journal), answer, seenAgo(4)) };
};

it('is nothing where nothing was seen, or seen once, or the same twice', () => {
  for (const record of [undefined, newRecord(ALICE), once, visit(once, { ...HEALTHY, tokens: [] }, 5)])
    expect(changesShown(record, NOW)).toEqual(NOTHING);
});

it('is what changed, since the visit before, until the user says whose it was', () => {
  const { entries } = changesShown(changed, NOW).unanswered;
  expect(entries.map(({ change }) => change)).toEqual([{ kind: 'token-added', name: 'ci' }]);
  expect(changesShown(changed, NOW)).toMatchObject({ since: seenAgo(9), todo: [] });
  expect(changesShown(said('mine'), NOW)).toEqual(NOTHING);
});

it('is the gravest first, whenever it was', () => {
  const twoTokens = visit(visit(changed, { ...HEALTHY, tokens: [] }, 4), HEALTHY, 3);
  const kinds = changesShown(twoTokens, NOW).unanswered.entries.map(({ change }) => change.kind);
  expect(kinds).toEqual(['token-added', 'token-added', 'token-removed']);
});

it('is what to do after a no, what matters first, until the history was looked through', () => {
  const shown = changesShown(said('not-mine'), NOW);
  expect(shown).toMatchObject({ unanswered: NOTHING.unanswered, since: null });
  const ids = shown.todo.map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(['new-password', 'tokens-reviewed']);
  expect(changesShown({ ...said('not-mine'), historyReviewedAt: seenAgo(4) }, NOW).todo).toEqual(shown.todo);
  expect(changesShown({ ...said('not-mine'), historyReviewedAt: seenAgo(3) }, NOW)).toEqual(NOTHING);
});

it('can be settled only once the history was seen after the no', () => {
  const { events, ...others } = HEALTHY;
  const history = (record: AccountRecord) =>
    changesShown(record, NOW).todo.find(({ id }) => id === 'history-reviewed')?.state;
  expect(history(visit(said('not-mine'), HEALTHY, 4))).toBe('not-seen');
  expect(history(visit(said('not-mine'), HEALTHY, 3))).toBe('open');
  expect(history(visit(said('not-mine'), others, 3))).toBe('not-seen');
  expect(changesShown(visit(said('mine'), { ...others, events }, 3), NOW)).toEqual(NOTHING);
});
