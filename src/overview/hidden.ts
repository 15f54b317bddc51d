import type { Muted } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import { addDays } from '../platform/time';
import type { Stored } from '../storage/items';
import { mutedOf } from './overview';
import { limitsOf } from './settings';

/** What the user hid: everywhere, or a warning on PyPI's pages, which has an end. */
export type Hidden = ({ where: 'everywhere' } & Muted) | { where: 'page'; id: string; until: string };

/** All that is hidden of an account at `now`; what is hidden everywhere stands once. */
export function hiddenOf(stored: Stored, record: AccountRecord, now: Date): Hidden[] {
  const muted = mutedOf(stored, record, now);
  const { dismissDays } = limitsOf(stored.settings);
  const onPages = Object.entries(record.dismissed)
    .map(([id, at]) => ({ where: 'page' as const, id, until: addDays(at, dismissDays) }))
    .filter(({ id, until }) => until > now.toISOString() && muted.every((one) => one.id !== id));
  return [...muted.map((one) => ({ where: 'everywhere' as const, ...one })), ...onPages];
}
