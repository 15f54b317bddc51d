import type { AccountRecord } from '../../src/account/record';
import { hasTwoFactor, primaryEmail } from '../account';
import { detour } from '../detour';
import { changed, type KeptAccount, secondsOf } from '../kept-account';
import { makeCodes, useCode } from '../rules/codes';
import { addEmail, makePrimary, removeEmail, replaceUnverified, verifyEmail } from '../rules/emails';
import { addKey, maySetUpFactor, removeKey, setUpApp } from '../rules/factors';
import { done, type Outcome } from '../rules/outcome';
import { setPassword } from '../rules/password';
import { removeToken } from '../rules/tokens';
import { SECRETS } from '../secrets';

/** An owner before PyPI's pages, doing what a list says: every deed goes by PyPI's own rules, and throws where PyPI refuses. */
export interface World {
  account: KeptAccount;
  now: Date;
  /** What the owner can't use: addresses whose mailbox is lost or is somebody else's, labels of keys, `APP`. */
  gone: ReadonlySet<string>;
  /** What the owner said to us, as the record keeps it. */
  said: Partial<AccountRecord>;
}

export const APP = 'the app';
/** Only PyPI's support can help: no page of PyPI takes the step. */
export class NeedsSupport extends Error {}

const HOUR = 3_600_000;
const SETTINGS = '/manage/account/';
const UNVERIFIED = '/manage/unverified-account/';
const CODES = '/manage/account/recovery-codes/';

/** What is done on a page that PyPI opens for this account. */
export function worksAt(path: string, world: World, rule: (account: KeptAccount, now: Date) => Outcome): World {
  const now = new Date(world.now.getTime() + HOUR);
  const elsewhere = detour({ account: world.account, url: new URL(`https://pypi.org${path}`) });
  if (elsewhere !== undefined) throw new Error(`PyPI doesn't open ${path}, but leads to ${elsewhere}`);
  const { account, refused } = rule(world.account, now);
  if (refused !== undefined) throw new Error(`PyPI refuses at ${path}: ${refused}`);
  return { ...world, account, now };
}

const looksAt = (path: string) => (world: World) => worksAt(path, world, (account) => done(account));
export const readsSettings = looksAt(SETTINGS);
export const readsProjects = looksAt('/manage/projects/');

export const primaryOf = ({ account }: World) => primaryEmail(account)?.address ?? '';
const isVerified = ({ account }: World, address: string) =>
  account.emails.some((email) => email.address === address && email.verified);

/** The owner's own addresses besides the primary one, the verified first. */
export function ownOthers({ account, gone }: World): string[] {
  const others = account.emails.filter(({ primary, address }) => !primary && !gone.has(address));
  return others.sort((a, b) => Number(b.verified) - Number(a.verified)).map(({ address }) => address);
}

export function verifies(world: World, address: string): World {
  if (isVerified(world, address)) return world;
  if (world.gone.has(address)) throw new Error(`The mail to ${address} is not read.`);
  return worksAt('/account/verify-email/', world, (account, now) => verifyEmail(account, address, now));
}

/** A new address, on a domain of its own, with its link opened. */
export function adds(world: World, address: string): World {
  const added = worksAt(SETTINGS, world, (account, now) => addEmail(account, address, now));
  return verifies(added, address);
}

export function makesPrimary(world: World, address: string): World {
  if (primaryOf(world) === address) return world;
  const page = isVerified(world, primaryOf(world)) ? SETTINGS : UNVERIFIED;
  return worksAt(page, world, (account, now) => makePrimary(account, address, now));
}

export const removes = (world: World, address: string) =>
  worksAt(SETTINGS, world, (account, now) => removeEmail(account, address, now));

