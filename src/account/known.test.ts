import { describe, expect, it } from 'vitest';
import { daysAgo } from '../checks/testing/samples';
import { known } from './known';
import { newRecord } from './remember';
import { ALICE, HEALTHY, recordOf } from './testing/samples';

describe('a field', () => {
  const { twoFactor } = HEALTHY;
  const seen = recordOf({ twoFactor }, daysAgo(2));

  it('was not seen without a record, and in one that lacks it', () => {
    expect(known(undefined, 'twoFactor')).toBe('not-seen');
    expect(known(newRecord(ALICE), 'twoFactor')).toBe('not-seen');
    expect(known(seen, 'emails')).toBe('not-seen');
  });

  it('is its value and when it was seen', () => {
    expect(known(seen, 'twoFactor')).toEqual({ value: twoFactor, seenAt: daysAgo(2) });
  });

  it('is known also when the value says no', () => {
    const record = recordOf({ unusedCodesExist: false, tokens: [] }, daysAgo(2));
    expect(known(record, 'unusedCodesExist')).toEqual({ value: false, seenAt: daysAgo(2) });
    expect(known(record, 'tokens')).toEqual({ value: [], seenAt: daysAgo(2) });
  });

  it('is unreadable when a later visit could not read it, however well it was read before', () => {
    expect(known({ ...seen, unreadable: { twoFactor: daysAgo(1) } }, 'twoFactor')).toBe('unreadable');
    expect(known({ ...newRecord(ALICE), unreadable: { twoFactor: daysAgo(1) } }, 'twoFactor')).toBe('unreadable');
  });

  it('is its value when only an earlier visit, or another field, could not be read', () => {
    const record = { ...seen, unreadable: { twoFactor: daysAgo(3), emails: daysAgo(1) } };
    expect(known(record, 'twoFactor')).toEqual({ value: twoFactor, seenAt: daysAgo(2) });
  });
});
