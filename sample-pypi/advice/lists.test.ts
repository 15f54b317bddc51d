import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import type { ChangeKind } from '../../src/account/change';
import { maskAddress } from '../../src/account/mask';
import type { AccountRecord } from '../../src/account/record';
import { DEFAULT_LIMITS } from '../../src/checks/limits';
import { aRequest } from '../../src/recovery/testing/request';
import { afterRecovery } from '../../src/recovery/todo/after-recovery';
import { leaving } from '../../src/recovery/todo/leaving';
import { notMine } from '../../src/recovery/todo/not-mine';
import type { TodoId, TodoItem } from '../../src/recovery/todo/steps';
import { usedCode } from '../../src/recovery/todo/used-code';
import { withoutLost } from '../../src/recovery/tracker/voided';
import { hasVerifiedPrimary, primaryEmail } from '../account';
import { type KeptAccount, secondsOf } from '../kept-account';
import { recoverBySupport, setPassword } from '../rules/password';
import { SECRETS } from '../secrets';
import { ACCOUNTS, APART_FROM_COUNTS, knownBefore, PRIMARY, recordOf, SECOND, START } from './accounts';
import { ADVICE } from './steps';
import { APP, NeedsSupport, type World } from './world';

type List = (record: AccountRecord, now: Date) => TodoItem[];
/** Does what the list says, in its order, until nothing is left; every step must be ticked by its deed. */
function play(account: KeptAccount, gone: string[], listOf: List): void {
  let world: World = { account, now: new Date(START.getTime() + 1000), gone: new Set(gone), said: {} };
  const before = knownBefore(account);
  const listed = () => listOf(recordOf(world, before), world.now);
  const tried: TodoId[] = [];
  let items = listed();
  const isNext = ({ id, state }: TodoItem) => state !== 'done' && !tried.includes(id);
  for (let next = items.find(isNext); next; next = items.find(isNext)) {
    const { id } = next;
    tried.push(id);
    try {
      world = ADVICE[id].does(world);
    } catch (error) {
      if (error instanceof NeedsSupport && id === 'primary-verified') return;
      throw new Error(`${id}, after ${tried.slice(0, -1)}`, { cause: error });
    }
    items = listed();
    const after = items.find((item) => item.id === id);
    if (after && after.state !== 'done') throw new Error(`${id} was done, and the list says ${after.state}`);
  }
  expect(
    items.filter(({ state }) => state !== 'done'),
    `after ${tried}`,
  ).toEqual([]);
}

function playEach(
  goneOf: (account: KeptAccount) => string[],
  listOf: (account: KeptAccount) => List,
  accounts = ACCOUNTS,
): void {
  for (const { title, account } of accounts) {
    try {
      play(account, goneOf(account), listOf(account));
    } catch (error) {
      throw new Error(title, { cause: error });
    }
  }
}

const nothing = () => [];
const factorsOf = ({ twoFactor }: KeptAccount) => [...(twoFactor.totp ? [APP] : []), ...twoFactor.securityDevices];
const firstFactor = (account: KeptAccount) => factorsOf(account).slice(0, 1);

describe('after a recovery', () => {
  const request = aRequest({ openedAt: secondsOf(START), closedAt: secondsOf(START), outcome: 'recovered' });
  const mailbox = { ...request, lost: ['email-access' as const], lostAddress: maskAddress(PRIMARY) };
  const list = (of: typeof request) => (): List => (record, now) => afterRecovery(withoutLost(record, of), of, now);

  it('by support, which took factors, codes and password', () => {
    for (const { title, account } of ACCOUNTS.filter((one) => hasVerifiedPrimary(one.account))) {
      const back = setPassword(recoverBySupport(account).account, SECRETS.password, START).account;
      expect(() => play(back, [], list(request)()), title).not.toThrow();
    }
  });

  it('by support, to a new address in the place of a lost one, which stays', () => {
    for (const { title, account } of ACCOUNTS.filter((one) => hasVerifiedPrimary(one.account))) {
      const back = setPassword(recoverBySupport(account).account, SECRETS.password, START).account;
      const emails = back.emails.map((email) => ({ ...email, primary: false }));
      const given = { address: 'given@example.info', primary: true, verified: true, problem: 'none' as const };
      expect(() => play({ ...back, emails: [given, ...emails] }, [PRIMARY], list(mailbox)()), title).not.toThrow();
    }
  });

  it('by another way', () => playEach(nothing, list(request)));
  it('by another way, the mailbox still lost', () => playEach(() => [PRIMARY], list(mailbox)));
});

describe('after a used code', () => {
  const list = (): List => (record, now) => usedCode(record, secondsOf(START), now, DEFAULT_LIMITS);

  it('with nothing lost', () => playEach(nothing, list));
  it('with a factor lost', () => playEach(firstFactor, list));
  it('with every factor lost', () => playEach(factorsOf, list));
});

describe('leaving', () => {
  const list = (domain: string | null) => (): List => (record, now) =>
    leaving(record, { domain, since: secondsOf(START) }, now).filter(
      ({ by, id }) => by === 'page' || domain !== null || !id.endsWith('address'),
    );

  it.each([
    ['the primary mailbox ends', PRIMARY],
    ['the second mailbox ends', SECOND],
  ])('%s', (_, address) => {
    playEach(
      (account) => account.emails.map((email) => email.address).filter((one) => one === address),
      list(address.split('@')[1] ?? ''),
    );
  });
  it('none ends', () => playEach(nothing, list('')));
  it('the user does not know which', () => playEach(nothing, list(null)));
});

describe('not mine', () => {
  const KINDS: ChangeKind[][] = [[], ['app-added', 'token-added', 'ownership-lost']];
  const list = (kinds: ChangeKind[]) => (): List => (record, now) =>
    notMine(record, { kinds, saidAt: secondsOf(START) }, now);

  describe.each(KINDS.map((kinds) => ({ kinds })))('$kinds', ({ kinds }) => {
    it.each<[string, (account: KeptAccount) => string[]]>([
      ['nothing is theirs', nothing],
      ['an address is theirs', () => [SECOND]],
      ['the primary address is theirs', (account) => [primaryEmail(account)?.address ?? '']],
      ['a factor is theirs', firstFactor],
      ['every factor is theirs', factorsOf],
    ])('%s', (_, goneOf) => {
      playEach(goneOf, list(kinds), APART_FROM_COUNTS);
    });
  });
});

describe('the words of a step', () => {
  const messages: Record<string, { message: string; description: string }> = english;
  const textOf = (step: string, part: string) => messages[`todo_${step.replaceAll('-', '_')}_${part}`]?.message ?? '';

  it.each(Object.entries(ADVICE))('%s: say what was played, in its order, in 40 words', (step, { says }) => {
    const text = `${textOf(step, 'title')}. ${textOf(step, 'text')}`;
    const places = says.map((words) => text.search(words));
    expect(places, `${step}: ${text}`).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
  });
});
