import { type Judged, wordsOf } from '../../checks/groups';
import { daysSince, THRESHOLDS } from '../../checks/thresholds';
import { formatAge, t, tKey } from '../../platform/i18n';
import { type Site, sectionUrl } from '../../pypi/urls';
import { Evidence } from './evidence';
import { Icon } from './icon';

interface Props extends Judged {
  site: Site;
  now: Date;
  /** The user says that the security history is in order. */
  onReviewed: () => void;
}

/** One finding: what, on what grounds, where to put it right; opened, why and how. */
export function FindingItem({ check, finding, site, now, onReviewed }: Props) {
  const { outcome, evidence } = finding;
  const failed = outcome === 'fail';
  const stale = evidence.seenAt !== null && daysSince(evidence.seenAt, now) > THRESHOLDS.staleDays;
  const open = outcome === 'unknown' ? t('finding_make_known') : t('finding_open');
  const title = tKey(wordsOf(check, failed ? 'problem' : 'title'));
  return (
    <li class={`finding ${outcome} ${failed ? check.severity : ''} ${stale ? 'stale' : ''}`} data-check={check.id}>
      <details>
        <summary>
          <span class="mark">
            <Icon name={outcome} />
          </span>
          <span class="headline">
            <span class="title">{title}</span>
            <span class="sr-only">{tKey(`outcome_${outcome.replace('-', '_')}`)}</span>
            {failed && <span class="severity">{tKey(`severity_${check.severity}`)}</span>}
          </span>
          <Icon name="chevron" />
        </summary>
        <div class="explanation">
          <h4>{t('finding_why')}</h4>
          <p>{tKey(wordsOf(check, 'why'))}</p>
          {outcome !== 'pass' && outcome !== 'not-applicable' && (
            <>
              <h4>{t('finding_how')}</h4>
              <p>{tKey(wordsOf(check, 'fix'))}</p>
            </>
          )}
          {check.id === 'history-reviewed' && (failed || evidence.words === 'evidence_history_never_reviewed') && (
            <button type="button" onClick={onReviewed}>
              {t('finding_reviewed')}
            </button>
          )}
          <p class="fine">
            {evidence.seenAt && <span>{t('finding_seen', formatAge(evidence.seenAt, now))}</span>}
            <a href={check.source} target="_blank" rel="noreferrer">
              {t('finding_source')}
            </a>
          </p>
        </div>
      </details>
      <Evidence {...evidence} />
      {(failed || outcome === 'unknown') && (
        <a
          class="go"
          href={sectionUrl(site, check.section)}
          target="_blank"
          rel="noreferrer"
          aria-label={`${open}: ${title}`}
        >
          {open}
          <Icon name="external" />
        </a>
      )}
    </li>
  );
}
