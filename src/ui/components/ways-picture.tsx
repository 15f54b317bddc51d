import type { AccountId } from '../../account/account-id';
import { t, tKey } from '../../platform/i18n';
import type { WayBack } from '../../recovery/ways-back';
import { Evidence, type EvidenceProps } from './evidence';
import { Icon, type IconName } from './icon';
import { readinessPage } from './own-pages';

interface Props {
  account: AccountId;
  ways: WayBack[];
}

/** The picture "If you lost your phone today": every way back, open or closed, with the reason, and whether it was tried. */
export function WaysPicture({ account, ways }: Props) {
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{t('ways_title')}</h2>
      <ul>
        {ways.map((way) => (
          <Way key={way.id} way={way} />
        ))}
      </ul>
      <p class="row">
        <a href={readinessPage('rehearsal', account)} target="_blank" data-do="rehearsal" rel="noopener">
          {t('rehearsal_start')}
        </a>
        <a href={readinessPage('dossier', account)} target="_blank" data-do="dossier" rel="noopener">
          {t('dossier_open')}
        </a>
      </p>
    </section>
  );
}

function Way({ way }: { way: WayBack }) {
  const { id, state, words, values, items } = way;
  const rehearsed = rehearsedEvidence(way);
  return (
    <li class={`way ${state}`} data-way={id}>
      <Icon name={iconOf(way)} />
      <span class="name">{tKey(`way_id_${id.replaceAll('-', '_')}`)}</span>
      <span class="state">{tKey(`way_state_${state.replace('-', '_')}`)}</span>
      <div class="grounds">
        <Evidence words={words} values={values} items={items} />
        {rehearsed && <Evidence {...rehearsed} />}
      </div>
    </li>
  );
}

/** Solid only what the user saw to work. */
function iconOf({ state, rehearsal }: WayBack): IconName {
  return state === 'open' && rehearsal && rehearsal.state !== 'works' ? 'open-unrehearsed' : state;
}

/** What is told by the device's or repository's name; of codes there is but one set. */
const NAMED: readonly WayBack['id'][] = ['security-device', 'repository-check'];

/** What the user said in the rehearsal, and of what. A way that isn't there need not be rehearsed: nothing is said of that. */
function rehearsedEvidence({ id, state, items, rehearsal }: WayBack): EvidenceProps | null {
  if (!rehearsal) return null;
  const { at, about } = rehearsal;
  if (at === null) {
    const isThere = state === 'open' || state === 'unproven';
    return isThere ? { words: 'rehearsal_state_never', values: [], items: [] } : null;
  }
  const isNamedAlready = items.length === 1 && items[0] === about;
  return {
    words: `rehearsal_state_${rehearsal.state.replace('-', '_')}`,
    values: [{ date: at }],
    items: about !== null && NAMED.includes(id) && !isNamedAlready ? [about] : [],
  };
}
