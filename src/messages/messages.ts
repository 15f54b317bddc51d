import * as z from 'zod/mini';
import { accountId } from '../account/account-id-schema';
import { deed } from '../account/deed-schema';
import { FACTOR_KINDS } from '../account/factor-uses';
import { ANSWERS } from '../account/journal';
import { unansweredChanges } from '../account/journal-schema';
import { MUTE_KINDS } from '../account/mutes';
import { USER_HASH } from '../account/record';
import { REHEARSAL_OUTCOMES, REHEARSED_WAYS } from '../account/rehearsal';
import type { LookupOutcome } from '../account/repository-lookup';
import { SAID_DONE } from '../account/said-done';
import { CHECKS } from '../checks/index';
import type { Filing } from '../overview/filing';
import type { Overview } from '../overview/overview';
import type { StoredForRecovery } from '../overview/recovery-case';
import { settingsChange } from '../overview/settings-schema';
import { isBounded } from '../pypi/bounded';
import { facts as allFacts } from '../pypi/facts-schema';
import { SITES } from '../pypi/urls';
import { BACKUP_PLACES } from '../recovery/backup-places';
import type { FieldErrorCode } from '../recovery/request/field-error';
import { recoveryDraft } from '../recovery/request/recovery-draft-schema';
import { requestForm } from '../recovery/request/request-form-schema';
import { requestChange } from '../recovery/tracker/request-change-schema';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import type { LogInSeen } from '../recovery/triage/log-in-seen';
import type { ImportProblem } from '../storage/export';
import type { StoredAndOthers } from '../storage/items';
import type { PageBoxes } from './page-boxes';

/** The token that the background gave a document of PyPI's; all of its later messages carry it. */
const document = z.string().check(z.maxLength(60));
/** What a page said, as it leaves our script there. */
const facts = allFacts.check(z.refine(isBounded, 'too long'));
/** SHA-256 of PyPI's cookie `user_id__insecure`, in hexadecimal; the cookie itself is never sent. */
const userHash = z.string().check(z.regex(USER_HASH));
const muteId = z.string().check(z.regex(/^[a-z-]{1,60}$/));

/** What came of asking PyPI: each project that was asked about, in order; `isComplete`: none is left to ask about. */
export interface LookupResult {
  outcomes: { project: string; outcome: LookupOutcome }[];
  isComplete: boolean;
}

/** A page's answer: what to show on it. */
export interface PageAnswer {
  boxes: PageBoxes | null;
  /** The document's token, for its later messages. */
  document: string;
}

/** A message: who may send it, how it must arrive, and what the background answers. */
interface Message<From extends 'page' | 'extension', Schema extends z.ZodMiniType, Reply> {
  from: From;
  payload: Schema;
  /** Names the type of the answer, which is `null` otherwise. */
  returning<Other>(): Message<From, Schema, Other>;
  /** Holds the type of the answer, and never a value. */
  replies?: [Reply];
}

function message<From extends 'page' | 'extension', Schema extends z.ZodMiniType>(
  from: From,
  payload: Schema,
): Message<From, Schema, null> {
  return { from, payload, returning: () => message(from, payload) as Message<From, Schema, never> };
}

/** A message of our script on a page of PyPI. It may speak only of the account that its document reported. */
const fromPage = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => message('page', z.object(shape));

/** A message of one of the extension's own pages. */
const fromExtension = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => message('extension', z.object(shape));

/** A check's id, as a page sends it back. */
const checkId: z.ZodMiniType<string> = z.enum(CHECKS.map(({ id }) => id));

/** What the user can take back. */
export const UNDOABLE = [
  'mute',
  'unmute',
  'show-warning',
  'leave',
  'say-done',
  'review-tokens',
  'review-history',
  'answer-changes',
  'check-backup',
  'note-backup',
  'count-codes',
  'used-code',
  'say-password',
] as const;
export type Undoable = (typeof UNDOABLE)[number];

