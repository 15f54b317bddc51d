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
