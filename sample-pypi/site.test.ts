import { describe, expect, it } from 'vitest';
import { type Beginning, newIndex } from './index-of-accounts';
import { HOME } from './kept-account';
import type { Reply } from './reply';
import { answer } from './router';
import { recoverBySupport } from './rules/password';
import { SECRETS } from './secrets';
import { stateWith } from './states';
import { visitOf } from './visit';

const ACCOUNT = '/manage/account/';
const CODES = '/manage/account/recovery-codes/';
const PASSWORD = { username: 'alice-dev', password: SECRETS.password };

/** A browser without a screen, on an index that begins with a ready account. */
function browserOn(stateId: string, beginning: Partial<Beginning> = {}) {
  const index = newIndex({ host: 'pypi.org', state: stateWith(stateId), isLoggedIn: true, ...beginning });
  let network = HOME;
  const ask = (path: string, form?: Record<string, string>): Reply => {
    const method = form ? 'POST' : 'GET';
    const asked = { host: index.host, method, path, cookie: `sample_network=${network}`, referer: '' };
    return answer(visitOf({ ...asked, body: new URLSearchParams(form).toString() }, index));
  };
  return {
    index,
    ask,
    where: (path: string, form?: Record<string, string>) => ask(path, form).location,
    goTo: (other: string) => {
      network = other;
    },
    lastLink: () => index.mails.findLast(({ link }) => link)?.link ?? '',
  };
}

const signedOut = (stateId: string) => browserOn(stateId, { isLoggedIn: false });

describe('the log-in', () => {
  it('lands on "/" after a second factor, on the projects without one, and where it was meant to', () => {
    const { where } = signedOut('healthy');
    const asked = where('/account/login/', PASSWORD) ?? '';
    expect(asked).toMatch(/^\/account\/two-factor\/\?[A-Za-z0-9+/]+$/);
    expect(where(asked, { totp_value: SECRETS.appCode })).toBe('/');
    const other = signedOut('healthy');
    const back = other.where(`/account/login/?next=${ACCOUNT}`, PASSWORD) ?? '';
    expect(other.where(back, { totp_value: SECRETS.appCode })).toBe(ACCOUNT);
    expect(signedOut('no-two-factor').where('/account/login/', PASSWORD)).toBe('/manage/projects/');
  });

  it('a remembered device lands on the projects', () => {
    const { where } = signedOut('healthy');
    where(where('/account/login/', PASSWORD) ?? '', { totp_value: SECRETS.appCode, remember_device: 'true' });
    where('/account/logout/', {});
    expect(where('/account/login/', PASSWORD)).toBe('/manage/projects/');
  });

  it('from an unknown network app and code ask for a mailed link, which works there alone; a key does not', () => {
    const { ask, where, goTo, lastLink } = signedOut('healthy');
    goTo('a-cafe');
    expect(where(where('/account/login/', PASSWORD) ?? '', { totp_value: SECRETS.appCode })).toBe(
      '/account/confirm-login/',
    );
    goTo(HOME);
    expect(where(lastLink())).toBe('/account/login/');
    goTo('a-cafe');
    expect(where(lastLink())).toBe('/manage/projects/');
    const other = signedOut('healthy');
    other.goTo('a-cafe');
    const [, token] = (other.where('/account/login/', PASSWORD) ?? '').split('?');
    expect(other.ask(`/account/webauthn-authenticate/validate?${token}`, {}).body).toContain('"redirect_to":"/"');
    expect(ask('/account/two-factor/').location).toBe('/manage/projects/');
  });

  it('answers 429 after five wrong codes, to a right one too, and without the token leads back', () => {
    const { ask, where } = signedOut('healthy');
    const asked = where('/account/login/', PASSWORD) ?? '';
    for (let tries = 0; tries < 5; tries += 1) expect(ask(asked, { totp_value: '000000' }).status).toBe(200);
    expect(ask(asked, { totp_value: SECRETS.appCode }).status).toBe(429);
    expect(where('/account/two-factor/')).toBe('/account/login/');
  });
});

