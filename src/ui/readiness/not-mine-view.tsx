import type { AccountRecord } from '../../account/record';
import { changesShown } from '../../overview/changes-shown';
import { t } from '../../platform/i18n';
import { type TodoActions, TodoList } from '../components/todo-list';

interface Props extends TodoActions {
  record: AccountRecord;
  now: Date;
}

/** What to do about changes that the user said were not theirs, until they have reviewed the security history. */
export function NotMineView(props: Props) {
  const items = changesShown(props.record, props.now).todo;
  return (
    <section aria-labelledby="not-mine">
      <h2 id="not-mine" tabIndex={-1}>
        {t('not_mine_title')}
      </h2>
      <p>{t(items.length > 0 ? 'not_mine_text' : 'not_mine_none')}</p>
      <TodoList {...props} site={props.record.site} items={items} />
    </section>
  );
}
