import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_SEVERITY, type Change, type ChangeKind } from '../../account/change';
import type { Noticed } from '../../account/expected';
import { seenAgo } from '../../account/testing/samples';
import { aRequest } from '../testing/request';
import { announcedBy } from './announced';

const LOSSES: Change[] = [
  { kind: 'app-removed' },
  { kind: 'device-removed', label: 'blue key' },
  { kind: 'codes-gone', formerly: seenAgo(90) },
  { kind: 'token-removed', name: 'ci' },
];
const filed = aRequest({ openedAt: seenAgo(20), filedAt: seenAgo(20) });
const back = { ...filed, closedAt: seenAgo(5), outcome: 'recovered' } as const;
const lost = (since: number, at: number, change: Change = { kind: 'app-removed' }): Noticed => ({
  since: seenAgo(since),
  at: seenAgo(at),
  change,
});
const isAnnounced = (request: typeof filed | undefined, noticed: Noticed) =>
  announcedBy(request)([noticed])[0] === 'announced';

describe('a filed request announces', () => {
  it.each(LOSSES)('$kind', (change) => {
    expect(isAnnounced(filed, lost(30, 1, change))).toBe(true);
  });

  it('what a page shows after the filing, while it runs and until the account is back', () => {
    expect(isAnnounced(filed, lost(30, 21))).toBe(false);
    expect(isAnnounced(filed, lost(30, 20))).toBe(false);
    expect(isAnnounced(filed, lost(15, 10))).toBe(true);
    expect(isAnnounced(back, lost(30, 1))).toBe(true);
    expect(isAnnounced(back, lost(5, 1))).toBe(true);
    expect(isAnnounced(back, lost(4, 1))).toBe(false);
  });

  it('nothing when it was not filed, was withdrawn, or there is none', () => {
    expect(isAnnounced({ ...filed, filedAt: null }, lost(30, 1))).toBe(false);
    expect(isAnnounced({ ...back, outcome: 'withdrawn' }, lost(30, 1))).toBe(false);
    expect(isAnnounced(undefined, lost(30, 1))).toBe(false);
  });
});

it('announces none but these four, whenever they show: what is added never is', () => {
  const others = (Object.keys(CHANGE_SEVERITY) as ChangeKind[]).filter((kind) =>
    LOSSES.every((one) => one.kind !== kind),
  );
  const property = fc.property(fc.constantFrom(...others), fc.nat(60), fc.nat(60), (kind, since, at) => {
    expect(isAnnounced(filed, lost(since, at, { kind } as Change))).toBe(false);
    expect(isAnnounced(back, lost(since, at, { kind } as Change))).toBe(false);
  });
  fc.assert(property, { numRuns: 100 });
});
