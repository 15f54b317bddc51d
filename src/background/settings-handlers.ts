import { sameAccount } from '../account/account-id';
import { readExportFile } from '../overview/export-file';
import { merged } from '../overview/merge-import';
import { withChange } from '../overview/settings';
import type { Reply, Request } from '../platform/messages';
import { forgetDeedsOf } from './deeds';
import { forgetDocumentsOf } from './documents';
import { forgetProblem } from './problem';
import { refresh } from './refresh';
import { changeAll, changeSettings, eraseAccount, eraseEverything, loadAll, loadWithOthers } from './store';

type Name = 'change-settings' | 'get-stored' | 'erase-account' | 'erase-everything' | 'import-file';

/** What the background does for the settings page. */
export const SETTINGS_HANDLERS: { readonly [One in Name]: (request: Request<One>) => Promise<Reply<One>> } = {
  'get-stored': () => loadWithOthers(),

  async 'change-settings'({ change }) {
    await changeSettings((kept) => withChange(kept, change));
    await refresh();
    return null;
  },

  async 'erase-account'({ account }) {
    const { records } = await loadAll();
    await forgetDeedsOf(account.site, records.find((one) => sameAccount(one, account))?.userHash);
    await eraseAccount(account);
    await forgetProblem(account);
    await forgetDocumentsOf(account);
    await refresh();
    return null;
  },

  async 'erase-everything'() {
    await eraseEverything();
    await refresh();
    return null;
  },

  async 'import-file'({ text }) {
    const read = readExportFile(text);
    if ('problem' in read) return read.problem;
    const now = new Date().toISOString();
    await changeAll((all) => merged(all, read.ok, now));
    await refresh();
    return null;
  },
};
