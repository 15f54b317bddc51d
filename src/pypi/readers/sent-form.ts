import { addressIn } from './emails';
import { parse, segmentAfter, targetOf } from './links';

/** What a user does to the account by a form or link of PyPI's settings. */
export interface SentForm {
  kind: (typeof FORMS)[number]['kind'] | 'account-linked';
  /** What it is done to: a device's label, an address as it stands there, a token's id, a service; otherwise empty. */
  about: string;
}

type Control = HTMLInputElement;

interface KnownForm {
  path: string;
  /** The name of the input that tells the form from others with the same path. */
  input: string;
  kind: string;
  about(input: Control): string | undefined;
}

const nothing = () => '';
const typed = ({ value }: Control) => value.trim();
const addressBeside = (input: Control) => {
  const row = input.closest('tr');
  return row ? addressIn(row) : undefined;
};
const addressTyped = (input: Control) => input.form?.querySelector<Control>('input[name="email"]')?.value.trim();

/**
 * The forms of PyPI's settings (warehouse `manage/account.html`, `manage/manage_base.html`, `manage/unverified-account.html`,
 * `manage/account/*-provision.html`, August 2026). The first that fits is meant.
 */
const FORMS = [
  { path: '/manage/account/totp-provision', input: 'totp_value', kind: 'app-added', about: nothing },
  { path: '/manage/account/totp-provision', input: 'confirm_password', kind: 'app-removed', about: nothing },
  { path: '/manage/account/webauthn-provision', input: 'label', kind: 'device-added', about: typed },
  { path: '/manage/account/webauthn-provision/delete', input: 'label', kind: 'device-removed', about: typed },
  { path: '/manage/account/token', input: 'macaroon_id', kind: 'token-removed', about: typed },
  { path: '/manage/account/associations/delete', input: 'association_id', kind: 'account-unlinked', about: nothing },
  { path: '/manage/account', input: 'delete_email_id', kind: 'address-removed', about: addressBeside },
  { path: '/manage/account', input: 'primary_email_id', kind: 'primary-changed', about: addressBeside },
  { path: '/manage/account', input: 'email', kind: 'address-added', about: typed },
  {
    path: '/manage/unverified-account',
    input: 'change_unverified_primary_email',
    kind: 'primary-changed',
    about: addressTyped,
  },
  { path: '/manage/unverified-account', input: 'primary_email_id', kind: 'primary-changed', about: addressBeside },
] as const satisfies readonly KnownForm[];

const LINKING = /^\/manage\/account\/associations\/(?:github|gitlab)\/connect$/;

/**
 * Tells what a form is about to do to the account, from where it leads and the names of its inputs. Reads no password and no
 * code.
 *
 * @param url the page's address
 * @returns `null` for any other form
 */
export function readSentForm(form: Element, url: string): SentForm | null {
  const path = pathOf(form, url);
  for (const known of FORMS) {
    const input = known.path === path && form.querySelector<Control>(`input[name="${known.input}"]`);
    if (!input) continue;
    const about = known.about(input);
    return about === undefined ? null : { kind: known.kind, about };
  }
  return null;
}

/** Tells whether a link starts to connect an account of another service, which PyPI does by a link. */
export function readPressedLink(link: Element, url: string): SentForm | null {
  const path = pathOf(link, url);
  const service = LINKING.test(path) ? segmentAfter('/manage/account/associations/', path) : undefined;
  return service ? { kind: 'account-linked', about: service } : null;
}

/** The id of the token that PyPI has just made and shows on this page; `null`: it shows none. Its secret is never read. */
export function readNewTokenId(document: Document): string | null {
  const [input, another] = document.querySelectorAll<Control>('#provisioned-key input[name="macaroon_id"]');
  return (!another && input?.value) || null;
}

/** A form without an action leads to its page. Without the last slash. */
function pathOf(element: Element, url: string): string {
  const page = parse(url);
  const path = page && (targetOf(element, page)?.path ?? page.pathname);
  return path?.replace(/\/+$/, '') ?? '';
}
