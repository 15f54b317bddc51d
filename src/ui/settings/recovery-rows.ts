import { t, tKey } from '../../platform/i18n';
import type { RecoveryDraft } from '../../recovery/request/recovery-draft';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { day, type Line, type Row, wordKey } from './row';

const word = (...parts: string[]) => tKey(wordKey(...parts));
/** Answers that have the same words at every step. */
const EVERYWHERE = ['worked', 'no-help'];

/** What was answered and typed for a recovery request, in words. */
export function draftRow({ answers, edits }: RecoveryDraft): Row {
  const answered = Object.entries(answers).map(([step, option]) => ({
    words: [
      word('triage', step, 'title'),
      EVERYWHERE.includes(option) ? word('triage', option) : word('triage', step, option),
    ],
  }));
  const typed = Object.entries(edits).map(([field, value]) => typedLine(field, value ?? []));
  return { label: t('stored_draft'), about: 'draft', lines: [...answered, ...typed], fine: [] };
}

function typedLine(field: string, value: string | string[]): Line {
  const label = word('request', field, 'label');
  if (Array.isArray(value)) return { words: [label, ...value.map((one) => word('request', field, one))] };
  const isChoice = field === 'codes' || field === 'site';
  return isChoice ? { words: [label, word('request', field, value)] } : { words: [label], name: value };
}

/** A recovery request, and how far it went, in words. */
export function requestRow(request: TrackedRequest): Row {
  const { lost, repository, openedAt, issue, filedAt, done, closedAt, outcome } = request;
  const steps = Object.entries(done).map(([step, at]) => ({
    words: [word('tracker', step, 'title'), t('stored_said_on', day(at))],
  }));
  const lines: Line[] = [
    { words: lost.map((one) => word('request', 'lost', one)) },
    { words: [t('stored_opened', day(openedAt))] },
    ...(repository ? [{ name: repository, words: [] }] : []),
    ...(issue ? [{ name: issue, words: filedAt ? [t('stored_filed', day(filedAt))] : [] }] : []),
    ...steps,
    ...(closedAt && outcome ? [{ words: [tKey(`stored_closed_${outcome}`, [day(closedAt)])] }] : []),
  ];
  return { label: t('stored_request'), about: 'request', lines, fine: [] };
}
