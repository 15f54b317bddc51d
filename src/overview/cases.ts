import { accountKey } from '../account/account-id';
import { SITES } from '../pypi/urls';
import type { Stored } from '../storage/items';
import type { ShownPage } from './choice';
import { allDates, currentNudge } from './due-reminders';
import { type Around, accountsShown, type Judged, judgedOf } from './overview';
import type { Case, Cases } from './snapshot';

/** @param tabs the pages of PyPI's that are open, by their tab */
export function casesOf(
  stored: Stored,
  around: Omit<Around, 'chosen' | 'page'>,
  tabs: ReadonlyMap<number, ShownPage>,
): Cases {
  const cases = new Map<string, Case>();
  const add = ({ trust, findings, ...shown }: Judged): number => {
    const text = JSON.stringify(shown);
    if (!cases.has(text)) cases.set(text, shown);
    return [...cases.keys()].indexOf(text);
  };
  const judged = stored.records.map((chosen) => judgedOf(stored, { ...around, chosen, page: null }));
  const dates = allDates(stored, around.now);
  return {
    accounts: accountsShown(judged),
    reminders: Object.fromEntries(SITES.map((site) => [site, currentNudge(dates, site, stored.nudges, around.now)])),
    usual: add(judgedOf(stored, { ...around, chosen: null, page: null })),
    ofAccount: Object.fromEntries(judged.flatMap((one) => (one.account ? [[accountKey(one.account), add(one)]] : []))),
    ofTab: Object.fromEntries(
      [...tabs].map(([tab, page]) => [tab, add(judgedOf(stored, { ...around, chosen: null, page }))]),
    ),
    cases: [...cases.values()],
  };
}

/** No longer than the background sleeps between two alarms. */
const LONGEST = 7 * 3_600_000;
const SHORTEST = 60_000;

/** Until when what is judged at `now` comes to the same: mutes end, and limits pass. Judging again tells, and no other rule. */
export function holdsUntil(now: Date, judge: (at: Date) => unknown): Date {
  const present = JSON.stringify(judge(now));
  for (let span = LONGEST; span >= SHORTEST; span /= 2) {
    const until = new Date(now.getTime() + span);
    if (JSON.stringify(judge(until)) === present) return until;
  }
  return now;
}
