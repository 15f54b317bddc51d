import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';

interface Props {
  name: 'username' | 'reason' | 'subject' | 'mail' | 'command' | 'token' | 'line' | 'invitation';
  text: string;
  onCopy: (text: string) => void;
  /** The text as it is shown, if it is. */
  children?: ComponentChildren;
}

/** A text with a button that copies it as it stands. */
export function Copyable({ name, text, onCopy, children }: Props) {
  return (
    <div class="copyable" data-copy={name}>
      {children}
      <button type="button" class="quiet" onClick={() => onCopy(text)}>
        {t(messageKey('copy', name))}
      </button>
    </div>
  );
}
