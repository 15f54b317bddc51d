import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ALICE } from '../account/testing/samples';
import { type Clock, forget, NEVER_NUDGED, type NudgeState, nextNudge, nextWakeAt } from './daily-nudge';
import { nudgeState } from './nudge-schema';
import { keyOf, type Reminder } from './reminder';
import { reminder } from './testing/samples';

const LONG_DUE = '2020-01-01T00:00:00.000Z';
const clock = (now: string, offset = 0): Clock => ({ now: new Date(now), offset });
const due = (id: Reminder['id'], changes: Partial<Reminder> = {}) => reminder({ id, dueAt: LONG_DUE, ...changes });
const low = due('codes-low');
const place = due('backup-place');
const unread = due('history-unread');

/** What is nudged of at each of some times, one after the other. */
function nudges(reminders: readonly Reminder[], times: (string | Clock)[], state: NudgeState = NEVER_NUDGED): string[] {
  let kept = state;
  return times.map((time) => {
    const next = nextNudge(reminders, kept, typeof time === 'string' ? clock(time) : time);
    kept = z.parse(nudgeState, JSON.parse(JSON.stringify(next.state)));
    return next.nudge?.id ?? '-';
  });
}

describe('one day', () => {
  it('has one nudge, the most pressing', () => {
    const times = ['2026-08-21T00:00:00Z', '2026-08-21T09:00:00Z', '2026-08-21T23:59:59.999Z', '2026-08-22T00:00:00Z'];
    expect(nudges([unread, place, low], times)).toEqual(['codes-low', '-', '-', 'backup-place']);
  });

  it('has none when nothing is due yet', () => {
    const soon = due('codes-low', { dueAt: '2026-08-21T10:00:00.000Z' });
    const times = ['2026-08-21T09:59:59.999Z', '2026-08-21T10:00:00Z'];
    expect(nudges([soon], times)).toEqual(['-', 'codes-low']);
    expect(nudges([], times)).toEqual(['-', '-']);
  });

  it('is the one of the wall calendar', () => {
    const newYork = (now: string) => clock(now, 240);
    const kolkata = (now: string) => clock(now, -330);
    expect(
      nudges([low], ['2026-08-21T01:00:00Z', '2026-08-21T03:59:00Z', '2026-08-21T04:00:00Z'].map(newYork)),
    ).toEqual(['codes-low', '-', 'codes-low']);
    expect(
      nudges([low], ['2026-08-21T12:00:00Z', '2026-08-21T18:29:00Z', '2026-08-21T18:30:00Z'].map(kolkata)),
    ).toEqual(['codes-low', '-', 'codes-low']);
  });

  it('that is lived again west of where it began has no second one', () => {
    const tokyo = clock('2026-08-20T15:30:00Z', -540);
    const losAngeles = ['2026-08-20T18:00:00Z', '2026-08-21T08:00:00Z', '2026-08-22T06:00:00Z', '2026-08-22T08:00:00Z'];
    expect(nudges([low], [tokyo, ...losAngeles.map((now) => clock(now, 420))])).toEqual([
      'codes-low',
      '-',
      '-',
      '-',
      'codes-low',
    ]);
  });
});

it('two years unopened: one nudge, not a hundred', () => {
  const start = ['2024-08-21T09:00:00Z', '2026-08-21T09:00:00Z', '2026-08-21T09:00:01Z', '2026-08-21T18:00:00Z'];
  expect(nudges([low, place, unread], start)).toEqual(['codes-low', 'backup-place', '-', '-']);
});

describe('turns', () => {
  const days = Array.from({ length: 5 }, (_, i) => `2026-08-2${i}T09:00:00Z`);

  it('come to all that is due before any comes again', () => {
    expect(nudges([unread, place, low], days)).toEqual([
      'codes-low',
      'backup-place',
      'history-unread',
      'codes-low',
      'backup-place',
    ]);
  });

  it('are each account’s own', () => {
    const bobs = { ...low, account: { ...ALICE, username: 'bob' } };
    const test = { ...low, account: { ...ALICE, site: 'test.pypi.org' as const } };
    expect(new Set([low, bobs, test].map(keyOf)).size).toBe(3);
    const state = nextNudge([low], NEVER_NUDGED, clock('2026-08-20T09:00:00Z')).state;
    expect(nextNudge([low, bobs], state, clock('2026-08-21T09:00:00Z')).nudge).toEqual(bobs);
  });

  it('are news again when they are about something else, or were not due for a while', () => {
    const { state } = nextNudge([low], NEVER_NUDGED, clock('2026-08-20T09:00:00Z'));
    const fewer = { ...low, about: 'fewer' };
    expect(nextNudge([fewer, place], state, clock('2026-08-21T09:00:00Z')).nudge).toEqual(fewer);
    const after = nextNudge([place], state, clock('2026-08-21T09:00:00Z')).state;
    expect(nextNudge([low, place], after, clock('2026-08-22T09:00:00Z')).nudge).toEqual(low);
  });

  it('are kept no longer than what they are of is due', () => {
    const { state } = nextNudge([low, place], NEVER_NUDGED, clock('2026-08-20T09:00:00Z'));
    expect(nextNudge([place], state, clock('2026-08-21T09:00:00Z')).state.said).toEqual([keyOf(place)]);
  });
});

