import * as z from 'zod/mini';
import { accountId } from '../account/account-id';
import type { Finding } from '../checks/check';
import { CHECKS } from '../checks/index';
import type { Overview } from '../overview/overview';
import { facts } from '../pypi/facts';

/** Every message that the background answers, as it must arrive; anything else is refused. */
export const REQUESTS = {
  /** From a page of PyPI: what it said, addresses masked. Answered with the warnings to show on it. */
  'page-seen': z.object({ facts, loadedAt: z.iso.datetime() }),
  /** From a page of PyPI: the user put a warning away. */
  'dismiss-warning': z.object({ account: accountId, check: z.enum(CHECKS.map(({ id }) => id)) }),
  /** From the popup: what to show of the chosen account, or of the one seen last. */
  'get-overview': z.object({ account: z.nullable(accountId) }),
  /** From the popup: the user looked through the security history. */
  'review-history': z.object({ account: accountId }),
  /** From the popup: the user no longer wants what could not be read and was set aside. */
  'erase-broken': z.object({ keys: z.array(z.string()) }),
} as const;

interface Replies {
  'page-seen': Finding[];
  'dismiss-warning': null;
  'get-overview': Overview;
  'review-history': null;
  'erase-broken': null;
}

export type MessageName = keyof typeof REQUESTS;
export type Request<Name extends MessageName> = z.infer<(typeof REQUESTS)[Name]>;
export type Reply<Name extends MessageName> = Replies[Name];

/** How a message travels, and how it is always answered. */
export interface Envelope<Name extends MessageName = MessageName> {
  name: Name;
  request: Request<Name>;
}
export type Answer<Name extends MessageName = MessageName> =
  | { ok: true; value: Reply<Name> }
  | { ok: false; error: string };
