import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';

interface Props {
  /** What it is, for tests. */
  about: 'username' | 'reason' | 'subject' | 'mail' | 'command' | 'token' | 'line' | 'invitation';
  /** What it is called. */
  name: string;
  text: string;
  onCopy: (text: string) => void;
  /** The text as it is shown, if it is. */
  children?: ComponentChildren;
}

/** A text with a button that copies it as it stands. */
export function Copyable({ about, name, text, onCopy, children }: Props) {
  const full = t('copy_named', { name });
  return (
    <div class="copyable" data-copy={about}>
      {children}
      <button type="button" class="secondary small" aria-label={full} onClick={() => onCopy(text)}>
        {children ? t('copy_text') : full}
      </button>
    </div>
  );
}
