import { render } from 'preact';
import { type AccountId, sameAccount } from '../../account/account-id';
import { fillRequestForm } from '../../content/fill-request-form';
import type { Filing } from '../../overview/filing';
import { hasAccess, requestAccess } from '../../platform/access';
import { activeTab, runInTab } from '../../platform/active-tab';
import { direction, language, t } from '../../platform/i18n';
import { send } from '../../platform/send';
import { browser } from '../../platform/view-browser';
import type { Draft } from '../../recovery/draft';
import { isOpen } from '../../recovery/tracked-request';
import { Notice } from '../components/notice';
import type { GitHubNoticeProps } from './github-notice';
import { Popup } from './popup';
import '../theme.css';
import '../theme-dark.css';
import './popup.css';

const root = document.body;
let chosen: AccountId | null = null;
let asked = 0;
let outcome: GitHubNoticeProps['outcome'] = null;

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('extension_name');

/** Asks the background and draws; once at the start, and again whenever something that is kept has changed. */
async function draw(): Promise<void> {
  asked += 1;
  const question = asked;
  const overview = await send(browser, 'get-overview', { account: chosen });
  const { account, broken, site } = overview;
  const [access, stored, tab] = await Promise.all([hasAccess(site), send(browser, 'get-recovery', {}), activeTab()]);
  // What it takes to make a request weighs more than all else here.
  const onGitHub = tab?.url.startsWith('https://github.com/') ? tab : null;
  const filing = onGitHub && (await import('../../overview/filing')).filingAt(onGitHub.url, stored);
  if (question !== asked) return; // a newer question is under way: its answer is the one to draw
  const popup = (
    <Popup
      overview={overview}
      hasAccess={access}
      request={stored.requests.find((one) => isOpen(one) && (!account || sameAccount(one, account)))}
      gitHub={onGitHub && filing && gitHubNotice(onGitHub.id, filing)}
      now={new Date()}
      onSwitch={(other) => {
        chosen = other;
        tell(draw());
      }}
      says={{
        onReviewed: () => account && tell(send(browser, 'review-history', { account })),
        onNoteBackup: (note) =>
          account ? send(browser, 'note-backup', { account, ...note }) : Promise.resolve('backup-no-codes'),
        onCheckedBackup: () => account && tell(send(browser, 'check-backup', { account })),
      }}
      onAnswerChanges={(answer) =>
        account && tell(send(browser, 'answer-changes', { account, shown: overview.changes.unanswered, answer }))
      }
      onGrantAccess={() => tell(requestAccess(site).then(draw))}
      onEraseBroken={() => tell(send(browser, 'erase-broken', { keys: broken }))}
    />
  );
  render(popup, root);
}

/** On GitHub's tab: what can be done there for the request whose form was opened last. */
function gitHubNotice(tabId: number, { tab, request, made }: Filing): GitHubNoticeProps {
  const { site, username } = request;
  return {
    tab,
    username,
    made,
    outcome,
    onFill: () => tell(fill(tabId, made)),
    onTrack: (link) =>
      tell(send(browser, 'change-request', { account: { site, username }, change: { kind: 'file', link } })),
    onCopy: (text) => tell(navigator.clipboard.writeText(text)),
  };
}

async function fill(tabId: number, { username, reason }: Draft): Promise<void> {
  outcome = 'filling';
  await draw();
  outcome = await runInTab(tabId, fillRequestForm, { username, reason });
  await draw();
}

/** What fails is shown in the popup's place, with the reason. */
async function tell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(
      <Notice about="failed" tone="warn" title={t('notice_failed_title')} text={t('notice_failed', reason)} />,
      root,
    );
  }
}

// Firefox leaves the popup standing in front of the tab that a link opens; Chromium closes it by itself.
browser.tabs.onActivated.addListener(() => window.close());
browser.storage.onChanged.addListener(() => tell(draw()));
tell(draw());
