import type { RehearsedWay } from '../../account/rehearsal';
import { t } from '../../platform/i18n';
import { type FixLocation, indexName, type Site, sectionUrl } from '../../pypi/urls';
import { StateIcon } from '../components/state-icon';

const PLACES: Readonly<Record<RehearsedWay, FixLocation>> = {
  codes: 'two-factor',
  'second-key': 'two-factor',
  mailbox: 'emails',
  repository: 'projects',
};

/** The place on PyPI where a way back is made, or fixed. */
export function PyPILink({ site, way, describedBy }: { site: Site; way: RehearsedWay; describedBy: string }) {
  return (
    <a
      class="button secondary small"
      href={sectionUrl(site, PLACES[way])}
      target="_blank"
      rel="noreferrer"
      aria-describedby={describedBy}
    >
      {t('action_open_on', indexName(site))}
      <StateIcon name="external" size={12} />
    </a>
  );
}
