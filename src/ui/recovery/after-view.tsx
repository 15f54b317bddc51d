import { wholeOf } from '../../account/known';
import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import { accountUrl, sectionUrl } from '../../pypi/urls';
import { type AfterItem, afterRecovery } from '../../recovery/after-recovery';
import { lostMailboxes } from '../../recovery/lost-mailbox';
import { lostSince, type TrackedRequest } from '../../recovery/tracked-request';
import { AFTER_SECTIONS } from '../components/after-sections';
import { BackupNote, type Note } from '../components/backup-note';
import { Said, SaidReviewed, TodoItem } from '../components/todo-item';

export interface AfterProps {
  view: RecoveryCase & { request: TrackedRequest };
  now: Date;
  onNoteBackup: (note: Note) => Promise<string | null>;
  onReviewTokens: () => void;
  onReviewHistory: () => void;
  /** The mailbox that was lost can be read again. */
  onMailboxBack: () => void;
  onReopen: () => void;
  onAgain: () => void;
}

/** The account is back: what PyPI took away and what may have happened meanwhile, ticked by what its pages show now. */
export function AfterView(props: AfterProps) {
  const { view, now, onReopen, onAgain } = props;
  const { record, request } = view;
  const since = lostSince(request);
  const items = afterRecovery(record, { since, backAt: request.closedAt ?? since }, now);
  const hasLostMailbox = record !== undefined && lostMailboxes(wholeOf(record), request).length > 0;
  const hasNewCodes = items.some(({ id, state }) => id === 'new-codes' && state === 'done');
  const done = items.filter(({ state }) => state === 'done').length;
  return (
    <section class="after" aria-labelledby="after">
      <h2 id="after" tabIndex={-1}>
        {t('after_title')}
      </h2>
      <p>{t('after_text')}</p>
      <p class="fine">{t('after_progress', done, items.length, formatDate(since))}</p>
      <ul class="steps">
        {items.map((item) => (
          <Item key={item.id} item={item} hasNewCodes={hasNewCodes} hasLostMailbox={hasLostMailbox} {...props} />
        ))}
      </ul>
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

interface ItemProps extends AfterProps {
  item: AfterItem;
  hasNewCodes: boolean;
  hasLostMailbox: boolean;
}

function Item({ item: { id, state }, hasNewCodes, hasLostMailbox, ...props }: ItemProps) {
  const section = AFTER_SECTIONS[id];
  return (
    <TodoItem
      list="after"
      id={id}
      state={state}
      url={section && sectionUrl(props.view.request.site, section)}
      says={
        <>
          <SaidReviewed id={id} state={state} {...props} />
          {id === 'second-address' && hasLostMailbox && (
            <Said name="mailbox-back" label={t('after_mailbox_back')} onClick={props.onMailboxBack} />
          )}
        </>
      }
    >
      {id === 'codes-put-somewhere' && state !== 'done' && hasNewCodes && <BackupNote onNote={props.onNoteBackup} />}
    </TodoItem>
  );
}