/** Every message that the background answers; anything else is refused. Each has a handler in `background/handlers/`. */
export const MESSAGES = {
  /** What it said, addresses masked. Answered with the warnings to show on it. */
  'page-seen': fromPage({ facts, loadedAt: z.iso.datetime(), userHash: z.optional(userHash) }).returning<PageAnswer>(),
  /** What the user is doing to the account there, by a form, or by a token that PyPI has made. */
  'deed-done': fromPage({ deed, userHash }),
  /** From PyPI's page that asks for a second factor: the form of one kind was sent. */
  'factor-sent': fromPage({ kind: z.enum(FACTOR_KINDS) }),
  /** The user has left it. */
  'page-left': fromPage({ loadedAt: z.iso.datetime() }),
  /** The user is back at it: the browser kept it as it was. */
  'page-returned': fromPage({ document }),
  /** From a page of PyPI with boxes, which may be out of date: what to show on it now. Nothing of it is stored. */
  'show-again': fromPage({ document, facts }).returning<PageAnswer>(),
  /** The user hid a warning, or with `false` took that back. */
  'dismiss-warning': fromPage({ document, check: checkId, isDismissed: z.boolean() }),
  /** From the popup: what to show of the chosen account, or of the one whose page stands in the tab before the user. */
  'get-overview': fromExtension({ account: z.nullable(accountId), tab: z.nullable(z.int()) }).returning<Overview>(),
  /** From the popup: the user looked through the security history. */
  'review-history': fromExtension({ account: accountId }),
  /** From the popup: whose the changes were that it showed. */
  'answer-changes': fromExtension({ account: accountId, shown: unansweredChanges, answer: z.enum(ANSWERS) }),
  /** From the popup on a page of GitHub's: what its address has to do with the request whose form was opened last. */
  'get-filing': fromExtension({
    url: z.string().check(z.maxLength(10_000), z.regex(/^https:\/\/github\.com\//)),
  }).returning<Filing | null>(),
  /** From the recovery page: all that is kept of ways back in. */
  'get-recovery': fromExtension({}).returning<StoredForRecovery>(),
  /** From the recovery page: the log-in page that led there, while its tab is open. */
  'get-log-in': fromExtension({ document }).returning<LogInSeen | null>(),
  /** From the recovery page: at that log-in page the user was stopped on the way into this account, or into one of the index that isn't known. */
  'choose-account': fromExtension({ owner: z.union([z.enum(SITES), accountId]), document }),
  /** From the recovery page: what was answered and typed, without private data. */
  'save-draft': fromExtension({ draft: recoveryDraft }),
  /** From the recovery page: the official form is being opened with this request. Refused while another one is running. */
  'open-request': fromExtension({ form: requestForm }).returning<TrackedRequest>(),
  /** From the recovery page and the popup: what has become of a request. */
  'change-request': fromExtension({ account: accountId, change: requestChange }).returning<TrackedRequest>(),
  /** From the extension's pages: where the user put the codes that PyPI has now. Answered with what is wrong, or `null`. */
  'note-backup': fromExtension({
    account: accountId,
    where: z.string().check(z.maxLength(200)),
    withAuthenticator: z.optional(z.boolean()),
  }).returning<FieldErrorCode | null>(),
  /** Its security history was in view. */
  'history-seen': fromPage({ document }),
  /** From the extension's pages: the user wants no word of a reminder, check or list, for a while or at all. */
  mute: fromExtension({
    account: accountId,
    id: muteId,
    about: z.string().check(z.maxLength(5000)),
    kind: z.enum(MUTE_KINDS),
  }),
  /** From the extension's pages: the user wants to be told again. */
  unmute: fromExtension({ account: accountId, id: muteId }),
  /** From the settings page: the user wants to see a warning again that is hidden on PyPI's pages. */
  'show-warning': fromExtension({ account: accountId, id: muteId }),
  /** From the extension's pages: the user takes back what they last did of a kind. */
  undo: fromExtension({ account: accountId, name: z.enum(UNDOABLE) }),
  /** From the popup: ask PyPI which repositories the latest releases of the account's projects name. */
  'look-up-repositories': fromExtension({ account: accountId }).returning<LookupResult>(),
  /** From the practice page: the user's word on a way back. */
  'tick-rehearsal': fromExtension({
    account: accountId,
    way: z.enum(REHEARSED_WAYS),
    outcome: z.enum(REHEARSAL_OUTCOMES),
    about: z.string().check(z.maxLength(500)),
  }),
  /** From the lists: the user's word on what no page tells; taken back with `false`. */
  'say-done': fromExtension({ account: accountId, id: z.enum(SAID_DONE), isDone: z.boolean() }),
  /** From the popup: the recovery codes that are gone were used by the user. */
  'count-codes': fromExtension({ account: accountId }),
  /** From the popup: the user used a recovery code, though no page showed it. */
  'used-code': fromExtension({ account: accountId }),
  /** From the list: the user is leaving an employer or school, `null`: no longer. */
  leave: fromExtension({
    account: accountId,
    leaving: z.nullable(z.object({ domain: z.nullable(z.string().check(z.maxLength(253))) })),
  }),
  /** From the settings page: one thing that the user set. */
  'change-settings': fromExtension({ change: settingsChange }),
  /** From the popup: whether the password is strong, unique and in a manager. */
  'say-password': fromExtension({ account: accountId, isUnique: z.boolean() }),
  /** From the popup: the codes are still where they were put. */
  'check-backup': fromExtension({ account: accountId }),
  /** From PyPI's page of new codes: where the user put them. No free text comes from there. Answered as `note-backup`. */
  'note-new-codes': fromPage({ document, place: z.enum(BACKUP_PLACES) }).returning<FieldErrorCode | null>(),
  /** From PyPI's page of new codes: open our own page, where the place can be told in other words. */
  'open-codes-place': fromPage({ document }),
  /** From the recovery page: all tokens left are the user's, and needed. */
  'review-tokens': fromExtension({ account: accountId }),
  /** From a page of PyPI where one can't get in: open the recovery page. */
  'open-recovery': fromPage({ document }),
  /** From such a page: the user doesn't want to be asked there until the browser is started again. */
  'dismiss-offer': fromPage({ document }),
  /** From the popup: the user no longer wants what could not be read and was set aside. */
  'erase-broken': fromExtension({ keys: z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(1000)) }),
  /** From the settings page and the readiness page: all that is kept. */
  'get-stored': fromExtension({}).returning<StoredAndOthers>(),
  /** From the settings page: forget one account. */
  'erase-account': fromExtension({ account: accountId }),
  /** From the settings page: forget everything. */
  'erase-everything': fromExtension({}),
  /** From the settings page: a file that was exported. Answered with why it is refused, or `null`. */
  'import-file': fromExtension({ text: z.string() }).returning<ImportProblem | null>(),
};

export type MessageName = keyof typeof MESSAGES;
export type Payload<Name extends MessageName> = z.infer<(typeof MESSAGES)[Name]['payload']>;
export type Reply<Name extends MessageName> = NonNullable<(typeof MESSAGES)[Name]['replies']>[0];

/** How a message travels, and how it is always answered. */
export interface Envelope<Name extends MessageName = MessageName> {
  name: Name;
  payload: Payload<Name>;
}
export type Response<Name extends MessageName = MessageName> =
  | { ok: true; value: Reply<Name> }
  | { ok: false; error: string };
