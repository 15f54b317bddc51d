import { muteOf } from '../../account/mutes';
import type { AccountRecord } from '../../account/record';
import type { Limits } from '../../checks/limits';
import { usedCodeList } from '../../overview/running-lists';
import { formatDate, t } from '../../platform/i18n';
import { passwordUrl } from '../../pypi/urls';
import { usedAt } from '../../recovery/todo/used-at';
import { usedCode } from '../../recovery/todo/used-code';
import { ListSheet } from '../components/list-sheet';
import type { TodoActions } from '../components/todo-list';

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
    <section class="sheet pad used-code" aria-labelledby="used-code">
      <h1 id="used-code" tabIndex={-1}>
        {t('used_code_ask')}
      </h1>
      <p class="actions">
        <button type="button" data-do="used-code" onClick={onUsedCode}>
          {t('popup_used_code')}
        </button>
      </p>
    </section>
  );
}

function List(props: Props & { since: string }) {
  const { record, limits, now, since, onUsedCode, onPutAway } = props;
  const isPutAway = muteOf(record.mutes ?? {}, usedCodeList(record, now), now) !== null;
  return (
    <ListSheet
      {...props}
      id="used-code"
      shape="key"
      over={formatDate(since)}
      title={t('used_code_title')}
      text={
        <>
          {t('used_code_text')}{' '}
          <a href={passwordUrl(record.site)} target="_blank" rel="noreferrer">
            {t('todo_new_password_title')}
          </a>
        </>
      }
      site={record.site}
      items={usedCode(record, since, now, limits)}
    >
      <button type="button" class="quiet small" data-do="used-code" onClick={onUsedCode}>
        {t('used_code_another')}
      </button>
      {isPutAway ? (
        <p class="fine">{t('said_hidden')}</p>
      ) : (
        <button type="button" class="secondary small" data-do="put-away" onClick={onPutAway}>
          {t('used_code_put_away')}
        </button>
      )}
    </ListSheet>
  );
}
