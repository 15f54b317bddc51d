import { expect, it } from 'vitest';
import type { Change } from '../../account/change';
import type { AccountRecord } from '../../account/record';
import { newRecord } from '../../account/remember';
import { ALICE } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { USED_CODE_DAYS, usedAt } from './used-at';

const used: Change = { kind: 'codes-used', used: 1, left: 6 };
const noticed = (...changes: [change: Change, at: string][]): AccountRecord => ({
  ...newRecord(ALICE),
  journal: {
    entries: changes.map(([change, at]) => ({ since: daysAgo(90), at, change, answer: null, answeredAt: null })),
    compared: {},
    overflow: null,
  },
});

it('is not known of an account that shows no sign of it', () => {
  expect(usedAt(newRecord(ALICE), NOW)).toBeNull();
  const others: Change[] = [{ kind: 'app-removed' }, { kind: 'codes-generated', generatedAt: daysAgo(1) }];
  expect(usedAt(noticed(...others.map((one): [Change, string] => [one, daysAgo(1)])), NOW)).toBeNull();
});

it('is when a page last showed fewer codes, or none, or when the user said so, whichever is later', () => {
  expect(usedAt(noticed([used, daysAgo(9)], [used, daysAgo(4)]), NOW)).toBe(daysAgo(4));
  const gone: Change = { kind: 'codes-gone', formerly: daysAgo(300) };
  expect(usedAt(noticed([used, daysAgo(9)], [gone, daysAgo(3)]), NOW)).toBe(daysAgo(3));
  expect(usedAt({ ...noticed([used, daysAgo(4)]), usedCodeAt: daysAgo(2) }, NOW)).toBe(daysAgo(2));
  expect(usedAt({ ...noticed([used, daysAgo(4)]), usedCodeAt: daysAgo(5) }, NOW)).toBe(daysAgo(4));
});

it('goes by the moment, not by how it is written', () => {
  const [bare, exact] = ['2026-08-20T10:00:00Z', '2026-08-20T10:00:00.500Z'];
  expect(usedAt({ ...noticed([used, bare]), usedCodeAt: exact }, NOW)).toBe(exact);
  expect(usedAt({ ...noticed([used, exact]), usedCodeAt: bare }, NOW)).toBe(exact);
});

it('is over after some weeks', () => {
  expect(usedAt(noticed([used, daysAgo(USED_CODE_DAYS)]), NOW)).toBe(daysAgo(USED_CODE_DAYS));
  expect(usedAt(noticed([used, daysAgo(USED_CODE_DAYS + 0.01)]), NOW)).toBeNull();
});
