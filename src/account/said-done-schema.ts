import * as z from 'zod/mini';
import { SAID_DONE } from './said-done';

/** When the user last said so (ISO 8601, UTC): an optional part of the record, `saidDone`. */
export const saidDone = z.partialRecord(z.enum(SAID_DONE), z.iso.datetime());
