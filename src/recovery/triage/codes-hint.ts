import { isOfSet } from '../../account/backup';
import type { AccountRecord } from '../../account/record';
import { INDEX_NAMES } from '../../pypi/urls';

/** What is remembered of an account's recovery codes, for who looks for them. */
export interface CodesHint {
  /** Unused when last seen. */
  unused: number;
  /** When this set was generated (ISO 8601, UTC): no code of an older set opens anything. `null`: none were left, or not known. */
  generatedAt: string | null;
  /** When that was seen (ISO 8601, UTC). */
  seenAt: string;
  /** How the name of the file begins that PyPI offered to save; `null` when there are no codes. */
  fileName: string | null;
  /** Where the user said that this set was put. */
  where: string | null;
}

/**
 * PyPI names the file `PyPI-Recovery-Codes-<username>-<ISO time>.txt`, after the index and the UTC time at which the codes
 * were made (warehouse `recovery_codes-provision.html`, August 2026). Browsers write the time's colons in ways of their
 * own, so the name is told up to the first of them.
 */
export function codesHint(record: AccountRecord | undefined): CodesHint | null {
  // A later page that could not be read makes this doubtful, not useless: it is told with its date.
  const codes = record?.facts.recoveryCodes;
  if (!record || !codes) return null;
  const { unused, generatedAt } = codes.value;
  const { backup } = record;
  return {
    unused,
    generatedAt,
    seenAt: codes.seenAt,
    fileName:
      generatedAt && `${INDEX_NAMES[record.site]}-Recovery-Codes-${record.username}-${generatedAt.slice(0, 13)}`,
    where: backup && isOfSet(backup, generatedAt) ? backup.where : null,
  };
}
