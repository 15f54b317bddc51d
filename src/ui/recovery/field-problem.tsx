import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { FieldErrorCode } from '../../recovery/request/field-error';

/** What is wrong with what was typed, read out when it appears. */
export function FieldProblem({ id, error }: { id: string; error: { code: FieldErrorCode } | null | undefined }) {
  return (
    <p class="problem" id={id} aria-live="polite">
      {error && t(messageKey('field', error.code))}
    </p>
  );
}
