import * as z from 'zod/mini';
import { accountId } from '../account/account-id-schema';
import { deed } from '../account/deed-schema';
import { ANSWERS, unansweredChanges } from '../account/journal';
import { MUTE_KINDS } from '../account/mutes';
import { USER_HASH } from '../account/record';
import { REHEARSAL_OUTCOMES, REHEARSED_WAYS } from '../account/rehearsal';
import type { LookupOutcome } from '../account/repository-lookup';
import { SAID_DONE } from '../account/said-done';
import { CHECKS } from '../checks/index';
import type { Warning } from '../checks/warning';
import type { ImportProblem } from '../overview/export-file';
import type { Filing } from '../overview/filing';
import type { Overview, Stored } from '../overview/overview';
import type { StoredForRecovery } from '../overview/recovery-case';
import { settingsChange } from '../overview/settings';
import { facts } from '../pypi/facts';
import { SITES } from '../pypi/urls';
import { BACKUP_PLACES } from '../recovery/backup-places';
import { recoveryDraft } from '../recovery/request/recovery-draft';
import { requestForm } from '../recovery/request/request-form';
import { requestChange } from '../recovery/tracker/request-change';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import type { LogInSeen } from '../recovery/triage/log-in-seen';
import type { Offer } from '../recovery/triage/offer';

/** The token that the background gave a document of PyPI's; all of its later messages carry it. */
const document = z.string().check(z.maxLength(60));
/** SHA-256 of PyPI's cookie `user_id__insecure`, in hexadecimal; the cookie itself is never sent. */
const userHash = z.string().check(z.regex(USER_HASH));
const muteId = z.string().check(z.regex(/^[a-z-]{1,60}$/));

