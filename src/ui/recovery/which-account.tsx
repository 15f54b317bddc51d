import { accountKey } from '../../account/account-id';
import type { AccountQuestion } from '../../overview/account-question';
import { t } from '../../platform/i18n';
import { indexName } from '../../pypi/urls';
import type { DraftOwner } from '../../recovery/request/recovery-draft';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';
import { CodesTold } from './codes-told';
import { Options } from './options';

interface Props {
  question: AccountQuestion & { seen: LogInSeen | null };
  onChoose: (owner: DraftOwner) => void;
}

/** Before anything else: which of the remembered accounts it is about. What PyPI's page said is told already here. */
export function WhichAccount({ question: { accounts, others, seen }, onChoose }: Props) {
  const owners = [
    ...accounts.map((one) => ({
      owner: one,
      name: accountKey(one),
      words: (
        <>
          <bdi>{one.username}</bdi>
          {others.length > 1 && ` · ${one.site}`}
        </>
      ),
    })),
    ...others.map((site) => ({ owner: site, name: site, words: t('which_account_another', indexName(site)) })),
  ];
  const choose = (name: string) => {
    const chosen = owners.find((one) => one.name === name);
    if (chosen) onChoose(chosen.owner);
  };
  return (
    <section class="step sheet" aria-labelledby="step" data-step="which-account">
      <div class="pad">
        <h1 id="step" tabIndex={-1}>
          {t('which_account_title')}
        </h1>
        <CodesTold seen={seen} />
        <Options options={owners} onChoose={choose} />
      </div>
    </section>
  );
}
