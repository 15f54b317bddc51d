import type { ChangeKind } from './change';
import type { Journal } from './journal';

/** Changes that the user said were not theirs. */
export interface NotMine {
  kinds: ChangeKind[];
  /** When the user last said so (ISO 8601, UTC). */
  saidAt: string;
}

/**
 * What was not the user's, and is not settled: it is once the security history was looked through after they said so.
 *
 * @param historyReviewedAt when that was (ISO 8601, UTC); `null`: never
 * @returns `null` when nothing is open
 */
export function openNotMine(kept: Journal | undefined | null, historyReviewedAt: string | null): NotMine | null {
  const isOpen = (saidAt: string) => !(Date.parse(historyReviewedAt ?? '') > Date.parse(saidAt));
  const open = (kept?.entries ?? []).flatMap(({ change, answer, answeredAt: saidAt }) =>
    answer === 'not-mine' && saidAt && isOpen(saidAt) ? [{ kind: change.kind, saidAt }] : [],
  );
  const [last] = open.map(({ saidAt }) => saidAt).sort((a, b) => Date.parse(b) - Date.parse(a));
  return last === undefined ? null : { kinds: open.map(({ kind }) => kind), saidAt: last };
}