describe('a clock that is set back', () => {
  const ahead: NudgeState = { ...NEVER_NUDGED, lastDay: '2030-01-01' };

  it('blocks nothing for longer than until the next day', () => {
    const times = ['2026-08-21T09:00:00Z', '2026-08-21T23:00:00Z', '2026-08-22T00:00:00Z', '2026-08-22T12:00:00Z'];
    expect(nudges([low], times, ahead)).toEqual(['-', '-', 'codes-low', '-']);
    expect(nudges([low], ['2026-08-21T09:00:00Z', '2026-09-30T09:00:00Z'], ahead)).toEqual(['-', 'codes-low']);
  });

  it('for minutes, as after a flat battery, is no reason for a second nudge', () => {
    const boot = ['2026-08-21T09:00:00Z', '2015-01-01T00:00:00Z', '2026-08-21T09:01:00Z'];
    expect(nudges([low], boot)).toEqual(['codes-low', '-', '-']);
    const boots = [...boot, '2015-01-01T00:00:00Z', '2026-08-22T09:01:00Z', '2015-01-02T00:00:00Z'];
    expect(nudges([low], boots)).toEqual(['codes-low', '-', '-', '-', 'codes-low', '-']);
  });

  it('further and further waits for the next day each time', () => {
    const times = ['2026-08-21T09:00:00Z', '2026-08-20T09:00:00Z', '2026-08-20T10:00:00Z', '2026-08-21T10:00:00Z'];
    expect(nudges([low], times, ahead)).toEqual(['-', '-', '-', 'codes-low']);
  });

  it('has no nudge on the day of the last one', () => {
    const times = ['2026-08-23T09:00:00Z', '2026-08-22T09:00:00Z', '2026-08-23T10:00:00Z', '2026-08-24T00:00:00Z'];
    expect(nudges([low], times)).toEqual(['codes-low', '-', '-', 'codes-low']);
  });

  it('is forgotten once it is right', () => {
    const behind = { ...ahead, setBackOn: '2026-08-21' };
    expect(nextNudge([], behind, clock('2030-01-01T09:00:00Z')).state).toEqual(ahead);
    expect(nextNudge([low], behind, clock('2026-08-22T09:00:00Z')).state.setBackOn).toBeNull();
  });
});

describe('the next time to wake', () => {
  const at = clock('2026-08-21T12:00:00Z');
  const tomorrows = { ...low, dueAt: '2026-08-22T17:00:00.000Z' };
  const today: NudgeState = { ...NEVER_NUDGED, lastDay: '2026-08-21' };

  it.each([
    ['never, with nothing to come', [], NEVER_NUDGED, null],
    ['now, with something due', [low, tomorrows], NEVER_NUDGED, '2026-08-21T12:00:00.000Z'],
    ['tomorrow, when there was a nudge today', [low], today, '2026-08-22T00:00:00.000Z'],
    ['at the first due date', [reminder({ dueAt: '2027-01-01T00:00:00.000Z' }), tomorrows], today, tomorrows.dueAt],
    [
      'at a due date of today',
      [{ ...low, dueAt: '2026-08-21T17:00:00.000Z' }],
      NEVER_NUDGED,
      '2026-08-21T17:00:00.000Z',
    ],
    [
      'tomorrow, when the clock was just set back',
      [low],
      { ...today, lastDay: '2030-01-01' },
      '2026-08-22T00:00:00.000Z',
    ],
    [
      'now, when it was set back yesterday',
      [low],
      { ...today, lastDay: '2030-01-01', setBackOn: '2026-08-20' },
      '2026-08-21T12:00:00.000Z',
    ],
  ] as [string, Reminder[], NudgeState, string | null][])('is %s', (_, reminders, state, wakeAt) => {
    expect(nextWakeAt(reminders, state, at)).toBe(wakeAt);
  });

  it('is when the user’s own day begins', () => {
    expect(nextWakeAt([low], today, clock('2026-08-21T12:00:00Z', 240))).toBe('2026-08-22T04:00:00.000Z');
    expect(nextWakeAt([low], today, clock('2026-08-21T12:00:00Z', -330))).toBe('2026-08-21T18:30:00.000Z');
    expect(nextWakeAt([low], { ...today, lastDay: '2026-08-20' }, clock('2026-08-21T03:59:00Z', 240))).toBe(
      '2026-08-21T04:00:00.000Z',
    );
  });

  it('is when the nudge comes, and no earlier', () => {
    for (const offset of [-840, -330, 0, 240, 720]) {
      const { state } = nextNudge([low], NEVER_NUDGED, { ...at, offset });
      const wake = Date.parse(nextWakeAt([low], state, { ...at, offset }) ?? '');
      expect(nextNudge([low], state, { now: new Date(wake - 1), offset }).nudge).toBeNull();
      expect(nextNudge([low], state, { now: new Date(wake), offset }).nudge).toEqual(low);
    }
  });
});

it('an account that is forgotten takes its own with it, and the day keeps its nudge', () => {
  const own = [low, { ...place, account: { ...ALICE, username: 'ALICE-dev' } }];
  const others = [
    { ...low, account: { ...ALICE, username: 'alice' } },
    { ...low, account: { ...ALICE, site: 'test.pypi.org' as const } },
  ];
  const state = { lastDay: '2026-08-21', setBackOn: null, said: [...own, ...others].map(keyOf) };
  expect(forget(state, ALICE)).toEqual({ ...state, said: others.map(keyOf) });
});

it.each([{ lastDay: 'yesterday' }, { setBackOn: '2026-13-01' }, { said: 'codes-low' }, { lastDay: undefined }])(
  'a damaged state is refused: %j',
  (change) => {
    expect(z.safeParse(nudgeState, { ...NEVER_NUDGED, ...change }).success).toBe(false);
  },
);
