import * as z from 'zod/mini';
import { CANNOT_PUSH, REPORTED_STEPS } from './tracked-request';

const step = z.enum(REPORTED_STEPS);

/** What can become of a request, as the user reports it. */
export const requestChange = z.union([
  z.object({ kind: z.literal('file'), link: z.string().check(z.maxLength(2000)) }),
  z.object({ kind: z.literal('done'), step }),
  z.object({ kind: z.literal('undo'), step }),
  z.object({ kind: z.literal('address-asked') }),
  z.object({ kind: z.literal('mail-came'), asksForBranch: z.boolean() }),
  z.object({ kind: z.literal('intent-asked') }),
  z.object({ kind: z.literal('cannot-push'), why: z.enum(CANNOT_PUSH) }),
  z.object({ kind: z.literal('other-project') }),
  z.object({ kind: z.literal('still-unverified') }),
  z.object({ kind: z.literal('looked') }),
  z.object({ kind: z.literal('wrote') }),
  z.object({ kind: z.literal('not-back') }),
  z.object({ kind: z.literal('close'), outcome: z.enum(['recovered', 'withdrawn']) }),
  z.object({ kind: z.literal('reopen') }),
]);
export type RequestChange = z.infer<typeof requestChange>;
