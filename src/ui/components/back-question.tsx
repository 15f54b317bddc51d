import { t } from '../../platform/i18n';
import type { RequestChange } from '../../recovery/tracker/request-change';
import { Notice } from './notice';

interface Props {
  /** When a page showed the account to somebody logged in (ISO 8601, UTC). */
  at: string;
  onChange: (change: RequestChange) => void;
}

/** "You seem to be back?" while a request runs: two answers, neither of which is ours to give. */
export function BackQuestion({ at, onChange }: Props) {
  return (
    <Notice about="back" tone="ask" title={t('back_title')} text={t('back_text', { date: at })}>
      <div class="actions">
        <button
          type="button"
          class="secondary"
          data-do="back"
          onClick={() => onChange({ kind: 'close', outcome: 'recovered' })}
        >
          {t('tracker_back_in')}
        </button>
        <button type="button" class="secondary" data-do="not-back" onClick={() => onChange({ kind: 'not-back' })}>
          {t('back_not_yet')}
        </button>
      </div>
    </Notice>
  );
}
