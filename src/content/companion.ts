import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import { readNewCodes } from '../pypi/readers/new-codes';
import { showCompanion } from '../ui/inline/show-companion';

/**
 * On the pages where PyPI shows new codes, or asks for one of them.
 *
 * @param tokenOf answers with the background's token for this document; `undefined`: it has none yet
 */
export function accompany(tokenOf: () => string | undefined): void {
  const codes = readNewCodes(document);
  showCompanion(document, codes, {
    onNote: async (note) => {
      const browser = pageBrowser();
      const token = tokenOf();
      if (!browser || !codes) return 'extension-gone';
      if (!token) return 'note-not-kept';
      return send(browser, 'note-new-codes', { document: token, ...note }).catch(() => 'note-not-kept');
    },
    onElsewhere: () => {
      const browser = pageBrowser();
      const token = tokenOf();
      // When it can't be opened, the button stays to be tried again.
      if (browser && token) send(browser, 'open-codes-place', { document: token }).catch(() => undefined);
    },
  });
}
