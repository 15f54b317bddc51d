import type { Page } from '../pypi/urls';
import { isOfSet } from './backup';
import { accountsFor, type Deed } from './deed';
import type { Expects, Noticed } from './expected';
import type { AccountRecord } from './record';

/**
 * What this browser saw being done: codes that one of its pages made, or that were noted where they were made, and what the
 * user sent on PyPI's pages. Each deed accounts for one change, so that another one beside it stays a question.
 *
 * @param page the page that showed the changes
 * @param deeds what was seen being done on this account's pages
 * @param before the account's record before that page
 * @param after the record after it
 */
export function doneHere(page: Page, deeds: readonly Deed[], before: AccountRecord, after: AccountRecord): Expects {
  return (noticed) => {
    const left = new Set(deeds);
    return noticed.map((one) => {
      if (madeCodes(one, page, before)) return 'done-here';
      const done = [...left].find((deed) => accountsFor(deed, { noticed: one, before, after }));
      if (!done) return null;
      left.delete(done);
      return 'done-here';
    });
  };
}

/** PyPI shows new codes to who makes them, on a page of their own, and nowhere else. */
function madeCodes({ change }: Noticed, page: Page, { backup }: AccountRecord): boolean {
  if (change.kind !== 'codes-generated' && change.kind !== 'codes-regenerated') return false;
  return page === 'recovery-codes' || isOfSet(backup, change.generatedAt);
}
