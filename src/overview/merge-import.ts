import { accountKey } from '../account/account-id';
import { mergedRecord } from '../account/merged-record';
import { mergedVisit } from '../account/visit';
import type { Visit } from '../account/visit-schema';
import { SITES } from '../pypi/urls';
import { draftKey, ownerOf } from '../recovery/request/recovery-draft';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import type { Kept } from './export-file';
import { hasOwnLimits } from './settings';

/**
 * All that is kept after an import: what was only here or only in the file, and of what is in both never less than was
 * here. Records: the newer of every fact. Requests: the one that something happened to last. Drafts, which have no date:
 * those here. Visits: those here, with the file's doubts. Limits: those here, if any is set. Notifications: as here; only a
 * click can switch them on. With nothing here, exactly what is in the file.
 *
 * @param now ISO 8601, UTC
 */
export function merged(existing: Kept, imported: Kept, now: string): Kept {
  return {
    records: byKey(existing.records, imported.records, accountKey, (a, b) => mergedRecord(a, b, now)),
    visits: mergedVisits(existing.visits, imported.visits, now),
    drafts: byKey(
      existing.drafts,
      imported.drafts,
      (draft) => draftKey(ownerOf(draft)),
      (here) => here,
    ),
    requests: byKey(existing.requests, imported.requests, accountKey, (a, b) =>
      touched(b, now) > touched(a, now) ? b : a,
    ),
    settings: hasOwnLimits(existing.settings)
      ? existing.settings
      : { ...existing.settings, thresholds: imported.settings.thresholds },
  };
}

function byKey<T>(existing: T[], imported: T[], keyOf: (value: T) => string, merge: (here: T, there: T) => T): T[] {
  const result = new Map(existing.map((here) => [keyOf(here), here]));
  for (const there of imported) {
    const here = result.get(keyOf(there));
    result.set(keyOf(there), here ? merge(here, there) : there);
  }
  return [...result.values()];
}

function mergedVisits(here: Kept['visits'], there: Kept['visits'], now: string): Kept['visits'] {
  const result = { ...here };
  for (const site of SITES) {
    const visit = bothVisits(here[site], there[site], now);
    if (visit) result[site] = visit;
  }
  return result;
}

function bothVisits(here: Visit | undefined, there: Visit | undefined, now: string): Visit | undefined {
  return here && there ? mergedVisit(here, there, now) : (here ?? there);
}

/** When something was last done about a request, in milliseconds; what lies after `now` counts as long ago. */
function touched({ openedAt, filedAt, done, wroteAt, lookedAt, closedAt }: TrackedRequest, now: string): number {
  const times = [openedAt, filedAt, wroteAt, lookedAt, closedAt, ...Object.values(done)];
  return Math.max(...times.map((time) => Date.parse(time ?? '')).filter((at) => at <= Date.parse(now)), 0);
}
