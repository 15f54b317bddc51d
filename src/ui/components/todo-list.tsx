import type { ComponentChildren } from 'preact';
import { SAID_DONE, type SaidDoneId } from '../../account/said-done';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import { indexName } from '../../pypi/urls';
import { stepUrl, type TodoId, type TodoItem } from '../../recovery/todo/steps';
import { Icon, type IconName } from './icon';
import { LinkBegins } from './link-begins';

/** What the user alone can say of a step. */
export interface TodoActions {
  onSay: (id: SaidDoneId, isDone: boolean) => void;
  onReviewTokens: () => void;
  onReviewHistory: () => void;
}

interface Props extends TodoActions {
  site: Site;
  items: TodoItem[];
  /** What stands below a step besides. */
  more?: (item: TodoItem) => ComponentChildren;
}

export const TODO_ICONS: Readonly<Record<TodoItem['state'], IconName>> = {
  done: 'pass',
  open: 'fail',
  'not-seen': 'unknown',
};

/** Where PyPI mails a link. */
const MAILS_LINK: readonly TodoId[] = ['primary-verified', 'primary-address', 'second-address'];

export const todoTitle = (id: TodoId) => t(messageKey('todo', id, 'title'));
export const todoText = (id: TodoId) => t(messageKey('todo', id, 'text'));
export const todoState = (state: TodoItem['state']) => t(messageKey('todo_state', state));

/** Things to do in their order: whether each is done, and if not, how and where. */
export function TodoList({ items, more, ...props }: Props) {
  return (
    <ol class="steps">
      {items.map((item) => (
        <Item key={item.id} item={item} {...props}>
          {more?.(item)}
        </Item>
      ))}
    </ol>
  );
}

interface ItemProps extends TodoActions {
  site: Site;
  item: TodoItem;
  children: ComponentChildren;
}

function Item({ site, item, children, ...on }: ItemProps) {
  const { id, state } = item;
  const title = `todo-${id}`;
  const word = wordOn(item, on);
  const url = stepUrl(id, site);
  return (
    <li class={state} data-item={id}>
      <Icon name={TODO_ICONS[state]} />
      <div>
        <h3 id={title} tabIndex={-1}>
          {todoTitle(id)} <span class="state">{todoState(state)}</span>
        </h3>
        {state !== 'done' && (
          <>
            <p>{todoText(id)}</p>
            {MAILS_LINK.includes(id) && <LinkBegins site={site} />}
            <p class="row">
              {url && (
                <a href={url} target="_blank" rel="noreferrer" aria-describedby={title}>
                  {id === 'security-told' ? t('action_mail_security') : t('action_open_on', indexName(site))}
                </a>
              )}
              {word && (
                <button
                  type="button"
                  class="secondary small"
                  data-do={`said-${id}`}
                  aria-describedby={title}
                  onClick={() => word(true)}
                >
                  {t('todo_said')}
                </button>
              )}
            </p>
          </>
        )}
        {children}
        {state === 'done' && word && isSaid(id) && (
          <p class="fine">
            <button type="button" class="quiet" data-do="undo" aria-describedby={title} onClick={() => word(false)}>
              {t('todo_undo')}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

function isSaid(id: TodoId): id is SaidDoneId & TodoId {
  return (SAID_DONE as readonly string[]).includes(id);
}

/** The user's word on a step, if it takes one. Only what was seen since can have been reviewed. */
export function wordOn({ id, state, by }: TodoItem, on: TodoActions): ((isDone: boolean) => void) | null {
  if (by === 'page') return null;
  if (id === 'tokens-reviewed') return state === 'open' ? on.onReviewTokens : null;
  if (id === 'history-reviewed') return state === 'open' ? on.onReviewHistory : null;
  return isSaid(id) ? (isDone) => on.onSay(id, isDone) : null;
}
