import { accountKey } from '../account/account-id';
import { stillThere } from '../account/backup';
import { firstCounted, useKnown } from '../account/code-count';
import { withLook } from '../account/history-look';
import { answerAll, type JournalEntry, withChanges } from '../account/journal';
import type { AccountRecord } from '../account/record';
import { remember, withoutFuture } from '../account/remember';
import { evaluate } from '../checks/evaluate';
import { THRESHOLDS, type Thresholds } from '../checks/thresholds';
import { filingAt } from '../overview/filing';
import { limitsOf } from '../overview/settings';
import type { MessageName, Reply, Request } from '../platform/messages';
import type { Facts } from '../pypi/facts';
import { backupNote, withBackup } from '../recovery/backup-note';
import { FieldError } from '../recovery/field-error';
import { openRequest } from '../recovery/open-request';
import { changed } from '../recovery/request-change';
import { parseRequestForm } from '../recovery/request-form';
import { currentOverview } from './current-overview';
import { MEMORY_HANDLERS } from './memory-handlers';
import { currentOffer, dismissOffer } from './offer';
import { reportProblem, settleProblem } from './problem';
import { openRecoveryPage } from './recovery-page';
import { refresh } from './refresh';
import { SETTINGS_HANDLERS } from './settings-handlers';
import {
  changeKeptRecord,
  changeRecord,
  changeRequest,
  eraseBroken,
  loadAll,
  NotKept,
  saveDraft,
  saveVisit,
} from './store';
import { warningsOf } from './warnings';

/** What the background does for each message. */
export const HANDLERS: { readonly [Name in MessageName]: (request: Request<Name>) => Promise<Reply<Name>> } = {
  async 'page-seen'({ facts, loadedAt }) {
    const now = new Date();
    const record = await keep(facts, notAfter(now, loadedAt), now.toISOString());
    const limits = await currentLimits();
    return {
      warnings: warningsOf(evaluate(facts, record, now, limits), record, now, limits),
      offer: await currentOffer(facts),
    };
  },

  async 'dismiss-warning'({ account, check }) {
    await changeKeptRecord(account, (record) => ({
      ...record,
      dismissed: { ...record.dismissed, [check]: new Date().toISOString() },
    }));
    return null;
  },

  async 'get-overview'({ account }) {
    return currentOverview(await loadAll(), account, new Date());
  },

  async 'review-history'({ account }) {
    // What was looked through is the history that was seen, not what has happened since.
    await changeKeptRecord(account, (record) => {
      const { events } = record.facts;
      if (!events) return record;
      return { ...withLook(record, events.seenAt, events.value.count), historyReviewedAt: events.seenAt };
    });
    await refresh();
    return null;
  },

  async 'history-seen'({ account, loadedAt }) {
    // The page that was in view may not be the one that was kept: then nobody knows what was looked at.
    await changeKeptRecord(account, (record) => {
      const { events } = record.facts;
      return events?.seenAt === loadedAt ? withLook(record, loadedAt, events.value.count) : record;
    });
    await refresh();
    return null;
  },

  async 'answer-changes'({ account, shown, answer }) {
    await changeKeptRecord(account, (record) => {
      const { journal } = record;
      if (!journal) return record;
      const answered = { ...record, journal: answerAll(journal, shown, answer, new Date().toISOString()) };
      return answer === 'mine' && shown.entries.some(isCodeUsed) ? useKnown(answered) : answered;
    });
    await refresh();
    return null;
  },

  async 'get-filing'({ url }) {
    return filingAt(url, await loadAll());
  },

  async 'get-recovery'() {
    const { records, drafts, requests } = await loadAll();
    return { records, drafts, requests };
  },

  async 'save-draft'({ draft }) {
    await saveDraft(draft);
    return null;
  },

  async 'open-request'({ form }) {
    const parsed = parseRequestForm(form);
    if ('problems' in parsed) throw new Error(`The request is not complete: ${parsed.problems[0]?.code}.`);
    const { request } = parsed;
    const opened = await changeRequest(request, (existing) => openRequest(request, existing, new Date().toISOString()));
    await refresh();
    return opened;
  },

  async 'change-request'({ account, change }) {
    const request = await changeRequest(account, (existing) => {
      if (!existing) throw new Error('There is no request for this account.');
      return changed(existing, change, new Date().toISOString());
    });
    await refresh();
    return request;
  },

  'note-backup': ({ account, where, withAuthenticator }) =>
    problemOf(() =>
      changeKeptRecord(account, (record) => withBackup(record, { where, withAuthenticator }, new Date().toISOString())),
    ),

  'note-new-codes': ({ account, generatedAt, ...note }) =>
    problemOf(() => {
      const backup = backupNote(note, generatedAt, new Date().toISOString());
      return changeRecord(account, (record) => ({ ...record, backup }));
    }),

  async 'check-backup'({ account }) {
    await changeKeptRecord(account, (record) => stillThere(record, new Date().toISOString()));
    await refresh();
    return null;
  },

  async 'review-tokens'({ account }) {
    // What was looked through are the tokens that were seen, not those made since.
    await changeKeptRecord(account, (record) => {
      const seenAt = record.facts.tokens?.seenAt;
      return seenAt ? { ...record, tokensReviewedAt: seenAt } : record;
    });
    return null;
  },

  async 'open-recovery'({ site, problem }) {
    await openRecoveryPage(site, problem);
    return null;
  },

  async 'dismiss-offer'({ site }) {
    await dismissOffer(site);
    return null;
  },

  ...MEMORY_HANDLERS,

  ...SETTINGS_HANDLERS,

  async 'erase-broken'({ keys }) {
    await eraseBroken(keys);
    return null;
  },
};

/** Does something with what was typed; the code of what is wrong with it, or `null`. */
async function problemOf(work: () => Promise<unknown>): Promise<string | null> {
  try {
    await work();
    await refresh();
    return null;
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    if (error instanceof NotKept) return 'backup-no-codes';
    throw error;
  }
}

const isCodeUsed = ({ change }: JournalEntry) => change.kind === 'codes-used';

/** What can't be read is not set: the page is judged all the same. */
async function currentLimits(): Promise<Thresholds> {
  try {
    return limitsOf((await loadAll()).settings);
  } catch {
    return THRESHOLDS;
  }
}

/** A page's own clock may drift ahead (`performance.timeOrigin`); kept, such a time would shut out all later pages. */
function notAfter(now: Date, loadedAt: string): string {
  return new Date(Math.min(Date.parse(loadedAt), now.getTime())).toISOString();
}

function afterPage(before: AccountRecord, facts: Facts, loadedAt: string): AccountRecord {
  const after = remember(before, facts, loadedAt);
  return firstCounted({ ...after, journal: withChanges(before.journal, before, after) });
}

/** Stores what a page said. A failure is kept for the popup to tell; the page is judged all the same. */
async function keep(facts: Facts, loadedAt: string, now: string): Promise<AccountRecord | undefined> {
  try {
    const { site, username } = facts;
    const record = username
      ? await changeRecord({ site, username }, (kept) => afterPage(withoutFuture(kept, now), facts, loadedAt))
      : undefined;
    await saveVisit(facts, loadedAt);
    if (record) await settleProblem(record);
    return record;
  } catch (error) {
    await reportProblem(error, loadedAt, facts.username ? accountKey({ ...facts, username: facts.username }) : null);
    return undefined;
  } finally {
    await refresh();
  }
}
