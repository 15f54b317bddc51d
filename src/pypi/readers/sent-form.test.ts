import { describe, expect, it } from 'vitest';
import { parse } from '../testing/sample-document';
import { readNewTokenId, readPressedLink, readSentForm } from './sent-form';

const SITE = 'https://pypi.org';
const ACCOUNT = '/manage/account/';
const SECRET = '<input name="csrf_token" value="c"><input type="password" name="confirm_password" value="secret">';

/** Reads the first form of a page, which is served at a path. */
function sent(content: string, path = ACCOUNT) {
  const form = parse(content).querySelector('form');
  if (!form) throw new Error('No form');
  return readSentForm(form, `${SITE}${path}`);
}
const form = (inputs: string, action?: string) =>
  `<form method="post"${action === undefined ? '' : ` action="${action}"`}>${inputs}</form>`;
const input = (name: string, value = '') => `<input name="${name}" value="${value}">`;
const row = (name: string) =>
  `<table><tr><td class="table__email"><b>a@example.org</b></td><td>${form(input(name, '7'))}</td></tr></table>`;

describe('a form that the user sends tells what it does', () => {
  const TOTP = '/manage/account/totp-provision';
  const KEY = '/manage/account/webauthn-provision';
  const UNVERIFIED = '/manage/unverified-account/';
  it.each([
    ['app-added', '', sent(form(input('totp_value', '123456')), TOTP)],
    ['app-removed', '', sent(form(SECRET, TOTP))],
    ['app-removed', '', sent(form(SECRET, `${SITE}${TOTP}`))],
    ['device-added', 'blue "key"', sent(form(input('label', ' blue &quot;key&quot; ')), KEY)],
    [
      'device-removed',
      'blue',
      sent(form(input('label', 'blue') + input('confirm_device_name', 'blue'), `${KEY}/delete`)),
    ],
    ['token-removed', 'id-1', sent(form(input('macaroon_id', 'id-1') + SECRET, '/manage/account/token/'))],
    ['token-removed', 'id-1', sent(form(input('macaroon_id', 'id-1') + SECRET), '/manage/account/token/')],
    ['account-unlinked', '', sent(form(input('association_id', '3'), '/manage/account/associations/delete'))],
    ['address-added', 'b@example.org', sent(form(input('email', ' b@example.org')))],
    ['address-removed', 'a@example.org', sent(row('delete_email_id'))],
    ['primary-changed', 'a@example.org', sent(row('primary_email_id'))],
    ['primary-changed', 'a@example.org', sent(row('primary_email_id'), UNVERIFIED)],
    [
      'primary-changed',
      'b@example.org',
      sent(form(input('change_unverified_primary_email', '1') + input('email', 'b@example.org')), UNVERIFIED),
    ],
  ])('%s %s', (kind, about, read) => {
    expect(read).toEqual({ kind, about });
  });

  it.each([
    ['the verification mail', sent(row('reverify_email_id'))],
    ['the name', sent(form(input('name', 'Alice') + input('public_email')))],
    ['a new password', sent(form(input('password') + input('new_password'), '#errors'))],
    ['the end of the account', sent(form(input('confirm_username') + SECRET))],
    ['a token that is being made', sent(form(input('description') + input('token_scope')), '/manage/account/token/')],
    ['a log-in', sent(form(input('totp_value')), '/account/two-factor/')],
    ['another site', sent(form(input('macaroon_id', 'x'), 'https://example.org/manage/account/token/'))],
    ['an address in no row', sent(form(input('delete_email_id', '7')))],
  ])('but not %s', (_, read) => {
    expect(read).toBeNull();
  });
});

it.each([
  ['/manage/account/associations/github/connect', 'github'],
  [`${SITE}/manage/account/associations/gitlab/connect`, 'gitlab'],
  ['/manage/account/associations/github/callback', null],
  ['https://example.org/manage/account/associations/github/connect', null],
  ['/manage/account/', null],
])('a link to %s links %s', (href, service) => {
  const [link] = parse(`<a href="${href}">x</a>`).links;
  expect(link && readPressedLink(link, SITE + ACCOUNT)).toEqual(service && { kind: 'account-linked', about: service });
});

it('a new token is told by its id', () => {
  const idIn = (content: string) => readNewTokenId(parse(content));
  const key = `<section id="provisioned-key"><code class="code-block">pypi-secret</code>${form(input('macaroon_id', 'id-1'))}</section>`;
  expect(idIn(key)).toBe('id-1');
  expect(idIn(key + key)).toBeNull();
  expect(idIn(form(input('macaroon_id', 'id-1')))).toBeNull();
});
