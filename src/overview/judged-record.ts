import type { JudgedRecord } from '../account/known';
import type { AccountRecord } from '../account/record';
import { withoutLost } from '../recovery/tracker/voided';
import type { Stored } from '../storage/items';
import { requestOf } from './recovery-case';

/** An account's record as everything judges and shows it: without what its recovery request, or the recovery, made void. */
export function judgedRecord({ requests }: Pick<Stored, 'requests'>, record: AccountRecord): JudgedRecord {
  return withoutLost(record, requestOf(requests, record));
}
