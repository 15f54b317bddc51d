import { hasTwoFactor, hasVerifiedPrimary, primaryEmail } from '../account';
import { type Html, html } from '../html';
import type { Flash } from '../index-of-accounts';
import { icon, warningIcon } from '../parts';
import { page, type Reply, unanswered } from '../reply';
import type { Arrival } from '../visit';

const TWO_FACTOR_PATH = '/manage/account/two-factor/';

/** What the operators have to say to everybody: nothing. */
export function banners(): Reply {
  return page(html``);
}

/** What an earlier page left to be said, once. */
export function flashMessages(visit: Arrival): Reply {
  if (visit.variant === 'include-network-error') return unanswered();
  const { session } = visit.index;
  const flashes = session.flashes.splice(0);
  return page(html`${flashes.map((flash) => flashBar(visit, flash))}`);
}

function flashBar({ words }: Arrival, { queue, text }: Flash): Html {
  const [kind, role] = queue === 'error' ? ['danger', 'alert'] : ['success', 'status'];
  return html`
    <div class="notification-bar notification-bar--${kind} notification-bar--dismissable" data-controller="notification"
         data-notification-target="notification" role="${role}">
      <div class="notification-bar__container">
        <span class="notification-bar__icon">${queue === 'error' ? warningIcon(words) : icon('fa-check')}</span>
        <span class="notification-bar__message">${text}</span>
        <button type="button" title="${words.common.close}" class="notification-bar__dismiss"
                data-action="click->notification#dismiss" aria-label="${words.common.close}">${icon('fa-times')}</button>
      </div>
    </div>`;
}

/** What an account lacks, over every page. */
export function sessionNotifications({ account, cameFrom, words }: Arrival): Reply {
  if (!account) return page(html``);
  const { unverified, verify, enable, generate } = words.notifications;
  const bar = (message: Html) => page(notificationBar(words, message));
  if (!hasVerifiedPrimary(account)) {
    const text = unverified(primaryEmail(account)?.address ?? '');
    return bar(html`${text} <a href="/manage/account/#account-emails">${verify}</a>`);
  }
  if (cameFrom.endsWith(TWO_FACTOR_PATH)) return page(html``);
  if (!hasTwoFactor(account)) return bar(html`<a href="${TWO_FACTOR_PATH}">${enable}</a>`);
  return account.recoveryCodes.unused > 0 ? page(html``) : bar(html`<a href="${TWO_FACTOR_PATH}">${generate}</a>`);
}

function notificationBar(words: Arrival['words'], message: Html): Html {
  return html`
    <div class="notification-bar notification-bar--warning" role="status">
      <div class="notification-bar__container">
        <span class="notification-bar__icon">${warningIcon(words)}</span>
        <span class="notification-bar__message">${message}</span>
      </div>
    </div>`;
}
