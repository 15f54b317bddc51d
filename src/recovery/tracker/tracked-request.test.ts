import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { FieldError } from '../request/field-error';
import { openRequest } from '../request/open-request';
import type { NamedRequest } from '../request/request-form';
import {
  closeRequest,
  courseOf,
  fileRequest,
  isOpen,
  markDone,
  markLooked,
  nameOtherProject,
  REPORTED_STEPS,
  recordAddressQuestion,
  recordIntentQuestion,
  recordLine,
  recordMail,
  recordStillUnverified,
  reopenRequest,
  reportCannotPush,
  runningIssue,
  type TrackedRequest,
  undo,
} from './tracked-request';
import { trackedRequest } from './tracked-request-schema';

const NOW = '2026-08-21T12:00:00.000Z';
const LATER = '2026-08-22T12:00:00.000Z';
const LINK = 'https://github.com/pypi/support/issues/11745';
const REPOSITORY = 'https://github.com/alice/spare-parts';

const asked = (changes: Partial<NamedRequest> = {}): NamedRequest => ({
  site: 'pypi.org',
  username: 'alice-dev',
  lost: ['authenticator'],
  codes: 'lost',
  works: ['password', 'primary-email'],
  ...changes,
});
const emailCase = asked({ lost: ['email-access'], works: ['password'] });
const withRepository = asked({ project: { name: 'spare-parts', repository: `${REPOSITORY}/` } });
const opened = (request = asked()) => openRequest(request, undefined, NOW);
const filed = (request = asked()) => fileRequest(opened(request), LINK, NOW);

/** A request of version 1 as it was once written. Never change it: a browser somewhere holds such a request. */
const FROZEN = `{
  "version": 1,
  "site": "test.pypi.org",
  "username": "Alice-Dev",
  "lost": ["authenticator", "email-access"],
  "mailNeeded": true,
  "repository": "https://github.com/alice/spare-parts",
  "openedAt": "2026-08-01T12:00:00.123Z",
  "issue": "https://github.com/pypi/support/issues/11745",
  "filedAt": "2026-08-01T12:05:00.123Z",
  "done": { "send-address": "2026-08-01T12:10:00.123Z", "support-mail": "2026-08-07T12:00:00.123Z" },
  "branchAsked": true,
  "wroteAt": "2026-08-08T12:00:00.123Z",
  "lookedAt": "2026-08-09T12:00:00.123Z",
  "closedAt": "2026-08-10T12:00:00.123Z",
  "outcome": "withdrawn"
}`;

describe('what is kept', () => {
  it('is read as it was written', () => {
    expect(z.parse(trackedRequest, JSON.parse(FROZEN))).toEqual(JSON.parse(FROZEN));
  });

  it.each([
    { issue: 'javascript:alert(1)' },
    { issue: `${LINK}#x` },
    { repository: 'javascript:alert(1)' },
    { username: 'a b' },
    { openedAt: 'yesterday' },
    { done: { file: NOW } },
    { done: { reply: 'soon' } },
    { outcome: 'lost' },
    { version: 2 },
  ])('is not %j', (changes) => {
    expect(z.safeParse(trackedRequest, { ...JSON.parse(FROZEN), ...changes }).success).toBe(false);
  });

  it('begins with what was asked, and no issue', () => {
    expect(opened(withRepository)).toEqual({
      version: 1,
      site: 'pypi.org',
      username: 'alice-dev',
      lost: ['authenticator'],
      codes: 'lost',
      mailNeeded: false,
      repository: REPOSITORY,
      openedAt: NOW,
      issue: null,
      filedAt: null,
      done: {},
      branchAsked: null,
      wroteAt: null,
      lookedAt: null,
      closedAt: null,
      outcome: null,
    });
    expect(opened().repository).toBeNull();
    expect(opened(emailCase).mailNeeded).toBe(true);
  });

  it('holds none of the words that the user typed', () => {
    const request = opened(asked({ details: 'my own words', project: { name: 'spare-parts' } }));
    expect(JSON.stringify(request)).not.toMatch(/my own words|spare-parts/);
  });

  it('is nothing that makes no recovery request', () => {
    expect(() => openRequest(asked({ lost: [] }), undefined, NOW)).toThrow(RangeError);
  });
});

describe('a second request for the account', () => {
  const again = (existing: TrackedRequest) => () => openRequest(asked(), existing, LATER);

  it('is refused while the first is filed and open, with its link', () => {
    expect(runningIssue(filed())).toBe(LINK);
    expect(again(filed())).toThrow(FieldError);
    expect(again(filed())).toThrow(LINK);
    expect(again(filed())).toThrow(expect.objectContaining({ code: 'request-running' }));
  });

  it('is allowed when the first was never filed, or is closed', () => {
    expect(runningIssue(undefined)).toBeNull();
    for (const first of [opened(), closeRequest(filed(), 'withdrawn', NOW), closeRequest(filed(), 'recovered', NOW)]) {
      expect(runningIssue(first)).toBeNull();
      expect(again(first)()).toMatchObject({ openedAt: LATER, issue: null });
    }
  });
});

