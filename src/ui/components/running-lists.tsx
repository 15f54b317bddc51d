import type { AccountId } from '../../account/account-id';
import type { RunningList } from '../../overview/running-lists';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { readinessPage } from './page-urls';
import { StateIcon } from './state-icon';

interface Props {
  account: AccountId;
  lists: RunningList[];
}

/** The short lists that wait for the user, with how much of each is done. */
export function RunningLists({ account, lists }: Props) {
  if (lists.length === 0) return null;
  return (
    <ul class="running-lists">
      {lists.map(({ id, done, total }) => (
        <li key={id}>
          <a href={readinessPage(id, account)} target="_blank" data-list={id} rel="noopener">
            {t('list_progress', { name: t(messageKey(id, 'title')) }, done, total)}
            <StateIcon name="chevron" size={12} />
          </a>
        </li>
      ))}
    </ul>
  );
}
