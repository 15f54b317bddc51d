import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '../../platform/time';
import { openRequest } from '../request/open-request';
import type { ReportedStep, TrackedRequest } from './tracked-request';
import {
  CANNOT_PUSH,
  closeRequest,
  fileRequest,
  isOpen,
  markDone,
  markLooked,
  REPORTED_STEPS,
  recordMail,
} from './tracked-request';
import { closesAt, isDue, lineDue, reminderAt, stepsOf } from './tracker';

const START = Date.parse('2026-08-01T12:00:00.000Z');
const day = (days: number) => new Date(START + days * DAY).toISOString();
const at = (days: number) => new Date(START + days * DAY);
const LINK = 'https://github.com/pypi/support/issues/11745';

/** A request that was opened on day 0, and filed at once. */
function filed({ email = false, repository = true } = {}): TrackedRequest {
  const asked = {
    site: 'pypi.org' as const,
    username: 'alice-dev',
    lost: [email ? ('email-access' as const) : ('authenticator' as const)],
    codes: 'lost' as const,
    works: [],
    ...(repository && { project: { name: 'spare-parts', repository: 'https://github.com/alice/spare-parts' } }),
  };
  return fileRequest(openRequest(asked, undefined, day(0)), LINK, day(0));
}
const unfiled = (): TrackedRequest => ({ ...filed(), issue: null, filedAt: null });
const did = (request: TrackedRequest, reports: Partial<Record<ReportedStep, number>>): TrackedRequest =>
  Object.entries(reports).reduce((next, [step, days]) => markDone(next, step as ReportedStep, day(days)), request);
const states = (request: TrackedRequest, days: number) =>
  stepsOf(request, at(days)).map(({ step, state }) => `${step}: ${state}`);

describe('the steps', () => {
  it('begin with the link of the issue', () => {
    expect(states(unfiled(), 0)).toEqual([
      'file: now',
      'first-answer: later',
      'support-mail: later',
      'push-branch: later',
      'reply: later',
      'reset-notice: later',
      'reset-password: later',
    ]);
  });

  it('of an email case without a repository', () => {
    expect(states(filed({ email: true, repository: false }), 0)).toEqual([
      'file: done',
      'send-address: now',
      'send-intent: later',
      'first-answer: later',
      'seven-days: later',
      'reset-notice: later',
      'reset-password: later',
    ]);
  });

  it('tell when the user reported them, and nothing else', () => {
    const request = did(filed(), { 'first-answer': 2, 'support-mail': 3, reply: 4 });
    expect(stepsOf(request, at(5)).map((step) => step.at)).toEqual([day(0), day(2), day(3), null, day(4), null, null]);
    expect(stepsOf(request, at(5)).every((step) => step.until === null)).toBe(true);
  });

  it('follow the mail, whatever was expected', () => {
    expect(states(recordMail(filed(), false, day(1)), 1)).toContain('seven-days: later');
    expect(states(recordMail(filed(), false, day(1)), 1).join()).not.toContain('push-branch');
    expect(states(recordMail(filed({ repository: false }), true, day(1)), 1)).toContain('push-branch: now');
  });

  it('of a closed request are none to do', () => {
    expect(states(closeRequest(filed(), 'withdrawn', day(1)), 1).join()).not.toContain('now');
    expect(new Set(stepsOf(did(filed(), { 'reset-password': 1 }), at(1)).map(({ state }) => state))).toEqual(
      new Set(['done']),
    );
  });
});

describe('a later step shows an earlier one', () => {
  const behind = (report: ReportedStep) =>
    stepsOf(markDone(filed({ email: true }), report, day(1)), at(1))
      .filter(({ step, state }) => state === 'done' && step !== 'file' && step !== report)
      .map(({ step }) => step);

  it.each([
    ['send-address', []],
    ['first-answer', []],
    ['support-mail', ['send-address', 'first-answer']],
    ['push-branch', ['send-address', 'first-answer', 'support-mail']],
    ['reply', ['send-address', 'first-answer', 'support-mail']],
    ['reset-notice', []],
    ['reset-password', ['reset-notice']],
  ] as [ReportedStep, string[]][])('%s: %j', (report, shown) => {
    expect(behind(report)).toEqual(shown);
  });

  it('but for a reset, which may come at any moment: what was not told is left out', () => {
    expect(states(did(filed({ email: true }), { 'first-answer': 1, 'reset-notice': 2 }), 2)).toEqual([
      'file: done',
      'first-answer: done',
      'reset-notice: done',
      'reset-password: now',
    ]);
  });

  it('but no time that nobody told', () => {
    const [, address] = stepsOf(markDone(filed({ email: true }), 'support-mail', day(1)), at(1));
    expect(address).toEqual({ step: 'send-address', state: 'done', at: null, until: null });
  });
});

