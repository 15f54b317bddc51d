import type { AccountFacts, Email, Token } from '../pypi/facts';
import { normalizedName } from '../pypi/project-name';
import { type Change, cut } from './change';

/** The facts that are compared. The security history isn't: every log-in of the user's own is an event (`new-events.ts`). */
export const COMPARED = [
  'twoFactor',
  'recoveryCodes',
  'emails',
  'tokens',
  'associations',
  'projects',
  'soleOwnerOf',
] as const;
export type ComparedFact = (typeof COMPARED)[number];

type Compare<Name extends ComparedFact> = (before: AccountFacts[Name], after: AccountFacts[Name]) => Change[];

/** What differs in one fact between two pages that both told it. */
export const COMPARE: { readonly [Name in ComparedFact]: Compare<Name> } = {
  twoFactor: (before, after) => [
    ...(after.totp && !before.totp ? [{ kind: 'app-added' } as const] : []),
    ...(before.totp && !after.totp ? [{ kind: 'app-removed' } as const] : []),
    ...more(after.securityDevices, before.securityDevices, String).map(device('device-added')),
    ...more(before.securityDevices, after.securityDevices, String).map(device('device-removed')),
  ],
  recoveryCodes: codeChanges,
  emails: addressChanges,
  tokens: tokenChanges,
  associations: (before, after) => [
    ...more(after, before, linked).map(link('account-linked')),
    ...more(before, after, linked).map(link('account-unlinked')),
  ],
  projects: projectChanges,
  soleOwnerOf: (before, after) => [
    ...more(after, before, normalizedName).map(named('sole-owner-gained')),
    ...more(before, after, normalizedName).map(named('sole-owner-lost')),
  ],
};

/**
 * Codes never become unused again. Where a page says so, one of the two was out of date: nothing happened that the user
 * could answer for. PyPI itself asks for one code of a new set at once: that one is not told as used, whether a page showed
 * the set before it or not. Of a set without a date only that is told: where more are unused than before, those are gone.
 */
function codeChanges(before: AccountFacts['recoveryCodes'], after: AccountFacts['recoveryCodes']): Change[] {
  const { generatedAt, unused } = after;
  const formerly = before.generatedAt;
  if (formerly === null) return generatedAt === null ? [] : [{ kind: 'codes-generated', generatedAt }];
  if (generatedAt !== null && Date.parse(generatedAt) !== Date.parse(formerly))
    return [{ kind: 'codes-regenerated', generatedAt, formerly }];
  if (before.unused > 0 && (unused === 0 || (generatedAt === null && unused > before.unused)))
    return [{ kind: 'codes-gone', formerly }];
  if (generatedAt === null) return [];
  const confirmation = after.confirmed && !before.confirmed ? 1 : 0;
  const used = before.unused - unused - confirmation;
  return used > 0 ? [{ kind: 'codes-used', used, left: unused }] : [];
}

/**
 * Masked addresses can collide. So they are counted, and of two that look the same only the sum is told: that there is
 * one more, one fewer, or one fewer that is verified than those that are gone explain. A primary address that a new one
 * replaced is one change: PyPI's unverified page has one form for it.
 */
function addressChanges(before: Email[], after: Email[]): Change[] {
  const added = more(addresses(after), addresses(before), String);
  const gone = more(addresses(before), addresses(after), String);
  const lost = more(verified(before), verified(after), String);
  const from = primaryOf(before);
  const to = primaryOf(after);
  const isReplaced = to !== undefined && from !== undefined && added.includes(to) && gone.includes(from);
  return [
    ...primaryChange(from, to),
    ...more(added, isReplaced ? [to] : [], String).map(addressed('address-added')),
    ...more(gone, isReplaced ? [from] : [], String).map(addressed('address-removed')),
    ...more(lost, gone, String).map(addressed('address-unverified')),
  ];
}

function primaryOf(emails: Email[]): string | undefined {
  return emails.find(({ primary }) => primary)?.address;
}

function primaryChange(from: string | undefined, to: string | undefined): Change[] {
  if (from === to) return [];
  if (from !== undefined && to !== undefined) return [{ kind: 'primary-changed', from: cut(from), to: cut(to) }];
  if (to !== undefined) return [addressed('primary-set')(to)];
  return from === undefined ? [] : [addressed('primary-removed')(from)];
}

function addresses(emails: Email[]): string[] {
  return emails.map(({ address }) => address);
}

function verified(emails: Email[]): string[] {
  return addresses(emails.filter((email) => email.verified));
}

function tokenChanges(before: Token[], after: Token[]): Change[] {
  const id = (token: Token) => token.id;
  const old = new Map<string, Token[]>();
  for (const token of before) old.set(token.id, [...(old.get(token.id) ?? []), token]);
  return [
    ...more(after, before, id).map(({ scope, name }) =>
      named(scope === 'account' ? 'account-token-added' : 'token-added')(name),
    ),
    ...more(before, after, id).map(({ name }) => named('token-removed')(name)),
    ...after.flatMap((token) => widening(old.get(token.id) ?? [], token)),
  ];
}

/** @param before the token as it was; on no page of PyPI does an id stand twice, but a record may hold anything */
function widening(before: Token[], { scope, name }: Token): Change[] {
  if (before.length === 0 || !before.every((token) => isWider(scope, token.scope))) return [];
  return [named(scope === 'account' ? 'token-account-wide' : 'token-widened')(name)];
}

/** A scope that could not be read tells nothing; a narrower one does no harm. */
function isWider(scope: Token['scope'], formerly: Token['scope']): boolean {
  if (!Array.isArray(formerly) || scope === 'unreadable') return false;
  const keys = formerly.map(normalizedName);
  return scope === 'account' || scope.some((name) => !keys.includes(normalizedName(name)));
}

/** Who else owns a project is told by `soleOwnerOf`, on a page that is visited more often. */
function projectChanges(before: AccountFacts['projects'], after: AccountFacts['projects']): Change[] {
  const names = (projects: AccountFacts['projects']) => projects.map(({ name }) => name);
  const owned = (projects: AccountFacts['projects']) => names(projects.filter(({ owner }) => owner));
  const added = more(names(after), names(before), normalizedName);
  const removed = more(names(before), names(after), normalizedName);
  const gained = more(more(owned(after), owned(before), normalizedName), added, normalizedName);
  const lost = more(more(owned(before), owned(after), normalizedName), removed, normalizedName);
  return [
    ...added.map(named('project-added')),
    ...removed.map(named('project-removed')),
    ...gained.map(named('ownership-gained')),
    ...lost.map(named('ownership-lost')),
  ];
}

type Kind<Field extends string> = Extract<Change, Record<Field, unknown>>['kind'];

function named(kind: Kind<'name'>): (name: string) => Change {
  return (name) => ({ kind, name: cut(name) });
}

function addressed(kind: Kind<'address'>): (address: string) => Change {
  return (address) => ({ kind, address: cut(address) });
}

function device(kind: Kind<'label'>): (label: string) => Change {
  return (label) => ({ kind, label: cut(label) });
}

type Association = AccountFacts['associations'][number];

function link(kind: Kind<'account'>): (association: Association) => Change {
  return ({ service, account }) => ({ kind, service, account: cut(account) });
}

function linked({ service, account }: Association): string {
  return `${service} ${account}`;
}

/** What a list has more of than the other: names may repeat. */
function more<T>(list: readonly T[], other: readonly T[], keyOf: (item: T) => string): T[] {
  const left = new Map<string, number>();
  for (const item of other) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1);
  return list.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0;
    left.set(keyOf(item), count - 1);
    return count <= 0;
  });
}
