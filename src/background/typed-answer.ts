import { FieldError, type FieldErrorCode } from '../recovery/request/field-error';
import { NotKept } from '../storage/store';

/** Does something with what was typed; the code of what is wrong with it, or `null`. */
export async function problemOf(work: () => Promise<unknown>): Promise<FieldErrorCode | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    if (error instanceof NotKept) return 'backup-no-codes';
    throw error;
  }
}
