import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';

interface Props {
  /** What it is, for tests. */
  preview: 'reply' | 'line';
  text: string;
  onCopy: (text: string) => void;
  /** Copying it comes second to something else. */
  isSecond?: boolean | undefined;
  /** What can be pressed beside the button that copies it. */
  children: ComponentChildren;
}

/** A reply or a line in English, ready to be pasted. */
export function ReadyText({ preview, text, onCopy, isSecond, children }: Props) {
  return (
    <>
      <pre class="preview" lang="en" dir="ltr" data-preview={preview}>
        {text}
      </pre>
      <p class="actions">
        <button type="button" class={isSecond ? 'secondary' : undefined} data-do="copy" onClick={() => onCopy(text)}>
          {t('copy_text')}
        </button>
        {children}
      </p>
    </>
  );
}
