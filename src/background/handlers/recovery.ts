import { withWord } from '../../account/said-done';
import { filingAt } from '../../overview/filing';
import { openRequest } from '../../recovery/request/open-request';
import { isNamed, parseRequestForm } from '../../recovery/request/request-form';
import { withKnown } from '../../recovery/tracker/known-at-filing';
import { changed } from '../../recovery/tracker/request-change';
import { changeRequest, loadAll, saveDraft } from '../../storage/store';
import { logInSeen } from '../documents';
import { keepCodesTold } from '../keep-codes-told';
import { changeByUser } from '../undo';
import type { Handlers } from './handlers';

/** The way back in: what was answered, the request and the lists. */
export const RECOVERY_HANDLERS: Handlers<
  | 'get-recovery'
  | 'get-log-in'
  | 'choose-account'
  | 'save-draft'
  | 'open-request'
  | 'change-request'
  | 'get-filing'
  | 'say-done'
  | 'review-tokens'
> = {
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
    if (!isNamed(request)) throw new Error('A request without a username is not followed.');
    const opened = await changeRequest(request, (existing, record) =>
      withKnown(openRequest(request, existing, new Date().toISOString()), record),
    );
    return opened;
  },

  async 'change-request'({ account, change }) {
    const request = await changeRequest(account, (existing) => {
      if (!existing) throw new Error('There is no request for this account.');
      return changed(existing, change, new Date().toISOString());
    });
    return request;
  },

  async 'get-filing'({ url }) {
    return filingAt(url, await loadAll());
  },

  async 'say-done'({ account, id, isDone }) {
    await changeByUser('say-done', account, (record) => withWord(record, id, isDone ? new Date().toISOString() : null));
    return null;
  },

  async 'review-tokens'({ account }) {
    // What was looked through are the tokens that were seen, not those made since.
    await changeByUser('review-tokens', account, (record) => {
      const seenAt = record.facts.tokens?.seenAt;
      return seenAt ? { ...record, tokensReviewedAt: seenAt } : record;
    });
    return null;
  },
};
