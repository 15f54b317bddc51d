import type { AccountRecord, FieldValues } from './record-schema';

export type { AccountRecord, FieldValues };

/** A SHA-256 in hexadecimal. */
export const USER_HASH = /^[0-9a-f]{64}$/;