describe('filing', () => {
  it('keeps the issue and the time', () => {
    expect(filed()).toMatchObject({ issue: LINK, filedAt: NOW });
  });

  it('corrects the link, and keeps the first time', () => {
    expect(fileRequest(filed(), `${LINK}0`, LATER)).toMatchObject({ issue: `${LINK}0`, filedAt: NOW });
  });

  it('refuses what is no such link', () => {
    expect(() => fileRequest(opened(), 'https://example.org', NOW)).toThrow(FieldError);
  });
});

describe('reporting', () => {
  it.each(REPORTED_STEPS)('%s keeps the first time', (step) => {
    const request = { ...filed(emailCase), branchAsked: true, unverifiedAt: NOW };
    const once = markDone(request, step, NOW);
    expect(once.done).toEqual({ [step]: NOW });
    if (step !== 'reset-password') expect(markDone(once, step, LATER)).toEqual(once);
  });

  it('a new password closes the request as recovered', () => {
    const back = markDone(filed(), 'reset-password', LATER);
    expect(back).toMatchObject({ closedAt: LATER, outcome: 'recovered', done: { 'reset-password': LATER } });
    expect(isOpen(back)).toBe(false);
  });

  it('needs the issue', () => {
    expect(() => markDone(opened(), 'support-mail', NOW)).toThrow(RangeError);
    expect(() => recordLine(opened(), NOW)).toThrow(RangeError);
  });

  it('refuses a step that the request has not', () => {
    expect(() => markDone(filed(), 'send-address', NOW)).toThrow(RangeError);
    expect(() => markDone(filed(), 'push-branch', NOW)).toThrow(RangeError);
    expect(() => markDone(recordMail(filed(withRepository), false, NOW), 'push-branch', NOW)).toThrow(RangeError);
    expect(markDone(filed(withRepository), 'push-branch', NOW).done).toEqual({ 'push-branch': NOW });
  });

  it.each([
    [asked(), 'intent', null],
    [withRepository, 'branch', null],
    [asked(), 'branch', true],
    [withRepository, 'reply', false],
  ])('the mail goes before what was expected: %#', (request, expected, told) => {
    expect(courseOf(told === null ? filed(request) : recordMail(filed(request), told, NOW))).toBe(expected);
  });

  it('any web link of a release makes support ask for a branch', () => {
    expect(courseOf({ ...filed(), hasLinks: true })).toBe('branch');
    expect(courseOf(recordMail({ ...filed(), hasLinks: true }, false, NOW))).toBe('reply');
  });

  it.each([true, false])('a further mail (branch: %s) is yet to be answered', (asksForBranch) => {
    const mailed = recordMail(filed(), true, NOW);
    const answered = markDone(markDone(mailed, 'push-branch', NOW), 'reply', NOW);
    expect(recordMail(answered, asksForBranch, LATER)).toEqual({
      ...mailed,
      branchAsked: asksForBranch,
      done: { 'support-mail': LATER },
    });
  });
});

it('may learn later that support needs an address by mail', () => {
  const asked = recordAddressQuestion(filed());
  expect(filed().mailNeeded).toBe(false);
  expect(asked).toEqual({ ...filed(), mailNeeded: true });
  expect(markDone(asked, 'send-address', NOW).done).toEqual({ 'send-address': NOW });
  expect(() => recordAddressQuestion(closeRequest(filed(), 'withdrawn', NOW))).toThrow(RangeError);
});

describe('what support asks besides', () => {
  it('a mail of intent, by a question on the issue, whatever was expected and sent', () => {
    const early = markDone(filed(withRepository), 'send-intent', NOW);
    expect(recordIntentQuestion(early, LATER)).toMatchObject({ branchAsked: null, intentAskedAt: LATER });
    expect(recordIntentQuestion(early, LATER).done).toEqual({ 'first-answer': LATER });
    expect(courseOf(recordIntentQuestion(early, LATER))).toBe('intent');
    expect(courseOf(recordMail(recordIntentQuestion(early, NOW), true, LATER))).toBe('branch');
  });

  it('a branch that nobody can push is answered, with another project or the wait', () => {
    const mailed = recordMail(filed(), true, NOW);
    const stuck = reportCannotPush(mailed, 'no-access');
    expect(stuck).toEqual({ ...mailed, cannotPush: 'no-access' });
    expect(courseOf(stuck)).toBe('reply');
    const named = nameOtherProject(stuck, LATER);
    expect(named).toEqual({ ...filed(), branchAsked: true, wroteAt: LATER, done: { 'first-answer': LATER } });
    expect(courseOf(named)).toBe('branch');
    expect(courseOf(recordMail(stuck, true, LATER))).toBe('branch');
    expect(undo(stuck, 'support-mail')).toEqual(filed());
    expect(() => reportCannotPush(filed(), 'no-access')).toThrow(RangeError);
    expect(() => nameOtherProject(mailed, LATER)).toThrow(RangeError);
  });

  it('an address that is still unverified after the reset, as often as PyPI says so', () => {
    const once = recordStillUnverified(filed(), NOW);
    expect(once).toMatchObject({ unverifiedAt: NOW, done: { 'reset-notice': NOW } });
    const again = recordStillUnverified(markDone(once, 'say-unverified', NOW), LATER);
    expect(again).toMatchObject({ unverifiedAt: LATER, done: { 'reset-notice': NOW } });
    expect(again.done).not.toHaveProperty('say-unverified');
    expect(undo(once, 'reset-notice')).toEqual(filed());
    expect(() => markDone(filed(), 'say-unverified', NOW)).toThrow(RangeError);
  });
});

