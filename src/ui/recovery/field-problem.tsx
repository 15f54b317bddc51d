import { t } from '../../platform/i18n';
import type { Value } from '../../platform/message-key';
import { messageKey } from '../../platform/message-key';
import type { FieldErrorCode } from '../../recovery/request/field-error';

/** What is wrong with what was typed, read out when it appears. */
export function FieldProblem({
  id,
  error,
}: {
  id: string;
  error: { code: FieldErrorCode; values: Value[] } | null | undefined;
}) {
  return (
    <p class="problem" id={id} aria-live="polite">
      {error && t(messageKey('field', error.code), ...error.values)}
    </p>
  );
}
