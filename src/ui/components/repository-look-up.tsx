import { useState } from 'preact/hooks';
import type { RepositoryLookup } from '../../account/fields';
import { MOST_ASKED } from '../../account/released-projects';
import type { LookupResult } from '../../messages/messages';
import type { LookupShown } from '../../overview/lookups-shown';
import { formatAge, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Site } from '../../pypi/urls';
import { type Shape, StateIcon } from './state-icon';

export interface LookUp {
  site: Site;
  /** The projects that can be asked about. */
  projects: LookupShown[];
  /** Asks PyPI about them; what is answered is in `projects` at once. */
  onAsk: () => Promise<LookupResult>;
}

interface Props extends LookUp {
  now: Date;
}

type State =
  | { phase: 'idle' }
  | { phase: 'asking'; since: number }
  | { phase: 'answered'; answer: LookupResult }
  | { phase: 'interrupted'; reason: string };

/** So many projects are shown at once; the rest is folded. */
const SHOWN = 5;

/** Asks PyPI, at the click, which repositories the projects' latest releases name, and tells what came of it. */
export function RepositoryLookUp({ site, projects, now, onAsk }: Props) {
  const [state, setState] = useState<State>({ phase: 'idle' });
  if (projects.length === 0) return null;
  const isAsking = state.phase === 'asking';
  const askPypi = async () => {
    if (isAsking) return;
    setState({ phase: 'asking', since: Date.now() });
    try {
      setState({ phase: 'answered', answer: await onAsk() });
    } catch (error) {
      setState({ phase: 'interrupted', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const wasAsked = projects.some(({ latest }) => latest);
  const rest = projects.slice(SHOWN);
  return (
    <div class="look-up">
      <button type="button" class="secondary" data-do="look-up" aria-disabled={isAsking} onClick={askPypi}>
        {t(wasAsked ? 'look_up_again' : 'look_up_ask')}
      </button>
      <p class="fine">{t('look_up_sends', site)}</p>
      <p class="said" role="status">
        {wordsFor(state, projects)}
      </p>
      {(wasAsked || isAsking) && <Projects projects={projects.slice(0, SHOWN)} now={now} />}
      {(wasAsked || isAsking) && rest.length > 0 && (
        <details>
          <summary>{t('items_more', rest.length)}</summary>
          <Projects projects={rest} now={now} />
        </details>
      )}
    </div>
  );
}

function wordsFor(state: State, projects: LookupShown[]): string {
  if (state.phase === 'idle') return '';
  if (state.phase === 'interrupted') return t('look_up_interrupted', state.reason);
  if (state.phase === 'asking') {
    const asked = projects.filter(({ latest }) => latest && Date.parse(latest.checkedAt) >= state.since);
    return t('look_up_asking', asked.length, Math.min(projects.length, MOST_ASKED));
  }
  const { outcomes, isComplete } = state.answer;
  const last = outcomes.at(-1)?.outcome;
  if (last === 'offline' || last === 'rate-limited') return t(messageKey('lookup', last));
  return isComplete ? t('look_up_done', outcomes.length) : t('look_up_more', outcomes.length, projects.length);
}

function Projects({ projects, now }: { projects: LookupShown[]; now: Date }) {
  return (
    <ul>
      {projects.map(({ project, latest, earlier }) => (
        <li key={project} data-project={project} data-outcome={latest?.outcome ?? 'not-asked'}>
          <StateIcon name={latest ? SHAPES[latest.outcome] : 'to-do'} size={16} />
          <div>
            <bdi class="name">{project}</bdi>
            {latest ? <Told lookup={latest} now={now} /> : <p>{t('look_up_not_asked')}</p>}
            {earlier && <Told lookup={earlier} now={now} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

const SHAPES: Readonly<Record<RepositoryLookup['outcome'], Shape>> = {
  repository: 'ok',
  none: 'none',
  'not-found': 'none',
  offline: 'unknown',
  'rate-limited': 'unknown',
  'too-large': 'unknown',
  malformed: 'unknown',
  failed: 'unknown',
};

function Told({ lookup: { outcome, repository, checkedAt }, now }: { lookup: RepositoryLookup; now: Date }) {
  return (
    <p>
      <span class="age">{formatAge(checkedAt, now)}</span> {t(messageKey('lookup', outcome))}{' '}
      {repository && (
        <a href={repository} target="_blank" rel="noreferrer">
          <bdi>{repository}</bdi>
        </a>
      )}
    </p>
  );
}