describe('taking back', () => {
  it('takes the one report', () => {
    const replied = markDone(recordMail(filed(), true, NOW), 'reply', NOW);
    expect(undo(replied, 'reply')).toEqual(recordMail(filed(), true, NOW));
    expect(undo(replied, 'support-mail')).toMatchObject({ done: { reply: NOW }, branchAsked: null });
  });

  it('refuses what was not reported', () => {
    expect(() => undo(filed(), 'reply')).toThrow('not reported');
  });

  it('the closing opens the request again, as it was', () => {
    const replied = markDone(filed(), 'reply', NOW);
    expect(reopenRequest(markDone(replied, 'reset-password', LATER))).toEqual(replied);
    expect(reopenRequest(closeRequest(replied, 'withdrawn', LATER))).toEqual(replied);
    expect(() => reopenRequest(replied)).toThrow(RangeError);
  });
});

it('keeps when the user looked, and wrote', () => {
  expect(markLooked(opened(), LATER)).toEqual({ ...opened(), lookedAt: LATER });
  expect(recordLine(filed(), LATER)).toEqual({ ...filed(), wroteAt: LATER });
});

it('does nothing more to a closed request', () => {
  const closed = closeRequest(recordMail(filed(), true, NOW), 'withdrawn', NOW);
  expect(closed).toMatchObject({ closedAt: NOW, outcome: 'withdrawn' });
  for (const act of [
    () => fileRequest(closed, LINK, NOW),
    () => markDone(closed, 'reply', NOW),
    () => undo(closed, 'support-mail'),
    () => recordMail(closed, true, NOW),
    () => recordIntentQuestion(closed, NOW),
    () => reportCannotPush(closed, 'no-access'),
    () => nameOtherProject(closed, NOW),
    () => recordStillUnverified(closed, NOW),
    () => markLooked(closed, NOW),
    () => recordLine(closed, NOW),
    () => closeRequest(closed, 'recovered', NOW),
  ]) {
    expect(act).toThrow('closed');
  }
});

it('loses no reported time by any sequence of changes, and stays as it can be kept', () => {
  type Change = { name: string; taken?: string[]; apply: (request: TrackedRequest, now: string) => TrackedRequest };
  const step = fc.constantFrom(...REPORTED_STEPS);
  const change: fc.Arbitrary<Change> = fc.oneof(
    { weight: 9, arbitrary: step.map((s): Change => ({ name: `did ${s}`, apply: (r, now) => markDone(r, s, now) })) },
    step.map((s): Change => ({ name: `undo ${s}`, taken: [s], apply: (r) => undo(r, s) })),
    fc.boolean().map(
      (asks): Change => ({
        name: `mail ${asks}`,
        taken: ['support-mail', 'push-branch', 'reply'],
        apply: (r, now) => recordMail(r, asks, now),
      }),
    ),
    fc.constant<Change>({ name: 'intent', taken: ['send-intent'], apply: recordIntentQuestion }),
    fc.constant<Change>({ name: 'stuck', taken: ['reply'], apply: (r) => reportCannotPush(r, 'no-access') }),
    fc.constant<Change>({ name: 'unverified', taken: ['say-unverified'], apply: recordStillUnverified }),
    fc.constant<Change>({ name: 'file', apply: (r, now) => fileRequest(r, LINK, now) }),
    fc.constant<Change>({ name: 'looked', apply: markLooked }),
    fc.constant<Change>({ name: 'wrote', apply: recordLine }),
    fc.constant<Change>({ name: 'close', apply: (r, now) => closeRequest(r, 'withdrawn', now) }),
    fc.constant<Change>({ name: 'reopen', taken: ['reset-password'], apply: reopenRequest }),
    fc.constant<Change>({ name: 'open again', apply: (r, now) => (isOpen(r) ? openRequest(emailCase, r, now) : r) }),
  );
  const when = fc.date({ min: new Date(NOW), max: new Date('2027-01-01'), noInvalidDate: true });
  let kept = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(change, when), { minLength: 10, maxLength: 25 }), (changes) => {
      let request = filed(emailCase);
      for (const [{ apply, taken }, at] of changes) {
        const before = request;
        const frozen = JSON.stringify(before);
        try {
          request = apply(before, at.toISOString());
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
        expect(JSON.stringify(before)).toBe(frozen);
        expect(z.parse(trackedRequest, request)).toEqual(request);
        const rest = Object.fromEntries(Object.entries(before.done).filter(([step]) => !taken?.includes(step)));
        expect(request.done).toMatchObject(rest);
        expect(request.filedAt).toBe(before.filedAt ?? request.filedAt);
        kept += Object.keys(rest).length;
      }
    }),
  );
  expect(kept).toBeGreaterThan(100);
});
