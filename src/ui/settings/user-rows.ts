import { authenticatorPlace } from '../../account/backup';
import { type Change, valuesOf } from '../../account/change';
import type { Backup, Mute, Rehearsal } from '../../account/fields';
import type { JournalEntry } from '../../account/journal';
import { endOf } from '../../account/mutes';
import type { AccountRecord } from '../../account/record';
import { REHEARSED_WAYS, type RehearsedWay } from '../../account/rehearsal';
import { SAID_DONE, type SaidDoneId } from '../../account/said-done';
import { CHECKS } from '../../checks/index';
import { formatDate, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { mutedLength, mutedTitle } from '../components/muted-words';
import { day, type Line, moment, type Row, said } from './row';

type Part = Exclude<keyof AccountRecord, 'version' | 'site' | 'username' | 'facts' | 'unreadable'>;
type Parts = { [One in Part]-?: NonNullable<AccountRecord[One]> };
type Writers = { readonly [One in Part]: (value: Parts[One]) => Line[] };

/** Every part of the record besides what pages told, so that a new one can't be forgotten. */
const WRITERS: Writers = {
  backup: (backup) => [
    {
      name: backup.where,
      words: [
        t('stored_made', moment(backup.generatedAt)),
        t('stored_backup_noted', day(backup.notedAt)),
        ...(backup.checkedAt ? [t('stored_backup_checked', day(backup.checkedAt))] : []),
        ...appWords(authenticatorPlace(backup)),
      ],
    },
  ],
  codeCount: ({ generatedAt, unused }) => [
    { words: [t('fact_codes_undated', unused), t('stored_made', moment(generatedAt))] },
  ],
  usedCodeAt: (at) => [said(formatDate(at))],
  historyReviewedAt: (at) => [said(formatDate(at))],
  historyLook: ({ at, count }) => [{ words: [formatDate(at), t('stored_events_count', count)] }],
  tokensReviewedAt: (at) => [said(formatDate(at))],
  rehearsal: (rehearsal) => REHEARSED_WAYS.flatMap((way) => tickLine(way, rehearsal)),
  lookups: (lookups) =>
    lookups.flatMap(({ project, checkedAt, outcome, repository }) => [
      { name: project, words: [formatDate(checkedAt), t(messageKey('lookup', outcome))] },
      ...(repository ? [{ name: repository, words: [] }] : []),
    ]),
  leaving: ({ domain, since }) => [{ ...(domain && { name: domain }), words: [formatDate(since)] }],
  factorUses: ({ app, key }) => [
    ...(app ? [said(t('fact_app_used', { date: app }))] : []),
    ...(key ? [said(t('fact_key_used', { date: key }))] : []),
  ],
  passwordSaid: ({ at, isUnique }) => [{ words: [t(isUnique ? 'answer_yes' : 'answer_no'), formatDate(at)] }],
  saidDone: (done) => SAID_DONE.flatMap((id) => (done[id] ? [{ words: [saidTitle(id), formatDate(done[id])] }] : [])),
  journal: ({ entries, overflow }) => [
    ...entries.map((entry) => ({ words: [changed(entry.change), formatDate(entry.at), ...answered(entry)] })),
    ...(overflow ? [said(t('items_more', overflow.count))] : []),
  ],
  mutes: (mutes) => Object.entries(mutes).map(([id, mute]) => muteLine(id, mute)),
  userHash: () => [said(t('stored_user_hash_text'))],
  dismissed: (dismissed) =>
    Object.entries(dismissed).map(([id, at]) => ({ words: [mutedTitle(id, CHECKS) ?? id, formatDate(at)] })),
};

function appWords(place: Backup['authenticator']): string[] {
  return place ? [t(place === 'same-place' ? 'fact_one_basket' : 'fact_two_baskets')] : [];
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
  const words = [t(messageKey('practice', way, 'title')), t(messageKey('practice', outcome)), formatDate(at)];
  if (way === 'codes') return [{ words: [...words, t('stored_made', moment(about))] }];
  return [{ name: about, words }];
}

function changed(change: Change): string {
  return t(messageKey('change', change.kind), ...valuesOf(change));
}

/** What the user said of it, if anything. */
function answered({ answer }: JournalEntry): string[] {
  return answer === null ? [] : [t(messageKey('stored_answer', answer))];
}

function muteLine(id: string, mute: Mute): Line {
  const length = mutedLength({ id, kind: mute.kind, until: endOf(mute) });
  return { words: [mutedTitle(id, CHECKS) ?? id, length, formatDate(mute.at)] };
}
