import { token } from '../accounts/healthy';
import { addToken } from '../rules/tokens';
import { ADVICE, type Advice } from './steps';
import {
  adds,
  addsKey,
  changesPassword,
  connectsGitHub,
  getsCodesReady,
  invitesOwners,
  makesCodes,
  makesPrimary,
  ownOthers,
  primaryOf,
  readsProjects,
  readsSettings,
  removes,
  removesToken,
  says,
  setsUpApp,
  usesCode,
  verifies,
  verifiesPrimary,
  type World,
  worksAt,
} from './world';

const removesAllTokens = (world: World): World =>
  world.account.tokens.length === 0 ? world : removesAllTokens(removesToken(world));

const makesToken = (world: World) =>
  worksAt('/manage/account/token/', world, (account, now) => addToken(account, token(99, 'new one'), now));

/** New tokens in the place of all that are there. */
function replacesTokens(world: World): World {
  return makesToken(removesAllTokens(world));
}

/** The bad address that is still read is verified again; the one that is not goes, and makes way first. */
function mendsAddresses(world: World): World {
  const bad = world.account.emails.filter(({ problem }) => problem !== 'none').map(({ address }) => address);
  return bad.reduce((next, address) => {
    if (!next.gone.has(address)) return verifies(next, address);
    if (address !== primaryOf(next)) return removes(next, address);
    const [other = 'other@example.info'] = ownOthers(next);
    const known = next.account.emails.some((email) => email.address === other);
    return removes(makesPrimary(known ? verifies(next, other) : adds(next, other), other), address);
  }, world);
}

const isBackedUp: Advice['does'] = ADVICE['codes-noted'].does;

/** What each check advises. */
export const FIXES: Readonly<Record<string, Advice>> = {
  'primary-email-verified': {
    says: [
      /resend the email/i,
      /open its link/,
      /verify another and make it primary \(needs two-factor\)/i,
      /neither two-factor nor projects/,
      /no PyPI account has/,
      /otherwise ask PyPI support/i,
    ],
    does: verifiesPrimary,
  },
  'email-deliverable': {
    says: [
      /resend the email/i,
      /open its link/,
      /make another verified address primary \(needs two-factor\)/i,
      /then remove/i,
    ],
    does: mendsAddresses,
  },
  'backup-email': {
    says: [/add one at another provider/i, /open the emailed link/],
    does: ADVICE['second-address'].does,
  },
  'two-factor-enabled': {
    says: [/verify your primary/i, /make recovery codes/, /use one/, /add a security key/],
    does: (world) => setsUpApp(getsCodesReady(verifiesPrimary(world))),
  },
  'recovery-codes-available': {
    says: [/verify your primary email first/i, /make codes/i, /use one/],
    does: (world) => usesCode(makesCodes(verifiesPrimary(world))),
  },
  'recovery-codes-confirmed': { says: [/use one/], does: usesCode },
  'recovery-codes-not-low': {
    says: [/make a new set/i, /use one code/],
    does: (world) => usesCode(makesCodes(world)),
  },
  'recovery-codes-backed-up': { says: [/note where/], does: isBackedUp },
  'not-in-one-basket': { says: [/note where/], does: isBackedUp },
  'backup-recently-checked': { says: [/say so here/], does: isBackedUp },
  'second-method': {
    says: [/make recovery codes/i, /use one/, /then add a security key/i],
    does: (world) => addsKey(getsCodesReady(world), 'spare key'),
  },
  'phishing-resistant-method': {
    says: [/make recovery codes/i, /use one/, /add a USB key/],
    does: (world) => addsKey(getsCodesReady(world), 'spare key'),
  },
  'no-account-wide-token': { says: [/make one token/i, /then remove/], does: replacesTokens },
  'no-unused-token': { says: [/remove/i], does: removesAllTokens },
  'no-old-token': { says: [/make a new one/i, /then remove/], does: replacesTokens },
  'methods-recently-proven': { says: [/sign in/i, /practice/], does: readsSettings },
  'password-unique': { says: [/change it/i], does: changesPassword },
  'linked-code-host': { says: [/connect/i], does: connectsGitHub },
  'nothing-unexpected-changed': {
    says: [/whether each change was yours/, /change your password first/],
    does: readsSettings,
  },
  'history-reviewed': {
    says: [/look for/i, /change your password/i],
    does: (world) => says(readsSettings(world), (now) => ({ historyReviewedAt: now })),
  },
  'way-back-by-repository': { says: [/make a release/], does: readsProjects },
  'trusted-publishing': { says: [/publishing page/, /remove the token/], does: removesAllTokens },
  'not-sole-owner': { says: [/Sole owner badge/, /invite someone/], does: invitesOwners },
};
