import { DAY } from '../../account/times';
import { expectsBranch, isOpen, type ReportedStep, type TrackedRequest } from './tracked-request';

/** A step until the account is back. Words: `_locales`, `tracker_<step>_title`, `_text` and `_done` (dashes as underscores). */
export type Step = 'file' | ReportedStep | 'seven-days';

export interface TrackerStep {
  step: Step;
  /** `now`: the one to do or wait for; there is at most one. */
  state: 'done' | 'now' | 'later';
  /** When the user reported it (ISO 8601, UTC); `null`: not, also when a later step shows that it is done. */
  at: string | null;
  /** Until when support waits (ISO 8601, UTC); only in `seven-days`, and `null` before the reply. */
  until: string | null;
}

/** `silence`: nothing was heard from the user for so long that support may close the request. */
export interface Reminder {
  step: Step | 'silence';
  /** From when on (ISO 8601, UTC). */
  at: string;
}

// Facts of August 2026 (recovery.md): support waits 7 days after a reply without a branch, and closes after some 60 days
// without a word from the user (#11745).
const WAIT_DAYS = 7;
const SILENCE_DAYS = { warn: 45, closed: 60 };
const SNOOZE_DAYS = 1;
const LOOK_DAYS = 3;

const STEPS: readonly Step[] = [
  'file',
  'send-address',
  'first-answer',
  'support-mail',
  'push-branch',
  'reply',
  'seven-days',
  'reset-password',
];
/** What the user has to do; for the other steps there is only looking. */
const TO_DO: readonly Step[] = ['file', 'send-address', 'push-branch', 'reply'];

/** The reports that show that a step is behind. A reply shows no branch, and a first answer often asks for the address. */
const SHOWN_BY: Readonly<Record<ReportedStep, readonly ReportedStep[]>> = {
  'send-address': ['send-address', 'support-mail', 'push-branch', 'reply', 'reset-password'],
  'first-answer': ['first-answer', 'support-mail', 'push-branch', 'reply', 'reset-password'],
  'support-mail': ['support-mail', 'push-branch', 'reply', 'reset-password'],
  'push-branch': ['push-branch', 'reset-password'],
  reply: ['reply', 'reset-password'],
  'reset-password': ['reset-password'],
};

/** The steps of a request in their order, those that it doesn't need left out. `now` tells whether the 7 days are over. */
export function stepsOf(request: TrackedRequest, now: Date): TrackerStep[] {
  const until = waitEnd(request);
  const isOver = request.done['reset-password'] !== undefined || (until !== null && Date.parse(until) <= now.getTime());
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
 * the last look; after a reply without a branch, not before the 7 days are over.
 */
export function reminderAt(request: TrackedRequest): Reminder | null {
  if (!isOpen(request)) return null;
  const step = stepsNeeded(request).find((needed) => needed !== 'seven-days' && !isBehind(request, needed));
  if (step === undefined) return null;
  const { lookedAt } = request;
  const acted = lastAction(request);
  if (TO_DO.includes(step)) return { step, at: lookedAt && lookedAt > acted ? plusDays(lookedAt, SNOOZE_DAYS) : acted };
  const until = step === 'reset-password' ? waitEnd(request) : null;
  const seen = latest([acted, lookedAt]);
  const at = until && seen < until ? until : plusDays(seen, LOOK_DAYS);
  return { step: at >= plusDays(acted, SILENCE_DAYS.warn) ? 'silence' : step, at };
}

/**
 * Whether the user is to be reminded. A time in the future was written by a clock that was ahead: it counts as long ago,
 * so that it puts nothing off. A day is allowed for clocks that are set right.
 */
export function isDue(request: TrackedRequest, now: Date): boolean {
  const reminder = reminderAt(withoutFuture(request, new Date(now.getTime() + DAY).toISOString()));
  return reminder !== null && reminder.at <= now.toISOString();
}

/** When to warn of silence, and about when support closes a silent request (ISO 8601, UTC); `null`: it isn't running. */
export function silenceOf(request: TrackedRequest): { warnAt: string; closesAt: string } | null {
  if (!isOpen(request) || request.issue === null) return null;
  const acted = lastAction(request);
  return { warnAt: plusDays(acted, SILENCE_DAYS.warn), closesAt: plusDays(acted, SILENCE_DAYS.closed) };
}

function stepsNeeded(request: TrackedRequest): Step[] {
  const branch = expectsBranch(request);
  const isNeeded: Partial<Record<Step, boolean>> = {
    'send-address': request.mailNeeded,
    'push-branch': branch,
    'seven-days': !branch,
  };
  return STEPS.filter((step) => isNeeded[step] ?? true);
}

function isBehind({ issue, done }: TrackedRequest, step: Exclude<Step, 'seven-days'>): boolean {
  return step === 'file' ? issue !== null : SHOWN_BY[step].some((report) => done[report] !== undefined);
}

function reportedAt({ filedAt, done }: TrackedRequest, step: Step): string | null {
  if (step === 'file') return filedAt;
  return step === 'seven-days' ? null : (done[step] ?? null);
}

function waitEnd(request: TrackedRequest): string | null {
  const { reply } = request.done;
  return reply === undefined || expectsBranch(request) ? null : plusDays(reply, WAIT_DAYS);
}

/** When the user last did anything that support can see, or opened the form. */
function lastAction({ openedAt, filedAt, done, wroteAt }: TrackedRequest): string {
  return latest([openedAt, filedAt, wroteAt, ...Object.values(done)]);
}

function withoutFuture(request: TrackedRequest, until: string): TrackedRequest {
  const past = <T extends string | null>(time: T) => (time !== null && time > until ? new Date(0).toISOString() : time);
  const { openedAt, filedAt, done, wroteAt, lookedAt } = request;
  return {
    ...request,
    openedAt: past(openedAt),
    filedAt: past(filedAt),
    done: Object.fromEntries(Object.entries(done).map(([step, time]) => [step, past(time)])),
    wroteAt: past(wroteAt),
    lookedAt: past(lookedAt),
  };
}

function latest(times: (string | null)[]): string {
  return times.reduce<string>((last, time) => (time !== null && time > last ? time : last), '');
}

function plusDays(time: string, days: number): string {
  return new Date(Date.parse(time) + days * DAY).toISOString();
}
