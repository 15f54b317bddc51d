import { addDays } from '../../platform/time';
import {
  type Course,
  courseOf,
  isOpen,
  REPORTED_STEPS,
  type ReportedStep,
  type TrackedRequest,
} from './tracked-request';

/** A step until the account is back. Words: `_locales`, `tracker_<step>_title`, `_text` and `_done` (dashes as underscores). */
export type Step = 'file' | ReportedStep | 'seven-days';

export interface TrackerStep {
  step: Step;
  /** `now`: the one to do or wait for; there is at most one. */
  state: 'done' | 'now' | 'later';
  /** When the user reported it (ISO 8601, UTC); `null`: not, also when a later step shows that it is done. */
  at: string | null;
  /** Until when support waits (ISO 8601, UTC); only in `seven-days`, and `null` before the mail that begins it. */
  until: string | null;
}

/** `silence`: nothing was heard for so long that one line to support is due. */
export interface RequestReminder {
  step: Step | 'silence';
  /** From when on (ISO 8601, UTC). */
  at: string;
}

// docs/recovery.md, "The procedure": support waits 7 days without a branch, and closes after some 60 days without a word
// from the user (#11745). What it cancels is announced to nobody, so three days after the wait one line is due.
const WAIT_DAYS = 7;
const OVERDUE_DAYS = 3;
const SILENCE_DAYS = { warn: 45, closed: 60 };
const SNOOZE_DAYS = 1;
const LOOK_DAYS = 3;

/** All steps in their order, those that only wait included. */
const STEPS: readonly Step[] = [
  'file',
  ...REPORTED_STEPS.slice(0, REPORTED_STEPS.indexOf('reset-notice')),
  'seven-days',
  ...REPORTED_STEPS.slice(REPORTED_STEPS.indexOf('reset-notice')),
];
/** What the user has to do; for the other steps there is only looking. */
const TO_DO: readonly Step[] = [
  'file',
  'send-address',
  'send-intent',
  'push-branch',
  'reply',
  'say-unverified',
  'reset-password',
];

/** Steps that only some courses have; a step that was reported is shown in any. */
const ONLY_IN: { readonly [One in Step]?: readonly Course[] } = {
  'send-intent': ['intent'],
  'support-mail': ['branch', 'reply'],
  'push-branch': ['branch'],
  reply: ['branch', 'reply'],
  'seven-days': ['reply', 'intent'],
};

const RESET = ['reset-notice', 'say-unverified', 'reset-password'] as const;
/** The reports that show that a step is behind. A reply shows no branch, and a first answer often asks for the address. */
const SHOWN_BY: Readonly<Record<ReportedStep, readonly ReportedStep[]>> = {
  'send-address': ['send-address', 'support-mail', 'push-branch', 'reply', ...RESET],
  'send-intent': ['send-intent', ...RESET],
  'first-answer': ['first-answer', 'support-mail', 'push-branch', 'reply', ...RESET],
  'support-mail': ['support-mail', 'push-branch', 'reply', ...RESET],
  'push-branch': ['push-branch', ...RESET],
  reply: ['reply', ...RESET],
  'reset-notice': RESET,
  'say-unverified': ['say-unverified', 'reset-password'],
  'reset-password': ['reset-password'],
};

/** The steps of a request in their order, those that it doesn't need left out. `now` tells whether the 7 days are over. */
export function stepsOf(request: TrackedRequest, now: Date): TrackerStep[] {
  const until = waitEnd(request);
  const isOver = isBehind(request, 'reset-notice') || (until !== null && Date.parse(until) <= now.getTime());
  const isDone = (step: Step) => (step === 'seven-days' ? isOver : isBehind(request, step));
  const steps = stepsNeeded(request);
  const current = isOpen(request) ? steps.find((step) => !isDone(step)) : undefined;
  return steps.map((step) => ({
    step,
    state: isDone(step) ? 'done' : step === current ? 'now' : 'later',
    at: reportedAt(request, step),
    until: step === 'seven-days' ? until : null,
  }));
}

/**
 * When the user is to be reminded next, and of what; `null` for a closed request. What is to do is due at once, and a day
 * after it was put off. For the rest there is looking at inbox and spam: after three days, then three days after
 * the last look; while support waits, not before the 7 days are over.
 */
