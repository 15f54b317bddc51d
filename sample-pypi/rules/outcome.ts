import type { KeptAccount } from '../kept-account';
import type { Mail } from '../mail';

/** Why the index refuses. */
export type Refusal =
  | 'address-is-taken'
  | 'address-is-malformed'
  | 'address-is-unverified'
  | 'primary-stays'
  | 'needs-second-factor'
  | 'has-second-factor'
  | 'has-projects'
  | 'verify-first'
  | 'last-factor'
  | 'wrong-password'
  | 'breached-password'
  | 'wrong-code'
  | 'too-many-tries'
  | 'name-is-taken';

/** The account as it is afterwards. A refusal may change it too: a wrong try is counted. */
export interface Outcome {
  account: KeptAccount;
  refused?: Refusal;
  mails: readonly Mail[];
}

export function done(account: KeptAccount, ...mails: readonly Mail[]): Outcome {
  return { account, mails };
}

export function refuse(account: KeptAccount, refused: Refusal, ...mails: readonly Mail[]): Outcome {
  return { account, refused, mails };
}
