import { recoverBySupport } from '../../sample-pypi/rules/password';
import { addToken } from '../../sample-pypi/rules/tokens';
import { fileRequest, sayBack, sayMine } from './by-popup';
import type { Owner } from './owner';
import * as owner from './owner';
import type { Step } from './walk';

const MAILBOX = 'mallory@example.org';
const SECOND_MAILBOX = 'mallory@example.net';

const notesPlace: Step['remembered'] = ({ told }) => ({ notedSet: told.codes?.generatedAt ?? null });

const SET_UP: readonly Step[] = [
  { name: 'signs up', act: (who) => owner.signUp(who, MAILBOX) },
  { name: 'opens the settings, unverified', act: owner.openSettings },
  { name: 'verifies the address', act: owner.openMailedLink },
  { name: 'opens the settings', act: owner.openSettings },
  { name: 'makes recovery codes', act: owner.makeCodes },
  { name: 'notes where they are', act: owner.noteCodes, remembered: notesPlace },
  { name: 'uses one, as PyPI asks', act: owner.confirmCodes },
  { name: 'sets up an app', act: owner.setUpApp },
  { name: 'adds a key', act: (who) => owner.addKey(who, 'red key') },
  { name: 'adds a second address', act: (who) => owner.addAddress(who, SECOND_MAILBOX) },
  { name: 'verifies it', act: owner.openMailedLink },
  { name: 'makes a token', act: (who) => owner.addToken(who, 'ci') },
  { name: 'opens the settings with it', act: owner.openSettings },
];

/** Each kind of log-in, beginning with who is logged in, and ending so. */
const LOG_INS: readonly Step[] = [
  { name: 'logs out', act: owner.logOut },
  { name: 'gives the password', act: owner.logIn },
  { name: 'logs in with the app', act: (who) => owner.giveAppCode(who) },
  { name: 'opens the settings after the app', act: owner.openSettings },
  ...loggedOutAndIn('the key', owner.touchKey),
  ...loggedOutAndIn('a recovery code', (who) => owner.giveRecoveryCode(who, 1), ['codes-used']),
  { name: 'says that it was their own, if asked', act: (_, { extension }) => sayMine(extension) },
  ...loggedOutAndIn('the app in a café', comesInFromCafe),
  ...loggedOutAndIn('the app, and is remembered', (who) => owner.giveAppCode(who, { remember: true })),
  ...loggedOutAndIn('the password alone, on the remembered device', async () => undefined),
];

/** From another network PyPI mails a link, which has to be opened there. */
async function comesInFromCafe(who: Owner): Promise<void> {
  await owner.goToNetwork(who, 'a-cafe');
  await owner.logIn(who);
  await owner.giveAppCode(who);
  await owner.openMailedLink(who);
}

function loggedOutAndIn(how: string, comeIn: (who: Owner) => Promise<void>, askable: readonly string[] = []): Step[] {
  const act = async (who: Owner) => {
    await owner.logOut(who);
    await owner.logIn(who);
    await comeIn(who);
  };
  return [
    { name: `logs out, and in with ${how}`, act },
    { name: `opens the settings after ${how}`, act: owner.openSettings, askable },
  ];
}

/** What was lost counts for nothing until a page shows it again. */
const loses: Step['remembered'] = ({ told: { twoFactor: _, codes: __, ...rest } }) => ({ told: rest });

/** The phone with the app is gone, and so are key and codes: support takes them from the account. */
const RECOVERY: readonly Step[] = [
  { name: 'logs out for the last time', act: owner.logOut },
  {
    name: 'has lost phone, key and codes, and files a request',
    act: (who, { extension }) => fileRequest(extension, who),
    remembered: loses,
    isRequested: true,
  },
  {
    name: 'is recovered by support, and asks for a new password',
    act: async (who) => {
      who.sample.act(who.host, who.username, recoverBySupport);
      await owner.resetPassword(who);
    },
    isRequested: true,
  },
  { name: 'logs in without a second factor', act: owner.logIn, isRequested: true },
  { name: 'opens the settings, being back', act: owner.openSettings, isRequested: true },
  { name: 'says so', act: (_, { extension }) => sayBack(extension) },
  { name: 'makes new codes', act: owner.makeCodes },
  { name: 'notes where the new ones are', act: owner.noteCodes, remembered: notesPlace },
  { name: 'uses one of the new ones', act: owner.confirmCodes },
  { name: 'sets up an app again', act: owner.setUpApp },
  { name: 'adds a key again', act: (who) => owner.addKey(who, 'green key') },
];

const STRANGER: readonly Step[] = [
  {
    name: 'somebody else makes a token',
    act: async (who) => {
      const token = { id: '0b7e2a90-11aa-4c1d-9d80-00000000beef', name: 'not mine', scope: 'account' } as const;
      who.sample.act(who.host, who.username, (account) => addToken(account, token, new Date()));
      await owner.openSettings(who);
    },
    strange: ['account-token-added'],
  },
];

export const LIFE: readonly Step[] = [...SET_UP, ...LOG_INS, ...RECOVERY, ...STRANGER];
