import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { DAY } from '../../platform/time';
import type { AccountFacts, FactName } from '../../pypi/facts';

/**
 * Whether a time lies after `start` and not in the future; a day is allowed for clocks that are set right. `false` also
 * where there is no time.
 */
export function isSince(time: string | null | undefined, start: string, now: Date): boolean {
  const moment = Date.parse(time ?? '');
  return moment > Date.parse(start) && moment <= now.getTime() + DAY;
}

/** What a page said of a field after `start`; `undefined`: none did, or a later page could not tell. */
export function seenSince<Name extends FactName>(
  record: AccountRecord | undefined,
  name: Name,
  start: string,
  now: Date,
): AccountFacts[Name] | undefined {
  const fact = known(record, name);
  return typeof fact === 'object' && isSince(fact.seenAt, start, now) ? fact.value : undefined;
}
