import { t } from '../../platform/i18n';
import { indexName } from '../../pypi/urls';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';

/** PyPI's word on recovery codes, from the page on which the user was stopped. */
export function CodesTold({ seen }: { seen: LogInSeen | null }) {
  if (!seen || seen.unusedCodesExist === null) return null;
  return (
    <div class="remembered" data-codes-told={`${seen.unusedCodesExist}`}>
      <p class="fine">{t('codes_told_at', indexName(seen.site), { date: seen.at })}</p>
      <p>{t(seen.unusedCodesExist ? 'codes_told_exist' : 'codes_told_none')}</p>
    </div>
  );
}
