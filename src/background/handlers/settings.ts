import { withChange } from '../../overview/settings';
import { readExportFile } from '../../storage/export';
import { merged } from '../../storage/import';
import { changeAll, changeSettings, eraseBroken, eraseEverything, loadWithOthers } from '../../storage/store';
import type { Handlers } from './handlers';

/** What the user set, and all that is kept. */
export const SETTINGS_HANDLERS: Handlers<
  'change-settings' | 'get-stored' | 'import-file' | 'erase-everything' | 'erase-broken'
> = {
  async 'change-settings'({ change }) {
    await changeSettings((kept) => withChange(kept, change));
    return null;
  },

  'get-stored': () => loadWithOthers(),

  async 'import-file'({ text }) {
    const read = readExportFile(text, new Date());
    if ('problem' in read) return read.problem;
    await changeAll((all) => merged(all, read.ok));
    return null;
  },

  async 'erase-everything'() {
    await eraseEverything();
    return null;
  },

  async 'erase-broken'({ keys }) {
    await eraseBroken(keys);
    return null;
  },
};
