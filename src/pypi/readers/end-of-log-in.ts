import type { Page } from '../urls';

/**
 * What of PyPI's own stands last on a page where one logs in, so that nothing that is put after it comes before a field of
 * PyPI's. In: a page and which it is. Out: its form, on the second-factor page the box below its forms; `null` on other
 * pages, and where it isn't recognized. Anchors: warehouse `accounts/login.html`, `two-factor.html`, `recovery-code.html`
 * (August 2026).
 */
export function endOfLogIn(document: Document, page: Page): Element | null {
  if (page === 'log-in') return formWith(document, 'username');
  if (page === 'recovery-code') return formWith(document, 'recovery_code_value');
  if (page !== 'second-factor') return null;
  const [box, anotherBox] = document.querySelectorAll('.twofa-recovery');
  if (box) return anotherBox ? null : box;
  return [...document.querySelectorAll('#webauthn-auth-form, #totp-auth-form')].at(-1) ?? null;
}

function formWith(document: Document, name: string): Element | null {
  const [input, anotherInput] = document.querySelectorAll(`form input[name="${name}"]`);
  return anotherInput ? null : (input?.closest('form') ?? null);
}
