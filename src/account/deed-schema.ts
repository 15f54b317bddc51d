import * as z from 'zod/mini';

/** What can be seen being done on PyPI's pages in this browser. */
export const DEED_KINDS = [
  'app-added',
  'app-removed',
  'device-added',
  'device-removed',
  'address-added',
  'address-removed',
  'primary-changed',
  'token-added',
  'token-removed',
  'account-linked',
  'account-unlinked',
] as const;

/** A form that the user sent on a page of PyPI's, or a new token that such a page showed. */
export const deed = z.object({
  kind: z.enum(DEED_KINDS),
  /** A device's label, a masked address, a token's id, the service of a linked account; otherwise empty. */
  about: z.string().check(z.maxLength(200)),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
});
export type Deed = z.infer<typeof deed>;
