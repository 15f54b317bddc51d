import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { StateIcon } from './state-icon';

/** What is known that helps with a question, and below it from where. */
export function Hint({ from, children }: { from: string; children: ComponentChildren }) {
  return (
    <div class="hint">
      <StateIcon name="key" />
      <div>
        {children}
        <p class="fine">{from}</p>
      </div>
    </div>
  );
}

/** What was seen before, with its date. */
export function Remembered({ seenAt, children }: { seenAt: string; children: ComponentChildren }) {
  return <Hint from={t('hint_remembered', { date: seenAt })}>{children}</Hint>;
}
