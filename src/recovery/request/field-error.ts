import type { IdsOf } from '../../platform/message-key';

export type FieldErrorCode = IdsOf<'field_', ''>;

/**
 * What is wrong with something that was typed: a code for the translated words (`field_…` in `_locales`, dashes as
 * underscores), and a message in plain English for who calls the core from a console.
 */
export class FieldError extends RangeError {
  constructor(
    readonly code: FieldErrorCode,
    message: string,
  ) {
    super(message);
  }
}
