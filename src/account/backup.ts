import { codesInUse, useKnown } from './code-count';
import type { AccountRecord, Backup } from './record';

/** Whether a note on where codes were put speaks of the set generated then (ISO 8601): by the moments, not by their texts. */
export function isOfSet(backup: Backup | null | undefined, generatedAt: string | null): boolean {
  return !!backup && Date.parse(backup.generatedAt) === Date.parse(generatedAt ?? '');
}

/** Where the user said that the authenticator app is; `undefined`: nowhere. A box that was not ticked said nothing. */
export function authenticatorPlace({ authenticator, withAuthenticator }: Backup): Backup['authenticator'] {
  return authenticator ?? (withAuthenticator ? 'same-place' : undefined);
}

/** The user looked: the codes in use are where they were put, as many as PyPI says. Of another set's place that says nothing. */
export function stillThere(record: AccountRecord, now: string): AccountRecord {
  const codes = codesInUse(record);
  const { backup } = record;
  if (!backup || codes === null || !isOfSet(backup, codes.generatedAt)) return record;
  return useKnown({ ...record, backup: { ...backup, checkedAt: now } });
}
