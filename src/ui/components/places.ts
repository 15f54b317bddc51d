import type { MessageKey } from '../../platform/i18n';

/** Where recovery codes are put well, to be said with one press. */
export const PLACES: readonly MessageKey[] = [
  'companion_printed',
  'companion_manager',
  'companion_safe',
  'companion_colleague',
];
