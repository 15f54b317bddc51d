import { render } from 'preact';
import type { AccountId } from '../../account/account-id';
import { hasAccess, requestAccess } from '../../platform/access';
import { browser } from '../../platform/browser';
import { direction, language, t } from '../../platform/i18n';
import { send } from '../../platform/send';
import { Notice } from '../components/notice';
import { Popup } from './popup';
import '../theme.css';
import '../theme-dark.css';
import './popup.css';

const root = document.body;
let chosen: AccountId | null = null;
let asked = 0;

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('extension_name');

/** Asks the background and draws; once at the start, and again whenever something that is kept has changed. */
async function draw(): Promise<void> {
  asked += 1;
  const question = asked;
  const overview = await send(browser, 'get-overview', { account: chosen });
  const { account, broken, site } = overview;
  const access = await hasAccess(site);
  if (question !== asked) return; // a newer question is under way: its answer is the one to draw
  const popup = (
    <Popup
      overview={overview}
      hasAccess={access}
      now={new Date()}
      onSwitch={(other) => {
        chosen = other;
        tell(draw());
      }}
      onReviewed={() => account && tell(send(browser, 'review-history', { account }))}
      onGrantAccess={() => tell(requestAccess(site).then(draw))}
      onEraseBroken={() => tell(send(browser, 'erase-broken', { keys: broken }))}
    />
  );
  render(popup, root);
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

browser.storage.onChanged.addListener(() => tell(draw()));
tell(draw());
