import type { AccountRecord } from '../../account/record';
import { changesShown } from '../../overview/changes-shown';
import { t } from '../../platform/i18n';
import { ListSheet } from '../components/list-sheet';
import { recoveryPage } from '../components/page-urls';
import type { TodoActions } from '../components/todo-list';

interface Props extends TodoActions {
  record: AccountRecord;
  now: Date;
}

/** What to do about changes that the user said were not theirs, until they have reviewed the security history. */
export function NotMineView(props: Props) {
  const { record, now } = props;
  const items = changesShown(record, now).todo;
  if (items.length === 0) {
    return (
      <section class="sheet pad" aria-labelledby="not-mine">
        <h1 id="not-mine" tabIndex={-1}>
          {t('verdict_done')}
        </h1>
      </section>
    );
  }
  return (
    <ListSheet
      {...props}
      id="not-mine"
      shape="serious"
      tone="serious"
      over={t('over_not_mine')}
      title={t('verdict_not_mine', items.filter(({ state }) => state !== 'done').length)}
      text={t('not_mine_text')}
      site={record.site}
      items={items}
      more={({ id }) =>
        id === 'new-password' && (
          <a class="quiet small" href={recoveryPage(record)} target="_blank" data-do="recovery" rel="noopener">
            {t('popup_recovery')}
          </a>
        )
      }
    />
  );
}
