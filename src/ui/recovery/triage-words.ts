import { tKey } from '../../platform/i18n';
import { joinedKey } from '../../platform/message-key';
import { ANSWERS, type QuestionId } from '../../recovery/triage/questions';
import { type StepId, stepOf } from '../../recovery/triage/triage';

/** The words of a question: its `title`, `text` or `more`. */
export const questionWords = (question: QuestionId, part: 'title' | 'text' | 'more') =>
  tKey(joinedKey('triage', question, part));

/** The words of an answer at a step: its own, or those that it has everywhere. */
export function answerWords(step: StepId, option: string): string {
  return tKey(
    Object.hasOwn(ANSWERS, option) ? joinedKey('answer', option) : joinedKey('triage', stepOf(step).ask, option),
  );
}
