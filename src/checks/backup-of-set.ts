import { isOfSet } from '../account/backup';
import type { Backup } from '../account/fields';
import type { AccountFacts } from '../pypi/facts';
import { fail, notApplicable, unknown, type Verdict } from './check';

/** The user's note on the very set of codes that PyPI has now; or the verdict when there is none. */
export function backupOfSet(
  { generatedAt, unused }: AccountFacts['recoveryCodes'],
  backup: Backup | null,
): { note: Backup } | { verdict: Verdict } {
  if (unused === 0) return { verdict: notApplicable('evidence_no_codes') };
  if (backup === null || generatedAt === null) return { verdict: unknown('evidence_backup_never_noted') };
  if (isOfSet(backup, generatedAt)) return { note: backup };
  return { verdict: fail('evidence_backup_void', [{ moment: backup.generatedAt }], [backup.where]) };
}

/** The same for a check of the note itself: a note on another set tells nothing of this one. */
export function noteOrUnknown(
  codes: AccountFacts['recoveryCodes'],
  backup: Backup | null,
): { note: Backup } | { verdict: Verdict } {
  const found = backupOfSet(codes, backup);
  const isVoid = 'verdict' in found && found.verdict.outcome === 'fail';
  return isVoid ? { verdict: unknown('evidence_backup_never_noted') } : found;
}
