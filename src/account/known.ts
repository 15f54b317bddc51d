import type { AccountFacts, FactName } from '../pypi/facts';
import type { AccountRecord } from './record';

/**
 * What is known of one field: its value and when it was seen, that a page failed to give it, that what was seen counts no
 * more (`withoutLost`), or nothing at all.
 */
export type Known<Name extends FactName> =
  | { value: AccountFacts[Name]; seenAt: string }
  | 'unreadable'
  | 'void'
  | 'not-seen';

/**
 * A record to be judged: what counts no more, all of a fact or a part of it, is taken out (`withoutLost`). Never stored. It
 * may be handed to whatever takes a record, and is told apart here alone.
 */
export interface JudgedRecord extends AccountRecord {
  voided?: Partial<Record<FactName, 'all' | 'part'>>;
  /** All that pages said, what counts no more included. */
  whole?: AccountRecord['facts'];
}

/** A field of the record. A later visit that could not read the field makes what was seen before doubtful: unreadable. */
export function known<Name extends FactName>(record: JudgedRecord | undefined, name: Name): Known<Name> {
  if (record?.voided?.[name] === 'all') return 'void';
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

/** The record as pages told it. */
export function wholeOf({ voided, whole, ...record }: JudgedRecord): AccountRecord {
  return { ...record, facts: whole ?? record.facts };
}

/** Whether a part of what was seen of a field was taken out. */
export function isPartial(record: JudgedRecord | undefined, name: FactName): boolean {
  return record?.voided?.[name] === 'part';
}
