import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DAY } from '../../platform/time';
import { aRequest } from '../testing/request';
import { changed, type RequestChange } from './request-change';
import type { ReportedStep, TrackedRequest } from './tracked-request';
import { trackedRequest } from './tracked-request-schema';
import { lineDue, reminderAt, stepsOf } from './tracker';

const START = Date.parse('2026-08-01T12:00:00.000Z');
const day = (days: number) => new Date(START + days * DAY).toISOString();
const REPOSITORY = 'https://github.com/alice/spare-parts';

/** What the user told, each with the day on which they did. */
type Told = [day: number, change: RequestChange];
const did = (on: number, step: ReportedStep): Told => [on, { kind: 'done', step }];
const branchMail = (on: number): Told => [on, { kind: 'mail-came', asksForBranch: true }];
const plainMail = (on: number): Told => [on, { kind: 'mail-came', asksForBranch: false }];
const asksIntent = (on: number): Told => [on, { kind: 'intent-asked' }];
const asksAddress = (on: number): Told => [on, { kind: 'address-asked' }];
const cannotPush = (on: number, why: 'no-access' | 'no-repository' = 'no-access'): Told => [
  on,
  { kind: 'cannot-push', why },
];
const unverified = (on: number): Told => [on, { kind: 'still-unverified' }];

const LOST_APP = aRequest({ openedAt: day(0), filedAt: day(0) });
const WITH_REPOSITORY = { ...LOST_APP, repository: REPOSITORY };
const LINKS_ONLY = { ...LOST_APP, hasLinks: true };
const LOST_MAILBOX = { ...LOST_APP, lost: ['email-access' as const], mailNeeded: true };
const UNVERIFIED = { ...LOST_APP, lost: ['email-unverified' as const] };

/** The one step that is to be done or waited for; `line`: one line to support is due besides. */
interface Row {
  is: string;
  of?: TrackedRequest;
  told: Told[];
  on: number;
  now: string;
  later: string[];
  line?: true;
  until?: number;
}

const BRANCH_LEFT = ['support-mail', 'push-branch', 'reply', 'reset-notice', 'reset-password'];
const WAIT_LEFT = ['seven-days', 'reset-notice', 'reset-password'];

