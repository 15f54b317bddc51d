import { comeIn, type Halfway, halfwayIn, tooManyTries } from '../halfway';
import { type Html, html } from '../html';
import { plainPage } from '../layout';
import { csrf, errorList, field, submit } from '../parts';
import { file, page, type Reply } from '../reply';
import { checkAppCode } from '../rules/log-in';
import { isLockedOut } from '../rules/tries';
import { REFUSALS } from '../said';
import { SECRETS } from '../secrets';
import { keepOutcome, logIn } from '../session';
import { type Arrival, typed } from '../visit';

export function secondFactor(visit: Arrival): Reply {
  return halfwayIn(visit, (halfway) => (halfway.method === 'POST' ? takeAppCode(halfway) : form(halfway)));
}

function takeAppCode(visit: Halfway): Reply {
  const outcome = checkAppCode(visit.account, typed(visit, 'totp_value'), visit.now);
  const refused = keepOutcome(visit, outcome);
  if (refused === 'too-many-tries') return tooManyTries();
  if (refused) return form(visit, REFUSALS[refused]);
  const reply = comeIn(visit, outcome.account, 'totp');
  if (visit.form.has('remember_device') && reply.cookies) visit.index.remembered.add(outcome.account.username);
  return reply;
}

/** The key's answer, which the page's script sends. No link is mailed for a key. */
export function takeKeyAnswer(visit: Arrival): Reply {
  return halfwayIn(visit, (halfway) => {
    if (isLockedOut(halfway.account, halfway.now)) return tooManyTries();
    const { account, next } = halfway;
    const cookies = logIn(halfway, account, 'webauthn', account.twoFactor.securityDevices[0]);
    if (halfway.form.get('remember_device') === 'true') halfway.index.remembered.add(account.username);
    return { ...file('application/json', JSON.stringify({ success: 'yes', redirect_to: next })), cookies };
  });
}

function form(visit: Halfway, error?: string): Reply {
  const { secondFactor: title } = visit.words.logIn;
  const { totp, securityDevices } = visit.account.twoFactor;
  const content = html`
    <h1 class="page-title">${title}</h1>
    <div class="twofa-login">
      ${securityDevices.length > 0 && deviceForm(visit)}
      ${totp && securityDevices.length > 0 && html`<div class="twofa-login__divider"></div>`}
      ${totp && appForm(visit, error)}
    </div>
    <hr>
    <div class="twofa-recovery">${recovery(visit)}</div>`;
  return page(plainPage(visit, title, content));
}

function rememberBox({ words }: Halfway, id?: string): Html {
  return html`
    <div class="form-group">
      <label><input type="checkbox" ${id && html`id="${id}"`} name="remember_device" value="true"> ${words.logIn.remember(30)}</label>
    </div>`;
}

/** The button carries the CSRF token as its value, and waits for the page's script. */
function deviceForm(visit: Halfway): Html {
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

function appForm(visit: Halfway, error?: string): Html {
  const { common, logIn: words } = visit.words;
  return html`
    <div class="twofa-login__method">
      <form method="post" action="${visit.url.pathname}${visit.url.search}" id="totp-auth-form">
        <h2>${words.withApp}</h2>
        ${csrf()}
        <input name="method" type="hidden" value="totp">
        ${field(visit, { name: 'totp_value', label: words.appCode, autocomplete: 'one-time-code' })}
        ${error !== undefined && html`<div id="totp-errors">${errorList([error])}</div>`}
        ${submit(common.verify)}
        ${rememberBox(visit)}
        <p><a href="/help/#totp">${visit.words.site.help}</a></p>
      </form>
    </div>`;
}

/** The link tells that unused codes exist; its box is there either way. */
function recovery({ account, words, url }: Halfway): Html {
  const { lostAll, recoveryLink, noCodes } = words.logIn;
  if (account.recoveryCodes.unused === 0) {
    return html`<p>${noCodes}</p><p><a href="/help/#recoverycodes">${words.site.help}</a></p>`;
  }
  return html`
    <p>${lostAll}</p>
    <a href="/account/recovery-code/?${url.search.slice(1)}" class="button button--secondary">${recoveryLink}</a>`;
}
