import { hasTwoFactor, hasVerifiedPrimary } from '../../account';
import { type Html, html } from '../../html';
import { nameModal, passwordModal } from '../../modals';
import { time } from '../../parts';
import { hasOneFactor, maySetUpFactor } from '../../rules/factors';
import type { Visit } from '../../visit';

export function twoFactor(visit: Visit): Html {
  const { account, words } = visit;
  return html`
    <section id="two-factor">
      <h2 class="sub-title">${words.twoFactor.title}</h2>
      <p>${words.twoFactor.intro}</p>
      ${recoveryTable(visit)}
      ${hasTwoFactor(account) && methodsTable(visit)}
      ${nextStep(visit)}
      ${addButtons(visit)}
      <noscript><p>JavaScript</p></noscript>
      <ul id="webauthn-errors" class="form-errors form-errors--full-width">
        <li id="webauthn-browser-support" class="hidden margin-top--large">
          <a href="https://developer.mozilla.org/en-US/docs/Web/API/PublicKeyCredential" title="WebAuthn" target="_blank"
             rel="noopener">WebAuthn</a>
        </li>
      </ul>
    </section>`;
}

function table(caption: string, head: string, rows: Html): Html {
  return html`
    <table class="table table--2fa">
      <caption class="sr-only">${caption}</caption>
      <thead><tr><th scope="col" colspan="2">${head}</th></tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
}

function row(name: Html, buttons: Html): Html {
  return html`<tr><th scope="row">${name}</th><td class="table__align-right">${buttons}</td></tr>`;
}

function recoveryTable(visit: Visit): Html | false {
  const { recoveryCaption, recoveryHead, recoveryRow, regenerate } = visit.words.twoFactor;
  const { unused, generatedAt } = visit.account.recoveryCodes;
  if (unused === 0 || generatedAt === null) return false;
  const button = html`<a href="/manage/account/recovery-codes/regenerate" class="button button--secondary">${regenerate}</a>`;
  return table(recoveryCaption, recoveryHead, row(recoveryRow(time(visit, generatedAt, 'time'), unused), button));
}

function methodsTable(visit: Visit): Html {
  const { totp, securityDevices } = visit.account.twoFactor;
  const { caption, head, onlyOne } = visit.words.twoFactor;
  const single = hasOneFactor(visit.account);
  const callout = html`
    <tr><td colspan="2" class="table__no-bottom-border">
      <div class="callout-block callout-block--warning no-top-margin no-bottom-margin">${onlyOne}</div>
    </td></tr>`;
  const rows = html`
    ${single && callout}
    ${totp && totpRow(visit, single)}
    ${securityDevices.map((label, index) => deviceRow(visit, label, `disable-webauthn-${deviceId(index)}`, single))}`;
  return table(caption, head, rows);
}

function deviceId(index: number): string {
  return `7b0c94d2-15ae-4f3c-9d80-${String(index + 1).padStart(12, '0')}`;
}

function lockedRemoval({ words }: Visit): Html {
  return html`<button class="button" disabled title="${words.twoFactor.lastStays}">${words.common.remove}</button>`;
}

function totpRow(visit: Visit, single: boolean): Html {
  const { words } = visit;
  const action = '/manage/account/totp-provision';
  const { removeTotp } = words.twoFactor;
  const removal = html`
    <a href="#disable-totp" class="button button--secondary">${words.common.remove}</a>
    ${passwordModal(visit, { id: 'disable-totp', title: removeTotp, action, button: removeTotp })}`;
  const buttons = html`
    <a href="${action}" class="button button--primary">Edit</a>
    ${single ? lockedRemoval(visit) : removal}`;
  return row(words.twoFactor.totp, buttons);
}

function deviceRow(visit: Visit, label: string, id: string, single: boolean): Html {
  const { common, twoFactor } = visit.words;
  const modal = {
    id,
    title: `${twoFactor.removeDevice} - ${label}`,
    action: '/manage/account/webauthn-provision/delete',
    button: twoFactor.removeDevice,
    fields: html`<input type="hidden" name="label" value="${label}" autocomplete="off">`,
  };
  const removal = html`
    <a href="#${id}" class="button button--secondary">${common.remove}</a>
    ${nameModal(visit, modal, twoFactor.deviceName, 'confirm_device_name', label)}`;
  return row(html`<strong>"${label}"</strong> - ${twoFactor.device}`, single ? lockedRemoval(visit) : removal);
}

/** What has to be done before a method can be added. */
function nextStep({ account, words }: Visit): Html | false {
  const { codes } = words;
  const { verifyFirst, generateFirst, generate, burnFirst, burn, none } = words.twoFactor;
  const link = (action: string, label: string) =>
    html`<a href="/manage/account/recovery-codes/${action}" class="button button--primary">${label}</a>`;
  const box = (text: string | Html, ...more: Html[]) => html`<div class="callout-block"><p>${text}</p>${more}</div>`;
  if (!hasVerifiedPrimary(account)) return box(verifyFirst);
  if (account.recoveryCodes.unused === 0) return box(generateFirst, link('generate', generate));
  if (!account.recoveryCodes.confirmed) return box(burnFirst, html`<p>${codes.burnText}</p>`, link('burn', burn));
  return !hasTwoFactor(account) && box(none);
}

function addButtons({ account, words }: Visit): Html {
  const disabled = !maySetUpFactor(account) || !hasVerifiedPrimary(account);
  const off = (isOff: boolean) => (isOff ? 'button--disabled' : '');
  return html`
    <div class="wrap-children">
      <a href="/manage/account/totp-provision"
         class="button button--primary ${off(disabled || account.twoFactor.totp)}"
         title="${account.twoFactor.totp && words.twoFactor.onlyOneApp}">${words.twoFactor.addTotp}</a>
      <a href="/manage/account/webauthn-provision" class="button button--primary ${off(disabled)}"
         id="webauthn-button" aria-describedby="webauthn-errors">${words.twoFactor.addDevice}</a>
    </div>`;
}