/** Every message that the background answers, as it must arrive; anything else is refused. */
export const REQUESTS = {
  /** From a page of PyPI: what it said, addresses masked. Answered with the warnings to show on it. */
  'page-seen': z.object({ facts, loadedAt: z.iso.datetime(), userHash: z.optional(userHash) }),
  /** From a page of PyPI: what the user is doing to the account there, by a form, or by a token that PyPI has made. */
  'deed-done': z.object({ deed, userHash }),
  /** From a page of PyPI: the user has left it. */
  'page-left': z.object({ loadedAt: z.iso.datetime() }),
  /** From a page of PyPI with boxes, which may be out of date: what to show on it now. Nothing of it is stored. */
  'show-again': z.object({ document, facts }),
  /** From a page of PyPI: the user hid a warning, or with `false` took that back. */
  'dismiss-warning': z.object({ document, check: z.enum(CHECKS.map(({ id }) => id)), isDismissed: z.boolean() }),
  /** From the popup: what to show of the chosen account, or of the one whose page stands in the tab before the user. */
  'get-overview': z.object({ account: z.nullable(accountId), tab: z.nullable(z.int()) }),
  /** From the popup: the user looked through the security history. */
  'review-history': z.object({ account: accountId }),
  /** From the popup: whose the changes were that it showed. */
  'answer-changes': z.object({ account: accountId, shown: unansweredChanges, answer: z.enum(ANSWERS) }),
  /** From the popup on a page of GitHub's: what its address has to do with the request whose form was opened last. */
  'get-filing': z.object({ url: z.string().check(z.regex(/^https:\/\/github\.com\//)) }),
  /** From the recovery page: all that is kept of ways back in. */
  'get-recovery': z.object({}),
  /** From the recovery page: the log-in page that led there, while its tab is open. */
  'get-log-in': z.object({ document }),
  /** From the recovery page: at that log-in page the user was stopped on the way into this account, or into one of the index that isn't known. */
  'choose-account': z.object({ owner: z.union([z.enum(SITES), accountId]), document }),
  /** From the recovery page: what was answered and typed, without private data. */
  'save-draft': z.object({ draft: recoveryDraft }),
  /** From the recovery page: the official form is being opened with this request. Refused while another one is running. */
  'open-request': z.object({ form: requestForm }),
  /** From the recovery page and the popup: what has become of a request. */
  'change-request': z.object({ account: accountId, change: requestChange }),
  /** From the extension's pages: where the user put the codes that PyPI has now. Answered with what is wrong, or `null`. */
  'note-backup': z.object({
    account: accountId,
    where: z.string().check(z.maxLength(200)),
    withAuthenticator: z.optional(z.boolean()),
  }),
  /** From a page of PyPI: its security history was in view. */
  'history-seen': z.object({ document }),
  /** From the extension's pages: the user wants no word of a reminder, check or list, for a while or at all. */
  mute: z.object({
    account: accountId,
    id: muteId,
    about: z.string().check(z.maxLength(5000)),
    kind: z.enum(MUTE_KINDS),
  }),
  /** From the extension's pages: the user wants to be told again. */
  unmute: z.object({ account: accountId, id: muteId }),
  /** From the popup: ask PyPI which repositories the latest releases of the account's projects name. */
  'look-up-repositories': z.object({ account: accountId }),
  /** From the rehearsal: the user's word on a way back. */
  'tick-rehearsal': z.object({
    account: accountId,
    way: z.enum(REHEARSED_WAYS),
    outcome: z.enum(REHEARSAL_OUTCOMES),
    about: z.string().check(z.maxLength(500)),
  }),
  /** From the lists: the user's word on what no page tells; taken back with `false`. */
  'say-done': z.object({ account: accountId, id: z.enum(SAID_DONE), isDone: z.boolean() }),
  /** From the popup: the recovery codes that are gone were used by the user. */
  'count-codes': z.object({ account: accountId }),
  /** From the popup: the user used a recovery code, though no page showed it. */
  'used-code': z.object({ account: accountId }),
  /** From the list: the user is leaving an employer or school, `null`: no longer. */
  leave: z.object({
    account: accountId,
    leaving: z.nullable(z.object({ domain: z.nullable(z.string().check(z.maxLength(253))) })),
  }),
  /** From the settings page: one thing that the user set. */
  'change-settings': z.object({ change: settingsChange }),
  /** From the popup: the codes are still where they were put. */
  'check-backup': z.object({ account: accountId }),
  /** From PyPI's page of new codes: where the user put them. No free text comes from there. Answered as `note-backup`. */
  'note-new-codes': z.object({
    document,
    place: z.enum(BACKUP_PLACES),
    withAuthenticator: z.optional(z.boolean()),
  }),
  /** From PyPI's page of new codes: open our own page, where the place can be told in other words. */
  'open-codes-place': z.object({ document }),
  /** From the recovery page: all tokens left are the user's, and needed. */
  'review-tokens': z.object({ account: accountId }),
  /** From a page of PyPI where one can't get in: open the recovery page. */
  'open-recovery': z.object({ document, problem: z.string().check(z.maxLength(40)) }),
  /** From such a page: the user doesn't want to be asked there until the browser is started again. */
  'dismiss-offer': z.object({ document }),
  /** From the popup: the user no longer wants what could not be read and was set aside. */
  'erase-broken': z.object({ keys: z.array(z.string()) }),
  /** From the settings page and the readiness page: all that is kept. */
  'get-stored': z.object({}),
  /** From the settings page: forget one account. */
  'erase-account': z.object({ account: accountId }),
  /** From the settings page: forget everything. */
  'erase-everything': z.object({}),
  /** From the settings page: a file that was exported. Answered with why it is refused, or `null`. */
  'import-file': z.object({ text: z.string() }),
} as const;

/** What came of asking PyPI: each project that was asked about, in order; `isComplete`: none is left to ask about. */
export interface LookedUp {
  outcomes: { project: string; outcome: LookupOutcome }[];
  isComplete: boolean;
}

/** A page's answer: the warnings to show beside its sections, and on a page where one can't get in, what to offer there. */
export interface PageAnswer {
  warnings: Warning[];
  offer: Offer | null;
  /** The document's token, for its later messages. */
  document: string;
}

/** All that is kept; `others`, by key: what can't be read, what was set aside, and what belongs to no account. */
export interface StoredAndOthers extends Stored {
  others: Record<string, unknown>;
}

interface Replies {
  'page-seen': PageAnswer;
  'deed-done': null;
  'page-left': null;
  'show-again': PageAnswer;
  'dismiss-warning': null;
  'get-overview': Overview;
  'review-history': null;
  'answer-changes': null;
  'get-filing': Filing | null;
  'get-recovery': StoredForRecovery;
  'get-log-in': LogInSeen | null;
  'choose-account': null;
  'save-draft': null;
  'open-request': TrackedRequest;
  'change-request': TrackedRequest;
  'note-backup': string | null;
  'history-seen': null;
  mute: null;
  unmute: null;
  'look-up-repositories': LookedUp;
  'tick-rehearsal': null;
  'say-done': null;
  'count-codes': null;
  'used-code': null;
  leave: null;
  'change-settings': null;
  'check-backup': null;
  'note-new-codes': string | null;
  'open-codes-place': null;
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
