import { casesOf, holdsUntil } from '../overview/cases';
import { SNAPSHOT, type Snapshot } from '../overview/snapshot';
import { browser } from '../platform/browser';
import { writtenBeforehand } from '../platform/i18n';
import type { Stored } from '../storage/items';
import { whileKept } from '../storage/store';
import { groundsAround } from './current-overview';
import { pagesInTabs } from './documents';

let next: Promise<void> | null = null;

/**
 * Writes to the session's storage what the popup shows first; when that fails there is none, and the popup waits for the
 * background. While storage is locked, so that nothing comes back that was erased meanwhile.
 */
export function keepSnapshot(): Promise<void> {
  next ??= whileKept(async (load) => {
    next = null;
    try {
      const [stored, grounds, pages] = await Promise.all([load(), groundsAround(), pagesInTabs()]);
      if (!isAnything(stored, pages.size)) return await browser.storage.session.remove(SNAPSHOT);
      const judge = (at: Date) => casesOf(stored, { ...grounds, now: at }, pages);
      const now = new Date();
      const cases = judge(now);
      const until = holdsUntil(now, judge);
      const snapshot: Snapshot = {
        ...cases,
        from: now.toISOString(),
        until: until.toISOString(),
        offset: now.getTimezoneOffset(),
        written: writtenBeforehand(
          cases,
          cases.cases.map(({ seenAt }) => seenAt),
          now,
          until,
        ),
      };
      await browser.storage.session.set({ [SNAPSHOT]: snapshot });
    } catch {
      await browser.storage.session.remove(SNAPSHOT);
    }
  });
  return next;
}

/** Of nothing there is no snapshot: what was erased leaves none behind. */
function isAnything({ records, requests, visits, broken }: Stored, pages: number): boolean {
  return records.length + requests.length + Object.keys(visits).length + broken.length + pages > 0;
}
