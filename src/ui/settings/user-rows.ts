import { authenticatorPlace } from '../../account/backup';
import { type Change, valuesOf } from '../../account/change';
import type { Backup, Mute, Rehearsal } from '../../account/fields';
import type { JournalEntry } from '../../account/journal';
import { endOf } from '../../account/mutes';
import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, type RehearsedWay } from '../../account/rehearsal';
import { SAID_DONE, type SaidDoneId } from '../../account/said-done';
import { isCalm } from '../../account/unanswered';
import { CHECKS } from '../../checks/index';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { mutedTitle } from '../components/muted-words';
import { day, type Line, moment, type Row, said } from './row';

type Part = Exclude<keyof AccountRecord, 'version' | 'site' | 'username' | 'facts' | 'unreadable'>;
type Parts = { [One in Part]-?: NonNullable<AccountRecord[One]> };
type Writers = { readonly [One in Part]: (value: Parts[One]) => Line[] };

const on = (at: string) => t('stored_said_on', day(at));

/** Every part of the record besides what pages told, so that a new one can't be forgotten. */
const WRITERS: Writers = {
  backup: (backup) => [
    {
      name: backup.where,
      words: [
        t('stored_backup_set', moment(backup.generatedAt)),
        t('stored_backup_noted', day(backup.notedAt)),
        ...(backup.checkedAt ? [t('stored_backup_checked', day(backup.checkedAt))] : []),
        ...appWords(authenticatorPlace(backup)),
      ],
    },
  ],
  codeCount: ({ generatedAt, unused }) => [
    { words: [t('stored_count_unused', unused), t('stored_backup_set', moment(generatedAt))] },
  ],
  usedCodeAt: (at) => [said(on(at))],
  historyReviewedAt: (at) => [said(on(at))],
  historyLook: ({ at, count }) => [{ words: [on(at), t('stored_events_count', count)] }],
  tokensReviewedAt: (at) => [said(on(at))],
  rehearsal: (rehearsal) => REHEARSED_WAYS.flatMap((way) => tickLine(way, rehearsal)),
  lookups: (lookups) =>
    lookups.flatMap(({ project, checkedAt, outcome, repository }) => [
      { name: project, words: [t('stored_asked', day(checkedAt)), t(messageKey('lookup', outcome))] },
      ...(repository ? [{ name: repository, words: [] }] : []),
    ]),
  leaving: ({ domain, since }) => [{ ...(domain && { name: domain }), words: [t('stored_since', day(since))] }],
  saidDone: (done) => SAID_DONE.flatMap((id) => (done[id] ? [{ words: [saidTitle(id), on(done[id])] }] : [])),
  journal: ({ entries, overflow }) => [
    ...entries.map((entry) => ({ words: [changed(entry.change), on(entry.at), answered(entry)] })),
    ...(overflow ? [said(t('stored_journal_overflow', overflow.count))] : []),
  ],
  mutes: (mutes) => Object.entries(mutes).map(([id, mute]) => muteLine(id, mute)),
  userHash: () => [said(t('stored_user_hash_text'))],
  dismissed: (dismissed) =>
    Object.entries(dismissed).map(([id, at]) => ({ words: [mutedTitle(id, CHECKS) ?? id, on(at)] })),
};

function appWords(place: Backup['authenticator']): string[] {
  return place ? [t(place === 'same-place' ? 'stored_backup_same_place' : 'stored_backup_elsewhere')] : [];
}

function saidTitle(id: SaidDoneId): string {
  return id === 'mailbox' ? t('after_mailbox_back') : t(messageKey('todo', id, 'title'));
}

/** What the user said, in words, and what changed. */
export function userRows(record: AccountRecord): Row[] {
  return (Object.keys(WRITERS) as Part[]).flatMap((part) => partRow(part, record));
}

function partRow<One extends Part>(part: One, record: AccountRecord): Row[] {
  const value = record[part] as Parts[One] | null | undefined;
  const lines = value ? WRITERS[part](value) : [];
  return lines.length > 0 ? [{ label: t(messageKey('stored', part)), about: part, lines, fine: [] }] : [];
}

function tickLine(way: RehearsedWay, { [way]: tick }: Rehearsal): Line[] {
  if (!tick) return [];
  const { outcome, at, about } = tick;
  const words = [t(messageKey('rehearsal', way, 'title')), t(messageKey('rehearsal', outcome)), on(at)];
  if (way === 'codes') return [{ words: [...words, t('stored_backup_set', moment(about))] }];
  return [{ name: about, words }];
}

function changed(change: Change): string {
  return t(messageKey('change', change.kind), ...valuesOf(change));
}

function answered({ answer, expected, change }: JournalEntry): string {
  if (answer !== null) return t(messageKey('stored_answer', answer));
  if (expected) return t(messageKey('stored_expected', expected));
  return t(isCalm({ change }) ? 'stored_answer_needless' : 'stored_answer_none');
}

function muteLine(id: string, mute: Mute): Line {
  const until = endOf(mute);
  const forGood = t(mute.kind === 'elsewhere' ? 'stored_mute_elsewhere' : 'stored_mute_never');
  const length = until === null ? forGood : t('stored_put_off', day(until));
  return { words: [mutedTitle(id, CHECKS) ?? id, length, on(mute.at)] };
}
