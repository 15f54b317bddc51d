import { t, tKey } from '../../platform/i18n';
import type { WayBack } from '../../recovery/ways-back';
import { Evidence } from './evidence';
import { Icon } from './icon';

/** The picture "If you lost your phone today": every way back, open or closed, with the reason. */
export function WaysPicture({ ways }: { ways: WayBack[] }) {
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{t('ways_title')}</h2>
      <ul>
        {ways.map(({ id, state, ...detail }) => (
          <li key={id} class={`way ${state}`} data-way={id}>
            <Icon name={state} />
            <span class="name">{tKey(`way_id_${id.replaceAll('-', '_')}`)}</span>
            <span class="state">{tKey(`way_state_${state.replace('-', '_')}`)}</span>
            <Evidence {...detail} />
          </li>
        ))}
      </ul>
    </section>
  );
}
