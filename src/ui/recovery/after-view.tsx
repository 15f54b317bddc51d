import type { RecoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import type { Section } from '../../pypi/sections';
import { accountUrl, sectionUrl } from '../../pypi/urls';
import { type AfterItem, afterRecovery } from '../../recovery/after-recovery';
import { lostSince, type TrackedRequest } from '../../recovery/tracked-request';
import { BackupNote, type Note } from '../components/backup-note';
import { SaidReviewed, TodoItem } from '../components/todo-item';

export interface AfterProps {
  view: RecoveryCase & { request: TrackedRequest };
  now: Date;
  onNoteBackup: (note: Note) => Promise<string | null>;
  onReviewTokens: () => void;
  onReviewHistory: () => void;
  onReopen: () => void;
  onAgain: () => void;
}

const SECTION: { readonly [Id in AfterItem['id']]?: Section } = {
  'new-second-factor': 'two-factor',
  'security-device': 'two-factor',
  'new-codes': 'two-factor',
  'tokens-reviewed': 'tokens',
  'history-reviewed': 'history',
  'second-address': 'emails',
};

/** The account is back: what PyPI took away and what may have happened meanwhile, ticked by what its pages show now. */
export function AfterView(props: AfterProps) {
  const { view, now, onReopen, onAgain } = props;
  const { record, request } = view;
  const since = lostSince(request);
  const items = afterRecovery(record, { since, backAt: request.closedAt ?? since }, now);
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
          <Item key={item.id} item={item} hasNewCodes={hasNewCodes} {...props} />
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

function Item({ item: { id, state }, hasNewCodes, ...props }: AfterProps & { item: AfterItem; hasNewCodes: boolean }) {
  const section = SECTION[id];
  return (
    <TodoItem
      list="after"
      id={id}
      state={state}
      url={section && sectionUrl(props.view.request.site, section)}
      says={<SaidReviewed id={id} state={state} {...props} />}
    >
      {id === 'codes-put-somewhere' && state !== 'done' && hasNewCodes && <BackupNote onNote={props.onNoteBackup} />}
    </TodoItem>
  );
}
