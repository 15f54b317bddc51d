import { ACCOUNT_HANDLERS } from './account';
import { CODES_HANDLERS } from './codes';
import type { Handlers } from './handlers';
import { HISTORY_HANDLERS } from './history';
import { LOOKUP_HANDLERS } from './lookup';
import { PAGE_HANDLERS } from './page';
import { RECOVERY_HANDLERS } from './recovery';
import { SETTINGS_HANDLERS } from './settings';

/** What the background does for each message. */
export const HANDLERS: Handlers = {
  ...PAGE_HANDLERS,
  ...ACCOUNT_HANDLERS,
  ...CODES_HANDLERS,
  ...HISTORY_HANDLERS,
  ...RECOVERY_HANDLERS,
  ...LOOKUP_HANDLERS,
  ...SETTINGS_HANDLERS,
};
