import * as z from 'zod/mini';
import { accountId } from '../account/account-id-schema';
import { ANSWERS, unansweredChanges } from '../account/journal';
import { CHECKS } from '../checks/index';
import type { Warning } from '../checks/warning';
import type { ImportProblem } from '../overview/export-file';
import type { Overview, Stored } from '../overview/overview';
import type { StoredForRecovery } from '../overview/recovery-case';
import { facts } from '../pypi/facts';
import { SITES } from '../pypi/urls';
import type { Offer } from '../recovery/offer';
import { recoveryDraft } from '../recovery/recovery-draft';
import { requestChange } from '../recovery/request-change';
import { requestForm } from '../recovery/request-form';
import type { TrackedRequest } from '../recovery/tracked-request';

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
  /** From the popup: whose the changes were that it showed. */
  'answer-changes': z.object({ account: accountId, shown: unansweredChanges, answer: z.enum(ANSWERS) }),
  /** From the recovery page and the popup: all that is kept of ways back in. */
  'get-recovery': z.object({}),
  /** From the recovery page: what was answered and typed, without private data. */
  'save-draft': z.object({ draft: recoveryDraft }),
  /** From the recovery page: the official form is being opened with this request. Refused while another one is running. */
  'open-request': z.object({ form: requestForm }),
  /** From the recovery page and the popup: what has become of a request. */
  'change-request': z.object({ account: accountId, change: requestChange }),
  /** From the extension's pages: where the user put the codes that PyPI has now. Answered as `note-new-codes`. */
  'note-backup': z.object({
    account: accountId,
    where: z.string().check(z.maxLength(200)),
    withAuthenticator: z.boolean(),
  }),
  /** From the popup: the codes are still where they were put. */
  'check-backup': z.object({ account: accountId }),
  /** From PyPI's page of new codes: where the user put them. Answered with what is wrong with the words, or `null`. */
  'note-new-codes': z.object({
    account: accountId,
    generatedAt: z.iso.datetime(),
    where: z.string().check(z.maxLength(200)),
    withAuthenticator: z.boolean(),
  }),
  /** From the recovery page: all tokens left are the user's, and needed. */
  'review-tokens': z.object({ account: accountId }),
  /** From a page of PyPI where one can't get in: open the recovery page. */
  'open-recovery': z.object({ site: z.enum(SITES), problem: z.string().check(z.maxLength(40)) }),
  /** From such a page: the user doesn't want to be asked there until the browser is started again. */
  'dismiss-offer': z.object({ site: z.enum(SITES) }),
  /** From the popup: the user no longer wants what could not be read and was set aside. */
  'erase-broken': z.object({ keys: z.array(z.string()) }),
  /** From the settings page: all that is kept. */
  'get-stored': z.object({}),
  /** From the settings page: forget one account. */
  'erase-account': z.object({ account: accountId }),
  /** From the settings page: forget everything. */
  'erase-everything': z.object({}),
  /** From the settings page: a file that was exported. Answered with why it is refused, or `null`. */
  'import-file': z.object({ text: z.string() }),
} as const;

/** A page's answer: the warnings to show beside its sections, and on a page where one can't get in, what to offer there. */
export interface PageAnswer {
  warnings: Warning[];
  offer: Offer | null;
}

/** All that is kept; `others`, by key: what can't be read, what was set aside, and what belongs to no account. */
export interface StoredAndOthers extends Stored {
  others: Record<string, unknown>;
}

interface Replies {
  'page-seen': PageAnswer;
  'dismiss-warning': null;
  'get-overview': Overview;
  'review-history': null;
  'answer-changes': null;
  'get-recovery': StoredForRecovery;
  'save-draft': null;
  'open-request': TrackedRequest;
  'change-request': TrackedRequest;
  'note-backup': string | null;
  'check-backup': null;
  'note-new-codes': string | null;
  'review-tokens': null;
  'open-recovery': null;
  'dismiss-offer': null;
  'erase-broken': null;
  'get-stored': StoredAndOthers;
  'erase-account': null;
  'erase-everything': null;
  'import-file': ImportProblem | null;
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
