import type { AccountFacts, FactName } from '../pypi/facts';
import type { AccountRecord } from './record';

/** What is known of one field: its value and when it was seen, that a page failed to give it, or nothing at all. */
export type Known<Name extends FactName> = { value: AccountFacts[Name]; seenAt: string } | 'unreadable' | 'not-seen';

/** A field of the record. A later visit that could not read the field makes what was seen before doubtful: unreadable. */
export function known<Name extends FactName>(record: AccountRecord | undefined, name: Name): Known<Name> {
  const fact = record?.facts[name] as { value: AccountFacts[Name]; seenAt: string } | undefined;
  const unreadableAt = record?.unreadable[name];
  if (unreadableAt !== undefined && unreadableAt > (fact?.seenAt ?? '')) return 'unreadable';
  return fact ?? 'not-seen';
}

/** When the oldest of what is known of these fields was seen (ISO 8601, UTC); `null`: nothing is known. */
export function oldestSeen(record: AccountRecord, names: readonly FactName[]): string | null {
  const times = names.flatMap((name) => {
    const fact = known(record, name);
    return typeof fact === 'object' ? [fact.seenAt] : [];
  });
  return times.sort()[0] ?? null;
}
