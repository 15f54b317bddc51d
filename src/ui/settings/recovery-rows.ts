import { formatDate, t, tKey } from '../../platform/i18n';
import { joinedKey, messageKey } from '../../platform/message-key';
import { choiceKey } from '../../recovery/request/choices';
import type { RecoveryDraft } from '../../recovery/request/recovery-draft';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { isOffered, type StepId, stepOf } from '../../recovery/triage/triage';
import { answerWords, questionWords } from '../recovery/triage-words';
import { day, type Line, type Row } from './row';

const word = (...parts: string[]) => tKey(joinedKey(...parts));
/** What was answered and typed for a recovery request, in words. Answers to questions of earlier versions have none any more. */
export function draftRow({ answers, edits }: RecoveryDraft): Row {
  const answered = Object.entries(answers)
    .filter(isAnswer)
    .map(([step, option]) => ({ words: [questionWords(stepOf(step).ask, 'title'), answerWords(step, option)] }));
  const typed = Object.entries(edits).flatMap(([field, value]) => typedLine(field, value ?? ''));
  return { label: t('stored_draft'), about: 'draft', lines: [...answered, ...typed], fine: [] };
}

const isAnswer = (entry: [string, string]): entry is [StepId, string] => isOffered(...entry);

/** A field that the user changed; an empty one says nothing. */
function typedLine(field: string, value: string | boolean | string[]): Line[] {
  const label = word('request', field, 'label');
  if (typeof value === 'boolean') return value ? [{ words: [label] }] : [];
  if (Array.isArray(value)) return [{ words: [label, ...value.map((one) => tKey(choiceKey(field, one)))] }];
  if (value === '') return [];
  const isChoice = ['codes', 'forWhom'].includes(field);
  return [isChoice ? { words: [label, tKey(choiceKey(field, value))] } : { words: [label], name: value }];
}

/** A recovery request, and how far it went, in words. */
export function requestRow(request: TrackedRequest): Row {
  const { lost, repository, openedAt, issue, filedAt, done, closedAt, outcome } = request;
  const steps = Object.entries(done).map(([step, at]) => ({
    words: [word('tracker', step, 'title'), formatDate(at)],
  }));
  const lines: Line[] = [
    { words: lost.map((one) => t(messageKey('request_lost', one))) },
    { words: [t('stored_opened', day(openedAt))] },
    ...(repository ? [{ name: repository, words: [] }] : []),
    ...(issue ? [{ name: issue, words: filedAt ? [t('stored_filed', day(filedAt))] : [] }] : []),
    ...steps,
    ...(closedAt && outcome ? [{ words: [t(messageKey('stored_closed', outcome), day(closedAt))] }] : []),
  ];
  return { label: t('stored_request'), about: 'request', lines, fine: [] };
}
