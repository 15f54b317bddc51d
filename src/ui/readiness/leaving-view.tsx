import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { known } from '../../account/known';
import type { AccountRecord } from '../../account/record';
import { formatDate, t } from '../../platform/i18n';
import { collaborationUrl } from '../../pypi/urls';
import { type Leaving, leaving, NO_DOMAIN } from '../../recovery/todo/leaving';
import { ListSheet } from '../components/list-sheet';
import type { TodoActions } from '../components/todo-list';
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
  const stop = record.leaving && (
    <button type="button" class="secondary small" data-do="stop" onClick={onStop}>
      {t('leaving_stop')}
    </button>
  );
  if (record.leaving && !isAsked) {
    return (
      <List {...props} running={record.leaving} onAsk={() => setAsked(true)}>
        {stop}
      </List>
    );
  }
  return (
    <section class="sheet leaving" aria-labelledby="leaving">
      <div class="pad">
        <h1 id="leaving" tabIndex={-1}>
          {t('leaving_title')}
        </h1>
        <p class="lead">{t('leaving_text')}</p>
        <LeavingQuestion record={record} isAgain={isAsked} onAnswer={answer} />
      </div>
      {stop && <div class="under">{stop}</div>}
    </section>
  );
}

type ListProps = Props & { running: Leaving; onAsk: () => void; children: ComponentChildren };

function List({ running, onAsk, children, ...props }: ListProps) {
  const { record, now } = props;
  return (
    <ListSheet
      {...props}
      id="leaving"
      shape="clock"
      over={formatDate(running.since)}
      title={t('leaving_title')}
      text={
        <>
          <p>{t('leaving_text')}</p>
          <p>
            {t('leaving_domain')} <strong>{domainWords(running.domain)}</strong>{' '}
            <button type="button" class="quiet small" data-do="ask-again" onClick={onAsk}>
              {t('recovery_change')}
            </button>
          </p>
        </>
      }
      site={record.site}
      items={leaving(record, running, now)}
      more={({ id, state }) => id === 'second-owner' && state === 'open' && <SoleOwned record={record} />}
    >
      {children}
    </ListSheet>
  );
}

function domainWords(domain: Leaving['domain']) {
  if (domain === null) return t('request_codes_unknown');
  return domain === NO_DOMAIN ? t('request_works_nothing') : <bdi>{domain}</bdi>;
}

/** So many projects are shown. */
const SHOWN = 20;

/** The projects that nobody else owns, each with the page on which another owner is invited. */
function SoleOwned({ record }: { record: AccountRecord }) {
  const names = soleOwned(record);
  if (names.length === 0) return null;
  return (
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
  );
}

function soleOwned(record: AccountRecord): string[] {
  const projects = known(record, 'projects');
  const named = known(record, 'soleOwnerOf');
  const listed = typeof projects === 'object' ? projects.value.filter(({ soleOwner }) => soleOwner) : [];
  return [...new Set([...listed.map(({ name }) => name), ...(typeof named === 'object' ? named.value : [])])];
}
