import { targetOf } from './links';

/**
 * The kind of second factor whose form is sent on the page that asks for one (warehouse `accounts/two-factor.html`): the code of an
 * app, or the press that asks for a key. `null`: another form. Nothing that was typed is read.
 */
export function readSentFactor(form: Element, url: string): 'app' | 'key' | null {
  const page = new URL(url);
  const isOf = (path: string) => path.replace(/\/$/, '') === '/account/two-factor';
  if (!isOf(page.pathname) || !isOf(targetOf(form, page)?.path ?? page.pathname)) return null;
  if (form.id === 'webauthn-auth-form') return 'key';
  return form.querySelector('input[name="totp_value"]') ? 'app' : null;
}