const COURSES: Record<string, Row[]> = {
  'a mail with a token': [
    { is: 'filed', of: WITH_REPOSITORY, told: [], on: 0, now: 'first-answer', later: BRANCH_LEFT },
    {
      is: 'filed, a release with web links only',
      of: LINKS_ONLY,
      told: [],
      on: 0,
      now: 'first-answer',
      later: BRANCH_LEFT,
    },
    {
      is: 'the mailbox lost',
      of: { ...LOST_MAILBOX, repository: REPOSITORY },
      told: [],
      on: 0,
      now: 'send-address',
      later: ['first-answer', ...BRANCH_LEFT],
    },
    {
      is: 'a person answered',
      of: WITH_REPOSITORY,
      told: [did(3, 'first-answer')],
      on: 3,
      now: 'support-mail',
      later: BRANCH_LEFT.slice(1),
    },
    {
      is: 'the mail came',
      of: WITH_REPOSITORY,
      told: [branchMail(4)],
      on: 4,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(2),
    },
    {
      is: 'the mail came, though no repository was named',
      told: [branchMail(4)],
      on: 4,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(2),
    },
    {
      is: 'the mail came after the mail of intent',
      told: [did(0, 'send-intent'), branchMail(4)],
      on: 4,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(2),
    },
    { is: 'pushed', told: [branchMail(4), did(4, 'push-branch')], on: 4, now: 'reply', later: BRANCH_LEFT.slice(3) },
    {
      is: 'replied before pushing',
      told: [branchMail(4), did(4, 'reply')],
      on: 5,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(3),
    },
    {
      is: 'replied',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply')],
      on: 13,
      now: 'reset-notice',
      later: ['reset-password'],
    },
    {
      is: 'nothing for ten days: cancelled without a word?',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply')],
      on: 14,
      now: 'reset-notice',
      later: ['reset-password'],
      line: true,
    },
    {
      is: 'begun anew: a mail with another token',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply'), branchMail(12)],
      on: 12,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(2),
    },
    {
      is: 'begun anew: the mail asks for the intent this time',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply'), plainMail(12)],
      on: 12,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'the notice came',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply'), did(6, 'reset-notice')],
      on: 60,
      now: 'reset-password',
      later: [],
    },
  ],
  'a branch that nobody can push': [
    { is: 'no access', told: [branchMail(4), cannotPush(4)], on: 4, now: 'reply', later: WAIT_LEFT },
    {
      is: 'no such repository',
      of: WITH_REPOSITORY,
      told: [branchMail(4), cannotPush(4, 'no-repository')],
      on: 4,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'expected, and never to be pushed',
      of: LINKS_ONLY,
      told: [did(3, 'first-answer'), cannotPush(3)],
      on: 3,
      now: 'support-mail',
      later: ['reply', ...WAIT_LEFT],
    },
    {
      is: 'pushed, and then refused',
      told: [branchMail(4), did(4, 'push-branch'), did(4, 'reply'), cannotPush(6)],
      on: 6,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'the wait asked for',
      told: [branchMail(4), cannotPush(4), did(4, 'reply')],
      on: 5,
      now: 'seven-days',
      later: WAIT_LEFT.slice(1),
      until: 11,
    },
    {
      is: 'the wait over',
      told: [branchMail(4), cannotPush(4), did(4, 'reply')],
      on: 11,
      now: 'reset-notice',
      later: ['reset-password'],
    },
    {
      is: 'three days after it',
      told: [branchMail(4), cannotPush(4), did(4, 'reply')],
      on: 14,
      now: 'reset-notice',
      later: ['reset-password'],
      line: true,
    },
    {
      is: 'another project named',
      told: [branchMail(4), cannotPush(4), [5, { kind: 'other-project' }]],
      on: 5,
      now: 'support-mail',
      later: BRANCH_LEFT.slice(1),
    },
    {
      is: 'its mail came',
      told: [branchMail(4), cannotPush(4), [5, { kind: 'other-project' }], branchMail(7)],
      on: 7,
      now: 'push-branch',
      later: BRANCH_LEFT.slice(2),
    },
    {
      is: 'its mail asks for the intent after all',
      told: [branchMail(4), cannotPush(4), [5, { kind: 'other-project' }], plainMail(7)],
      on: 7,
      now: 'reply',
      later: WAIT_LEFT,
    },
  ],
  'a mail that asks for the intent': [
    { is: 'the mail came', told: [plainMail(4)], on: 4, now: 'reply', later: WAIT_LEFT },
    {
      is: 'the mail came, though a repository was named',
      of: WITH_REPOSITORY,
      told: [plainMail(4)],
      on: 4,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'the mail came after the mail of intent',
      told: [did(0, 'send-intent'), plainMail(4)],
      on: 4,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'replied',
      told: [plainMail(4), did(5, 'reply')],
      on: 11.9,
      now: 'seven-days',
      later: WAIT_LEFT.slice(1),
      until: 12,
    },
    {
      is: 'the wait over',
      told: [plainMail(4), did(5, 'reply')],
      on: 12,
      now: 'reset-notice',
      later: ['reset-password'],
    },
    {
      is: 'three days after it',
      told: [plainMail(4), did(5, 'reply')],
      on: 15,
      now: 'reset-notice',
      later: ['reset-password'],
      line: true,
    },
    {
      is: 'begun anew',
      told: [plainMail(4), did(5, 'reply'), plainMail(14)],
      on: 15,
      now: 'reply',
      later: WAIT_LEFT,
    },
    {
      is: 'begun anew, and replied',
      told: [plainMail(4), did(5, 'reply'), plainMail(14), did(15, 'reply')],
      on: 16,
      now: 'seven-days',
      later: WAIT_LEFT.slice(1),
      until: 22,
    },
    {
      is: 'a line was written',
      told: [plainMail(4), did(5, 'reply'), [15, { kind: 'wrote' }]],
      on: 17,
      now: 'reset-notice',
      later: ['reset-password'],
    },
  ],
  'no mail, but a question on the issue': [
    {
      is: 'the mail of intent, ready at once',
      told: [],
      on: 0,
      now: 'send-intent',
      later: ['first-answer', ...WAIT_LEFT],
    },
    {
      is: 'after the address',
      of: LOST_MAILBOX,
      told: [did(0, 'send-address')],
      on: 0,
      now: 'send-intent',
      later: ['first-answer', ...WAIT_LEFT],
    },
    {
      is: 'an unverified address',
      of: UNVERIFIED,
      told: [],
      on: 0,
      now: 'send-intent',
      later: ['first-answer', ...WAIT_LEFT],
    },
    { is: 'sent unasked', told: [did(0, 'send-intent')], on: 0, now: 'first-answer', later: WAIT_LEFT },
    {
      is: 'sent unasked, then answered',
      told: [did(0, 'send-intent'), did(3, 'first-answer')],
      on: 3,
      now: 'seven-days',
      later: WAIT_LEFT.slice(1),
      until: 7,
    },
    {
      is: 'sent unasked, asked all the same',
      told: [did(0, 'send-intent'), asksIntent(3)],
      on: 3,
      now: 'send-intent',
      later: WAIT_LEFT,
    },
    {
      is: 'asked, though a repository was named',
      of: WITH_REPOSITORY,
      told: [asksIntent(3)],
      on: 3,
      now: 'send-intent',
      later: WAIT_LEFT,
    },
    {
      is: 'asked, after a mail with a branch',
      told: [branchMail(2), asksIntent(3)],
      on: 3,
      now: 'send-intent',
      later: WAIT_LEFT,
    },
    {
      is: 'asked for an address too',
      told: [asksIntent(3), asksAddress(3)],
      on: 3,
      now: 'send-address',
      later: ['send-intent', ...WAIT_LEFT],
    },
    {
      is: 'sent',
      told: [asksIntent(3), did(4, 'send-intent')],
      on: 10.9,
      now: 'seven-days',
      later: WAIT_LEFT.slice(1),
      until: 11,
    },
    {
      is: 'the wait over',
      told: [asksIntent(3), did(4, 'send-intent')],
      on: 11,
      now: 'reset-notice',
      later: ['reset-password'],
    },
    {
      is: 'three days after it',
      told: [asksIntent(3), did(4, 'send-intent')],
      on: 14,
      now: 'reset-notice',
      later: ['reset-password'],
      line: true,
    },
    {
      is: 'a mail with a branch after all',
      told: [asksIntent(3), did(4, 'send-intent'), branchMail(6)],
      on: 6,
      now: 'push-branch',
      later: ['reply', 'reset-notice', 'reset-password'],
    },
  ],
  'reset at once': [
    { is: 'before any answer', told: [did(1, 'reset-notice')], on: 1, now: 'reset-password', later: [] },
    {
      is: 'before the address was sent',
      of: LOST_MAILBOX,
      told: [did(1, 'reset-notice')],
      on: 1,
      now: 'reset-password',
      later: [],
    },
    {
      is: 'before the branch was pushed',
      told: [branchMail(1), did(2, 'reset-notice')],
      on: 2,
      now: 'reset-password',
      later: [],
    },
    {
      is: 'during the wait',
      told: [asksIntent(3), did(4, 'send-intent'), did(5, 'reset-notice')],
      on: 5,
      now: 'reset-password',
      later: [],
    },
  ],
  'still unverified after the reset': [
    {
      is: 'PyPI says so',
      told: [did(9, 'reset-notice'), unverified(9)],
      on: 9,
      now: 'say-unverified',
      later: ['reset-password'],
    },
    {
      is: 'PyPI says so, the notice never came',
      told: [unverified(9)],
      on: 9,
      now: 'say-unverified',
      later: ['reset-password'],
    },
    {
      is: 'told on the issue',
      told: [unverified(9), did(9, 'say-unverified')],
      on: 10,
      now: 'reset-password',
      later: [],
    },
    {
      is: 'and again',
      told: [unverified(9), did(9, 'say-unverified'), unverified(12)],
      on: 12,
      now: 'say-unverified',
      later: ['reset-password'],
    },
  ],
  'nothing comes': [
    {
      is: 'for six weeks',
      of: WITH_REPOSITORY,
      told: [[40, { kind: 'looked' }]],
      on: 44,
      now: 'first-answer',
      later: BRANCH_LEFT,
    },
    {
      is: 'for 45 days',
      of: WITH_REPOSITORY,
      told: [[40, { kind: 'looked' }]],
      on: 45,
      now: 'first-answer',
      later: BRANCH_LEFT,
      line: true,
    },
    {
      is: 'after the mail was announced',
      of: WITH_REPOSITORY,
      told: [did(3, 'first-answer')],
      on: 48,
      now: 'support-mail',
      later: BRANCH_LEFT.slice(1),
      line: true,
    },
  ],
};

