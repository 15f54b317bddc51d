import type { ChangeKind } from '../../account/change';
import { type Expects, expectsNothing, type Noticed } from '../../account/expected';
import { isOpen, type TrackedRequest } from './tracked-request';

/**
 * What goes when PyPI's support lets somebody back in: every second factor and all recovery codes, and with the old life of
 * the account its tokens (docs/recovery.md, "The procedure", 6). Nothing that is added is ever announced.
 */
const LOSSES: readonly ChangeKind[] = ['app-removed', 'device-removed', 'codes-gone', 'token-removed'];

/** The losses that an account's filed request announced: between its filing and the account's being back. */
export function announcedBy(request: TrackedRequest | undefined): Expects {
  if (!request) return expectsNothing;
  return (noticed) => noticed.map((one) => (isAnnounced(one, request) ? 'announced' : null));
}

function isAnnounced({ since, at, change }: Noticed, request: TrackedRequest): boolean {
  const { filedAt, closedAt, outcome } = request;
  if (!LOSSES.includes(change.kind) || !(Date.parse(at) > Date.parse(filedAt ?? ''))) return false;
  return isOpen(request) || (outcome === 'recovered' && !(Date.parse(since) > Date.parse(closedAt ?? '')));
}
