import { THRESHOLD_NAMES, type ThresholdName, type Thresholds } from '../../checks/thresholds';
import { t } from '../../platform/i18n';
import { LimitField } from './limit-field';

export interface LimitsProps {
  limits: Thresholds;
  onLimit: (limit: ThresholdName, value: number | null) => Promise<void>;
}

/** What the checks and reminders go by, each to be set. */
export function LimitsSection({ limits, onLimit }: LimitsProps) {
  return (
    <section data-section="limits">
      <h2>{t('settings_limits')}</h2>
      <p>{t('settings_limits_text')}</p>
      {THRESHOLD_NAMES.map((limit) => (
        <LimitField key={limit} limit={limit} value={limits[limit]} onSet={(value) => onLimit(limit, value)} />
      ))}
    </section>
  );
}