export function reminderAt(request: TrackedRequest): RequestReminder | null {
  if (!isOpen(request)) return null;
  const step = stepsNeeded(request).find((needed) => needed !== 'seven-days' && !isBehind(request, needed));
  if (step === undefined) return null;
  const { lookedAt } = request;
  const acted = lastAction(request);
  if (TO_DO.includes(step)) return { step, at: lookedAt && lookedAt > acted ? addDays(lookedAt, SNOOZE_DAYS) : acted };
  const until = step === 'reset-notice' ? waitEnd(request) : null;
  const seen = latest([acted, lookedAt]);
  const at = until && seen < until ? until : addDays(seen, LOOK_DAYS);
  return { step: at >= lineDueAt(request) ? 'silence' : step, at };
}

/** Whether the user is to be reminded. */
export function isDue(request: TrackedRequest, now: Date): boolean {
  const reminder = reminderAt(request);
  return reminder !== null && reminder.at <= now.toISOString();
}

/**
 * Since when one line to support is due (ISO 8601, UTC): three days after the wait, or after 45 days without a word.
 * `null`: none is due.
 */
export function lineDue(request: TrackedRequest, now: Date): string | null {
  const isWaiting = stepsOf(request, now).some(({ step, state }) => state === 'now' && !TO_DO.includes(step));
  const at = lineDueAt(request);
  return isWaiting && request.issue !== null && at <= now.toISOString() ? at : null;
}

/** About when support closes a silent request (ISO 8601, UTC); `null`: it isn't running. */
export function closesAt(request: TrackedRequest): string | null {
  return isOpen(request) && request.issue !== null ? addDays(lastAction(request), SILENCE_DAYS.closed) : null;
}

/** A branch is looked at within the days for which support would wait without one. */
function lineDueAt(request: TrackedRequest): string {
  const acted = lastAction(request);
  const isAnswered = isBehind(request, 'reply') || waitEnd(request) !== null;
  if (!isAnswered || !isBehind(request, 'first-answer')) return addDays(acted, SILENCE_DAYS.warn);
  return addDays(latest([waitEnd(request) ?? addDays(acted, WAIT_DAYS), acted]), OVERDUE_DAYS);
}

function stepsNeeded(request: TrackedRequest): Step[] {
  const course = courseOf(request);
  const isNeeded = (step: Step) => {
    if (step === 'send-address') return request.mailNeeded;
    if (step === 'say-unverified') return request.unverifiedAt !== undefined;
    return ONLY_IN[step]?.includes(course) ?? true;
  };
  const isTold = (step: Step) =>
    reportedAt(request, step) !== null || (step === 'seven-days' && waitEnd(request) !== null);
  // A reset may come at any moment: what it left out was never done.
  if (!isBehind(request, 'reset-notice')) return STEPS.filter((step) => isNeeded(step) || isTold(step));
  const isEnd = (step: Step) => isNeeded(step) && (RESET as readonly Step[]).includes(step);
  return STEPS.filter((step) => step === 'file' || isTold(step) || isEnd(step));
}

function isBehind({ issue, done }: TrackedRequest, step: Exclude<Step, 'seven-days'>): boolean {
  return step === 'file' ? issue !== null : SHOWN_BY[step].some((report) => done[report] !== undefined);
}

function reportedAt({ filedAt, done }: TrackedRequest, step: Step): string | null {
  if (step === 'file') return filedAt;
  return step === 'seven-days' ? null : (done[step] ?? null);
}

/** Seven days from the mail that confirms the intent: the answer to support's, or the user's own. */
function waitEnd(request: TrackedRequest): string | null {
  const course = courseOf(request);
  const begins = course === 'branch' ? undefined : request.done[course === 'reply' ? 'reply' : 'send-intent'];
  return begins === undefined ? null : addDays(begins, WAIT_DAYS);
}

/** When anything last happened that support or the user told, or the form was opened. */
function lastAction(request: TrackedRequest): string {
  const { openedAt, filedAt, done, wroteAt, intentAskedAt, unverifiedAt } = request;
  return latest([openedAt, filedAt, wroteAt, intentAskedAt ?? null, unverifiedAt ?? null, ...Object.values(done)]);
}

function latest(times: (string | null)[]): string {
  return times.reduce<string>((last, time) => (time !== null && time > last ? time : last), '');
}
