import type { ComponentChildren } from 'preact';
import { t, tKey } from '../../platform/i18n';
import { siteAt } from '../../pypi/urls';
import type { AfterItem } from '../../recovery/after-recovery';
import { Icon, type IconName } from './icon';

interface Props {
  /** The prefix of its words. */
  list: 'after' | 'used_code' | 'leaving';
  id: string;
  state: AfterItem['state'];
  /** In place of the list's own words. */
  text?: string;
  /** Where it is done on PyPI. */
  url?: string | undefined;
  /** Buttons for what only the user can say, as long as it isn't done. */
  says?: ComponentChildren;
  children?: ComponentChildren;
}

const ICONS: Readonly<Record<Props['state'], IconName>> = { done: 'pass', open: 'fail', 'not-seen': 'unknown' };

/** One thing to do of a list, as a statement that is then true: whether it is, and if not, what to do and where. */
export function TodoItem({ list, id, state, text, url, says, children }: Props) {
  const key = `${list}_${id.replaceAll('-', '_')}`;
  const title = `todo-${id}`;
  return (
    <li class={state} data-item={id}>
      <Icon name={ICONS[state]} />
      <div>
        <h3 id={title} tabIndex={-1}>
          {tKey(`${key}_title`)} <span class="state">{tKey(`after_state_${state.replace('-', '_')}`)}</span>
        </h3>
        {state !== 'done' && <p>{text ?? tKey(`${key}_text`)}</p>}
        {state !== 'done' && (
          <p class="row">
            {url && (
              <a href={url} target="_blank" rel="noreferrer" aria-describedby={title}>
                {t('finding_open', { index: siteAt(url) })}
              </a>
            )}
            {says}
          </p>
        )}
        {children}
      </div>
    </li>
  );
}

/** A button for the user's own word. */
export function Said({ name, label, onClick }: { name: string; label: string; onClick: () => void }) {
  return (
    <button type="button" class="secondary small" data-do={name} onClick={onClick}>
      {label}
    </button>
  );
}

/** Takes back what the user said. */
export function Undo({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <p class="fine">
      <button type="button" class="quiet" data-do="undo" onClick={onClick}>
        {label}
      </button>
    </p>
  );
}

export interface ReviewActions {
  onReviewTokens: () => void;
  onReviewHistory: () => void;
}

/** The user's word on an item that is the same in every list; only what was seen since can have been looked through. */
export function SaidReviewed({ id, state, ...on }: ReviewActions & Pick<Props, 'id' | 'state'>) {
  if (state !== 'open') return null;
  if (id === 'tokens-reviewed') {
    return <Said name="reviewed-tokens" label={t('after_tokens_reviewed_said')} onClick={on.onReviewTokens} />;
  }
  if (id === 'history-reviewed') {
    return <Said name="reviewed-history" label={t('after_history_reviewed_said')} onClick={on.onReviewHistory} />;
  }
  return null;
}
