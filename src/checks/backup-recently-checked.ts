import { daysSince } from '../platform/time';
import { noteOrUnknown } from './backup-of-set';
import { type Check, fail, pass, unknown } from './check';

/** The user looked lately whether the codes are still where they were put. */
export const backupRecentlyChecked: Check<'recoveryCodes'> = {
  id: 'backup-recently-checked',
  severity: 'medium',
  byUser: true,
  needs: ['recoveryCodes'],
  section: 'two-factor',
  source: 'https://pypi.org/help/#recoverycodes',
  judge({ recoveryCodes }, { backup, now, limits }) {
    const found = noteOrUnknown(recoveryCodes, backup);
    if ('verdict' in found) return found.verdict;
    const { notedAt, checkedAt = notedAt, where } = found.note;
    // A look in the future was recorded under a wrong clock: nobody knows when it was.
    if (Date.parse(checkedAt) > now.getTime()) return unknown('evidence_backup_never_noted');
    const limit = limits.backupCheckDays;
    const values = [{ date: checkedAt }, limit];
    return daysSince(checkedAt, now) > limit
      ? fail('evidence_backup_check_old', values, [where])
      : pass('evidence_backup_checked', [{ date: checkedAt }], [where]);
  },
};
