import { isAfter } from '../platform/time';
import { codesInUse, useKnown } from './code-count';
import type { Backup } from './fields';
import { isNewer } from './merge';
import type { AccountRecord } from './record';

/** Whether a note on where codes were put speaks of the set generated then (ISO 8601): by the moments, not by their texts. */
export function isOfSet(backup: Backup | null | undefined, generatedAt: string | null): boolean {
  return !!backup && Date.parse(backup.generatedAt) === Date.parse(generatedAt ?? '');
}

/** Where the user said that the authenticator app is; `undefined`: nowhere. A box that was not ticked said nothing. */
export function authenticatorPlace({ authenticator, withAuthenticator }: Backup): Backup['authenticator'] {
  return authenticator ?? (withAuthenticator ? 'same-place' : undefined);
}

/** The user looked: the codes in use are where they were put, as many as PyPI says. Of another set's place that says nothing. */
export function confirmBackup(record: AccountRecord, now: string): AccountRecord {
  const codes = codesInUse(record);
  const { backup } = record;
  if (!backup || codes === null || !isOfSet(backup, codes.generatedAt)) return record;
  return useKnown({ ...record, backup: { ...backup, checkedAt: now } });
}

/** Of two notes the one on the newer set; of the same set the later word, whether on where it was put or that it is still there. */
export function newerBackup(here: Backup | undefined, there: Backup | undefined): Backup | undefined {
  if (!there) return here;
  if (!here || isAfter(there.generatedAt, here.generatedAt)) return there;
  if (isAfter(here.generatedAt, there.generatedAt)) return here;
  return isNewer(lastWord(there), lastWord(here)) ? there : here;
}

function lastWord({ notedAt, checkedAt }: Backup): string {
  return checkedAt && isNewer(checkedAt, notedAt) ? checkedAt : notedAt;
}
