import { describe, expect, it } from 'vitest';
import { pageWith } from '../testing/sample-document';
import { PAGES } from '../urls';
import { endOfLogIn } from './end-of-log-in';

const LOG_IN = '<form id="log-in"><div><input name="username"><input name="password"></div></form>';
const CODE = '<form id="code"><input name="method"><input name="recovery_code_value"></form>';
const KEY = '<div><form id="webauthn-auth-form"><button></button></form></div>';
const APP = '<div><form id="totp-auth-form"><input name="totp_value"></form></div>';
const BOX = '<hr><div class="twofa-recovery" id="box"><a href="/help/">Help</a></div>';
const CONFIRM =
  '<main><div class="site-container"><h1>A</h1><p id="last">B <a href="https://pypi.org/help/#utfkey">C</a></p></div></main>';
const RESET = '<form id="reset"><input name="username_or_email"></form>';
const ASKED =
  '<main><div class="site-container"><h1>A</h1><div id="asked" class="callout-block--success"></div></div></main>';
const SEARCH = '<form id="search"><input name="q"></form>';

describe('the end of the log-in', () => {
  it.each([
    ['log-in', SEARCH + LOG_IN, 'log-in'],
    ['recovery-code', SEARCH + CODE, 'code'],
    ['second-factor', KEY + APP + BOX, 'box'],
    ['second-factor', BOX + APP, 'box'],
    ['second-factor', KEY + APP, 'totp-auth-form'],
    ['second-factor', KEY, 'webauthn-auth-form'],
    ['confirm-device', CONFIRM, 'last'],
    ['password-reset', SEARCH + RESET, 'reset'],
    ['password-reset', SEARCH + ASKED, 'asked'],
  ] as const)('of %s in %s is %s', (page, markup, id) => {
    expect(endOfLogIn(pageWith(markup), page)?.id).toBe(id);
  });

  it.each([
    ['log-in', SEARCH],
    ['log-in', LOG_IN + LOG_IN],
    ['log-in', '<input name="username">'],
    ['recovery-code', LOG_IN],
    ['recovery-code', CODE + CODE],
    ['second-factor', SEARCH],
    ['confirm-device', SEARCH],
    ['password-reset', SEARCH],
    ['second-factor', APP + BOX + BOX],
  ] as const)('of %s is not found in %s', (page, markup) => {
    expect(endOfLogIn(pageWith(markup), page)).toBeNull();
  });

  it('is on no other page', () => {
    const everything = pageWith(LOG_IN + CODE + KEY + APP + BOX + CONFIRM + RESET);
    const found = PAGES.filter((page) => endOfLogIn(everything, page));
    expect(found).toEqual(['log-in', 'second-factor', 'recovery-code', 'confirm-device', 'password-reset']);
  });
});
