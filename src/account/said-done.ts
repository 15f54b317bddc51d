import type { AccountRecord } from './record';

/** What no page of PyPI tells: only the user can say that it is done. */
export const SAID_DONE = [
  'second-factor',
  'repositories',
  'mailbox',
  'new-password',
  'own-addresses',
  'own-factors',
  'releases-reviewed',
  'security-told',
] as const;
export type SaidDoneId = (typeof SAID_DONE)[number];

/** The record with the user's word that something is done; `null` takes it back. */
export function withWord(record: AccountRecord, id: SaidDoneId, now: string | null): AccountRecord {
  const { [id]: _, ...others } = record.saidDone ?? {};
  return { ...record, saidDone: now === null ? others : { ...others, [id]: now } };
}
