import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Mutes } from '../account/fields';
import { fieldSchemas } from '../account/fields';
import { listMuted, MUTE_KINDS, type MuteKind, mute, muteOf, unmute } from '../account/mutes';
import { codes, later, notedOf, QUIET, recordOf, seenAgo } from '../account/testing/samples';
import { DEFAULT_LIMITS } from '../checks/limits';
import { daysAgo, NOW } from '../checks/testing/samples';
import { DAY } from '../platform/time';
import { applyMutes } from './apply-mutes';
import { dueDates } from './due-dates';
import { NOTHING, reminder } from './testing/samples';

const low = reminder();
const check = { id: 'second-method', about: '' };
const mutedSince = (kind: MuteKind, at: string) => mute({}, low, kind, at);
const isMuted = (all: Mutes, one: Parameters<typeof muteOf>[1] = low, now = NOW) => muteOf(all, one, now) !== null;

describe('a mute', () => {
  it.each([
    ['day', 1],
    ['week', 7],
    ['month', 30],
  ] as const)('of a %s is over after %d days, to the millisecond', (kind, days) => {
    const all = mutedSince(kind, later(0));
    expect(isMuted(all)).toBe(true);
    expect(isMuted(all, low, new Date(NOW.getTime() + days * DAY - 1))).toBe(true);
    expect(isMuted(all, low, new Date(NOW.getTime() + days * DAY))).toBe(false);
  });

  it.each(['elsewhere', 'never'] as const)('by "%s" has no end', (kind) => {
    expect(isMuted(mutedSince(kind, seenAgo(4000)))).toBe(true);
  });

  it.each(MUTE_KINDS)('by "%s" is for what it was said of', (kind) => {
    const all = mutedSince(kind, seenAgo(0.5));
    expect(isMuted(all, reminder({ about: 'a new set' }))).toBe(false);
    expect(isMuted(all, reminder({ id: 'backup-place' }))).toBe(false);
    expect(isMuted(all, check)).toBe(false);
  });

  it('can be of a check', () => {
    expect(isMuted(mute({}, check, 'never', daysAgo(1)), check)).toBe(true);
  });

  it('takes the place of the one before, and leaves the others', () => {
    const both = mute(mute(mutedSince('never', seenAgo(3)), check, 'week', seenAgo(1)), low, 'day', seenAgo(0.5));
    expect(both).toEqual({
      'codes-low': { kind: 'day', at: seenAgo(0.5), about: 'a set' },
      'second-method': { kind: 'week', at: seenAgo(1), about: '' },
    });
    expect(unmute(both, 'codes-low')).toEqual(mute({}, check, 'week', seenAgo(1)));
    expect(unmute(both, 'backup-place')).toEqual(both);
  });

  it('can be taken back', () => {
    expect(isMuted(unmute(mutedSince('never', seenAgo(1)), low.id))).toBe(false);
  });
});

describe('due dates under mutes', () => {
  it('are put off, or gone', () => {
    expect(applyMutes([low], {}, NOW)).toEqual([low]);
    expect(applyMutes([low], mutedSince('week', seenAgo(2)), NOW)).toEqual([{ ...low, dueAt: seenAgo(-5) }]);
    expect(applyMutes([low], mutedSince('never', seenAgo(2)), NOW)).toEqual([]);
    expect(applyMutes([low], mutedSince('elsewhere', seenAgo(2)), NOW)).toEqual([]);
    expect(applyMutes([low], mutedSince('day', seenAgo(2)), NOW)).toEqual([low]);
  });

  it('never come earlier', () => {
    const far = reminder({ dueAt: seenAgo(-99) });
    expect(applyMutes([far], mutedSince('week', seenAgo(2)), NOW)).toEqual([far]);
  });

  it.each(MUTE_KINDS)('of a new set of codes come back, though the old set was muted by "%s"', (kind) => {
    const due = (generatedAt: string, all: Mutes) => {
      const record = recordOf(codes({ generatedAt }), daysAgo(0), { ...QUIET, backup: notedOf(daysAgo(99)) });
      return applyMutes(dueDates(record, NOTHING, DEFAULT_LIMITS), all, NOW).filter(({ dueAt }) => dueAt <= later(0));
    };
    const [asked] = due(daysAgo(20), {});
    const all = asked ? mute({}, asked, kind, seenAgo(0.5)) : {};
    expect(due(daysAgo(20), all)).toEqual([]);
    expect(due(daysAgo(0.1), all).map(({ id }) => id)).toEqual(['backup-place']);
  });
});

describe('the list of what is muted', () => {
  const all: Mutes = {
    'codes-low': { kind: 'week', at: seenAgo(2), about: 'a set' },
    'second-method': { kind: 'never', at: seenAgo(9), about: '' },
    'backup-check': { kind: 'elsewhere', at: seenAgo(5), about: 'a set' },
    'history-unread': { kind: 'day', at: seenAgo(2), about: '' },
    'address-bouncing': { kind: 'month', at: seenAgo(31), about: 'a…e@example.org' },
  };

  it('has what holds, the latest word first, due or not', () => {
    const list = [
      { id: 'codes-low', kind: 'week', until: seenAgo(-5) },
      { id: 'backup-check', kind: 'elsewhere', until: null },
      { id: 'second-method', kind: 'never', until: null },
    ];
    expect(listMuted(all, [], NOW)).toEqual(list);
    expect(listMuted(all, [low, check], NOW)).toEqual(list);
  });

  it('has nothing that was muted for something else', () => {
    const renewed = reminder({ id: 'backup-check', about: 'a new set' });
    expect(listMuted(all, [low, renewed], NOW).map(({ id }) => id)).toEqual(['codes-low', 'second-method']);
  });
});

describe('stored mutes', () => {
  const accepts = (value: unknown) => z.safeParse(fieldSchemas.mutes, value).success;

  it('are read as they were written', () => {
    const all = mute(mutedSince('month', later(0)), check, 'never', later(0));
    expect(z.parse(fieldSchemas.mutes, JSON.parse(JSON.stringify(all)))).toEqual(all);
    expect(accepts({})).toBe(true);
  });

  it.each([
    '{"codes-low": {"kind": "year", "at": "2026-08-21T12:00:00.000Z", "about": ""}}',
    '{"codes-low": {"kind": "day", "at": "yesterday", "about": ""}}',
    '{"codes-low": {"kind": "day", "at": "2026-08-21T12:00:00.000Z"}}',
    '{"a b": {"kind": "day", "at": "2026-08-21T12:00:00.000Z", "about": ""}}',
  ])('are refused when damaged: %s', (text) => {
    expect(accepts(JSON.parse(text))).toBe(false);
  });

  it('say nothing of what any object has', () => {
    for (const id of ['constructor', '__proto__']) expect(isMuted({}, { id, about: '' })).toBe(false);
    const hostile = '{"__proto__": {"kind": "never", "at": "2026-08-21T12:00:00.000Z", "about": ""}}';
    const parsed = z.safeParse(fieldSchemas.mutes, JSON.parse(hostile));
    expect(parsed.success && isMuted(parsed.data ?? {}, { id: '__proto__', about: '' })).toBe(false);
  });
});