describe('the seven days', () => {
  const waiting = did(filed({ repository: false }), { reply: 2 });
  const wait = (request: TrackedRequest, now: Date) => stepsOf(request, now).find(({ step }) => step === 'seven-days');

  it('end a week after the reply, to the millisecond', () => {
    expect(wait(waiting, new Date(at(9).getTime() - 1))).toEqual({
      step: 'seven-days',
      state: 'now',
      at: null,
      until: day(9),
    });
    expect(states(waiting, 9)).toEqual(expect.arrayContaining(['seven-days: done', 'reset-notice: now']));
  });

  it('have no end before the reply, and none with a branch', () => {
    expect(wait(filed({ repository: false }), at(99))).toMatchObject({ state: 'later', until: null });
    expect(wait(did(filed(), { reply: 2 }), at(99))).toBeUndefined();
  });

  it('are over when the password could be set earlier', () => {
    expect(wait(did(waiting, { 'reset-password': 3 }), at(3))).toMatchObject({ state: 'done' });
  });
});

describe('the next reminder', () => {
  it.each([
    ['to paste the link', unfiled(), 'file', 0],
    ['to paste it, put off', markLooked(unfiled(), day(2)), 'file', 3],
    ['to mail the address', filed({ email: true }), 'send-address', 0],
    ['to look for an answer', filed(), 'first-answer', 3],
    ['to look again', markLooked(filed(), day(4)), 'first-answer', 7],
    ['to look for the mail', did(filed(), { 'first-answer': 4 }), 'support-mail', 7],
    ['to push the branch', did(filed(), { 'support-mail': 5 }), 'push-branch', 5],
    ['to push it, put off', markLooked(did(filed(), { 'support-mail': 5 }), day(6)), 'push-branch', 7],
    [
      'to reply, at once: what was put off is behind',
      did(markLooked(filed(), day(4.5)), { 'push-branch': 5 }),
      'reply',
      5,
    ],
    ['to push the branch, though the reply is sent', did(filed(), { reply: 5 }), 'push-branch', 5],
    ['to look for the new password', did(filed(), { 'push-branch': 5, reply: 5 }), 'reset-notice', 8],
    ['at the end of the 7 days', did(filed({ repository: false }), { reply: 5 }), 'reset-notice', 12],
    [
      'no earlier, looked or not',
      markLooked(did(filed({ repository: false }), { reply: 5 }), day(11)),
      'reset-notice',
      12,
    ],
    [
      'one line to support, three days after them',
      markLooked(did(filed({ repository: false }), { reply: 5 }), day(12)),
      'silence',
      15,
    ],
    ['before a silent request is closed', markLooked(filed(), day(42)), 'silence', 45],
    ['not earlier', markLooked(filed(), day(41)), 'first-answer', 44],
    ['as long as it is silent', markLooked(filed(), day(57)), 'silence', 60],
    ['not after a word', { ...markLooked(filed(), day(42)), wroteAt: day(41) }, 'first-answer', 45],
    ['never in the place of what is to do', markLooked(filed({ email: true }), day(57)), 'send-address', 58],
  ])('is %s', (_, request, step, days) => {
    expect(reminderAt(request)).toEqual({ step, at: day(days) });
    expect(isDue(request, new Date(at(days).getTime() - 1))).toBe(false);
    expect(isDue(request, at(days))).toBe(true);
  });

  it('is none for a closed request', () => {
    for (const closed of [closeRequest(filed(), 'withdrawn', day(1)), did(filed(), { 'reset-password': 1 })]) {
      expect(reminderAt(closed)).toBeNull();
      expect(isDue(closed, at(999))).toBe(false);
      expect([closesAt(closed), lineDue(closed, at(999))]).toEqual([null, null]);
    }
  });
});

