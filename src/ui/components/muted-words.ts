import type { Muted } from '../../account/mutes';
import type { CheckShown } from '../../checks/check';
import { wordsOf } from '../../checks/words-of';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import { REMINDER_IDS, reminderTitle } from '../../reminders/reminder';

/** What was muted, in words; what fails is named as what is wrong. `null`: this version knows no such thing. */
export function mutedTitle(id: string, checks: readonly Pick<CheckShown, 'id'>[], fails = false): string | null {
  const check = checks.find((one) => one.id === id);
  if (check) return t(wordsOf(check, fails ? 'problem' : 'neutral'));
  const reminder = REMINDER_IDS.find((one) => one === id);
  if (reminder) return t(reminderTitle(reminder));
  return LISTS[id] ? t(LISTS[id]) : null;
}

const LISTS: Readonly<Record<string, MessageKey>> = {
  'used-code-list': 'used_code_title',
  'after-list': 'after_title',
};

/** For how long. */
export function mutedLength({ kind, until }: Muted): string {
  if (until !== null) return t('mute_until', { date: until });
  return t(kind === 'elsewhere' ? 'mute_list_elsewhere' : 'mute_list_never');
}
