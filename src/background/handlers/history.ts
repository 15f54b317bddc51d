import { useKnown } from '../../account/code-count';
import { withLook } from '../../account/history-look';
import { answerAll, type JournalEntry } from '../../account/journal';
import { changeKeptRecord } from '../../storage/store';
import { accountOf, documentOf } from '../documents';
import { changeByUser } from '../undo';
import type { Handlers } from './handlers';

/** What changed in an account, and whether the user looked at it. */
export const HISTORY_HANDLERS: Handlers<'review-history' | 'answer-changes' | 'history-seen'> = {
  async 'review-history'({ account }) {
    // What was looked through is the history that was seen, not what has happened since.
    await changeByUser('review-history', account, (record) => {
      const { events } = record.facts;
      if (!events) return record;
      return { ...withLook(record, events.seenAt, events.value.count), historyReviewedAt: events.seenAt };
    });
    return null;
  },

  async 'answer-changes'({ account, shown, answer }) {
    await changeByUser('answer-changes', account, (record) => {
      const { journal } = record;
      if (!journal) return record;
      const answered = { ...record, journal: answerAll(journal, shown, answer, new Date().toISOString()) };
      return answer === 'mine' && shown.entries.some(isCodeUsed) ? useKnown(answered) : answered;
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
    return null;
  },
};

const isCodeUsed = ({ change }: JournalEntry) => change.kind === 'codes-used';
