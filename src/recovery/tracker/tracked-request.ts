import { issueLink } from '../request/issue-link';
import type { TrackedRequest } from './tracked-request-schema';

export type { TrackedRequest };

/** The steps that the user reports, in the order in which they usually come (docs/recovery.md, "The procedure", 4 to 6). */
export const REPORTED_STEPS = [
  'send-address',
  'send-intent',
  'first-answer',
  'support-mail',
  'push-branch',
  'reply',
  'reset-notice',
  'say-unverified',
  'reset-password',
] as const;
export type ReportedStep = (typeof REPORTED_STEPS)[number];

/** What the user does upon support's mail. */
const ANSWERS_TO_MAIL: readonly ReportedStep[] = ['push-branch', 'reply'];

/** Why nobody can push: the repository is somebody else's by now, or there is none at the link. */
export const CANNOT_PUSH = ['no-access', 'no-repository'] as const;
export type CannotPush = (typeof CANNOT_PUSH)[number];

/**
 * How support makes sure that it is the owner who asks. `branch`: by a branch in a project's repository. `reply`: by an
 * answer to its mail, and seven days. `intent`: without a mail of its own, by one that confirms the intent, and seven days.
 */
export type Course = 'branch' | 'reply' | 'intent';

export type RequestOutcome = NonNullable<TrackedRequest['outcome']>;

export function isOpen({ closedAt }: TrackedRequest): boolean {
  return closedAt === null;
}

/** Whether support has let the user back in, or says so: then every second factor and all codes are gone. */
export function wasReset({ closedAt, done }: TrackedRequest): boolean {
  return closedAt !== null || done['reset-notice'] !== undefined;
}

/** From when on a page shows more than the account that was lost (ISO 8601, UTC): the filing, or the opening of the form. */
export function lostSince({ filedAt, openedAt }: TrackedRequest): string {
  return filedAt ?? openedAt;
}

/** The issue of an account's request that is filed and not closed: PyPI works on one at a time. `null`: there is none. */
export function runningIssue(request: TrackedRequest | undefined): string | null {
  return request && isOpen(request) ? request.issue : null;
}

/**
 * The course that a request takes: by what support asked last, and before that by what it is known to ask. Any web link in
 * a latest release makes it ask for a branch.
 */
export function courseOf(request: TrackedRequest): Course {
  const { branchAsked, cannotPush, intentAskedAt, repository, hasLinks, done } = request;
  if (branchAsked === false || cannotPush) return 'reply';
  if (branchAsked) return 'branch';
  if (intentAskedAt) return 'intent';
  if (repository !== null || hasLinks) return 'branch';
  return done['support-mail'] || done.reply ? 'reply' : 'intent';
}

/** The request with its issue's link, as pasted; pasted again, the link is corrected. Throws `issueLink`'s FieldError. */
export function fileRequest(request: TrackedRequest, pasted: string, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, issue: issueLink(pasted), filedAt: request.filedAt ?? now };
}

/**
 * The user reports a step; a second report changes nothing. With a new password the account is back, so the request is
 * closed. Throws a RangeError when the request isn't running or has no such step.
 */
export function markDone(request: TrackedRequest, step: ReportedStep, now: string): TrackedRequest {
  requireRunning(request);
  if (step === 'send-address' && !request.mailNeeded) throw new RangeError('This request needs no address by mail.');
  if (step === 'push-branch' && courseOf(request) !== 'branch') {
    throw new RangeError('Support did not ask for a branch.');
  }
  if (step === 'say-unverified' && !request.unverifiedAt) throw new RangeError('PyPI did not call it unverified.');
  const next = { ...request, done: { ...request.done, [step]: request.done[step] ?? now } };
  return step === 'reset-password' ? closeRequest(next, 'recovered', now) : next;
}

/** Support asks for an address by mail, though the request didn't foresee it. Throws a RangeError when it isn't running. */
export function recordAddressQuestion(request: TrackedRequest): TrackedRequest {
  requireRunning(request);
  return { ...request, mailNeeded: true };
}

/**
 * A mail of support's came, and the user says whether it asks for a branch. A further one begins anew, as when support
 * cancelled the recovery: it has a token of its own, so neither the reply nor the branch before it counts any more. Throws
 * a RangeError when the request isn't running.
 */
