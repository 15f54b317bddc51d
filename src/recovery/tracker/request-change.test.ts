import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ALICE } from '../../account/testing/samples';
import { daysAgo } from '../../checks/testing/samples';
import { FieldError } from '../request/field-error';
import { openRequest } from '../request/open-request';
import { changed, type RequestChange } from './request-change';
import { requestChange } from './request-change-schema';
import {
  closeRequest,
  fileRequest,
  markDone,
  markLooked,
  markNotBack,
  nameOtherProject,
  REPORTED_STEPS,
  recordIntentQuestion,
  recordLine,
  recordMail,
  recordStillUnverified,
  reopenRequest,
  reportCannotPush,
  type TrackedRequest,
  undo,
} from './tracked-request';
import { trackedRequest } from './tracked-request-schema';

const NOW = daysAgo(0);
const LINK = 'https://github.com/pypi/support/issues/11745';
const project = { name: 'spare', repository: 'https://github.com/alice/spare' };
const opened = openRequest(
  { ...ALICE, lost: ['email-access'], codes: 'lost', works: ['password'], project },
  undefined,
  daysAgo(9),
);
const filed = { ...fileRequest(opened, LINK, daysAgo(8)), unverifiedAt: daysAgo(8) };
const stuck = reportCannotPush(filed, 'no-repository');
const closed = markDone(filed, 'reset-password', daysAgo(1));
const answered = markDone(filed, 'first-answer', daysAgo(7));

const CHANGES: [RequestChange, TrackedRequest, TrackedRequest][] = [
  [{ kind: 'file', link: LINK }, opened, fileRequest(opened, LINK, NOW)],
  ...REPORTED_STEPS.map((step): [RequestChange, TrackedRequest, TrackedRequest] => [
    { kind: 'done', step },
    filed,
    markDone(filed, step, NOW),
  ]),
  ...REPORTED_STEPS.filter((step) => step !== 'reset-password').map(
    (step): [RequestChange, TrackedRequest, TrackedRequest] => [
      { kind: 'undo', step },
      markDone(filed, step, daysAgo(7)),
      undo(markDone(filed, step, daysAgo(7)), step),
    ],
  ),
  [{ kind: 'mail-came', asksForBranch: true }, answered, recordMail(answered, true, NOW)],
  [{ kind: 'mail-came', asksForBranch: false }, answered, recordMail(answered, false, NOW)],
  [{ kind: 'intent-asked' }, filed, recordIntentQuestion(filed, NOW)],
  [{ kind: 'cannot-push', why: 'no-access' }, filed, reportCannotPush(filed, 'no-access')],
  [{ kind: 'other-project' }, stuck, nameOtherProject(stuck, NOW)],
  [{ kind: 'still-unverified' }, filed, recordStillUnverified(filed, NOW)],
  [{ kind: 'looked' }, answered, markLooked(answered, NOW)],
  [{ kind: 'wrote' }, answered, recordLine(answered, NOW)],
  [{ kind: 'not-back' }, answered, markNotBack(answered, NOW)],
  [{ kind: 'address-asked' }, { ...answered, mailNeeded: false }, answered],
  [{ kind: 'close', outcome: 'recovered' }, answered, closeRequest(answered, 'recovered', NOW)],
  [{ kind: 'close', outcome: 'withdrawn' }, answered, closeRequest(answered, 'withdrawn', NOW)],
  [{ kind: 'reopen' }, closed, reopenRequest(closed)],
];

describe.each(CHANGES)('%j', (change, before, after) => {
  it('makes of a request what its own function makes of it, and leaves the old one alone', () => {
    const copy = structuredClone(before);
    expect(changed(before, change, NOW)).toEqual(after);
    expect(after).not.toEqual(copy);
    expect(before).toEqual(copy);
    expect(z.parse(trackedRequest, after)).toEqual(after);
  });

  it('arrives as it was sent, without anything more', () => {
    expect(z.parse(requestChange, { ...change, token: 'secret' })).toEqual(change);
  });
});

describe('a change that makes no sense now', () => {
  it('is refused with the reason of its own function', () => {
    expect(() => changed(opened, { kind: 'file', link: 'not a link' }, NOW)).toThrow(FieldError);
    expect(() => changed(opened, { kind: 'wrote' }, NOW)).toThrow(RangeError);
    for (const [change, before] of CHANGES)
      expect(() => changed(before === closed ? opened : closed, change, NOW)).toThrow(RangeError);
  });
});

it.each([
  {},
  { kind: 'forget' },
  { kind: 'file' },
  { kind: 'file', link: 7 },
  { kind: 'file', link: 'x'.repeat(2001) },
  { kind: 'done' },
  { kind: 'done', step: 'file' },
  { kind: 'done', step: 'seven-days' },
  { kind: 'undo', step: 'toString' },
  { kind: 'mail-came' },
  { kind: 'mail-came', asksForBranch: 'yes' },
  { kind: 'cannot-push' },
  { kind: 'cannot-push', why: 'no-time' },
  { kind: 'close' },
  { kind: 'close', outcome: null },
  { kind: 'close', outcome: 'forgotten' },
])('what is no change is refused: %j', (change) => {
  expect(z.safeParse(requestChange, change).success).toBe(false);
});