describe.each(Object.entries(COURSES))('%s', (_, rows) => {
  it.each(rows.map((row) => [row.is, row] as const))(
    '%s',
    (_is, { of = LOST_APP, told, on, now, later, line, until }) => {
      const request = told.reduce<TrackedRequest>((next, [when, change]) => changed(next, change, day(when)), of);
      const at = new Date(day(on));
      const steps = stepsOf(request, at);
      expect(steps.filter(({ state }) => state === 'now').map(({ step }) => step)).toEqual([now]);
      expect(steps.filter(({ state }) => state === 'later').map(({ step }) => step)).toEqual(later);
      expect(lineDue(request, at) !== null).toBe(line ?? false);
      if (until !== undefined) expect(steps.find(({ step }) => step === 'seven-days')?.until).toBe(day(until));
      expect(reminderAt(request)).not.toBeNull();
      expect(z.parse(trackedRequest, request)).toEqual(request);
    },
  );
});

/** Requests as version 1 wrote them in November 2026, before courses. Never change them: a browser somewhere holds such. */
const FROZEN = `[
  {"done":{},"branchAsked":null,"repository":"https://github.com/alice/spare-parts","now":"first-answer"},
  {"done":{},"branchAsked":null,"repository":null,"now":"send-intent"},
  {"done":{"first-answer":"2026-08-03T12:00:00.000Z"},"branchAsked":null,"repository":null,"now":"send-intent"},
  {"done":{"support-mail":"2026-08-04T12:00:00.000Z"},"branchAsked":true,"repository":null,"now":"push-branch"},
  {"done":{"support-mail":"2026-08-04T12:00:00.000Z"},"branchAsked":false,"repository":null,"now":"reply"},
  {"done":{"support-mail":"2026-08-04T12:00:00.000Z","push-branch":"2026-08-05T12:00:00.000Z","reply":"2026-08-05T12:00:00.000Z"},"branchAsked":true,"repository":null,"now":"reset-notice"},
  {"done":{"reply":"2026-08-05T12:00:00.000Z"},"branchAsked":null,"repository":null,"now":"seven-days"}
]`;

it.each(JSON.parse(FROZEN) as (Pick<TrackedRequest, 'done' | 'branchAsked' | 'repository'> & { now: string })[])(
  'an earlier request goes on where it was, with all that was told: %j',
  ({ now, ...kept }) => {
    const written = JSON.parse(JSON.stringify({ ...LOST_APP, ...kept }));
    const request = z.parse(trackedRequest, written);
    expect(request).toEqual(written);
    const steps = stepsOf(request, new Date(day(6)));
    expect(steps.find(({ state }) => state === 'now')?.step).toBe(now);
    for (const [step, at] of Object.entries(kept.done))
      expect(steps.find((one) => one.step === step)).toMatchObject({ state: 'done', at });
  },
);
