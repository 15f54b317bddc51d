import { type AccountId, sameAccount } from '../../account/account-id';
import { withFactorUse } from '../../account/factor-uses';
import type { AccountRecord } from '../../account/record';
import type { PageAnswer } from '../../messages/messages';
import { judgedRecord } from '../../overview/judged-record';
import { limitsOf, NOTHING_SET } from '../../overview/settings';
import type { Facts } from '../../pypi/facts';
import type { Site } from '../../pypi/urls';
import { isOfferPage, type OfferPage, PROBLEM_ON } from '../../recovery/triage/lockout-offer';
import type { Stored } from '../../storage/items';
import { changeKeptRecord, loadAll } from '../../storage/store';
import { boxWords } from '../box-words';
import { keepDeed } from '../deeds';
import {
  accountOf,
  disownDocument,
  documentOf,
  leaveDocument,
  namedAccountOf,
  noteDocument,
  type PageDocument,
  returnToDocument,
} from '../documents';
import { keepPage, withoutName } from '../keep-page';
import { currentOffer, dismissOffer } from '../offer';
import { openRecoveryPage } from '../own-tabs';
import { keepSentFactor, takeSentFactor } from '../sent-factors';
import { warningsOf } from '../warnings';
import type { Handlers } from './handlers';

/** A page of PyPI's as it is read, shown and left; each may speak of the account that its document reported. */
export const PAGE_HANDLERS: Handlers<
  | 'page-seen'
  | 'show-again'
  | 'page-left'
  | 'page-returned'
  | 'deed-done'
  | 'factor-sent'
  | 'dismiss-warning'
  | 'open-recovery'
  | 'dismiss-offer'
> = {
  async 'page-seen'({ facts, loadedAt, userHash }, from) {
    if (facts.site !== from.site) throw new Error('"page-seen" is not for this sender.');
    const now = new Date();
    const at = notAfter(now, loadedAt);
    const { document, isContested } = await noteDocument(from, facts, at);
    const told = isContested ? withoutName(facts) : facts;
    const { record, isRefused } = await keepPage({ facts: told, loadedAt: at, userHash }, now.toISOString());
    if (isRefused) await disownDocument(document);
    const factor = await takeSentFactor(from, told, at);
    if (factor && record) await changeKeptRecord(record, (one) => withFactorUse(one, factor.kind, factor.at));
    return answerTo(told, record, document);
  },

  async 'show-again'({ document, facts }, from) {
    const seen = await documentOf(from, document);
    if (seen.site !== facts.site || seen.page !== facts.page) throw new Error('"show-again" is not for this sender.');
    const account = namedAccountOf(seen);
    return answerTo(facts, account ? await storedRecord(account) : undefined, document);
  },

  async 'page-left'({ loadedAt }, from) {
    await leaveDocument(from, loadedAt);
    return null;
  },

  async 'page-returned'({ document }, from) {
    await returnToDocument(await documentOf(from, document));
    return null;
  },

  async 'deed-done'({ deed, userHash }, { site }) {
    await keepDeed({ ...deed, at: notAfter(new Date(), deed.at), site, userHash });
    return null;
  },

  async 'factor-sent'({ kind }, from) {
    await keepSentFactor(from, kind, new Date().toISOString());
    return null;
  },

  async 'dismiss-warning'({ document, check, isDismissed }, from) {
    await changeKeptRecord(accountOf(await documentOf(from, document)), (record) => {
      const { [check]: _, ...others } = record.dismissed;
      return { ...record, dismissed: isDismissed ? { ...others, [check]: new Date().toISOString() } : others };
    });
    return null;
  },

  async 'open-recovery'({ document }, from) {
    const { site, page } = withOffer(await documentOf(from, document));
    await openRecoveryPage(site, PROBLEM_ON[page], document);
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
  const limits = limitsOf(settings);
  const warnings = warningsOf(facts, judged, new Date(), limits);
  return { boxes: boxWords({ facts, warnings, offer: await currentOffer(facts), limits }), document };
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
function withOffer({ site, page }: PageDocument): { site: Site; page: OfferPage } {
  if (!isOfferPage(page)) throw new Error('No offer stands on this page.');
  return { site, page };
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
