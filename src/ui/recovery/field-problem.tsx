import { tKey } from '../../platform/i18n';
import type { Value } from '../../platform/message-key';

/** What is wrong with what was typed, read out when it appears. */
export function FieldProblem({
  id,
  error,
}: {
  id: string;
  error: { code: string; values: Value[] } | null | undefined;
}) {
  return (
    <p class="problem" id={id} aria-live="polite">
      {error && tKey(`field_${error.code.replaceAll('-', '_')}`, error.values)}
    </p>
  );
}