export function recordMail(request: TrackedRequest, asksForBranch: boolean, now: string): TrackedRequest {
  const unanswered = ANSWERS_TO_MAIL.reduce(without, request);
  const { cannotPush: _, ...rest } = markDone(without(unanswered, 'support-mail'), 'support-mail', now);
  return { ...rest, branchAsked: asksForBranch };
}

/** Support asks on the issue for a mail that confirms the intent: to be sent now. Throws a RangeError when it isn't running. */
export function recordIntentQuestion(request: TrackedRequest, now: string): TrackedRequest {
  const { cannotPush: _, ...rest } = markDone(without(request, 'send-intent'), 'first-answer', now);
  return { ...rest, branchAsked: null, intentAskedAt: now };
}

/** The user can't push the branch: what is left is to say so in a reply. Throws a RangeError when no branch was asked for. */
export function reportCannotPush(request: TrackedRequest, why: CannotPush): TrackedRequest {
  requireRunning(request);
  if (courseOf(request) !== 'branch') throw new RangeError('Support did not ask for a branch.');
  return { ...without(request, 'reply'), cannotPush: why };
}

/** The reply named another project: support's next mail, with another branch, is awaited. Throws as `reportCannotPush`. */
export function nameOtherProject(request: TrackedRequest, now: string): TrackedRequest {
  requireRunning(request);
  if (!request.cannotPush) throw new RangeError('Nothing stood in the way of the branch.');
  const answered = markDone(request, 'first-answer', now);
  const { cannotPush: _, ...rest } = without(without(answered, 'support-mail'), 'push-branch');
  return { ...rest, branchAsked: true, wroteAt: now };
}

/** PyPI still calls the address unverified, so it mails no link: to be said on the issue. Throws when it isn't running. */
export function recordStillUnverified(request: TrackedRequest, now: string): TrackedRequest {
  return { ...without(markDone(request, 'reset-notice', now), 'say-unverified'), unverifiedAt: now };
}

/**
 * Takes back the report of a step, with all that followed from it: without support's mail nobody knows what it asks. Throws
 * a RangeError when the step was not reported, or the request is closed.
 */
export function undo(request: TrackedRequest, step: ReportedStep): TrackedRequest {
  requireOpen(request);
  if (request.done[step] === undefined) throw new RangeError(`The step ${step} was not reported.`);
  const { cannotPush, unverifiedAt, ...rest } = without(request, step);
  if (step === 'support-mail') return { ...rest, ...(unverifiedAt && { unverifiedAt }), branchAsked: null };
  const kept = { ...rest, ...(cannotPush && { cannotPush }) };
  return step === 'reset-notice' || !unverifiedAt ? kept : { ...kept, unverifiedAt };
}

/** The user looked and found nothing yet, or puts a step off. Throws a RangeError when the request is closed. */
export function markLooked(request: TrackedRequest, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, lookedAt: now };
}

/** The user wrote to support besides the steps, so the request is not silent. Throws a RangeError when it isn't running. */
export function recordLine(request: TrackedRequest, now: string): TrackedRequest {
  requireRunning(request);
  return { ...request, wroteAt: now };
}

/** The account is back, by whatever way, or nothing is asked of support any more. Throws a RangeError when it is closed. */
export function closeRequest(request: TrackedRequest, outcome: RequestOutcome, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, closedAt: now, outcome };
}

/** A page showed the account, but the user is not back yet. Throws a RangeError when the request is closed. */
export function markNotBack(request: TrackedRequest, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, notBackAt: now };
}

/** Takes back the closing, and with it the new password. Throws a RangeError when the request is open. */
export function reopenRequest(request: TrackedRequest): TrackedRequest {
  if (isOpen(request)) throw new RangeError('The request is open.');
  return { ...without(request, 'reset-password'), closedAt: null, outcome: null };
}

function without(request: TrackedRequest, step: ReportedStep): TrackedRequest {
  const done = { ...request.done };
  delete done[step];
  return { ...request, done };
}

function requireOpen(request: TrackedRequest): void {
  if (!isOpen(request)) throw new RangeError('The request is closed.');
}

function requireRunning(request: TrackedRequest): void {
  requireOpen(request);
  if (request.issue === null) throw new RangeError("The issue's link is missing: without it, nothing was filed.");
}
