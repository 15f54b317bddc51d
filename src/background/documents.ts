import * as z from 'zod/mini';
import { type AccountId, sameAccount } from '../account/account-id';
import type { ShownPage } from '../overview/choice';
import { browser, type Runtime } from '../platform/browser';
import type { Facts } from '../pypi/facts';
import { PAGES, SITES, type Site, USERNAME } from '../pypi/urls';
import { isOfferPage } from '../recovery/triage/lockout-offer';
import type { LogInSeen } from '../recovery/triage/log-in-seen';
import { sessionList } from './session-list';

/** Who sent a message: a document of one index, in a tab. Firefox before 153 gives no `documentId`. */
export interface PageSender {
  site: Site;
  tab: number | null;
  documentId: string | null;
}

const pageDocument = z.object({
  /** The browser's id of the document, or a token in its place. */
  document: z.string(),
  tab: z.nullable(z.number()),
  site: z.enum(SITES),
  page: z.enum(PAGES),
  loadedAt: z.iso.datetime(),
  /** The account that the document reported. */
  username: z.nullable(z.string().check(z.regex(USERNAME))),
  /** Whether it reported two different accounts, or one that is not its own: then it may change none. */
  isContested: z.boolean(),
  /** Whether PyPI offered there to log in with a recovery code. */
  unusedCodesExist: z.nullable(z.boolean()),
  /** When the set of new codes was made that it shows (ISO 8601, UTC); `null`: it shows none. */
  codesMadeAt: z.nullable(z.iso.datetime()),
  /** Whether the user has left it; it may come back from the browser's cache, and then asks again. */
  isLeft: z.boolean(),
});

/** A document of PyPI's that reported itself, and what its later messages may speak of. */
export type PageDocument = z.infer<typeof pageDocument>;

export const DOCUMENTS = 'documents';
const documents = sessionList(DOCUMENTS, pageDocument, 100);

/** The sender of a message from a page of PyPI; `null`: it is somebody else. */
export function pageSender({ id, url = '', tab, documentId }: Runtime.MessageSender): PageSender | null {
  const site = SITES.find((one) => url.startsWith(`https://${one}/`));
  if (id !== browser.runtime.id || !site) return null;
  return { site, tab: tab?.id ?? null, documentId: documentId ?? null };
}

/**
 * Keeps what a document reported of itself. A later report of the same document may add its account, never change it.
 * When that fails, the document's later messages are refused.
 *
 * @returns the document as it is known now; its token goes into the answer
 */
export async function noteDocument(from: PageSender, facts: Facts, loadedAt: string): Promise<PageDocument> {
  let seen = reported(undefined, from, facts, loadedAt);
  const noted = documents.change((kept) => {
    const before = kept.find((one) => isSame(one, from, loadedAt));
    seen = reported(before, from, facts, loadedAt);
    return [...kept.filter((one) => one !== before), seen];
  });
  await noted.catch(() => undefined);
  return seen;
}

function reported(before: PageDocument | undefined, from: PageSender, facts: Facts, loadedAt: string): PageDocument {
  const { site, page, username = null, unreadable } = facts;
  const known = before?.username ?? null;
  const isOther = username !== null && username.toLowerCase() !== known?.toLowerCase();
  const isContested = known !== null && (isOther || unreadable.includes('username'));
  return {
    document: before?.document ?? from.documentId ?? crypto.randomUUID(),
    tab: from.tab,
    site,
    page,
    loadedAt,
    username: known ?? username,
    isContested: isContested || (before?.isContested ?? false),
    unusedCodesExist: facts.unusedCodesExist ?? before?.unusedCodesExist ?? null,
    codesMadeAt: madeAt(facts) ?? before?.codesMadeAt ?? null,
    isLeft: false,
  };
}

function madeAt({ page, recoveryCodes }: Facts): string | null {
  return page === 'recovery-codes' ? (recoveryCodes?.generatedAt ?? null) : null;
}

/** Without an id of the browser's, a document is told by its tab and the moment at which it was loaded. */
function isSame(kept: PageDocument, { site, tab, documentId }: PageSender, loadedAt: string): boolean {
  if (documentId !== null) return kept.document === documentId;
  return kept.site === site && kept.tab === tab && kept.loadedAt === loadedAt;
}

/** The document that sent a message. Rejects when it isn't the one that was given this token. */
export async function documentOf({ site, documentId }: PageSender, token: string): Promise<PageDocument> {
  const found = (await documents.load()).find(({ document }) => document === token);
  if (!found || found.site !== site || (documentId !== null && documentId !== token)) {
    throw new Error('The message is not for this sender.');
  }
  return found;
}

/** The log-in page with this token; `null`: there is none any more. */
export async function logInSeen(token: string): Promise<LogInSeen | null> {
  const found = (await documents.load()).find(({ document, page }) => document === token && isOfferPage(page));
  return found ? { site: found.site, unusedCodesExist: found.unusedCodesExist, at: found.loadedAt } : null;
}

/** The account that a document reported; `null` when it reported none, or two. */
export function namedAccountOf({ site, username, isContested }: PageDocument): AccountId | null {
  return username === null || isContested ? null : { site, username };
}

/** The account that a document reported. Throws when it reported none, or two. */
export function accountOf(document: PageDocument): AccountId {
  const account = namedAccountOf(document);
  if (account === null) throw new Error('The page did not tell whose it is.');
  return account;
}

/** The pages of PyPI's that tabs show, by their tab, as far as they reported themselves and were not left. */
export async function pagesInTabs(): Promise<Map<number, ShownPage>> {
  const shown = (await documents.load()).filter(({ isLeft }) => !isLeft);
  return new Map(
    shown.flatMap((one) => {
      const { tab, site, page } = one;
      return tab === null ? [] : [[tab, { site, page, username: namedAccountOf(one)?.username ?? null }]];
    }),
  );
}

/** Notes that the user has left the document that sent a message: maybe before it was given its token. */
export function leaveDocument(from: PageSender, loadedAt: string): Promise<void> {
  return documents.change((kept) => kept.map((one) => (isSame(one, from, loadedAt) ? { ...one, isLeft: true } : one)));
}

/** Notes that the user came back to a document, by the browser's cache. */
export function returnToDocument({ document }: PageDocument): Promise<void> {
  return changeDocument(document, { isLeft: false });
}

/** Notes that a document named an account that is not its own: it may change none. */
export function disownDocument(document: string): Promise<void> {
  return changeDocument(document, { isContested: true });
}

function changeDocument(document: string, change: Partial<PageDocument>): Promise<void> {
  return documents.change((kept) => kept.map((one) => (one.document === document ? { ...one, ...change } : one)));
}

/** The tabs with a document that was not left. */
export async function openTabs(): Promise<number[]> {
  const tabs = (await documents.load()).flatMap(({ tab, isLeft }) => (tab === null || isLeft ? [] : tab));
  return [...new Set(tabs)];
}

/** Forgets the documents of an account that is erased. */
export function forgetDocumentsOf(id: AccountId): Promise<void> {
  const isIts = ({ site, username }: PageDocument) => username !== null && sameAccount({ site, username }, id);
  return documents.change((kept) => kept.filter((one) => !isIts(one)));
}

/** Forgets the documents of a tab that was closed. */
export function forgetTab(tab: number): Promise<void> {
  return documents.change((kept) => kept.filter((one) => one.tab !== tab));
}
