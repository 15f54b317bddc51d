import { known } from '../account/known';
import type { AccountRecord } from '../account/record';
import { FieldError } from './field-error';
import { guard } from './guard/guard';

/**
 * The record with the user's word on where the codes are that PyPI showed last. In: the place, in the user's words. Throws a
 * FieldError: nothing typed, something in it that is no place but a code, token or password, or no codes known.
 */
export function withBackup(record: AccountRecord, where: string, now: string): AccountRecord {
  const place = where.trim();
  if (place === '') throw new FieldError('backup-empty', 'Say where the codes are.');
  if (guard(place).length > 0)
    throw new FieldError('backup-private', 'This looks like a secret: say only where it is.');
  const codes = known(record, 'recoveryCodes');
  const generatedAt = typeof codes === 'object' ? codes.value.generatedAt : null;
  if (generatedAt === null) throw new FieldError('backup-no-codes', 'No recovery codes are known of this account.');
  return { ...record, backup: { where: place, generatedAt, notedAt: now } };
}
