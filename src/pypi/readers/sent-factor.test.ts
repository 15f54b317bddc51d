import { expect, it } from 'vitest';
import { parse } from '../testing/sample-document';
import { visit } from '../testing/sample-page';
import { readSentFactor } from './sent-factor';

function sent(selector: string, path = '/account/two-factor/', url?: string) {
  const page = visit('healthy', path);
  const form = parse(page.html).querySelector(selector);
  if (!form) throw new Error(`There is no ${selector}`);
  return readSentFactor(form, url ?? page.url);
}

it('tells an app from a key by the form', () => {
  expect(sent('#totp-auth-form')).toBe('app');
  expect(sent('#webauthn-auth-form')).toBe('key');
});

it('is nothing where another form is sent, or on another page', () => {
  expect(sent('form[action="/search/"]')).toBeNull();
  expect(sent('form[action="/locale/"]')).toBeNull();
  expect(sent('main form', '/account/recovery-code/')).toBeNull();
  expect(sent('#login-form', '/account/login/')).toBeNull();
  expect(sent('#totp-auth-form', undefined, 'https://pypi.org/manage/account/totp-provision')).toBeNull();
});
