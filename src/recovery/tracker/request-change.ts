import * as z from 'zod/mini';
import {
  addressAsked,
  CANNOT_PUSH,
  closeRequest,
  fileRequest,
  intentAsked,
  looked,
  mailCame,
  markDone,
  notBack,
  otherProjectNamed,
  REPORTED_STEPS,
  reopenRequest,
  reportCannotPush,
  stillUnverified,
  type TrackedRequest,
  undo,
  wroteAgain,
} from './tracked-request';

const step = z.enum(REPORTED_STEPS);

/** What can become of a request, as the user reports it. */
export const requestChange = z.union([
  z.object({ kind: z.literal('file'), link: z.string().check(z.maxLength(2000)) }),
  z.object({ kind: z.literal('done'), step }),
  z.object({ kind: z.literal('undo'), step }),
  z.object({ kind: z.literal('address-asked') }),
  z.object({ kind: z.literal('mail-came'), asksForBranch: z.boolean() }),
  z.object({ kind: z.literal('intent-asked') }),
  z.object({ kind: z.literal('cannot-push'), why: z.enum(CANNOT_PUSH) }),
  z.object({ kind: z.literal('other-project') }),
  z.object({ kind: z.literal('still-unverified') }),
  z.object({ kind: z.literal('looked') }),
  z.object({ kind: z.literal('wrote') }),
  z.object({ kind: z.literal('not-back') }),
  z.object({ kind: z.literal('close'), outcome: z.enum(['recovered', 'withdrawn']) }),
  z.object({ kind: z.literal('reopen') }),
]);
export type RequestChange = z.infer<typeof requestChange>;

/** The request after a change. Throws what the change's own function throws when it makes no sense now. */
export function changed(request: TrackedRequest, change: RequestChange, now: string): TrackedRequest {
  switch (change.kind) {
    case 'file':
      return fileRequest(request, change.link, now);
    case 'done':
      return markDone(request, change.step, now);
    case 'undo':
      return undo(request, change.step);
    case 'address-asked':
      return addressAsked(request);
    case 'mail-came':
      return mailCame(request, change.asksForBranch, now);
    case 'intent-asked':
      return intentAsked(request, now);
    case 'cannot-push':
      return reportCannotPush(request, change.why);
    case 'other-project':
      return otherProjectNamed(request, now);
    case 'still-unverified':
      return stillUnverified(request, now);
    case 'looked':
      return looked(request, now);
    case 'wrote':
      return wroteAgain(request, now);
    case 'not-back':
      return notBack(request, now);
    case 'close':
      return closeRequest(request, change.outcome, now);
    case 'reopen':
      return reopenRequest(request);
  }
}
