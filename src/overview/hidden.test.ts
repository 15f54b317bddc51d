import { expect, it } from 'vitest';
import { recordOf } from '../account/testing/samples';
import { daysAgo, NOW } from '../checks/testing/samples';
import { addDays } from '../platform/time';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import type { Stored } from '../storage/items';
import { hiddenOf } from './hidden';
import { NOTHING_SET } from './settings';

const stored: Stored = {
  records: [],
  visits: {},
  drafts: [],
  requests: [],
  settings: { ...NOTHING_SET, thresholds: { dismissDays: 10 } },
  nudges: NEVER_NUDGED,
  broken: [],
};
const hidden = (parts: Partial<ReturnType<typeof recordOf>>) => hiddenOf(stored, { ...recordOf({}), ...parts }, NOW);

it('lists what is muted, then what is hidden on PyPI’s pages, as long as the limit says', () => {
  const mutes = { 'codes-low': { kind: 'never', at: daysAgo(3), about: '' } } as const;
  const dismissed = { 'backup-email': daysAgo(9), 'no-old-token': daysAgo(11) };
  expect(hidden({ mutes, dismissed })).toEqual([
    { where: 'everywhere', id: 'codes-low', kind: 'never', until: null },
    { where: 'page', id: 'backup-email', until: addDays(daysAgo(9), 10) },
  ]);
});

it('lists once what is hidden in both ways', () => {
  const mutes = { 'backup-email': { kind: 'week', at: daysAgo(3), about: '' } } as const;
  expect(hidden({ mutes, dismissed: { 'backup-email': daysAgo(1) } })).toMatchObject([{ where: 'everywhere' }]);
});
