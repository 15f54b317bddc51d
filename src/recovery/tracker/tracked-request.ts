import { issueLink } from '../request/issue-link';
import type { TrackedRequest } from './tracked-request-schema';

export type { TrackedRequest };

/** The steps that the user reports, in the order in which they come. */
export const REPORTED_STEPS = [
  'send-address',
  'first-answer',
  'support-mail',
  'push-branch',
  'reply',
  'reset-password',
] as const;
export type ReportedStep = (typeof REPORTED_STEPS)[number];

export type Outcome = NonNullable<TrackedRequest['outcome']>;

export function isOpen({ closedAt }: TrackedRequest): boolean {
  return closedAt === null;
}

/** From when on a page shows more than the account that was lost (ISO 8601, UTC): the filing, or the opening of the form. */
export function lostSince({ filedAt, openedAt }: TrackedRequest): string {
  return filedAt ?? openedAt;
}

/** The issue of an account's request that is filed and not closed: PyPI works on one at a time. `null`: there is none. */
export function runningIssue(request: TrackedRequest | undefined): string | null {
  return request && isOpen(request) ? request.issue : null;
}

/** Whether a branch is to be pushed: by support's mail, or by the request as long as the user didn't say what the mail asks. */
export function expectsBranch({ branchAsked, repository }: TrackedRequest): boolean {
  return branchAsked ?? repository !== null;
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
  if (step === 'push-branch' && !expectsBranch(request)) throw new RangeError('Support did not ask for a branch.');
  const next = { ...request, done: { ...request.done, [step]: request.done[step] ?? now } };
  return step === 'reset-password' ? closeRequest(next, 'recovered', now) : next;
}

/** Support asks for an address by mail, though the request didn't foresee it. Throws a RangeError when it isn't running. */
export function addressAsked(request: TrackedRequest): TrackedRequest {
  requireRunning(request);
  return { ...request, mailNeeded: true };
}

/** Support's mail came, and the user says whether it asks for a branch. Throws a RangeError when the request isn't running. */
export function mailCame(request: TrackedRequest, asksForBranch: boolean, now: string): TrackedRequest {
  return { ...markDone(request, 'support-mail', now), branchAsked: asksForBranch };
}

/**
 * Takes back the report of a step; without support's mail nobody knows what it asks. Throws a RangeError when the step
 * was not reported, or the request is closed.
 */
export function undo(request: TrackedRequest, step: ReportedStep): TrackedRequest {
  requireOpen(request);
  if (request.done[step] === undefined) throw new RangeError(`The step ${step} was not reported.`);
  return { ...without(request, step), branchAsked: step === 'support-mail' ? null : request.branchAsked };
}

/** The user looked and found nothing yet, or puts a step off. Throws a RangeError when the request is closed. */
export function looked(request: TrackedRequest, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, lookedAt: now };
}

/** The user wrote to support besides the steps, so the request is not silent. Throws a RangeError when it isn't running. */
export function wroteAgain(request: TrackedRequest, now: string): TrackedRequest {
  requireRunning(request);
  return { ...request, wroteAt: now };
}

/** The account is back, by whatever way, or nothing is asked of support any more. Throws a RangeError when it is closed. */
export function closeRequest(request: TrackedRequest, outcome: Outcome, now: string): TrackedRequest {
  requireOpen(request);
  return { ...request, closedAt: now, outcome };
}

/** A page showed the account, but the user is not back yet. Throws a RangeError when the request is closed. */
export function notBack(request: TrackedRequest, now: string): TrackedRequest {
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
