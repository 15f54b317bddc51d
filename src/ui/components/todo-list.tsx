import type { ComponentChildren } from 'preact';
import { SAID_DONE, type SaidDoneId } from '../../account/said-done';
import { formatDate, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { indexName, type Site } from '../../pypi/urls';
import { stepUrl, type TodoId, type TodoItem } from '../../recovery/todo/steps';
import { LinkBegins } from './link-begins';
import { StateIcon } from './state-icon';
import { type StepShown, Steps, stepTitleId } from './steps';

/** What the user alone can say of a step. */
export interface TodoActions {
  onSay: (id: SaidDoneId, isDone: boolean) => void;
  onReviewTokens: () => void;
  onReviewHistory: () => void;
}

export interface TodoListProps extends TodoActions {
  site: Site;
  items: TodoItem[];
  /** What else can be done about a step that is not done. */
  more?: (item: TodoItem) => ComponentChildren;
}

/** Where PyPI mails a link. */
const MAILS_LINK: readonly TodoId[] = ['primary-verified', 'primary-address', 'second-address'];

export const todoTitle = (id: TodoId) => t(messageKey('todo', id, 'title'));
export const todoText = (id: TodoId) => t(messageKey('todo', id, 'text'));

/** Things to do in their order: the first that is not done is open, the others have a line and a link. */
export function TodoList({ items, ...props }: TodoListProps) {
  const next = nextOf(items);
  const steps = items.map((item) => ({ ...todoStep(item, next), ...partsOf(item, item === next, props) }));
  return <Steps as="h2" steps={steps} />;
}

/** The step at hand: the first that is not done. */
const nextOf = (items: TodoItem[]) => items.find(({ state }) => state !== 'done');

/** The steps of a list, a line each. */
export const todoSteps = (items: TodoItem[]) => items.map((item) => todoStep(item, nextOf(items)));

function todoStep(item: TodoItem, next: TodoItem | undefined): StepShown {
  return {
    id: item.id,
    title: todoTitle(item.id),
    state: item.state === 'done' ? 'done' : item === next ? 'now' : 'later',
    note: item === next ? t('step_next') : item.at ? formatDate(item.at) : null,
  };
}

type Parts = Pick<StepShown, 'aside' | 'children'>;

function partsOf(item: TodoItem, isNext: boolean, { more, site, ...on }: Omit<TodoListProps, 'items'>): Parts {
  if (item.state === 'done') return { aside: takeBack(item, on) };
  const acts = actsOn(item, isNext, site, on);
  const children = (
    <>
      <p>{todoText(item.id)}</p>
      {MAILS_LINK.includes(item.id) && <LinkBegins site={site} />}
      {more?.(item)}
      {isNext && acts}
    </>
  );
  return isNext ? { children } : { children, aside: acts };
}

/** Where a step is done, and the user's word that it is. */
function actsOn(item: TodoItem, isNext: boolean, site: Site, on: TodoActions) {
  const { id } = item;
  const word = wordOn(item, on);
  const url = stepUrl(id, site);
  if (!url && !word) return null;
  const isMail = id === 'security-told';
  return (
    <p class="actions">
      {url && (
        <a
          class={isNext ? 'button' : 'quiet small'}
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-describedby={stepTitleId(id)}
        >
          {isMail ? t('mail_open') : t('action_open_on', indexName(site))}
          {isNext && !isMail && <StateIcon name="external" size={16} />}
        </a>
      )}
      {word && (
        <button
          type="button"
          class={isNext ? 'secondary' : 'secondary small'}
          data-do={`said-${id}`}
          aria-describedby={stepTitleId(id)}
          onClick={() => word(true)}
        >
          {t('todo_said')}
        </button>
      )}
    </p>
  );
}

/** Takes the user's word back. */
function takeBack(item: TodoItem, on: TodoActions) {
  const { id } = item;
  const word = wordOn(item, on);
  return (
    word &&
    isSaid(id) && (
      <button
        type="button"
        class="quiet small"
        data-do="undo"
        aria-describedby={stepTitleId(id)}
        onClick={() => word(false)}
      >
        {t('undo')}
      </button>
    )
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
