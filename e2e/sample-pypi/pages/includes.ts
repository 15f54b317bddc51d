import { hasTwoFactor, hasVerifiedPrimary, primaryEmail } from '../account';
import { type Html, html } from '../html';
import { icon } from '../parts';
import { page, type Reply, unanswered } from '../reply';
import type { Visit } from '../visit';

const TWO_FACTOR_PATH = '/manage/account/two-factor/';

/** What the operators have to say to everybody: nothing. */
export function banners(): Reply {
  return page(html``);
}

/** What an earlier page left to be said once. */
export function flashMessages({ variant }: Visit): Reply {
  return variant === 'include-network-error' ? unanswered() : page(html``);
}

/** What an account lacks, over every page. */
export function sessionNotifications(visit: Visit): Reply {
  if (!visit.signedIn) return page(html``);
  const { account, cameFrom, words } = visit;
  const { unverified, verify, enable, generate } = words.notifications;
  if (!hasVerifiedPrimary(account)) {
    const text = unverified(primaryEmail(account)?.address ?? '');
    return page(bar(visit, html`${text} <a href="/manage/account/#account-emails">${verify}</a>`));
  }
  if (cameFrom.endsWith(TWO_FACTOR_PATH)) return page(html``);
  if (!hasTwoFactor(account)) return page(bar(visit, html`<a href="${TWO_FACTOR_PATH}">${enable}</a>`));
  return page(
    account.recoveryCodes.unused > 0 ? html`` : bar(visit, html`<a href="${TWO_FACTOR_PATH}">${generate}</a>`),
  );
}

function bar({ words }: Visit, message: Html): Html {
  return html`
    <div class="notification-bar notification-bar--warning" role="status">
      <div class="notification-bar__container">
        <span class="notification-bar__icon">
          ${icon('fa-exclamation-triangle')}<span class="sr-only">${words.common.warning}</span>
        </span>
        <span class="notification-bar__message">${message}</span>
      </div>
    </div>`;
}
