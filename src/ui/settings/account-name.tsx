import { t } from '../../platform/i18n';
import type { DraftOwner } from '../../recovery/request/recovery-draft';

/** An account and its index. */
export function AccountName({ owner, id }: { owner: DraftOwner; id?: string }) {
  const isUnknown = typeof owner === 'string';
  return (
    <span id={id}>
      {isUnknown ? t('settings_no_account') : <bdi>{owner.username}</bdi>} · {isUnknown ? owner : owner.site}
    </span>
  );
}
