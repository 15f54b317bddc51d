import type { Outcome } from '../../checks/check';
import { t } from '../../platform/i18n';

interface Props {
  /** What the user's last answer came to: who said no can say that it's done. */
  outcome: Outcome;
  onSay: (isUnique: boolean) => void;
}

/** Whether the password is strong, unique and in a manager: the question stands beside it. */
export function PasswordAnswer({ outcome, onSay }: Props) {
  if (outcome === 'pass') return null;
  const isDenied = outcome === 'fail';
  return (
    <div class="actions">
      <button type="button" class="secondary" data-do="password-yes" onClick={() => onSay(true)}>
        {t(isDenied ? 'todo_said' : 'answer_yes')}
      </button>
      {!isDenied && (
        <button type="button" class="secondary" data-do="password-no" onClick={() => onSay(false)}>
          {t('answer_no')}
        </button>
      )}
    </div>
  );
}
