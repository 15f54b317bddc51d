import type { RequestChange } from './request-change-schema';
import {
  addressAsked,
  closeRequest,
  fileRequest,
  intentAsked,
  looked,
  mailCame,
  markDone,
  notBack,
  otherProjectNamed,
  reopenRequest,
  reportCannotPush,
  stillUnverified,
  type TrackedRequest,
  undo,
  wroteAgain,
} from './tracked-request';

export type { RequestChange };

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
