import { t } from '../../platform/i18n';
import type { Site } from '../../pypi/urls';
import { indexName } from '../../pypi/urls';
import { Notice } from '../components/notice';

interface Props {
  site: Site;
  /** Why the last page could not be kept, in the browser's words. */
  problem: string | null;
  /** Keys of what can't be read. */
  broken: string[];
  /** Whether the browser lets the extension onto the index's pages. */
  hasAccess: boolean;
  onEraseBroken: () => void;
  onGrantAccess: () => void;
}

/** What went wrong with keeping and reading, and what to do about it. */
export function TroubleNotices({ site, problem, broken, hasAccess, onEraseBroken, onGrantAccess }: Props) {
  return (
    <>
      {problem && (
        <Notice about="problem" tone="warn" title={t('notice_problem_title')} text={t('notice_problem', problem)} />
      )}
      {broken.length > 0 && (
        <Notice
          about="broken"
          tone="warn"
          title={t('notice_broken_title')}
          text={t('notice_broken', broken.join(', '))}
        >
          <button type="button" onClick={onEraseBroken}>
            {t('action_erase_broken')}
          </button>
        </Notice>
      )}
      {!hasAccess && (
        <Notice
          about="no-access"
          tone="warn"
          title={t('notice_no_access_title', indexName(site))}
          text={t('notice_no_access')}
        >
          <button type="button" onClick={onGrantAccess}>
            {t('action_grant_access', indexName(site))}
          </button>
        </Notice>
      )}
    </>
  );
}
