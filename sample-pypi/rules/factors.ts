import { hasVerifiedPrimary, primaryEmail } from '../account';
import { changed, type KeptAccount } from '../kept-account';
import type { Mail } from '../mail';
import { SECRETS } from '../secrets';
import { done, type Outcome, refuse } from './outcome';

/** PyPI's order: codes first, and one of them used. */
export function maySetUpFactor({ recoveryCodes, codesUsedUp }: KeptAccount): boolean {
  return recoveryCodes.confirmed || codesUsedUp === true;
}

/** PyPI, `validate_totp_provision`: one app at most, so that another one takes its place. A wrong code keeps the secret. */
export function setUpApp(account: KeptAccount, code: string, now: Date): Outcome {
  if (!hasVerifiedPrimary(account)) return refuse(account, 'verify-first');
  if (code !== SECRETS.appCode) return refuse(account, 'wrong-code');
  const twoFactor = { ...account.twoFactor, totp: true };
  return done(changed(account, { twoFactor }, now, { kind: 'method-added', method: 'totp' }), factorMail(account));
}

/** PyPI, `validate_webauthn_provision`. */
export function addKey(account: KeptAccount, label: string, now: Date): Outcome {
  const securityDevices = [...account.twoFactor.securityDevices, label];
  const event = { kind: 'method-added', method: 'webauthn', text: label } as const;
  return done(
    changed(account, { twoFactor: { ...account.twoFactor, securityDevices } }, now, event),
    factorMail(account),
  );
}

/** PyPI, `delete_totp`. */
export function removeApp(account: KeptAccount, password: string, now: Date): Outcome {
  if (!hasVerifiedPrimary(account)) return refuse(account, 'verify-first');
  if (hasOneFactor(account)) return refuse(account, 'last-factor');
  if (password !== account.password) return refuse(account, 'wrong-password');
  const twoFactor = { ...account.twoFactor, totp: false };
  return done(changed(account, { twoFactor }, now, { kind: 'method-removed', method: 'totp' }), factorMail(account));
}

/** PyPI, `delete_webauthn`. */
export function removeKey(account: KeptAccount, label: string, now: Date): Outcome {
  if (hasOneFactor(account)) return refuse(account, 'last-factor');
  const securityDevices = account.twoFactor.securityDevices.filter((other) => other !== label);
  const event = { kind: 'method-removed', method: 'webauthn', text: label } as const;
  return done(
    changed(account, { twoFactor: { ...account.twoFactor, securityDevices } }, now, event),
    factorMail(account),
  );
}

export function hasOneFactor({ twoFactor }: Pick<KeptAccount, 'twoFactor'>): boolean {
  return twoFactor.securityDevices.length + Number(twoFactor.totp) === 1;
}

function factorMail(account: KeptAccount): Mail {
  return { to: primaryEmail(account)?.address ?? '', subject: 'Your second factors changed' };
}
