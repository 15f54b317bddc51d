import { confirmBackup } from '../../account/backup';
import { useKnown } from '../../account/code-count';
import { withTick } from '../../account/rehearsal';
import { t } from '../../platform/i18n';
import { backupNote, withBackup } from '../../recovery/backup-note';
import { changeKeptRecord, changeRecord } from '../../storage/store';
import { accountOf, documentOf } from '../documents';
import { openCodesPlace } from '../own-tabs';
import { problemOf } from '../typed-answer';
import { changeByUser } from '../undo';
import type { Handlers } from './handlers';

/** Where the recovery codes are, and whether they are there still. */
export const CODES_HANDLERS: Handlers<
  | 'note-new-codes'
  | 'open-codes-place'
  | 'note-backup'
  | 'check-backup'
  | 'count-codes'
  | 'used-code'
  | 'tick-rehearsal'
> = {
  async 'note-new-codes'({ document, place }, from) {
    const seen = await documentOf(from, document);
    const { codesMadeAt } = seen;
    if (codesMadeAt === null) throw new Error('No new codes stand on this page.');
    const account = accountOf(seen);
    return problemOf(() => {
      const backup = backupNote({ where: t(place) }, codesMadeAt, new Date().toISOString());
      return changeRecord(account, (record) => ({ ...record, backup }));
    });
  },

  async 'open-codes-place'({ document }, from) {
    await openCodesPlace(accountOf(await documentOf(from, document)));
    return null;
  },

  'note-backup': ({ account, ...note }) =>
    problemOf(() =>
      changeByUser('note-backup', account, (record) => withBackup(record, note, new Date().toISOString())),
    ),

  async 'check-backup'({ account }) {
    await changeByUser('check-backup', account, (record) => confirmBackup(record, new Date().toISOString()));
    return null;
  },

  async 'count-codes'({ account }) {
    await changeByUser('count-codes', account, useKnown);
    return null;
  },

  async 'used-code'({ account }) {
    await changeByUser('used-code', account, (record) => ({ ...record, usedCodeAt: new Date().toISOString() }));
    return null;
  },

  async 'tick-rehearsal'({ account, way, outcome, about }) {
    await changeKeptRecord(account, (record) => withTick(record, way, outcome, about, new Date().toISOString()));
    return null;
  },
};
