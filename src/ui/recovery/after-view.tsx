import { progress } from '../../overview/progress';
import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import { accountUrl } from '../../pypi/urls';
import type { FieldErrorCode } from '../../recovery/request/field-error';
import { afterRecovery } from '../../recovery/todo/after-recovery';
import type { TodoItem } from '../../recovery/todo/steps';
import { lostSince, type TrackedRequest } from '../../recovery/tracker/tracked-request';
import { BackupNote, type Note } from '../components/backup-note';
import { type TodoActions, TodoList } from '../components/todo-list';

export interface AfterProps extends TodoActions {
  view: RecoveryCase & { request: TrackedRequest };
  now: Date;
  onNoteBackup: (note: Note) => Promise<FieldErrorCode | null>;
  onReopen: () => void;
  onAgain: () => void;
}

/** The account is back: what PyPI took away and what may have happened meanwhile, ticked by what its pages show now. */
export function AfterView(props: AfterProps) {
  const { view, now, onSay, onNoteBackup, onReopen, onAgain } = props;
  const { record, request } = view;
  const items = afterRecovery(record, request, now);
  const { done, total } = progress(items);
  const hasNewCodes = items.some(({ id, state }) => id === 'new-codes' && state === 'done');
  const more = ({ id, state }: TodoItem) => {
    if (state === 'done') return null;
    if (id === 'codes-noted') return hasNewCodes && <BackupNote onNote={onNoteBackup} />;
    return (
      id === 'lost-address' && (
        <button type="button" class="secondary small" data-do="mailbox-back" onClick={() => onSay('mailbox', true)}>
          {t('after_mailbox_back')}
        </button>
      )
    );
  };
  return (
    <section class="after" aria-labelledby="after">
      <h2 id="after" tabIndex={-1}>
        {t('after_title')}
      </h2>
      <p>{t('after_text')}</p>
      <p class="fine">{t('after_progress', done, total, formatDate(lostSince(request)))}</p>
      <TodoList {...props} site={request.site} items={items} more={more} />
      <p class="row">
        <a class="button" href={accountUrl(request.site)} target="_blank" rel="noreferrer">
          {t('after_open_settings')}
        </a>
      </p>
      <p class="row">
        <button type="button" class="quiet" data-do="reopen" onClick={onReopen}>
          {t('after_reopen')}
        </button>
        <button type="button" class="quiet" data-do="again" onClick={onAgain}>
          {t('after_again')}
        </button>
      </p>
    </section>
  );
}