describe('one line to support', () => {
  const dueOn = (request: TrackedRequest) => {
    const days = Array.from({ length: 99 }, (_, days) => days).find((days) => lineDue(request, at(days)) !== null);
    return days ?? null;
  };
  const inWait = did(filed({ repository: false }), { 'send-intent': 0, 'first-answer': 2 });

  it.each([
    ['never before it is filed', unfiled(), null],
    ['after 45 days without a word', filed(), 45],
    ['later, after a word', did(filed(), { 'first-answer': 9 }), 54],
    ['later, after a line', { ...filed(), wroteAt: day(10) }, 55],
    ['three days after the 7 of the reply', did(filed({ repository: false }), { reply: 5 }), 15],
    ['three days after the 7 of the mail of intent', inWait, 10],
    ['not as long as nobody answered', did(filed({ repository: false }), { 'send-intent': 0 }), 45],
    ['three days after a line', { ...inWait, wroteAt: day(20) }, 23],
    ['as long after a branch', did(filed(), { 'push-branch': 4, reply: 5 }), 15],
    ['never in the place of what is to do', filed({ email: true }), null],
    ['never once the reset came', did(inWait, { 'reset-notice': 8 }), null],
  ])('is due %s', (_, request, days) => {
    expect(dueOn(request)).toBe(days);
  });

  it('keeps a request from being closed', () => {
    expect(closesAt(unfiled())).toBeNull();
    expect(closesAt(markLooked(filed(), day(9)))).toBe(day(60));
    expect(closesAt(did(filed(), { 'first-answer': 9 }))).toBe(day(69));
    expect(closesAt({ ...filed(), wroteAt: day(10) })).toBe(day(70));
  });
});

const anyTime = fc.date({ min: at(-400), max: at(400), noInvalidDate: true }).map((date) => date.toISOString());
const maybe = fc.option(anyTime);
const anyRequest: fc.Arbitrary<TrackedRequest> = fc
  .record({
    mailNeeded: fc.boolean(),
    repository: fc.constantFrom(null, 'https://github.com/alice/spare-parts'),
    openedAt: anyTime,
    issue: fc.constantFrom(null, LINK),
    filedAt: maybe,
    done: fc
      .subarray(REPORTED_STEPS.filter((step) => step !== 'reset-password'))
      .chain((steps) => fc.record(Object.fromEntries(steps.map((step) => [step, anyTime])))),
    branchAsked: fc.constantFrom(null, true, false),
    hasLinks: fc.constantFrom(undefined, true),
    cannotPush: fc.constantFrom(undefined, ...CANNOT_PUSH),
    intentAskedAt: fc.option(anyTime, { nil: undefined }),
    unverifiedAt: fc.option(anyTime, { nil: undefined }),
    wroteAt: maybe,
    lookedAt: maybe,
  })
  .map((fields) => JSON.parse(JSON.stringify({ ...filed(), ...fields })));

describe('whatever was reported, and with whatever clock,', () => {
  it('an open request has one step to do or wait for, after what is done and before what is later', () => {
    fc.assert(
      fc.property(anyRequest, anyTime, (request, now) => {
        const steps = stepsOf(request, new Date(now));
        const current = steps.findIndex(({ state }) => state === 'now');
        expect(steps.slice(0, current).every(({ state }) => state === 'done')).toBe(true);
        expect(current).toBeGreaterThan(-1);
        expect(steps.slice(current + 1).every(({ state }) => state !== 'now')).toBe(true);
        expect(
          steps.every(
            ({ at: reported, state }) => reported === null || state === 'done' || reported === request.filedAt,
          ),
        ).toBe(true);
      }),
    );
  });

  it('an open request has a reminder, of its present step, that comes due', () => {
    let waiting = 0;
    fc.assert(
      fc.property(anyRequest, anyTime, (request, now) => {
        expect(isOpen(request)).toBe(true);
        const reminder = reminderAt(request);
        const [present] = stepsOf(request, at(9999)).filter(({ state }) => state === 'now');
        expect([present?.step, 'silence']).toContain(reminder?.step);
        if (!isDue(request, new Date(now))) waiting += 1;
        // No time of these requests is later.
        const from = Math.max(Date.parse(now), at(400).getTime());
        const soon = Array.from({ length: 100 }, (_, days) => isDue(request, new Date(from + days * DAY)));
        expect(soon).toContain(true);
      }),
    );
    expect(waiting).toBeGreaterThan(0);
  });

  it('a look keeps the next reminder away for a day, and after the 7 days for no longer than three', () => {
    fc.assert(
      fc.property(anyRequest, fc.integer({ min: 7, max: 300 }), (request, days) => {
        const { intentAskedAt, unverifiedAt, ...rest } = request;
        const past = { ...rest, openedAt: day(0), filedAt: null, wroteAt: null, lookedAt: null };
        const done = Object.fromEntries(Object.keys(request.done).map((step) => [step, day(0)]));
        const seen = markLooked({ ...past, done }, day(days + 0.5));
        expect(isDue(seen, at(days + 1.499))).toBe(false);
        expect(isDue(seen, at(days + 3.5))).toBe(true);
      }),
    );
  });
});