/** As the text on an unverified primary address says: by its mailbox, another verified one, a new one, or support. */
export function verifiesPrimary(world: World): World {
  const primary = primaryOf(world);
  if (isVerified(world, primary)) return world;
  if (!world.gone.has(primary)) return verifies(world, primary);
  const [other] = ownOthers(world);
  if (hasTwoFactor(world.account) && other) return makesPrimary(verifies(world, other), other);
  if (hasTwoFactor(world.account) || world.account.projects.length > 0) throw new NeedsSupport(primary);
  const replaced = worksAt(UNVERIFIED, world, (account, now) => replaceUnverified(account, 'new@example.info', now));
  return verifies(replaced, 'new@example.info');
}

export const changesPassword = (world: World) =>
  worksAt(SETTINGS, world, (account, now) => setPassword(account, SECRETS.password, now));

export const makesCodes = (world: World) => worksAt(`${CODES}generate`, world, makeCodes);

/** One of the codes, as PyPI's page asks for it: there it's taken only while none of the set was used. */
export function usesCode(world: World): World {
  if (maySetUpFactor(world.account)) return world;
  const [code = ''] = SECRETS.recoveryCodes;
  return worksAt(`${CODES}burn`, world, (account, now) => useCode(account, code, now));
}

/** Codes first, and one of them used. */
export function getsCodesReady(world: World): World {
  if (maySetUpFactor(world.account)) return world;
  return usesCode(world.account.recoveryCodes.unused > 0 ? world : makesCodes(world));
}

/** The set-up pages lead back to the codes without a word. */
function setsUp(path: string, world: World, rule: (account: KeptAccount, now: Date) => Outcome): World {
  if (!maySetUpFactor(world.account)) throw new Error(`PyPI leads back from ${path}: no recovery code was used.`);
  return worksAt(path, world, rule);
}

const without = (gone: ReadonlySet<string>, one: string) => new Set([...gone].filter((other) => other !== one));

/** Adds the app, or by *Edit* takes another in its place. */
export function setsUpApp(world: World): World {
  const after = setsUp('/manage/account/totp-provision', world, (account, now) =>
    setUpApp(account, SECRETS.appCode, now),
  );
  return { ...after, gone: without(after.gone, APP) };
}

export const addsKey = (world: World, label: string) =>
  setsUp('/manage/account/webauthn-provision', world, (account, now) => addKey(account, label, now));

export const removesKey = (world: World, label: string) =>
  worksAt('/manage/account/webauthn-provision', world, (account, now) => removeKey(account, label, now));

export function goneKeys({ account, gone }: World): string[] {
  return account.twoFactor.securityDevices.filter((label) => gone.has(label));
}

export function hasOwnFactor({ account: { twoFactor }, gone }: World): boolean {
  return (twoFactor.totp && !gone.has(APP)) || twoFactor.securityDevices.some((label) => !gone.has(label));
}

const withOwner = <P extends { soleOwner: boolean }>(project: P): P => ({ ...project, soleOwner: false });

/** Another owner for every project that only this one owns. */
export function invitesOwners(world: World): World {
  const [name] = world.account.soleOwnerOf;
  if (name === undefined) return world;
  return worksAt(`/manage/project/${name}/collaboration/`, world, (account, now) =>
    done(changed(account, { soleOwnerOf: [], projects: account.projects.map(withOwner) }, now)),
  );
}

export const connectsGitHub = (world: World) =>
  worksAt('/manage/account/associations/github/connect/', world, (account, now) =>
    done(changed(account, { associations: [{ service: 'github', account: 'alice-dev' }] }, now)),
  );

export function removesToken(world: World): World {
  const [token] = world.account.tokens;
  if (!token) return readsSettings(world);
  return worksAt('/manage/account/token/', world, (account, now) =>
    removeToken(account, token.id, SECRETS.password, now),
  );
}

/** The owner's word, at this moment. */
export function says(world: World, said: (now: string) => Partial<AccountRecord>): World {
  const word = said(secondsOf(world.now));
  return { ...world, said: { ...world.said, ...word, saidDone: { ...world.said.saidDone, ...word.saidDone } } };
}
