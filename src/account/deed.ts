import { type Change, type ChangeKind, cut } from './change';
import type { Deed } from './deed-schema';
import type { Noticed } from './expected';
import type { AccountRecord } from './record';

export type { Deed };

/** What was sent on one page shows on the next within this time, in milliseconds, or PyPI has refused it. */
const SHOWN_WITHIN = 10 * 60_000;
/** Browsers round the times that a page may know, by less than this in milliseconds (Firefox, `resistFingerprinting`: 17). */
const ROUNDING = 50;

/** What a deed may account for: the change, and the record before and after the page that showed it. */
export interface Shown {
  noticed: Noticed;
  before: AccountRecord;
  after: AccountRecord;
}

/** Whether a deed accounts for a change. A token's id proves itself; all else must show soon after it was done. */
export function accountsFor(done: Deed, { noticed: { since, at, change }, before, after }: Shown): boolean {
  const doneAt = Date.parse(done.at) - ROUNDING;
  if (doneAt < Date.parse(since) || doneAt > Date.parse(at) || done.kind !== DONE_BY[change.kind]) return false;
  if (done.kind === 'token-added') return isToken(done.about, change, after) && !isToken(done.about, change, before);
  if (done.kind === 'token-removed') return isToken(done.about, change, before) && !isToken(done.about, change, after);
  return told(done.about) === told(subjectOf(change)) && Date.parse(at) - Date.parse(done.at) <= SHOWN_WITHIN;
}

/** A text as a change tells it, without the spaces around it: a reader may leave those out, or the form. */
function told(text: string): string {
  return cut(text).trim();
}

/** The deed that brings a change about, where there is one. */
const DONE_BY: { readonly [Kind in ChangeKind]?: Deed['kind'] } = {
  'app-added': 'app-added',
  'app-removed': 'app-removed',
  'device-added': 'device-added',
  'device-removed': 'device-removed',
  'address-added': 'address-added',
  'address-removed': 'address-removed',
  'primary-changed': 'primary-changed',
  'primary-set': 'primary-changed',
  'token-added': 'token-added',
  'account-token-added': 'token-added',
  'token-removed': 'token-removed',
  'account-linked': 'account-linked',
  'account-unlinked': 'account-unlinked',
};

function subjectOf(change: Change): string {
  if ('label' in change) return change.label;
  if ('address' in change) return change.address;
  if ('to' in change) return change.to;
  return change.kind === 'account-linked' ? change.service : '';
}

/** Whether a record has a token of this id, with the name that a change tells. */
function isToken(id: string, change: Change, { facts: { tokens } }: AccountRecord): boolean {
  return (
    'name' in change && (tokens?.value.some((token) => token.id === id && cut(token.name) === change.name) ?? false)
  );
}
