import type { AccountFacts, Email, Token } from '../src/pypi/facts';

export type EventKind =
  | 'account-created'
  | 'logged-in'
  | 'log-in-failed'
  | 'email-added'
  | 'email-removed'
  | 'email-verified'
  | 'email-sent'
  | 'primary-changed'
  | 'password-changed'
  | 'method-added'
  | 'method-removed'
  | 'device-remembered'
  | 'codes-generated'
  | 'codes-regenerated'
  | 'code-used'
  | 'association-added'
  | 'token-added'
  | 'token-removed'
  | 'token-leaked'
  | 'role-added'
  | 'organization-invited'
  | 'publisher-added';

/** What was used to log in or was added; a security device goes by its label in `text`. */
export type Method = 'none' | 'totp' | 'webauthn' | 'recovery-code' | 'remembered-device' | 'mailed-link' | 'sign-up';

export interface SampleEvent {
  kind: EventKind;
  at: string;
  method?: Method;
  text?: string;
}

/** An account as its pages show it. What a reader should find there is told in the readers' own types. */
export interface SampleAccount {
  username: string;
  joinedAt: string;
  twoFactor: AccountFacts['twoFactor'];
  recoveryCodes: AccountFacts['recoveryCodes'];
  /** There were codes once, and all are used. The page shows it as if there had never been any. */
  codesUsedUp?: boolean;
  emails: Email[];
  tokens: Token[];
  associations: AccountFacts['associations'];
  events: SampleEvent[];
  soleOwnerOf: string[];
  soleOwnerOfOrganizations: string[];
  projects: AccountFacts['projects'];
  /** Projects that publish without a long-lived token, and from how many places. */
  publishers: { project: string; count: number }[];
  /** Names of projects that are to be made by their first release. */
  pendingPublishers: string[];
}

export function hasTwoFactor({ twoFactor }: SampleAccount): boolean {
  return twoFactor.totp || twoFactor.securityDevices.length > 0;
}

export function primaryEmail({ emails }: SampleAccount): Email | undefined {
  return emails.find((email) => email.primary);
}

export function hasVerifiedPrimary(account: SampleAccount): boolean {
  return primaryEmail(account)?.verified ?? false;
}

/** The same account in the order that the pages show: that is the order in which a reader finds things. */
export function inPageOrder<A extends SampleAccount>(account: A): A {
  const rank = (email: Email) => (email.primary ? 0 : email.verified ? 1 : 2);
  return {
    ...account,
    emails: account.emails.toSorted((a, b) => rank(a) - rank(b) || (a.address < b.address ? -1 : 1)),
    tokens: account.tokens.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    events: account.events.toSorted((a, b) => b.at.localeCompare(a.at)),
  };
}

/** The facts that the account settings of this account hold. */
export function accountPageFacts(
  account: SampleAccount,
): Omit<AccountFacts, 'projects' | 'publishers' | 'unusedCodesExist'> {
  const { twoFactor, recoveryCodes, emails, tokens, associations, events, soleOwnerOf } = account;
  const history = { count: events.length, latestAt: events[0]?.at ?? null };
  return { twoFactor, recoveryCodes, emails, tokens, associations, events: history, soleOwnerOf };
}
