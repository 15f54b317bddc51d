import { hasVerifiedPrimary } from '../account';
import { html } from '../html';
import { managePage } from '../layout';
import { csrf, errorList, field, submit } from '../parts';
import { file, page, type Reply, redirect } from '../reply';
import { addKey, maySetUpFactor, removeApp, removeKey, setUpApp } from '../rules/factors';
import type { Outcome } from '../rules/outcome';
import { REFUSALS } from '../said';
import { SECRETS } from '../secrets';
import { flash, keepOutcome } from '../session';
import { typed, type Visit } from '../visit';
import { AVATAR_PATH } from './sections/details';

const ACCOUNT = '/manage/account/';

/** Leads away without a word who has no confirmed codes: first to the codes, and from there on. */
const TO_CODES = '/manage/account/recovery-codes/burn';

export function app(visit: Visit): Reply {
  if (visit.method === 'POST' && visit.form.has('confirm_password')) {
    return backToAccount(visit, removeApp(visit.account, typed(visit, 'confirm_password'), visit.now));
  }
  if (visit.method === 'POST') return takeFirstCode(visit);
  if (!maySetUpFactor(visit.account)) return redirect(TO_CODES);
  if (!hasVerifiedPrimary(visit.account)) return redirect(ACCOUNT);
  return appForm(visit);
}

/** A wrong code keeps the secret that is being set up. */
function takeFirstCode(visit: Visit): Reply {
  const outcome = setUpApp(visit.account, typed(visit, 'totp_value'), visit.now);
  return outcome.refused === 'wrong-code' ? appForm(visit, REFUSALS[outcome.refused]) : backToAccount(visit, outcome);
}

function appForm(visit: Visit, error?: string): Reply {
  const { logIn, twoFactor } = visit.words;
  const uri = `otpauth://totp/PyPI:${encodeURIComponent(visit.account.username)}?secret=${SECRETS.appSecret}&issuer=PyPI`;
  const content = html`
    <h1 class="page-title page-title--wsubtitle">${twoFactor.addTotp}</h1>
    <p><a href="/help/#totp">${visit.words.site.help}</a></p>
    <section>
      <h2>${twoFactor.totp}</h2>
      <div class="totp-form">
        <div class="totp-form__qr"><img src="${AVATAR_PATH}" alt="QR" aria-label="${uri}"></div>
        <div class="totp-form__manual-code" data-controller="clipboard">
          <p><code data-clipboard-target="source">${SECRETS.appSecret}</code></p>
        </div>
        <form method="post" class="totp-form__form">
          ${csrf()}
          ${field(visit, { name: 'totp_value', label: logIn.appCode })}
          <div id="totp-errors">${error !== undefined && errorList([error])}</div>
          ${submit(visit.words.common.verify)}
        </form>
      </div>
    </section>`;
  return page(managePage(visit, visit.words.site.account, 'account', content));
}

export function key(visit: Visit): Reply {
  if (!maySetUpFactor(visit.account)) return redirect(TO_CODES);
  const { twoFactor } = visit.words;
  const content = html`
    <h1 class="page-title page-title--wsubtitle">${twoFactor.addDevice}</h1>
    <form id="webauthn-provision-form">
      <div class="form-group">
        <label for="webauthn-provision-label" class="form-group__label">${twoFactor.deviceName}</label>
        <input id="webauthn-provision-label" type="text" name="label" class="form-group__field"
               aria-describedby="webauthn-errors">
        <ul id="webauthn-errors" class="form-errors margin-top--large">
          <li id="webauthn-browser-support" class="hidden">WebAuthn</li>
        </ul>
      </div>
      <div><button type="submit" id="webauthn-provision-begin" class="button button--primary" value="${SECRETS.csrfToken}"
                   disabled>${twoFactor.addDevice}</button></div>
    </form>`;
  return page(managePage(visit, visit.words.site.account, 'account', content));
}

/** What the page's script sends when the key has answered. */
export function takeKey(visit: Visit): Reply {
  keepOutcome(visit, addKey(visit.account, typed(visit, 'label'), visit.now));
  return file('application/json', JSON.stringify({ success: 'yes' }));
}

export function dropKey(visit: Visit): Reply {
  return backToAccount(visit, removeKey(visit.account, typed(visit, 'label'), visit.now));
}

function backToAccount(visit: Visit, outcome: Outcome): Reply {
  const refused = keepOutcome(visit, outcome);
  flash(visit, refused ? REFUSALS[refused] : 'Done.', refused ? 'error' : 'success');
  return redirect(ACCOUNT);
}
