import type { SaidDoneId } from '../../src/account/said-done';
import { DEFAULT_LIMITS } from '../../src/checks/limits';
import type { TodoId } from '../../src/recovery/todo/steps';
import { hasTwoFactor } from '../account';
import {
  APP,
  adds,
  addsKey,
  changesPassword,
  getsCodesReady,
  goneKeys,
  hasOwnFactor,
  invitesOwners,
  makesCodes,
  makesPrimary,
  ownOthers,
  primaryOf,
  readsProjects,
  readsSettings,
  removes,
  removesKey,
  removesToken,
  says,
  setsUpApp,
  usesCode,
  verifies,
  verifiesPrimary,
  type World,
} from './world';

/** What an advice says, and what an owner does who takes it at its word. */
export interface Advice {
  /** What its English text must say, in this order, so that words and deeds can't part. */
  says: readonly RegExp[];
  does: (world: World) => World;
}

const saysDone = (id: SaidDoneId) => (world: World) => says(world, (now) => ({ saidDone: { [id]: now } }));

/** An address of the owner's that is verified, another than the primary one; a new one if there is none. */
function withOther(world: World): { world: World; other: string } {
  const [own] = ownOthers(world);
  if (own !== undefined) return { world: verifies(world, own), other: own };
  return { world: adds(world, 'kept@example.info'), other: 'kept@example.info' };
}

/** Verifies the owner's other addresses, and adds some until two domains of their own are there. */
function withSecondAddress(world: World): World {
  const own = [primaryOf(world), ...ownOthers(world)].filter((address) => !world.gone.has(address));
  const [main, second = 'second@example.biz'] = own.filter(isOnDomainOfItsOwn);
  if (main === undefined) return withSecondAddress(withOther(world).world);
  const ready = verifies(world, main);
  const known = world.account.emails.some(({ address }) => address === second);
  return known ? verifies(ready, second) : adds(ready, second);
}

const domainOf = (address: string) => address.slice(address.indexOf('@'));
function isOnDomainOfItsOwn(address: string, i: number, all: string[]): boolean {
  return all.findIndex((other) => domainOf(other) === domainOf(address)) === i;
}

/** Takes out every address whose mailbox is gone; the primary one makes way first. */
function takesOutGone(world: World): World {
  const toGo = world.account.emails.map(({ address }) => address).filter((address) => world.gone.has(address));
  if (!toGo.includes(primaryOf(world))) return toGo.reduce(removes, world);
  const { world: ready, other } = withOther(world);
  return toGo.reduce(removes, makesPrimary(ready, other));
}

/** Every step of every list (`src/recovery/todo/steps.ts`). */
export const ADVICE: Readonly<Record<TodoId, Advice>> = {
  'primary-verified': {
    says: [
      /resend/i,
      /open its link/,
      /verify another and make it primary \(needs two-factor\)/i,
      /neither two-factor nor projects/,
      /“Update email address”/,
      /support/,
    ],
    does: verifiesPrimary,
  },
  'new-password': {
    says: [/signs everyone else out/],
    does: (world) => saysDone('new-password')(changesPassword(world)),
  },
  'own-addresses': {
    says: [/add yours again/i, /verify it/i, /make it primary/, /then remove the others/],
    does: (world) => saysDone('own-addresses')(takesOutGone(world)),
  },
  'new-codes': { says: [/make new recovery codes/i, /replace the old/], does: makesCodes },
  'codes-noted': {
    says: [/note where the codes are/i, /without your phone/],
    does: (world) =>
      says(world, (now) => ({
        backup: { where: 'desk', generatedAt: world.account.recoveryCodes.generatedAt ?? now, notedAt: now },
      })),
  },
  'codes-used': { says: [/use one/i], does: usesCode },
  'enough-codes': {
    says: [/few\? make a new set/i, /use one code/, /old set stops/],
    does: (world) =>
      usesCode(world.account.recoveryCodes.unused < DEFAULT_LIMITS.fewestCodes ? makesCodes(world) : world),
  },
  'second-factor': {
    says: [
      /new codes come first/i,
      /one used/,
      /then add an app or key/i,
      /“Edit” replaces a lost app/,
      /lost key\? add another, then remove it/i,
    ],
    does(world) {
      const ready = getsCodesReady(world);
      const withFactor = hasTwoFactor(world.account) && !world.gone.has(APP) ? ready : setsUpApp(ready);
      const lost = goneKeys(withFactor);
      const replaced = lost.length > 0 ? lost.reduce(removesKey, addsKey(withFactor, 'another key')) : withFactor;
      return saysDone('second-factor')(replaced);
    },
  },
  'own-factors': {
    says: [/never removes the last one/, /add yours first/, /“Edit” replaces an unknown app/, /then remove the keys/i],
    does(world) {
      const first = hasOwnFactor(world) ? world : addsKey(world, 'own key');
      const app = world.account.twoFactor.totp && world.gone.has(APP) ? setsUpApp(first) : first;
      return saysDone('own-factors')(goneKeys(app).reduce(removesKey, app));
    },
  },
  'security-device': { says: [/fake login page/], does: (world) => addsKey(world, 'spare key') },
  'primary-address': {
    says: [/add one/i, /open the emailed link/, /make it primary/, /with two-factor on/],
    does(world) {
      const { world: ready, other } = withOther(world);
      return makesPrimary(ready, other);
    },
  },
  'second-address': {
    says: [/add one/i, /open the emailed link/],
    does: withSecondAddress,
  },
  'lost-address': {
    says: [/another verified address primary/, /then remove the lost one/],
    does: takesOutGone,
  },
  'second-owner': { says: [/invite someone/i], does: invitesOwners },
  repositories: { says: [/keep push access/i], does: (world) => saysDone('repositories')(world) },
  'tokens-reviewed': {
    says: [/remove every one/i],
    does: (world) => says(removesToken(world), (now) => ({ tokensReviewedAt: now })),
  },
  'releases-reviewed': {
    says: [/look for unknown releases/i],
    does: (world) => saysDone('releases-reviewed')(readsProjects(world)),
  },
  'security-told': { says: [/from your own address/i], does: saysDone('security-told') },
  'history-reviewed': {
    says: [/sign-ins and changes/],
    does: (world) => says(readsSettings(world), (now) => ({ historyReviewedAt: now })),
  },
};
