import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { valuesOf } from '../../account/change';
import type { Answer, JournalEntry } from '../../account/journal';
import type { ChangesShown } from '../../overview/changes-shown';
import { t, tKey } from '../../platform/i18n';
import type { Site } from '../../pypi/urls';
import { Notice } from './notice';
import { type TodoActions, TodoList } from './todo-list';

interface Props extends TodoActions {
  changes: ChangesShown;
  site: Site;
  onAnswer: (answer: Answer) => void;
  /** The user put the question off; what to do after a no is not put off with it. */
  isPutOff: boolean;
  /** The way to put it off. */
  children?: ComponentChildren;
}

/** "Was this you?", and after a no, what to do now, until the user has looked through the security history. */
export function ChangesNotice({ changes, onAnswer, isPutOff, children, ...list }: Props) {
  const [isAnswered, setAnswered] = useState(false);
  const { unanswered, todo } = changes;
  const answer = (word: Answer) => {
    setAnswered(true);
    onAnswer(word);
  };
  const isOpen = unanswered.entries.length > 0 || unanswered.overflow !== null;
  return (
    <>
      {isOpen && !isPutOff && (
        <Question changes={changes} onAnswer={answer}>
          {children}
        </Question>
      )}
      {todo.length > 0 && <WhatToDoNow items={todo} takesFocus={isAnswered} {...list} />}
    </>
  );
}

/** So many changes are shown at once, the gravest first; the rest is folded. */
const SHOWN = 5;

type QuestionProps = Pick<Props, 'changes' | 'onAnswer' | 'children'>;

function Question({ changes: { unanswered, since }, onAnswer, children }: QuestionProps) {
  const { entries, overflow } = unanswered;
  const more = entries.slice(SHOWN);
  return (
    <Notice
      about="changes"
      tone="warn"
      title={t('check_nothing_unexpected_changed_problem')}
      text={since === null ? t('changes_since_unknown') : t('changes_since', { date: since })}
    >
      <Changes entries={entries.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{t('items_more', more.length)}</summary>
          <Changes entries={more} />
        </details>
      )}
      {overflow && <p>{t('changes_overflow', overflow.count)}</p>}
      <div class="actions">
        <button type="button" data-do="mine" onClick={() => onAnswer('mine')}>
          {t('changes_mine')}
        </button>
        <button type="button" data-do="not-mine" class="secondary" onClick={() => onAnswer('not-mine')}>
          {t('changes_not_mine')}
        </button>
        {children}
      </div>
    </Notice>
  );
}

/** Two may be alike in all that is told: they go by their place. */
function Changes({ entries }: { entries: JournalEntry[] }) {
  return (
    <ul>
      {entries.map(({ change }, i) => (
        <li key={`${i} ${change.kind}`} data-change={change.kind}>
          {tKey(`change_${change.kind.replaceAll('-', '_')}`, valuesOf(change))}
        </li>
      ))}
    </ul>
  );
}

interface WhatToDoNowProps extends TodoActions {
  items: ChangesShown['todo'];
  site: Site;
  /** It came in the place of the button that had the focus. */
  takesFocus: boolean;
}

function WhatToDoNow({ takesFocus, ...list }: WhatToDoNowProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice about="not-mine" tone="ask" title={t('not_mine_title')} text={t('not_mine_text')}>
        <TodoList {...list} />
      </Notice>
    </div>
  );
}
