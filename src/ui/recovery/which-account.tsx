import { accountKey } from '../../account/account-id';
import type { AccountQuestion } from '../../overview/account-question';
import { t } from '../../platform/i18n';
import { indexName } from '../../pypi/urls';
import type { DraftOwner } from '../../recovery/request/recovery-draft';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';
import { Icon } from '../components/icon';
import { CodesTold } from './codes-told';

interface Props {
  question: AccountQuestion & { seen: LogInSeen | null };
  onChoose: (owner: DraftOwner) => void;
}

/** Before anything else: which of the remembered accounts it is about. What PyPI's page said is told already here. */
export function WhichAccount({ question: { accounts, others, seen }, onChoose }: Props) {
  return (
    <section class="step" aria-labelledby="step" data-step="which-account">
      <h2 id="step" tabIndex={-1}>
        {t('which_account_title')}
      </h2>
      <CodesTold seen={seen} />
      <ul class="options">
        {accounts.map((one) => (
          <li key={accountKey(one)}>
            <Option name={accountKey(one)} onPress={() => onChoose(one)}>
              <bdi>{one.username}</bdi>
              {others.length > 1 && ` · ${one.site}`}
            </Option>
          </li>
        ))}
        {others.map((site) => (
          <li key={site}>
            <Option name={site} onPress={() => onChoose(site)}>
              {t('which_account_another', indexName(site))}
            </Option>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Option({
  name,
  onPress,
  children,
}: {
  name: string;
  onPress: () => void;
  children: preact.ComponentChildren;
}) {
  return (
    <button type="button" class="option" data-option={name} onClick={onPress}>
      <span>{children}</span>
      <Icon name="chevron" />
    </button>
  );
}
