import type { Backup } from '../account/fields';
import { known } from '../account/known';
import type { AccountRecord } from '../account/record';
import { holdsPartOfCode } from './guard/code-in-note';
import { guard } from './guard/guard';
import { FieldError } from './request/field-error';

/** The place, in the user's words, and whether the authenticator app is there too; absent: not said. */
interface Note {
  where: string;
  withAuthenticator?: boolean | undefined;
}

/**
 * The user's word on where a set of recovery codes is. Throws a FieldError: nothing typed, or something in it that is no
 * place but a code, token or password.
 *
 * @param generatedAt when the set was generated (ISO 8601, UTC): a set made later voids the note
 */
export function backupNote({ where, withAuthenticator }: Note, generatedAt: string, now: string): Backup {
  const place = where.trim();
  if (place === '') throw new FieldError('answer-missing', 'Say where the codes are.');
  if (guard(place).length > 0 || holdsPartOfCode(place))
    throw new FieldError('backup-private', 'This looks like a secret: say only where it is.');
  const note: Backup = { where: place, generatedAt, notedAt: now };
  if (withAuthenticator === undefined) return note;
  return { ...note, authenticator: withAuthenticator ? 'same-place' : 'elsewhere' };
}

/** The record with a note on the codes that PyPI showed last. Throws a FieldError also when no codes are known. */
export function withBackup(record: AccountRecord, note: Note, now: string): AccountRecord {
  const codes = known(record, 'recoveryCodes');
  const generatedAt = typeof codes === 'object' ? codes.value.generatedAt : null;
  const backup = backupNote(note, generatedAt ?? now, now);
  if (generatedAt === null) throw new FieldError('backup-no-codes', 'No recovery codes are known of this account.');
  return { ...record, backup };
}
