import { LIMIT_NAMES, type LimitName } from '../../checks/limits';
import { limitsOf } from '../../overview/settings';
import { t } from '../../platform/i18n';
import type { StoredAndOthers } from '../../storage/items';
import { StateIcon } from '../components/state-icon';
import { LimitField } from './limit-field';

export interface AdvancedProps {
  stored: StoredAndOthers;
  onLimit: (limit: LimitName, value: number | null) => Promise<void>;
}

/** What few look for: what the checks and reminders go by, and all data as the program stores it. */
export function AdvancedSection({ stored, onLimit }: AdvancedProps) {
  const limits = limitsOf(stored.settings);
  return (
    <details class="sheet fold set" data-section="advanced">
      <summary>
        <span>
          <h2>{t('settings_advanced')}</h2>
        </span>
        <StateIcon name="chevron" size={12} />
      </summary>
      <div>
        <h3>{t('settings_limits')}</h3>
        <p class="help">{t('settings_limits_text')}</p>
        {LIMIT_NAMES.map((limit) => (
          <LimitField key={limit} limit={limit} value={limits[limit]} onSet={(value) => onLimit(limit, value)} />
        ))}
        <h3>{t('settings_raw')}</h3>
        {stored.broken.length > 0 && <p data-set-aside>{t('settings_set_aside')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <pre dir="ltr" tabIndex={0}>
          {JSON.stringify(stored, null, 2)}
        </pre>
      </div>
    </details>
  );
}
