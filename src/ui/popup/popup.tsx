import type { AccountId } from '../../account/account-id';
import { t } from '../../platform/i18n';
import type { Reply } from '../../platform/messages';
import { AccountHeader } from '../components/account-header';
import { Checklist } from '../components/checklist';
import { Notice } from '../components/notice';
import { WaysPicture } from '../components/ways-picture';
import { SituationNotice } from './situation-notice';

interface Props {
  overview: Reply<'get-overview'>;
  now: Date;
  onSwitch: (account: AccountId) => void;
  onReviewed: () => void;
  onEraseBroken: () => void;
}

/** The whole popup, from what the background knows. */
export function Popup({ overview, now, onSwitch, onReviewed, onEraseBroken }: Props) {
  const { problem, broken, findings, account, doubtful, ...view } = overview;
  return (
    <>
      <AccountHeader account={account} now={now} onSwitch={onSwitch} {...view} />
      <main>
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
        <SituationNotice now={now} {...view} />
        {account && <WaysPicture ways={view.waysBack} />}
        {account && (
          <Checklist findings={findings} doubtful={doubtful} site={view.site} now={now} onReviewed={onReviewed} />
        )}
      </main>
      <footer>{t('footer_disclaimer')}</footer>
    </>
  );
}
