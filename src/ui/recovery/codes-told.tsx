import { t } from '../../platform/i18n';
import { indexName } from '../../pypi/urls';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';
import { Hint } from '../components/hint';

/** PyPI's word on recovery codes, from the page on which the user was stopped. */
export function CodesTold({ seen }: { seen: LogInSeen | null }) {
  if (!seen || seen.unusedCodesExist === null) return null;
  return (
    <div data-codes-told={`${seen.unusedCodesExist}`}>
      <Hint from={t('codes_told_at', indexName(seen.site), { date: seen.at })}>
        <p>{t(seen.unusedCodesExist ? 'codes_told_exist' : 'codes_told_none')}</p>
        <p>{t('hint_codes_older')}</p>
      </Hint>
    </div>
  );
}
