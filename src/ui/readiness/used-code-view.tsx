import { muteOf } from '../../account/mutes';
import type { AccountRecord } from '../../account/record';
import type { Limits } from '../../checks/limits';
import { progress } from '../../overview/progress';
import { usedCodeList } from '../../overview/running-lists';
import { formatDate, t } from '../../platform/i18n';
import { accountUrl, passwordUrl } from '../../pypi/urls';
import { usedAt } from '../../recovery/todo/used-at';
import { usedCode } from '../../recovery/todo/used-code';
import { type TodoActions, TodoList } from '../components/todo-list';

export interface UsedCodeActions extends TodoActions {
  onUsedCode: () => void;
  onPutAway: () => void;
}

interface Props extends UsedCodeActions {
  record: AccountRecord;
  limits: Limits;
  now: Date;
}

/** The ten minutes after a recovery code was used. */
export function UsedCodeView(props: Props) {
  const since = usedAt(props.record, props.now);
  return since === null ? <WasOneUsed {...props} /> : <List {...props} since={since} />;
}

function WasOneUsed({ onUsedCode }: UsedCodeActions) {
  return (
    <section class="used-code" aria-labelledby="used-code">
      <h2 id="used-code" tabIndex={-1}>
        {t('used_code_ask')}
      </h2>
      <p>{t('used_code_ask_text')}</p>
      <p class="row">
        <button type="button" data-do="used-code" onClick={onUsedCode}>
          {t('used_code_now')}
        </button>
      </p>
    </section>
  );
}

function List(props: Props & { since: string }) {
  const { record, limits, now, since, onUsedCode, onPutAway } = props;
  const items = usedCode(record, since, now, limits);
  const { done, total } = progress(items);
  const isPutAway = muteOf(record.mutes ?? {}, usedCodeList(record, now), now) !== null;
  return (
    <section class="used-code" aria-labelledby="used-code">
      <h2 id="used-code" tabIndex={-1}>
        {t('used_code_title')}
      </h2>
      <p>
        {t('used_code_text', { date: since })}{' '}
        <a href={passwordUrl(record.site)} target="_blank" rel="noreferrer">
          {t('used_code_change_password')}
        </a>
      </p>
      <p class="fine">{t('after_progress', done, total, formatDate(since))}</p>
      <TodoList {...props} site={record.site} items={items} />
      <p class="row">
        <a class="button" href={accountUrl(record.site)} target="_blank" rel="noreferrer">
          {t('after_open_settings')}
        </a>
      </p>
      <p class="row">
        {!isPutAway && (
          <button type="button" class="quiet" data-do="put-away" onClick={onPutAway}>
            {t('used_code_put_away')}
          </button>
        )}
        <button type="button" class="quiet" data-do="used-code" onClick={onUsedCode}>
          {t('used_code_another')}
        </button>
      </p>
      {isPutAway && <p class="fine">{t('used_code_put_away_done')}</p>}
    </section>
  );
}
