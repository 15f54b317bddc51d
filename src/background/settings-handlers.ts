import { NO_SETTINGS, readExportFile } from '../overview/export-file';
import { merged } from '../overview/merge-import';
import type { Reply, Request } from '../platform/messages';
import { refreshBadge } from './badge';
import { changeAll, eraseAccount, eraseEverything, loadAll, loadOthers } from './store';

type Name = 'get-stored' | 'erase-account' | 'erase-everything' | 'import-file';

/** What the background does for the settings page. */
export const SETTINGS_HANDLERS: { readonly [One in Name]: (request: Request<One>) => Promise<Reply<One>> } = {
  async 'get-stored'() {
    return { ...(await loadAll()), others: await loadOthers() };
  },

  async 'erase-account'({ account }) {
    await eraseAccount(account);
    await refreshBadge();
    return null;
  },

  async 'erase-everything'() {
    await eraseEverything();
    await refreshBadge();
    return null;
  },

  async 'import-file'({ text }) {
    const read = readExportFile(text, NO_SETTINGS);
    if ('problem' in read) return read.problem;
    const now = new Date().toISOString();
    await changeAll((all) => merged({ ...all, settings: null }, read.ok, now));
    await refreshBadge();
    return null;
  },
};
