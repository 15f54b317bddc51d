import type { RequestChange } from './request-change-schema';
import {
  closeRequest,
  fileRequest,
  markDone,
  markLooked,
  markNotBack,
  nameOtherProject,
  recordAddressQuestion,
  recordIntentQuestion,
  recordLine,
  recordMail,
  recordStillUnverified,
  reopenRequest,
  reportCannotPush,
  type TrackedRequest,
  undo,
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
      return recordAddressQuestion(request);
    case 'mail-came':
      return recordMail(request, change.asksForBranch, now);
    case 'intent-asked':
      return recordIntentQuestion(request, now);
    case 'cannot-push':
      return reportCannotPush(request, change.why);
    case 'other-project':
      return nameOtherProject(request, now);
    case 'still-unverified':
      return recordStillUnverified(request, now);
    case 'looked':
      return markLooked(request, now);
    case 'wrote':
      return recordLine(request, now);
    case 'not-back':
      return markNotBack(request, now);
    case 'close':
      return closeRequest(request, change.outcome, now);
    case 'reopen':
      return reopenRequest(request);
  }
}
