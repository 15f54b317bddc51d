import { LIMIT_NAMES, type LimitName, type Limits } from '../../checks/limits';
import { t } from '../../platform/i18n';
import { LimitField } from './limit-field';

export interface LimitsProps {
  limits: Limits;
  onLimit: (limit: LimitName, value: number | null) => Promise<void>;
}

/** What the checks and reminders go by, each to be set. */
export function LimitsSection({ limits, onLimit }: LimitsProps) {
  return (
    <section data-section="limits">
      <h2>{t('settings_limits')}</h2>
      <p>{t('settings_limits_text')}</p>
      {LIMIT_NAMES.map((limit) => (
        <LimitField key={limit} limit={limit} value={limits[limit]} onSet={(value) => onLimit(limit, value)} />
      ))}
    </section>
  );
}
