import { type AccountId, accountKey } from '../../account/account-id';
import type { Answer } from '../../account/journal';
import { NO_TRUST } from '../../overview/trust';
import { t } from '../../platform/i18n';
import type { Reply } from '../../platform/messages';
import type { TrackedRequest } from '../../recovery/tracked-request';
import { AccountHeader } from '../components/account-header';
import { ChangesNotice } from '../components/changes-notice';
import { Checklist } from '../components/checklist';
import type { Says } from '../components/finding-item';
import { Notice } from '../components/notice';
import { WaysPicture } from '../components/ways-picture';
import { GitHubNotice, type GitHubNoticeProps } from './github-notice';
import { RecoveryCard } from './recovery-card';
import { SituationNotice } from './situation-notice';

interface Props {
  overview: Reply<'get-overview'>;
  /** Whether the browser lets the extension onto the index's pages. */
  hasAccess: boolean;
  /** The recovery request of the account. */
  request: TrackedRequest | undefined;
  /** What can be done on GitHub's tab under the popup; `null`: it is another one. */
  gitHub: GitHubNoticeProps | null;
  now: Date;
  onSwitch: (account: AccountId) => void;
  says: Says;
  onAnswerChanges: (answer: Answer) => void;
  onEraseBroken: () => void;
  onGrantAccess: () => void;
}

/** The whole popup, from what the background knows. */
export function Popup({ overview, hasAccess, request, gitHub, now, onSwitch, ...actions }: Props) {
  const { problem, broken, findings, changes, account, trust, ...view } = overview;
  return (
    <>
      <AccountHeader account={account} now={now} onSwitch={onSwitch} {...view} />
      <main>
        {gitHub && <GitHubNotice {...gitHub} />}
        {request && <RecoveryCard account={account} request={request} now={now} />}
        {account && (
          <ChangesNotice
            key={accountKey(account)}
            changes={changes}
            site={view.site}
            onAnswer={actions.onAnswerChanges}
            onReviewed={actions.says.onReviewed}
          />
        )}
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
            <button type="button" onClick={actions.onEraseBroken}>
              {t('action_erase_broken')}
            </button>
          </Notice>
        )}
        {!hasAccess && (
          <Notice about="no-access" tone="warn" title={t('notice_no_access_title')} text={t('notice_no_access')}>
            <button type="button" onClick={actions.onGrantAccess}>
              {t('action_grant_access')}
            </button>
          </Notice>
        )}
        <SituationNotice now={now} {...view} />
        {account && <WaysPicture ways={view.waysBack} />}
        {account && (
          <Checklist
            findings={findings}
            trust={hasAccess ? trust : NO_TRUST}
            site={view.site}
            now={now}
            says={actions.says}
          />
        )}
        {!request && <RecoveryCard account={account} request={undefined} now={now} />}
      </main>
      <footer>
        <a href="/src/ui/settings/index.html" target="_blank" data-do="settings" rel="noopener">
          {t('popup_settings')}
        </a>
        <p>{t('footer_disclaimer')}</p>
      </footer>
    </>
  );
}
