import { type AccountId, sameAccount } from '../account/account-id';
import { withLook } from '../account/history-look';
import type { AccountRecord } from '../account/record';
import { judgedRecord } from '../overview/judged-record';
import type { Stored } from '../overview/overview';
import { limitsOf, NOTHING_SET } from '../overview/settings';
import { t } from '../platform/i18n';
import type { PageAnswer, Reply, Request } from '../platform/messages';
import type { Facts } from '../pypi/facts';
import { backupNote } from '../recovery/backup-note';
import { OFFER_PAGES } from '../recovery/triage/offer';
import { keepDeed } from './deeds';
import {
  accountOf,
  disownDocument,
  documentOf,
  leaveDocument,
  namedAccountOf,
  noteDocument,
  type PageDocument,
  type PageSender,
  returnToDocument,
} from './documents';
import { keepPage, withoutName } from './keep-page';
import { currentOffer, dismissOffer } from './offer';
import { openCodesPlace, openRecoveryPage } from './own-tabs';
import { refresh } from './refresh';
import { changeKeptRecord, changeRecord, loadAll } from './store';
import { problemOf } from './typed-answer';
import { warningsOf } from './warnings';

export const PAGE_MESSAGES = [
  'page-seen',
  'deed-done',
  'page-left',
  'show-again',
  'dismiss-warning',
  'history-seen',
  'note-new-codes',
  'open-codes-place',
  'open-recovery',
  'dismiss-offer',
] as const;
export type PageMessage = (typeof PAGE_MESSAGES)[number];

/** What the background does for each message of PyPI's pages: each may speak of the account that its document reported. */
export const PAGE_HANDLERS: {
  readonly [Name in PageMessage]: (request: Request<Name>, from: PageSender) => Promise<Reply<Name>>;
} = {
  async 'page-seen'({ facts, loadedAt, userHash }, from) {
    if (facts.site !== from.site) throw new Error('"page-seen" is not for this sender.');
    const now = new Date();
    const at = notAfter(now, loadedAt);
    const { document, isContested } = await noteDocument(from, facts, at);
    const told = isContested ? withoutName(facts) : facts;
    const { record, isRefused } = await keepPage({ facts: told, loadedAt: at, userHash }, now.toISOString());
    if (isRefused) await disownDocument(document);
    return answerTo(told, record, document);
  },

  async 'show-again'({ document, facts }, from) {
    const seen = await documentOf(from, document);
    if (seen.site !== facts.site || seen.page !== facts.page) throw new Error('"show-again" is not for this sender.');
    await returnToDocument(seen);
    const account = namedAccountOf(seen);
    return answerTo(facts, account ? await storedRecord(account) : undefined, document);
  },

  async 'deed-done'({ deed, userHash }, { site }) {
    await keepDeed({ ...deed, at: notAfter(new Date(), deed.at), site, userHash });
    return null;
  },

  async 'page-left'({ loadedAt }, from) {
    await leaveDocument(from, loadedAt);
    return null;
  },

  async 'dismiss-warning'({ document, check, isDismissed }, from) {
    await changeKeptRecord(accountOf(await documentOf(from, document)), (record) => {
      const { [check]: _, ...others } = record.dismissed;
      return { ...record, dismissed: isDismissed ? { ...others, [check]: new Date().toISOString() } : others };
    });
    return null;
  },

  async 'history-seen'({ document }, from) {
    const seen = await documentOf(from, document);
    // The page that was in view may not be the one that was kept: then nobody knows what was looked at.
    await changeKeptRecord(accountOf(seen), (record) => {
      const { events } = record.facts;
      return events?.seenAt === seen.loadedAt ? withLook(record, seen.loadedAt, events.value.count) : record;
    });
    await refresh();
    return null;
  },

  async 'note-new-codes'({ document, place, ...note }, from) {
    const seen = await documentOf(from, document);
    const { codesMadeAt } = seen;
    if (codesMadeAt === null) throw new Error('No new codes stand on this page.');
    const account = accountOf(seen);
    return problemOf(() => {
      const backup = backupNote({ where: t(place), ...note }, codesMadeAt, new Date().toISOString());
      return changeRecord(account, (record) => ({ ...record, backup }));
    });
  },

  async 'open-codes-place'({ document }, from) {
    await openCodesPlace(accountOf(await documentOf(from, document)));
    return null;
  },

  async 'open-recovery'({ document, problem }, from) {
    const { site } = withOffer(await documentOf(from, document));
    await openRecoveryPage(site, problem, document);
    return null;
  },

  async 'dismiss-offer'({ document }, from) {
    await dismissOffer(withOffer(await documentOf(from, document)).site);
    return null;
  },
};

async function answerTo(facts: Facts, record: AccountRecord | undefined, document: string): Promise<PageAnswer> {
  const { requests, settings } = await storedGrounds();
  const judged = record && judgedRecord({ requests }, record);
  const warnings = warningsOf(facts, judged, new Date(), limitsOf(settings));
  return { warnings, offer: await currentOffer(facts), document };
}

/** What is stored of an account. What can't be read is not stored: the page is judged all the same. */
async function storedRecord(account: AccountId): Promise<AccountRecord | undefined> {
  try {
    return (await loadAll()).records.find((record) => sameAccount(record, account));
  } catch {
    return undefined;
  }
}

/** The document, if it is one on which the offer stands. */
function withOffer(document: PageDocument): PageDocument {
  if (!OFFER_PAGES.includes(document.page)) throw new Error('No offer stands on this page.');
  return document;
}

/** What a page is judged by besides its account's record. What can't be read is not there: it is judged all the same. */
async function storedGrounds(): Promise<Pick<Stored, 'requests' | 'settings'>> {
  try {
    return await loadAll();
  } catch {
    return { requests: [], settings: NOTHING_SET };
  }
}

/** A page's own clock may drift ahead (`performance.timeOrigin`); kept, such a time would shut out all later pages. */
function notAfter(now: Date, loadedAt: string): string {
  return new Date(Math.min(Date.parse(loadedAt), now.getTime())).toISOString();
}
