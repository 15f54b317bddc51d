import type { RehearsedWay } from '../../account/rehearsal';
import { t } from '../../platform/i18n';
import { type FixLocation, indexName, type Site, sectionUrl } from '../../pypi/urls';

const PLACES: Readonly<Record<RehearsedWay, FixLocation>> = {
  codes: 'two-factor',
  'second-key': 'two-factor',
  mailbox: 'emails',
  repository: 'projects',
};

/** The place on PyPI where a way back is made, or put right. */
export function PyPILink({ site, way, describedBy }: { site: Site; way: RehearsedWay; describedBy: string }) {
  return (
    <a href={sectionUrl(site, PLACES[way])} target="_blank" rel="noreferrer" aria-describedby={describedBy}>
      {t('finding_open', indexName(site))}
    </a>
  );
}
