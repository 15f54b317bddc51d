import { useState } from 'preact/hooks';
import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { progress } from '../../overview/progress';
import { formatDate, t } from '../../platform/i18n';
import { accountUrl, collaborationUrl } from '../../pypi/urls';
import { type Leaving, leaving, NO_DOMAIN } from '../../recovery/todo/leaving';
import { type TodoActions, TodoList } from '../components/todo-list';
import { LeavingQuestion } from './leaving-question';

export interface LeavingActions extends TodoActions {
  /** Which mailbox ends, as in `Leaving`. */
  onLeave: (domain: string | null) => void;
  onStop: () => void;
}

interface Props extends LeavingActions {
  record: AccountRecord;
  now: Date;
}

/** Leaving an employer or school: which mailbox ends, then what to do, in order. */
export function LeavingView(props: Props) {
  const { record, onLeave, onStop } = props;
  const [isAsked, setAsked] = useState(false);
  const answer = (domain: string | null) => {
    onLeave(domain);
    setAsked(false);
  };
  return (
    <section class="leaving" aria-labelledby="leaving">
      <h2 id="leaving" tabIndex={-1}>
        {t('leaving_title')}
      </h2>
      <p>{t('leaving_text')}</p>
      {!record.leaving || isAsked ? (
        <LeavingQuestion record={record} isAgain={isAsked} onAnswer={answer} />
      ) : (
        <List {...props} running={record.leaving} onAsk={() => setAsked(true)} />
      )}
      {record.leaving && (
        <p class="row">
          <button type="button" class="quiet" data-do="stop" onClick={onStop}>
            {t('leaving_stop')}
          </button>
        </p>
      )}
    </section>
  );
}

function List({ running, onAsk, ...props }: Props & { running: Leaving; onAsk: () => void }) {
  const items = leaving(props.record, running, props.now);
  const { done, total } = progress(items);
  return (
    <>
      <p>
        {endingWords(running.domain)}{' '}
        <button type="button" class="quiet inline" data-do="ask-again" onClick={onAsk}>
          {t('leaving_change')}
        </button>
      </p>
      <p class="fine">{t('after_progress', done, total, formatDate(running.since))}</p>
      <TodoList
        {...props}
        site={props.record.site}
        items={items}
        more={({ id, state }) => id === 'second-owner' && state === 'open' && <SoleOwned record={props.record} />}
      />
      <p class="row">
        <a class="button" href={accountUrl(props.record.site)} target="_blank" rel="noreferrer">
          {t('after_open_settings')}
        </a>
      </p>
    </>
  );
}

function endingWords(domain: Leaving['domain']): string {
  if (domain === null) return t('leaving_ends_unknown');
  return domain === NO_DOMAIN ? t('leaving_ends_none') : t('leaving_ends', domain);
}

/** So many projects are shown. */
const SHOWN = 20;

/** The projects that nobody else owns, each with the page on which another owner is invited. */
function SoleOwned({ record }: { record: AccountRecord }) {
  const names = soleOwned(record);
  if (names.length === 0) return null;
  return (
    <>
      <p>{t('leaving_sole')}</p>
      <ul class="names">
        {names.slice(0, SHOWN).map((name) => (
          <li key={name}>
            <a href={collaborationUrl(record.site, name)} target="_blank" rel="noreferrer">
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
        {names.length > SHOWN && <li>{t('items_more', names.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

function soleOwned(record: AccountRecord): string[] {
  const projects = known(record, 'projects');
  const named = known(record, 'soleOwnerOf');
  const listed = typeof projects === 'object' ? projects.value.filter(({ soleOwner }) => soleOwner) : [];
  return [...new Set([...listed.map(({ name }) => name), ...(typeof named === 'object' ? named.value : [])])];
}
