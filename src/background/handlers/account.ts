import { sameAccount } from '../../account/account-id';
import { mute, unmute } from '../../account/mutes';
import { eraseAccount, loadAll } from '../../storage/store';
import { currentOverview } from '../current-overview';
import { forgetDeedsOf } from '../deeds';
import { forgetDocumentsOf, pagesInTabs } from '../documents';
import { forgetProblem } from '../problem';
import { changeByUser, forgetActsOf, undo } from '../undo';
import type { Handlers } from './handlers';

/** An account as the popup shows it, and what the user wants to hear of it. */
export const ACCOUNT_HANDLERS: Handlers<
  'get-overview' | 'mute' | 'unmute' | 'show-warning' | 'leave' | 'undo' | 'say-password' | 'erase-account'
> = {
  async 'get-overview'({ account, tab }) {
    const pages = await pagesInTabs();
    const page = (tab !== null && pages.get(tab)) || null;
    return currentOverview(await loadAll(), { chosen: account, page, now: new Date() });
  },

  async mute({ account, id, about, kind }) {
    await changeByUser('mute', account, (record) => ({
      ...record,
      mutes: mute(record.mutes ?? {}, { id, about }, kind, new Date().toISOString()),
    }));
    return null;
  },

  async unmute({ account, id }) {
    await changeByUser('unmute', account, (record) => ({ ...record, mutes: unmute(record.mutes ?? {}, id) }));
    return null;
  },

  async 'show-warning'({ account, id }) {
    await changeByUser('show-warning', account, ({ dismissed: { [id]: _, ...dismissed }, ...record }) => ({
      ...record,
      dismissed,
    }));
    return null;
  },

  async leave({ account, leaving }) {
    await changeByUser('leave', account, ({ leaving: before, ...record }) =>
      leaving ? { ...record, leaving: { since: before?.since ?? new Date().toISOString(), ...leaving } } : record,
    );
    return null;
  },

  async undo({ account, name }) {
    await undo(name, account);
    return null;
  },

  async 'say-password'({ account, isUnique }) {
    const passwordSaid = { at: new Date().toISOString(), isUnique };
    await changeByUser('say-password', account, (record) => ({ ...record, passwordSaid }));
    return null;
  },

  async 'erase-account'({ account }) {
    const { records } = await loadAll();
    await forgetDeedsOf(account.site, records.find((one) => sameAccount(one, account))?.userHash);
    await eraseAccount(account);
    await forgetActsOf(account);
    await forgetProblem(account);
    await forgetDocumentsOf(account);
    return null;
  },
};
