import type { AccountId } from '../../account/account-id';
import type { AfterList } from '../../overview/after-list';
import { progress } from '../../overview/progress';
import { formatDate, t } from '../../platform/i18n';
import { indexName } from '../../pypi/urls';
import { stepUrl, type TodoId } from '../../recovery/todo/steps';
import { Icon } from '../components/icon';
import { Notice } from '../components/notice';
import { recoveryPage } from '../components/own-pages';
import { TODO_ICONS, todoState, todoText, todoTitle } from '../components/todo-list';

interface Props {
  account: AccountId;
  list: AfterList;
  onPutAway: () => void;
}

/** What is to be done after a recovery, with the next step's link; the whole list is in a tab, where it stays open. */
export function AfterNotice({ account, list: { since, items }, onPutAway }: Props) {
  const { done, total } = progress(items);
  const next = items.find(({ state }) => state !== 'done');
  return (
    <Notice
      about="after"
      tone="ask"
      title={t('after_title')}
      text={t('after_progress', done, total, formatDate(since))}
    >
      <ol class="after-items">
        {items.map(({ id, state }) => (
          <li key={id} data-item={id} class={state} aria-current={id === next?.id ? 'step' : undefined}>
            <Icon name={TODO_ICONS[state]} /> {todoTitle(id)} <span class="sr-only">{todoState(state)}</span>
          </li>
        ))}
      </ol>
      {next && <p>{todoText(next.id)}</p>}
      <div class="actions">
        {next && <NextStep account={account} id={next.id} />}
        <a class="button secondary" href={recoveryPage(account)} target="_blank" data-do="after-list" rel="noopener">
          {t('after_open_list')}
        </a>
        <button type="button" class="secondary" data-do="put-away" onClick={onPutAway}>
          {t('used_code_put_away')}
        </button>
      </div>
    </Notice>
  );
}

function NextStep({ account: { site }, id }: { account: AccountId; id: TodoId }) {
  const url = stepUrl(id, site);
  if (!url) return null;
  return (
    <a class="button" href={url} target="_blank" data-do="next-step" rel="noreferrer">
      {t('finding_open', indexName(site))}
    </a>
  );
}
