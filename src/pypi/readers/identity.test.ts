import { describe, expect, it } from 'vitest';
import type { Facts } from '../facts';
import { domWith } from '../testing/sample-document';
import { readLoggedIn, readUsername } from './identity';

const details = (name: string, href = `/user/${name}/`) => `<section id="account-details">
  <span class="form-group__label">Username</span><p>${name}</p><p class="help">Shown on <a href="${href}">profile</a></p>
  <p><a href="${href}">profile</a></p></section>`;
/** The same with the first of its links alone. */
const one = (snippet: string) => snippet.replace(/<p><a.*?<\/p>/, '');
const header = (name: string, href = `/user/${name}/`) => `<div id="user-indicator"><nav>
  <button><img alt="">${name}<span class="caret">▾</span></button><ul><li><a href="${href}">Profile</a></li>
  <li><form method="post" action="/account/logout/"><button>Log out</button></form></li></ul></nav></div>`;
const LOGGED_OUT = '<div id="user-indicator"><a href="/account/login/">Log in</a></div>';

const username = (snippet: string, page: Facts['page'] = 'account') => readUsername(domWith(snippet), page);
const loggedIn = (snippet: string, page: Facts['page'] = 'other') => readLoggedIn(domWith(snippet), page);

describe('the user name', () => {
  it.each(['alice-dev', 'x.-_-.x', 'A', '7', 'abcdefghij'.repeat(5)])('%s is read on the account page', (name) => {
    expect(username(details(name))).toBe(name);
  });

  it.each<[string, string]>([
    ['absolute links', details('alice', 'https://pypi.org/user/alice/')],
    ['one link, and the name', one(details('alice'))],
    [
      'one link, and the name beside something',
      one(details('alice').replace('<p>alice', '<p>alice <button>Copy</button>')),
    ],
    ['links alone that agree', details('alice').replace('<p>alice</p>', '')],
    ['links to what is below', details('alice', '/user/alice/settings/')],
  ])('is read on the account page by %s', (_, snippet) => {
    expect(username(snippet)).toBe('alice');
  });

  it.each<[string, string]>([
    ['an absolute link', header('alice', 'https://pypi.org/user/alice/')],
    ['an absolute form', header('alice').replace('/account/logout', 'https://pypi.org/account/logout')],
    [
      'another element',
      header('alice')
        .replace('<div id="user-indicator">', '<header>')
        .replace(/<\/div>$/, '</header>'),
    ],
    ['a picture in place of the name', header('alice').replace('alice<span', '<span')],
  ])('is read in a late header with %s', (_, snippet) => {
    expect(username(snippet, 'projects')).toBe('alice');
  });

  it('names the new codes, on the page that shows them', () => {
    const name = 'PyPI-Recovery-Codes-alice-dev-2026-08-01T10:00:00.123456.txt';
    const codes = `<div class="recovery-codes"><a download="${name}">Save</a></div>`;
    expect(username(codes, 'recovery-codes')).toBe('alice-dev');
    expect(username(codes + header('bob'), 'recovery-codes')).toBe('unreadable');
    expect(username(codes.replace('.txt', ''), 'recovery-codes')).toBe('absent');
  });

  it('is read in the late header of other pages', () => {
    expect(username(header('alice-dev'), 'projects')).toBe('alice-dev');
    expect(username(header('alice-dev') + details('bob'), 'projects')).toBe('alice-dev');
    expect(username(header('alice-dev') + details('alice-dev'))).toBe('alice-dev');
    expect(username(header('alice-dev') + details('bob'))).toBe('unreadable');
  });

  it('is not told by the header that the server sends', () => {
    expect(username(LOGGED_OUT, 'projects')).toBe('absent');
    expect(username('', 'projects')).toBe('absent');
    expect(username(`${LOGGED_OUT}<a href="/user/bob/">bob</a>`, 'projects')).toBe('absent');
  });

  it('is not told by a header without a way to log out, nor by the page that asks whether to', () => {
    expect(username(header('alice-dev').replace('/account/logout/', '/search/'), 'projects')).toBe('absent');
    expect(username(`${LOGGED_OUT}<form action="/account/logout/"></form><a href="/user/bob/">bob</a>`, 'other')).toBe(
      'absent',
    );
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['words alone', details('alice').replaceAll(/<\/?a.*?>/g, '')],
    ['one link to somebody else', one(details('alice', '/user/bob/'))],
    ['links to two people', details('alice').replace('/user/alice/', '/user/bob/')],
    ['two such sections', details('alice') + details('alice')],
    ['a link to another site', details('alice', 'https://example.org/user/alice/')],
    ['a link without a name', details('alice', '/user/')],
    ['a name that PyPI does not give', details('alice', '/user/alice%20dev/')],
    ['a link that is no text', details('alice', '/user/%ff/')],
    ['one link that nothing confirms', one(details('alice').replace('<p>alice</p>', ''))],
    ['another section', details('alice').replace('account-details', 'details')],
  ])('is not told on the account page by %s', (_, snippet) => {
    expect(username(snippet)).toBe('unreadable');
  });
});

describe('who is signed in', () => {
  it.each<[Facts['page'], string]>([
    ['account', '<section id="account-details"></section>'],
    ['two-factor', '<section id="two-factor"></section>'],
    ['unverified', '<section id="account-emails"></section>'],
    ['projects', '<div class="package-list"></div>'],
    ['recovery-codes', '<div class="recovery-codes"></div>'],
    ['new-token', '<section id="provisioned-key"></section>'],
    ['reauthenticate', '<form action="/account/reauthenticate/"></form>'],
  ])('is somebody, by what stands on the page %s', (page, snippet) => {
    expect(loggedIn(snippet, page)).toBe(true);
    expect(loggedIn(LOGGED_OUT + snippet, page)).toBe(true);
    expect(loggedIn(LOGGED_OUT, page)).toBe('absent');
    expect(loggedIn(header('alice'), page)).toBe(true);
  });

  it('is somebody on any page whose header says so', () => {
    expect(loggedIn(header('alice'))).toBe(true);
  });

  it.each<[Facts['page'], string]>([
    ['log-in', '<form><input name="username"></form>'],
    ['second-factor', '<form><input name="totp_value"></form>'],
    ['second-factor', '<form id="webauthn-auth-form"></form>'],
    ['recovery-code', '<form><input name="recovery_code_value"></form>'],
  ])('is nobody on the page %s, by its form', (page, form) => {
    expect(loggedIn(form, page)).toBe(false);
    expect(loggedIn(form)).toBe('absent');
    expect(loggedIn('', page)).toBe('unreadable');
    expect(loggedIn(form + header('alice'), page)).toBe('unreadable');
  });

  it.each(['', LOGGED_OUT, '<form action="/account/logout/"></form>', '<form action="/account/login/"></form>'])(
    'is not told by %s',
    (snippet) => {
      expect(loggedIn(snippet)).toBe('absent');
    },
  );
});
