import { t } from '../../platform/i18n';
import type { DraftOwner } from '../../recovery/request/recovery-draft';

/** An account and its index. */
export function AccountName({ owner }: { owner: DraftOwner }) {
  const isUnknown = typeof owner === 'string';
  return (
    <span>
      {isUnknown ? t('settings_no_account') : <bdi>{owner.username}</bdi>} · {isUnknown ? owner : owner.site}
    </span>
  );
}
