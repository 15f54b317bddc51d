import { render } from 'preact';
import type { AccountId } from '../../account/account-id';
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

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('extension_name');

/** Asks the background and draws; once at the start, and again whenever something that is kept has changed. */
async function draw(): Promise<void> {
  try {
    const overview = await send(browser, 'get-overview', { account: chosen });
    render(
      <Popup overview={overview} now={new Date()} onSwitch={choose} onReviewed={() => review(overview.account)} />,
      root,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(
      <Notice about="failed" tone="warn" title={t('notice_failed_title')} text={t('notice_failed', reason)} />,
      root,
    );
  }
}

async function choose(account: AccountId): Promise<void> {
  chosen = account;
  await draw();
}

async function review(account: AccountId | null): Promise<void> {
  if (account) await send(browser, 'review-history', { account });
}

browser.storage.onChanged.addListener(draw);
draw();
