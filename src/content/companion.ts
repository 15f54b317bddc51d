import { send } from '../messages/send';
import { pageBrowser } from '../platform/page-browser';
import type { CompanionActions } from '../ui/inline/companion-box';

/**
 * What the companion beside new codes does.
 *
 * @param tokenOf answers with the background's token for this document; `undefined`: it has none any more
 */
export function companionActions(tokenOf: () => string | undefined): CompanionActions {
  return {
    onPlace: async (place) => {
      const browser = pageBrowser();
      const token = tokenOf();
      if (!browser) return 'gone';
      if (!token) return 'notKept';
      const asked = send(browser, 'note-new-codes', { document: token, place });
      return asked.then(
        (problem) => (problem === null ? null : 'notKept'),
        () => 'notKept',
      );
    },
    onElsewhere: () => {
      const browser = pageBrowser();
      const token = tokenOf();
      // When it can't be opened, the button stays to be tried again.
      if (browser && token) send(browser, 'open-codes-place', { document: token }).catch(() => undefined);
    },
  };
}
