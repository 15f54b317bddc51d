import { render } from 'preact';
import type { AccountId } from '../../account/account-id';
import type { Unanswered } from '../../account/unanswered';
import { lookUpRepositories } from '../../messages/look-up-repositories';
import { send } from '../../messages/send';
import type { Filing } from '../../overview/filing';
import { requestAccess } from '../../platform/access';
import { activeTab, giveBackFilling, runInTab } from '../../platform/active-tab';
import { browser } from '../../platform/browser';
import { direction, language, t } from '../../platform/i18n';
import type { Draft } from '../../recovery/request/draft';
import { Notice } from '../components/notice';
import { askedAccount } from './asked-account';
import { fillRequestForm } from './fill-request-form';
import type { GitHubNoticeProps } from './github-notice';
import { Popup } from './popup';
import '../theme.css';
import '../theme-dark.css';
import './popup.css';

const root = document.body;
const asked = askedAccount(location.search);
let chosen: AccountId | null = asked;
let questions = 0;
let outcome: GitHubNoticeProps['outcome'] = null;

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('extension_name');

/** Asks the background and draws; once at the start, and again whenever something that is kept has changed. */
async function draw(): Promise<void> {
  questions += 1;
  const question = questions;
  const tab = await activeTab();
  const overview = await send(browser, 'get-overview', { account: chosen, tab: tab?.id ?? null });
  const { account, broken, site } = overview;
  const gitHub = tab?.url?.startsWith('https://github.com/') ? tab.url : null;
  const filing = gitHub && (await send(browser, 'get-filing', { url: gitHub }));
  if (question !== questions) return; // a newer question is under way: its answer is the one to draw
  const popup = (
    <Popup
      overview={overview}
      gitHub={tab && filing ? gitHubNotice(tab.id, filing) : null}
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
        onMute: (id, kind) => account && tell(send(browser, 'mute', { account, id, about: '', kind })),
        onUnmute: (id) => account && tell(send(browser, 'unmute', { account, id })),
        lookUp: {
          site,
          projects: overview.lookups,
          onAsk: () => (account ? lookUpRepositories(account) : Promise.resolve({ outcomes: [], isComplete: true })),
        },
      }}
      todo={{
        onSay: (id, isDone) => account && tell(send(browser, 'say-done', { account, id, isDone })),
        onReviewTokens: () => account && tell(send(browser, 'review-tokens', { account })),
        onReviewHistory: () => account && tell(send(browser, 'review-history', { account })),
      }}
      onAnswerChanges={(answer) =>
        account && tell(send(browser, 'answer-changes', { account, shown: overview.changes.unanswered, answer }))
      }
      onCodesMine={() => account && tell(codesMine(account, overview.changes.unanswered))}
      onMuteReminder={({ account, id, about }, kind) => tell(send(browser, 'mute', { account, id, about, kind }))}
      onChangeRequest={({ site, username }, change) =>
        tell(send(browser, 'change-request', { account: { site, username }, change }))
      }
      onPutAway={(account, list) => tell(send(browser, 'mute', { account, ...list, kind: 'never' }))}
      onGrantAccess={() => tell(requestAccess(site).then(draw))}
      onEraseBroken={() => tell(send(browser, 'erase-broken', { keys: broken }))}
    />
  );
  render(popup, root);
}

/** The user used the codes: their word on the changes that show it; without any, on the number of codes alone. */
async function codesMine(account: AccountId, { entries }: Unanswered): Promise<void> {
  const used = entries.filter(({ change }) => change.kind === 'codes-used');
  const shown = { entries: used, overflow: null };
  if (used.length > 0) await send(browser, 'answer-changes', { account, shown, answer: 'mine' });
  else await send(browser, 'count-codes', { account });
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
  if (outcome.state === 'done') await giveBackFilling();
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
if (!asked) browser.tabs.onActivated.addListener(() => window.close());
document.documentElement.classList.toggle('in-tab', asked !== null);
browser.storage.onChanged.addListener(() => tell(draw()));
tell(draw());
