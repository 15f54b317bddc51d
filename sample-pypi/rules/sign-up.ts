import { HOME, type KeptAccount, secondsOf } from '../kept-account';
import { linkOf, type Mail } from '../mail';

export interface SignUp {
  username: string;
  address: string;
  password: string;
}

/** A new account: one unverified address, nothing else. Its owner is logged in, from a network that is known by that. */
export function signUp({ username, address, password }: SignUp, now: Date, network = HOME): KeptAccount {
  const at = secondsOf(now);
  return {
    username,
    password,
    joinedAt: at,
    twoFactor: { totp: false, securityDevices: [] },
    recoveryCodes: { unused: 0, generatedAt: null, confirmed: false },
    emails: [{ address, primary: true, verified: false, problem: 'unverified' }],
    tokens: [],
    associations: [],
    events: [{ kind: 'account-created', at }],
    soleOwnerOf: [],
    soleOwnerOfOrganizations: [],
    projects: [],
    publishers: [],
    pendingPublishers: [],
    usedCodes: [],
    knownNetworks: [network],
    failures: [],
  };
}

export function verificationMail({ username }: KeptAccount, address: string): Mail {
  const link = linkOf({ action: 'verify-email', username, about: address });
  return { to: address, subject: 'Verify your address', link };
}