describe('what is closed', () => {
  it('leads an unverified account to its page, which offers another address without factors and projects only', () => {
    const { ask, where } = browserOn('unverified-primary');
    expect(where('/manage/projects/')).toMatch(/^\/manage\/unverified-account\/\?next=/);
    expect(ask('/manage/unverified-account/').body).not.toContain('change_unverified_primary_email');
    const nobody = browserOn('healthy', { state: undefined, isLoggedIn: false });
    nobody.ask('/account/register/', { username: 'new', email: 'new@example.org', new_password: 'x' });
    expect(nobody.ask('/manage/unverified-account/').body).toContain('change_unverified_primary_email');
  });

  it('leads who has no second factor to the two-factor settings, but for what sets one up', () => {
    const { where } = browserOn('no-two-factor');
    for (const path of ['/manage/projects/', '/manage/account/token/', '/manage/organizations/'])
      expect(where(path)).toMatch(/^\/manage\/account\/two-factor\/\?next=/);
    for (const path of [ACCOUNT, '/manage/account/two-factor/', `${CODES}generate`])
      expect(where(path)).toBeUndefined();
  });

  it('leads from the set-up of a factor to the codes, and from there back without a word', () => {
    const none = browserOn('no-two-factor');
    for (const path of ['totp-provision', 'webauthn-provision'])
      expect(none.where(ACCOUNT + path)).toBe(`${CODES}burn`);
    expect(none.where(`${CODES}burn`)).toBe(ACCOUNT);
    expect(none.index.session.flashes).toEqual([]);
    expect(browserOn('totp-only-unconfirmed').where(`${CODES}burn`)).toBeUndefined();
  });

  it('asks for the password again on the account pages, with status 200, and not on the projects', () => {
    const { ask } = browserOn('reauthenticate');
    expect(ask(ACCOUNT)).toMatchObject({ status: 200, body: expect.stringContaining('/account/reauthenticate/') });
    expect(ask('/manage/projects/').body).not.toContain('/account/reauthenticate/');
  });
});

it('does not replace codes that are there', () => {
  const { ask, index } = browserOn('healthy');
  const { body } = ask(`${CODES}generate`);
  expect(body).toContain('callout-block--warning');
  expect(body).not.toContain('class="recovery-codes"');
  expect(index.accounts.get('alice-dev')?.recoveryCodes.unused).toBe(7);
});

it('marks the errors of a form in the answer to it', () => {
  const { ask } = browserOn('healthy');
  expect(ask(ACCOUNT, { email: 'no address' })).toMatchObject({
    status: 200,
    body: expect.stringContaining('id="errors"'),
  });
});

it('takes a request for a new password without telling whether there is such an account', () => {
  const { ask, index } = signedOut('healthy');
  const replies = ['alice-dev', 'nobody'].map((name) =>
    ask('/account/request-password-reset/', { username_or_email: name }),
  );
  expect(replies[0]?.body).toBe(replies[1]?.body);
  expect(replies[0]?.body).toContain('callout-block--success');
  expect(index.mails).toHaveLength(1);
});

it('ends a session when support has disabled the password', () => {
  const { index, where } = browserOn('healthy');
  const account = index.accounts.get('alice-dev');
  if (account) index.accounts.set('alice-dev', recoverBySupport(account).account);
  expect(where(ACCOUNT)).toMatch(/^\/account\/login\//);
});

it('writes all links and forms with the whole address in that variant', () => {
  const { body } = browserOn('healthy', { variant: 'links-absolute' }).ask(ACCOUNT);
  expect(body).not.toMatch(/ (href|action)="\//);
  expect(body.replaceAll('="https://pypi.org/', '="/')).toBe(
    browserOn('healthy').ask(ACCOUNT).body.replaceAll('="https://pypi.org/', '="/'),
  );
});

it('holds both kinds of links as usual', () => {
  const { body } = browserOn('healthy', { host: 'test.pypi.org' }).ask(ACCOUNT);
  expect(body).toContain('href="https://test.pypi.org/help/#suspicious-activity"');
  expect(body).toContain('href="/help#twofa"');
});
