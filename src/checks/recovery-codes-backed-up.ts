import { backupOfSet } from './backup-of-set';
import { type Check, pass } from './check';

/** The user said where the codes are, of the set that PyPI has now: a new set voids every paper with the old one. */
export const recoveryCodesBackedUp: Check<'recoveryCodes'> = {
  id: 'recovery-codes-backed-up',
  severity: 'high',
  byUser: true,
  needs: ['recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ recoveryCodes }, { backup }) {
    const found = backupOfSet(recoveryCodes, backup);
    if ('verdict' in found) return found.verdict;
    return pass('evidence_backup_noted', [{ date: found.note.notedAt }], [found.note.where]);
  },
};
