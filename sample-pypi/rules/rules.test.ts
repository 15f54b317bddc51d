import { describe, expect, it } from 'vitest';
import { hasTwoFactor } from '../account';
import { healthy } from '../accounts/healthy';
import { HOME, type KeptAccount, keep } from '../kept-account';
import { SECRETS } from '../secrets';
import { makeCodes, useCode } from './codes';
import { addEmail, makePrimary, removeEmail, replaceUnverified, verifyEmail } from './emails';
import { addKey, maySetUpFactor, removeApp, removeKey, setUpApp } from './factors';
import { checkAppCode, checkPassword } from './log-in';
import type { Outcome } from './outcome';
import { recoverBySupport, requestReset, setPassword } from './password';
import { signUp } from './sign-up';
import { addToken, removeToken } from './tokens';

const NOW = new Date('2026-08-20T12:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const [CODE = '', OTHER_CODE = ''] = SECRETS.recoveryCodes;

const fresh = signUp({ username: 'mallory', address: 'm@example.org', password: 'x' }, NOW);
const verified = verifyEmail(fresh, 'm@example.org', NOW).account;
const withCodes = makeCodes(verified, NOW).account;
const confirmed = useCode(withCodes, CODE, NOW).account;
const withApp = setUpApp(confirmed, SECRETS.appCode, NOW).account;
const withBoth = addKey(withApp, 'red key', NOW).account;
const alice = keep(healthy);

const refusedBy = ({ refused }: Outcome) => refused;

describe('addresses', () => {
  it('a new one is unverified, never primary, and the others are told', () => {
    const { account, mails } = addEmail(verified, 'second@example.net', NOW);
    expect(account.emails[1]).toMatchObject({ primary: false, verified: false });
    expect(mails.map(({ to, link }) => [to, link !== undefined])).toEqual([
      ['second@example.net', true],
      ['m@example.org', false],
    ]);
  });

  it('the primary one stays, and another takes its place only with a second factor and verified', () => {
    const two = (account: KeptAccount) => addEmail(account, 'second@example.net', NOW).account;
    expect(refusedBy(removeEmail(two(verified), 'm@example.org', NOW))).toBe('primary-stays');
    expect(refusedBy(makePrimary(two(verified), 'second@example.net', NOW))).toBe('needs-second-factor');
    expect(refusedBy(makePrimary(two(withApp), 'second@example.net', NOW))).toBe('address-is-unverified');
    const proven = verifyEmail(two(withApp), 'second@example.net', NOW).account;
    expect(makePrimary(proven, 'second@example.net', NOW).account.emails[0]).toMatchObject({
      address: 'second@example.net',
      primary: true,
    });
  });

  it('the only unverified one is replaced without second factor and projects, and never by one of its own', () => {
    expect(replaceUnverified(fresh, 'right@example.org', NOW).account.emails).toMatchObject([
      { address: 'right@example.org', primary: true, verified: false },
    ]);
    expect(refusedBy(replaceUnverified({ ...fresh, projects: healthy.projects }, 'a@b.cd', NOW))).toBe('has-projects');
    expect(refusedBy(replaceUnverified({ ...withApp, emails: fresh.emails }, 'a@b.cd', NOW))).toBe('has-second-factor');
    expect(refusedBy(replaceUnverified(fresh, 'm@example.org', NOW))).toBe('address-is-taken');
  });
});

describe('codes', () => {
  it('eight are made; one used confirms them, and works once', () => {
    expect(withCodes.recoveryCodes).toEqual({ unused: 8, generatedAt: '2026-08-20T12:00:00Z', confirmed: false });
    expect(confirmed.recoveryCodes).toMatchObject({ unused: 7, confirmed: true });
    expect(refusedBy(useCode(confirmed, CODE, NOW))).toBe('wrong-code');
    expect(useCode(confirmed, OTHER_CODE, NOW).account.recoveryCodes.unused).toBe(6);
  });

  it('new ones make the old ones worthless', () => {
    expect(makeCodes(confirmed, later(1)).account.recoveryCodes).toMatchObject({ unused: 8, confirmed: false });
  });

  it('all used: as if there had never been any', () => {
    const all = SECRETS.recoveryCodes.reduce((account, code) => useCode(account, code, NOW).account, withCodes);
    expect(all).toMatchObject({ recoveryCodes: { unused: 0, generatedAt: null }, codesUsedUp: true });
  });

  it('five wrong ones: for five minutes no right one is taken either, and it is not used up by that', () => {
    const tired = Array.from({ length: 5 }).reduce<KeptAccount>((a) => useCode(a, 'wrong', NOW).account, confirmed);
    const tried = useCode(tired, OTHER_CODE, later(4));
    expect(tried).toMatchObject({ refused: 'too-many-tries', account: { recoveryCodes: { unused: 7 } } });
    expect(refusedBy(checkAppCode(tired, SECRETS.appCode, later(4)))).toBe('too-many-tries');
    expect(refusedBy(useCode(tried.account, OTHER_CODE, later(6)))).toBeUndefined();
  });
});

describe('factors', () => {
  it('come after codes of which one was used', () => {
    expect([verified, withCodes, confirmed].map(maySetUpFactor)).toEqual([false, false, true]);
  });

  it('none without a verified primary address', () => {
    expect(refusedBy(setUpApp({ ...confirmed, emails: fresh.emails }, SECRETS.appCode, NOW))).toBe('verify-first');
  });

  it('one app at most; the last factor stays', () => {
    expect(setUpApp(withApp, SECRETS.appCode, NOW).account.twoFactor).toEqual({ totp: true, securityDevices: [] });
    expect(refusedBy(removeApp(withApp, 'x', NOW))).toBe('last-factor');
    expect(refusedBy(removeApp(withBoth, 'other', NOW))).toBe('wrong-password');
    expect(removeApp(withBoth, 'x', NOW).account.twoFactor).toEqual({ totp: false, securityDevices: ['red key'] });
    const one = removeKey(withBoth, 'red key', NOW).account;
    expect(one.twoFactor).toEqual({ totp: true, securityDevices: [] });
    expect(refusedBy(removeKey(one, 'red key', NOW))).toBe('last-factor');
  });
});

describe('passwords', () => {
  it('a breach is said once; from then on the password is wrong', () => {
    const old = { ...alice, password: SECRETS.breachedPassword };
    const first = checkPassword(old, SECRETS.breachedPassword, NOW);
    expect(first.refused).toBe('breached-password');
    expect(refusedBy(checkPassword(first.account, SECRETS.breachedPassword, NOW))).toBe('wrong-password');
  });

  it('a link for a new one goes to a verified address only', () => {
    expect(requestReset(alice, 'alice-dev', NOW).mails).toMatchObject([
      { to: 'alice@example.org', link: expect.anything() },
    ]);
    expect(requestReset(alice, 'alice.backup@example.net', NOW).mails[0]?.to).toBe('alice.backup@example.net');
    expect(requestReset(fresh, 'mallory', NOW).mails[0]?.link).toBeUndefined();
    expect(refusedBy(checkPassword(setPassword(alice, 'new', NOW).account, 'new', NOW))).toBeUndefined();
  });

  it('support takes factors, codes and password, keeps tokens, and mails no link', () => {
    const { account, mails } = recoverBySupport(alice);
    expect(hasTwoFactor(account)).toBe(false);
    expect(account).toMatchObject({ recoveryCodes: { unused: 0 }, password: null, tokens: alice.tokens });
    expect(mails).toEqual([{ to: 'alice@example.org', subject: expect.stringContaining('has been reset') }]);
  });
});

it('tokens need a verified primary address to be made, and the password to be removed', () => {
  const token = { id: '1', name: 'ci', scope: 'account' } as const;
  expect(refusedBy(addToken(fresh, token, NOW))).toBe('verify-first');
  const { account } = addToken(verified, token, NOW);
  expect(account.tokens).toMatchObject([{ name: 'ci', lastUsedAt: null, createdAt: '2026-08-20T12:00:00Z' }]);
  expect(refusedBy(removeToken(account, '1', 'no', NOW))).toBe('wrong-password');
  expect(removeToken(account, '1', 'x', NOW).account.tokens).toEqual([]);
});

it('a ready account is kept with as many used codes as its page tells', () => {
  expect(alice.usedCodes).toEqual([CODE]);
  expect(alice.knownNetworks).toEqual([HOME]);
});
