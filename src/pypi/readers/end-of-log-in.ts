import type { Page } from '../urls';

/**
 * What of PyPI's own stands last on a page where one logs in, so that nothing that is put after it comes before a field of
 * PyPI's. In: a page and which it is. Out: its form, on the second-factor page the box below its forms; `null` on other
 * pages, and where it isn't recognized. Anchors: warehouse `accounts/login.html`, `two-factor.html`, `recovery-code.html`
 * (August 2026).
 * Of the pages without a form: all that stands in the container of `unrecognized-device.html` and, once a link was asked for, of
 * `request-password-reset.html`.
 */
export function endOfLogIn(document: Document, page: Page): Element | null {
  if (page === 'log-in') return formWith(document, 'username');
  if (page === 'recovery-code') return formWith(document, 'recovery_code_value');
  if (page === 'confirm-device') return endAround(document, 'main a[href*="/help"][href$="#utfkey"]');
  if (page === 'password-reset')
    return formWith(document, 'username_or_email') ?? endAround(document, 'main .callout-block--success');
  if (page !== 'second-factor') return null;
  const [box, anotherBox] = document.querySelectorAll('.twofa-recovery');
  if (box) return anotherBox ? null : box;
  return [...document.querySelectorAll('#webauthn-auth-form, #totp-auth-form')].at(-1) ?? null;
}

function formWith(document: Document, name: string): Element | null {
  const [input, anotherInput] = document.querySelectorAll(`form input[name="${name}"]`);
  return anotherInput ? null : (input?.closest('form') ?? null);
}

/** The last element of the container that holds what tells the page. */
function endAround(document: Document, selector: string): Element | null {
  return document.querySelector(selector)?.closest('.site-container')?.lastElementChild ?? null;
}
