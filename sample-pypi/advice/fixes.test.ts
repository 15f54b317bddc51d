import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import type { AccountRecord } from '../../src/account/record';
import { evaluate } from '../../src/checks/evaluate';
import { groupFindings } from '../../src/checks/groups';
import { CHECKS } from '../../src/checks/index';
import { wordsOf } from '../../src/checks/words-of';
import type { Email } from '../../src/pypi/facts';
import { hasVerifiedPrimary } from '../account';
import { token } from '../accounts/healthy';
import type { KeptAccount } from '../kept-account';
import { ACCOUNTS, APART_FROM_COUNTS, knownBefore, PRIMARY, recordOf, SECOND, START, shown } from './accounts';
import { FIXES } from './fixes';
import { NeedsSupport, type World } from './world';

/** The failing checks in the order in which the checklist shows them: worst first. */
function failing(world: World, before: AccountRecord): string[] {
  const record = recordOf(world, before);
  const findings = evaluate(shown(world.account), record, world.now);
  return groupFindings(findings, CHECKS).fail.map(({ check }) => check.id);
}

/** Follows the checklist from its top; what was advised must be taken by PyPI, and be seen to help. */
function follow(account: KeptAccount, gone: string[]): void {
  let world: World = { account, now: new Date(START.getTime() + 1000), gone: new Set(gone), said: {} };
  const before = knownBefore(account);
  const done: string[] = [];
  for (let [id] = failing(world, before); id !== undefined; [id] = failing(world, before)) {
    if (done.includes(id)) throw new Error(`${id} fails after its own fix; done: ${done}`);
    done.push(id);
    try {
      world = FIXES[id]?.does(world) ?? world;
    } catch (error) {
      if (error instanceof NeedsSupport && isCritical(id)) return;
      throw new Error(`${id}, after ${done.slice(0, -1)}`, { cause: error });
    }
  }
}

/** The three that say so themselves: behind an unverified primary address PyPI opens nothing else. */
const isCritical = (id: string) => CHECKS.some((check) => check.id === id && check.severity === 'critical');

const TOKENS = [
  token(1, 'everything', { scope: 'account' }),
  token(2, 'old', { createdAt: '2020-01-01T00:00:00Z', lastUsedAt: '2020-02-01T00:00:00Z' }),
];
const spoilt = (account: KeptAccount, address: string, problem: Email['problem']): KeptAccount => ({
  ...account,
  tokens: TOKENS,
  associations: [],
  emails: account.emails.map((email) =>
    email.address === address ? { ...email, problem, verified: problem === 'bouncing' } : email,
  ),
});

describe('every fix is taken by PyPI, in the order of the checklist', () => {
  it('with the mailboxes read', () => {
    for (const { title, account } of ACCOUNTS) expect(() => follow(account, []), title).not.toThrow();
  });

  it.each<[string, string, Email['problem'], string[]]>([
    ['a primary address given up by PyPI, its mailbox read', PRIMARY, 'undeliverable', []],
    ['a primary address given up by PyPI, its mailbox gone', PRIMARY, 'undeliverable', [PRIMARY]],
    ['a bouncing primary address, its mailbox gone', PRIMARY, 'bouncing', [PRIMARY]],
    ['a second address given up by PyPI, its mailbox read', SECOND, 'undeliverable', []],
    ['a second address given up by PyPI, both mailboxes gone', SECOND, 'undeliverable', [PRIMARY, SECOND]],
    ['a bouncing second address, its mailbox gone', SECOND, 'bouncing', [SECOND]],
  ])('with %s', (_, address, problem, gone) => {
    const having = APART_FROM_COUNTS.filter(({ account }) => account.emails.some((email) => email.address === address));
    for (const { title, account } of having)
      expect(() => follow(spoilt(account, address, problem), gone), title).not.toThrow();
  });
});

it('but for an unverified primary address, no state needs support', () => {
  for (const { title, account } of ACCOUNTS.filter((one) => hasVerifiedPrimary(one.account))) {
    const world: World = { account, now: START, gone: new Set(), said: {} };
    expect(() => FIXES['primary-email-verified']?.does(world), title).not.toThrow();
  }
});

describe('the words of a fix', () => {
  const messages: Record<string, { message: string }> = english;

  it('are those of every check', () => {
    expect(Object.keys(FIXES).sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  it.each(Object.entries(FIXES))('%s: say what was played, in its order', (id, { says }) => {
    const check = CHECKS.find((one) => one.id === id);
    const text = (check && messages[wordsOf(check, 'fix')]?.message) ?? '';
    const places = says.map((words) => text.search(words));
    expect(places, text).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
