import { expect, type Page } from '@playwright/test';
import { SECRETS } from '../../sample-pypi/secrets';
import type { SamplePypi } from '../../sample-pypi/server';
import { COMPANION, pressInBox } from '../boxes';

/** Who has an account, and does by hand on PyPI's pages what one does there. */
export interface Owner {
  page: Page;
  sample: SamplePypi;
  host: string;
  username: string;
  password: string;
  /** Is called with each page that is there to be read, and waits until the extension has kept what it tells. */
  onPage(path: string): Promise<void>;
}

const SETTINGS = '/manage/account/';
const ASKED_AGAIN = 'form[action="/account/reauthenticate/"]';
const SECOND_STEP = /\/account\/two-factor\/\?/;

export async function open(owner: Owner, path: string): Promise<void> {
  await owner.page.goto(`https://${owner.host}${path}`);
  await settle(owner);
}

/** Waits until a page is there. One that asks for the password again says nothing else. */
async function settle({ page, onPage }: Owner): Promise<void> {
  await page.waitForLoadState();
  if ((await page.locator(ASKED_AGAIN).count()) === 0) await onPage(new URL(page.url()).pathname);
}

export async function openSettings(owner: Owner): Promise<void> {
  await open(owner, SETTINGS);
  await givePasswordAgain(owner);
}

export async function signUp(owner: Owner, address: string, path = '/sample/nobody'): Promise<void> {
  const { page, username, password } = owner;
  await open(owner, path);
  await fill(page, { full_name: 'M', email: address, username, new_password: password, password_confirm: password });
  await submit(owner, 'main form');
}

/** Opens the link in the mail that came last. */
export async function openMailedLink(owner: Owner): Promise<void> {
  const link = owner.sample.mails.findLast((mail) => mail.link)?.link;
  if (link === undefined) throw new Error('No mail holds a link');
  await open(owner, link);
}

/** Makes codes by PyPI's own button, notes on our box where they are, and uses one where PyPI asks for it. */
export async function makeCodes(owner: Owner): Promise<void> {
  const { page } = owner;
  await openSettings(owner);
  await page.locator('#two-factor a[href$="/recovery-codes/generate"]').click();
  await page.waitForURL('**/generate');
  await settle(owner);
  await givePasswordAgain(owner);
  await page.locator('.recovery-codes').waitFor();
}

export async function noteCodes({ page }: Owner): Promise<void> {
  await pressInBox(page.locator(COMPANION).getByRole('button', { name: 'Printed' }));
  await expect(page.locator(COMPANION).getByRole('status')).not.toBeEmpty();
}

export async function confirmCodes(owner: Owner): Promise<void> {
  const { page } = owner;
  await page.locator('.recovery-codes a[href$="/burn"]').click();
  await fill(page, { recovery_code_value: SECRETS.recoveryCodes[0] ?? '' });
  await submit(owner, 'main form');
}

export async function setUpApp(owner: Owner): Promise<void> {
  const { page } = owner;
  await openSettings(owner);
  await page.locator('#two-factor .wrap-children a[href$="/totp-provision"]').click();
  await fill(page, { totp_value: SECRETS.appCode });
  await submit(owner, '.totp-form form');
}

export async function addKey(owner: Owner, label: string): Promise<void> {
  const { page } = owner;
  await openSettings(owner);
  await page.locator('#webauthn-button').click();
  await page.locator('#webauthn-provision-label').fill(label);
  await page.locator('#webauthn-provision-begin').click();
  await page.waitForURL(`**${SETTINGS}`);
  await settle(owner);
}

export async function addAddress(owner: Owner, address: string): Promise<void> {
  const { page } = owner;
  await openSettings(owner);
  await page.locator('#account-emails #email').fill(address);
  await submit(owner, '#account-emails > form');
}

export async function addToken(owner: Owner, name: string): Promise<void> {
  const { page } = owner;
  await open(owner, '/manage/account/token/');
  await givePasswordAgain(owner);
  await fill(page, { description: name });
  await page.locator('#token_scope').selectOption('scope:user');
  await submit(owner, '#create-token form');
}

export async function logOut(owner: Owner): Promise<void> {
  const { page } = owner;
  await page.locator('#user-indicator .dropdown__trigger').click();
  await submit(owner, '#user-indicator form[action="/account/logout/"]');
}

/** The first step of a log-in; where the second one is asked for, it ends there. */
export async function logIn(owner: Owner): Promise<void> {
  const { page, username, password } = owner;
  await open(owner, '/account/login/');
  await fill(page, { username, password });
  await submit(owner, '#login-form');
}

export async function giveAppCode(owner: Owner, { remember = false } = {}): Promise<void> {
  const { page } = owner;
  await page.waitForURL(SECOND_STEP);
  await fill(page, { totp_value: SECRETS.appCode });
  if (remember) await page.locator('#totp-auth-form [name="remember_device"]').check();
  await submit(owner, '#totp-auth-form');
}

export async function touchKey(owner: Owner): Promise<void> {
  const { page } = owner;
  await page.waitForURL(SECOND_STEP);
  await page.locator('#webauthn-auth-begin').click();
  await page.waitForURL((url) => url.pathname === '/');
  await settle(owner);
}

export async function giveRecoveryCode(owner: Owner, number: number): Promise<void> {
  const { page } = owner;
  await page.waitForURL(SECOND_STEP);
  await page.locator('.twofa-recovery a').click();
  await fill(page, { recovery_code_value: SECRETS.recoveryCodes[number] ?? '' });
  await submit(owner, '.twofa-login__method form');
}

export async function goToNetwork(owner: Owner, name: string): Promise<void> {
  await open(owner, `/network/${name}`);
}

/** Asks for a new password, and sets it by the link that is mailed. */
export async function resetPassword(owner: Owner): Promise<void> {
  const { page, username, password } = owner;
  await open(owner, '/account/request-password-reset/');
  await fill(page, { username_or_email: username });
  await submit(owner, 'main form');
  await openMailedLink(owner);
  await fill(page, { new_password: password, password_confirm: password });
  await submit(owner, '#reset-password-form');
}

async function givePasswordAgain(owner: Owner): Promise<void> {
  if ((await owner.page.locator(ASKED_AGAIN).count()) === 0) return;
  await owner.page.locator('#password').fill(owner.password);
  await submit(owner, ASKED_AGAIN);
}

async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`main [name="${name}"]`).fill(value);
}

export async function submit(owner: Owner, form: string): Promise<void> {
  const { page } = owner;
  await Promise.all([page.waitForEvent('load'), page.locator(`${form} [type="submit"]`).first().click()]);
  await settle(owner);
}
