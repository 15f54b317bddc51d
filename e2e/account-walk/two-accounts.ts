import { expect } from '@playwright/test';
import { healthy } from '../../sample-pypi/accounts/healthy';
import { HEADER_INCLUDE_PATH } from '../../sample-pypi/layout';
import { done } from '../../sample-pypi/rules/outcome';
import type { ExtensionBrowser } from '../browser';
import type { Owner } from './owner';
import * as owner from './owner';
import type { Role, Step } from './walk';

const TWO_FACTOR = '/manage/account/two-factor/';

/** Two accounts of one browser, and one of the same name on the other index. */
export const ROLES: readonly Role[] = [
  { host: 'pypi.org', username: 'mallory' },
  { host: 'pypi.org', username: 'trent' },
  { host: 'test.pypi.org', username: 'mallory' },
];
const [MALLORY, TRENT, MALLORY_ON_TEST] = [0, 1, 2];

/** Signs up and verifies, so that the settings are open. */
async function begin(who: Owner, path: string): Promise<void> {
  await owner.signUp(who, `${who.username}@example.org`, path);
  await owner.openMailedLink(who);
  await owner.openSettings(who);
}

/** Logs out in whichever tab, without the header's menu. */
async function leave(who: Owner): Promise<void> {
  await owner.open(who, '/account/logout/');
  await owner.submit(who, 'main form[action="/account/logout/"]');
}

/** Trent has all that Mallory lacks, so that what is told of the wrong one shows. */
function equip({ sample, host, username }: Owner): void {
  const { twoFactor, recoveryCodes, projects } = healthy;
  sample.act(host, username, (account) => done({ ...account, twoFactor, recoveryCodes, projects }));
}

/**
 * A page of Mallory's that names nobody waits for its header; meanwhile Trent logs in in another tab, and the header is
 * answered for him. What the page told belongs to neither.
 */
async function race(mallory: Owner, trent: Owner): Promise<void> {
  const release = mallory.sample.hold(HEADER_INCLUDE_PATH);
  await mallory.page.goto(`https://${mallory.host}${TWO_FACTOR}`);
  await leave(trent);
  await owner.logIn(trent);
  await owner.giveAppCode(trent);
  release();
  await expect(mallory.page.locator('#user-indicator')).toContainText(trent.username);
  await owner.openSettings(trent);
}

/** All that is stored of an account. */
async function recordOf(extension: ExtensionBrowser, key: string): Promise<string> {
  const worker = await extension.worker();
  return worker.evaluate(async (name) => JSON.stringify((await chrome.storage.local.get(name))[name]), key);
}

export const TWO_ACCOUNTS: readonly Step[] = [
  { name: 'Mallory signs up', who: MALLORY, act: (who) => begin(who, '/sample/nobody') },
  {
    name: 'Trent signs up after her',
    who: TRENT,
    act: async (who) => {
      await leave(who);
      await begin(who, '/account/register/');
      equip(who);
      await owner.openSettings(who);
    },
    askable: ['app-added', 'device-added', 'codes-generated'],
  },
  { name: 'Mallory signs up on TestPyPI', who: MALLORY_ON_TEST, act: (who) => begin(who, '/sample/nobody') },
  {
    name: 'Trent looks at PyPI again',
    who: TRENT,
    act: owner.openSettings,
    askable: ['app-added', 'device-added', 'codes-generated'],
  },
  {
    name: 'Mallory logs in on PyPI',
    who: MALLORY,
    act: async (who) => {
      await leave(who);
      await owner.logIn(who);
      await owner.openSettings(who);
    },
  },
  {
    name: 'Trent logs in while a page of hers waits for its header',
    who: TRENT,
    act: (trent, { cast: [mallory] }) => race(mallory ?? trent, trent),
    askable: ['app-added', 'device-added', 'codes-generated'],
  },
  {
    name: 'Mallory is back: nothing of his is told of her',
    who: MALLORY,
    act: async (who, { extension }) => {
      expect(await recordOf(extension, 'account/pypi.org/mallory')).not.toContain('blue key');
      await leave(who);
      await owner.logIn(who);
      await owner.openSettings(who);
    },
  },
  { name: 'Mallory looks at TestPyPI again', who: MALLORY_ON_TEST, act: owner.openSettings },
  {
    name: 'Mallory asks to log in on PyPI: her account there is shown, not the one of TestPyPI',
    who: MALLORY,
    act: async (who) => {
      await leave(who);
      await owner.open(who, '/account/login/');
    },
  },
];

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
