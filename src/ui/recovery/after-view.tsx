import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import type { FieldErrorCode } from '../../recovery/request/field-error';
import { afterRecovery } from '../../recovery/todo/after-recovery';
import type { TodoItem } from '../../recovery/todo/steps';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { BackupNote, type Note } from '../components/backup-note';
import { ListSheet } from '../components/list-sheet';
import type { TodoActions } from '../components/todo-list';

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
  const left = items.filter(({ state }) => state !== 'done').length;
  const hasNewCodes = items.some(({ id, state }) => id === 'new-codes' && state === 'done');
  const more = ({ id }: TodoItem) => {
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
    <ListSheet
      {...props}
      id="after"
      shape="key"
      over={
        <>
          {t('over_after')} <span>{request.closedAt && formatDate(request.closedAt)}</span>
        </>
      }
      title={t('verdict_after', left)}
      text={t('after_text')}
      site={request.site}
      items={items}
      more={more}
    >
      <button type="button" class="quiet small" data-do="again" onClick={onAgain}>
        {t('after_again')}
      </button>
      <button type="button" class="secondary small" data-do="reopen" onClick={onReopen}>
        {t('after_reopen')}
      </button>
    </ListSheet>
  );
}
