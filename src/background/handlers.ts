import { stillThere } from '../account/backup';
import { useKnown } from '../account/code-count';
import { withLook } from '../account/history-look';
import { answerAll, type JournalEntry } from '../account/journal';
import { filingAt } from '../overview/filing';
import type { MessageName, Reply, Request } from '../platform/messages';
import { withBackup } from '../recovery/backup-note';
import { openRequest } from '../recovery/request/open-request';
import { parseRequestForm } from '../recovery/request/request-form';
import { withLostAddress } from '../recovery/tracker/lost-mailbox';
import { changed } from '../recovery/tracker/request-change';
import { currentOverview } from './current-overview';
import { logInSeen, pageInTab } from './documents';
import { keepCodesTold } from './keep-codes-told';
import { MEMORY_HANDLERS } from './memory-handlers';
import type { PageMessage } from './page-handlers';
import { refresh } from './refresh';
import { SETTINGS_HANDLERS } from './settings-handlers';
import { changeKeptRecord, changeRequest, eraseBroken, loadAll, saveDraft } from './store';
import { problemOf } from './typed-answer';

type Name = Exclude<MessageName, PageMessage>;

/** What the background does for each message of the extension's own pages. */
export const HANDLERS: { readonly [One in Name]: (request: Request<One>) => Promise<Reply<One>> } = {
  async 'get-overview'({ account, tab }) {
    const page = tab === null ? null : await pageInTab(tab);
    return currentOverview(await loadAll(), { chosen: account, page, now: new Date() });
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

  'get-log-in': ({ document }) => logInSeen(document),

  async 'choose-account'({ owner, document }) {
    const seen = await logInSeen(document);
    if (seen) await keepCodesTold(owner, seen);
    return null;
  },

  async 'save-draft'({ draft }) {
    await saveDraft(draft);
    return null;
  },

  async 'open-request'({ form }) {
    const parsed = parseRequestForm(form);
    if ('problems' in parsed) throw new Error(`The request is not complete: ${parsed.problems[0]?.code}.`);
    const { request } = parsed;
    const opened = await changeRequest(request, (existing, record) =>
      withLostAddress(openRequest(request, existing, new Date().toISOString()), record),
    );
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

  'note-backup': ({ account, ...note }) =>
    problemOf(() => changeKeptRecord(account, (record) => withBackup(record, note, new Date().toISOString()))),

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

  ...MEMORY_HANDLERS,

  ...SETTINGS_HANDLERS,

  async 'erase-broken'({ keys }) {
    await eraseBroken(keys);
    return null;
  },
};

const isCodeUsed = ({ change }: JournalEntry) => change.kind === 'codes-used';
