import { hasTwoFactor } from '../account';
import { signIn } from '../cookies';
import { type Html, html } from '../html';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { SECRETS } from '../secrets';
import type { Visit } from '../visit';
import { wanted } from './log-in';

/** Any code will do. Nobody is sent here whose account has no second factor. */
export function secondFactor(visit: Visit): Reply {
  if (visit.signedIn) return redirect('/manage/projects/');
  if (!hasTwoFactor(visit.account)) return redirect('/account/login/');
  if (visit.method === 'POST') return redirect(wanted(visit), signIn(visit));
  const { secondFactor: title } = visit.words.logIn;
  const { totp, securityDevices } = visit.account.twoFactor;
  const content = html`
    <h1 class="page-title">${title}</h1>
    <div class="twofa-login">
      ${securityDevices.length > 0 && deviceForm(visit)}
      ${totp && securityDevices.length > 0 && html`<div class="twofa-login__divider"></div>`}
      ${totp && appForm(visit)}
    </div>
    <hr>
    <div class="twofa-recovery">${recovery(visit)}</div>`;
  return page(plainPage(visit, title, content));
}

function rememberBox({ words }: Visit, id?: string): Html {
  return html`
    <div class="form-group">
      <label><input type="checkbox" ${id && html`id="${id}"`} name="remember_device" value="true"> ${words.logIn.remember(30)}</label>
    </div>`;
}

/** The button carries the CSRF token as its value, and waits for a script that the sample hasn't got. */
function deviceForm(visit: Visit): Html {
  const { withDevice, withDeviceText, deviceButton } = visit.words.logIn;
  return html`
    <div class="twofa-login__method">
      <h2>${withDevice}</h2>
      <p>${withDeviceText}</p>
      <form id="webauthn-auth-form">
        <button type="submit" id="webauthn-auth-begin" class="button button--primary" value="${SECRETS.csrfToken}"
                disabled>${deviceButton}</button>
        <ul id="webauthn-errors" class="form-errors form-errors--full-width margin-top--large">
          <li id="webauthn-browser-support" class="hidden">
            <a href="https://developer.mozilla.org/en-US/docs/Web/API/PublicKeyCredential" target="_blank" rel="noopener">WebAuthn</a>
          </li>
        </ul>
        ${rememberBox(visit, 'remember_device_webauthn')}
        <p class="margin-top--large"><a href="/help/#utfkey">${visit.words.site.help}</a></p>
      </form>
    </div>`;
}

function appForm(visit: Visit): Html {
  const { common, logIn } = visit.words;
  return html`
    <div class="twofa-login__method">
      <form method="post" action="${visit.url.pathname}${visit.url.search}" id="totp-auth-form">
        <h2>${logIn.withApp}</h2>
        ${csrf()}
        <input name="method" type="hidden" value="totp">
        ${field(visit, { name: 'totp_value', label: logIn.appCode, autocomplete: 'one-time-code' })}
        ${submit(common.verify)}
        ${rememberBox(visit)}
        <p><a href="/help/#totp">${visit.words.site.help}</a></p>
      </form>
    </div>`;
}

/** The link tells that unused codes exist; its box is there either way. */
function recovery({ account, words, url }: Visit): Html {
  const { lostAll, recoveryLink, noCodes } = words.logIn;
  if (account.recoveryCodes.unused === 0) {
    return html`<p>${noCodes}</p><p><a href="/help/#recoverycodes">${words.site.help}</a></p>`;
  }
  return html`
    <p>${lostAll}</p>
    <a href="/account/recovery-code/?${url.search.slice(1)}" class="button button--secondary">${recoveryLink}</a>`;
}
