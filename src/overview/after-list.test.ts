import { describe, expect, it } from 'vitest';
import { HEALTHY, later, notedOf, recordOf, seenAgo } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { aRequest } from '../recovery/testing/request';
import { afterList, afterListOf } from './after-list';

const back = aRequest({ filedAt: seenAgo(9), closedAt: seenAgo(2), outcome: 'recovered' });
const states = (record = recordOf(HEALTHY, seenAgo(1))) =>
  Object.fromEntries(afterList(record, back, NOW)?.items.map(({ id, state }) => [id, state]) ?? []);

describe('the list for after a recovery', () => {
  it('waits from the recovery on, counted from the filing', () => {
    expect(afterList(recordOf(HEALTHY, seenAgo(20)), back, NOW)).toMatchObject({ since: seenAgo(9) });
    expect(states()).toMatchObject({
      'second-factor': 'done',
      'second-address': 'done',
      'history-reviewed': 'open',
    });
    expect(states(recordOf(HEALTHY, seenAgo(20)))['second-factor']).toBe('not-seen');
  });

  it('is none while the request runs, when it was withdrawn, or without one', () => {
    const others = [undefined, { ...back, closedAt: null, outcome: null }, { ...back, outcome: 'withdrawn' as const }];
    for (const request of others) expect(afterList(recordOf(HEALTHY), request, NOW)).toBeNull();
  });

  it('is gone once all is done', () => {
    const recoveryCodes = { unused: 7, generatedAt: daysAgo(3), confirmed: true };
    const done = recordOf({ ...HEALTHY, recoveryCodes, tokens: [] }, seenAgo(1));
    const record = { ...done, backup: notedOf(daysAgo(3)), historyReviewedAt: later(-1) };
    expect(afterList(record, back, NOW)).toBeNull();
  });

  it('stays away when it was put away, for this recovery alone', () => {
    const { id, about } = afterListOf(back);
    const putAway = { ...recordOf(HEALTHY), mutes: { [id]: { kind: 'never' as const, at: seenAgo(0), about } } };
    expect(afterList(putAway, back, NOW)).toBeNull();
    expect(afterList(putAway, { ...back, closedAt: seenAgo(1) }, NOW)).not.toBeNull();
  });
});
