/** Good places for recovery codes, to be named with one press: keys of their words in `_locales`, which are stored as the place. */
export const BACKUP_PLACES = ['companion_manager', 'companion_printed', 'companion_disk'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];
