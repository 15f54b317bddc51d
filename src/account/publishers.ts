import { isAfter, laterOf } from '../platform/time';
import type { AccountFacts } from '../pypi/facts';
import type { AccountRecord } from './record';

type Fact = NonNullable<AccountRecord['facts']['publishers']>;
/** A project when a page last told of its publishers. */
export type PublisherSeen = Fact['value'][number];

/**
 * What is known of each project after one more page, whichever page reports first: what the latest one told of it. Of all others a
 * page proves nothing.
 *
 * @param seenAt when the page was loaded (ISO 8601, UTC)
 */
export function withPublishers(before: Fact | undefined, told: AccountFacts['publishers'], seenAt: string): Fact {
  const latest = new Map<string, PublisherSeen>();
  for (const one of [...(before?.value ?? []), ...told.map((project) => ({ ...project, seenAt }))]) {
    const other = latest.get(one.project);
    if (!other || isAfter(one.seenAt, other.seenAt)) latest.set(one.project, one);
  }
  const value = [...latest.values()].sort((a, b) => (a.project < b.project ? -1 : 1));
  return { value, seenAt: laterOf(before?.seenAt ?? '', seenAt) };
}
