import { expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { newRecord, remember } from '../../account/remember';
import { ALICE, page, recordOf, seenAgo } from '../../account/testing/samples';
import { codesHint } from './codes-hint';

const GENERATED = '2026-05-05T10:20:30Z';
const codes = (generatedAt: string | null, unused = 7) => ({
  recoveryCodes: { unused, generatedAt, confirmed: false },
});
const noted = (record: AccountRecord, generatedAt: string): AccountRecord => ({
  ...record,
  backup: { where: 'printed, in the desk', generatedAt, notedAt: seenAgo(1) },
});

it('tells what was seen, and how the file is called', () => {
  expect(codesHint(recordOf(codes(GENERATED), seenAgo(3)))).toEqual({
    unused: 7,
    generatedAt: GENERATED,
    seenAt: seenAgo(3),
    fileName: 'PyPI-Recovery-Codes-alice-dev-2026-05-05T10',
    where: null,
  });
});

it('names the file after the index', () => {
  const record = { ...recordOf(codes(GENERATED)), site: 'test.pypi.org' as const };
  expect(codesHint(record)?.fileName).toBe('TestPyPI-Recovery-Codes-alice-dev-2026-05-05T10');
});

it('tells where that set was put, and not where an older one was', () => {
  const record = recordOf(codes(GENERATED));
  expect(codesHint(noted(record, GENERATED))?.where).toBe('printed, in the desk');
  expect(codesHint(noted(record, '2026-05-05T10:20:29Z'))?.where).toBeNull();
});

it('tells that none were left, without a file', () => {
  const record = noted(recordOf(codes(null, 0)), GENERATED);
  expect(codesHint(record)).toMatchObject({ unused: 0, generatedAt: null, fileName: null, where: null });
});

it('tells the newest set alone, when it replaced another one', () => {
  const record = remember(recordOf(codes(GENERATED), seenAgo(3)), page(codes('2026-08-19T08:00:00Z', 8)), seenAgo(1));
  expect(codesHint(record)).toMatchObject({ unused: 8, fileName: 'PyPI-Recovery-Codes-alice-dev-2026-08-19T08' });
});

it('tells what was seen, with its date, although a later page could not be read', () => {
  const record = remember(recordOf(codes(GENERATED), seenAgo(3)), page({ unreadable: ['recoveryCodes'] }), seenAgo(0));
  expect(codesHint(noted(record, GENERATED))).toMatchObject({
    unused: 7,
    generatedAt: GENERATED,
    seenAt: seenAgo(3),
    where: 'printed, in the desk',
  });
});

it.each([
  ['nothing is remembered', undefined],
  ['no codes were seen', newRecord(ALICE)],
  ['no page could be read', recordOf({ unreadable: ['recoveryCodes'] })],
])('tells nothing when %s', (_, record) => {
  expect(codesHint(record)).toBeNull();
});
