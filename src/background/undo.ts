import type { AccountId } from '../account/account-id';
import { accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import type { Undoable } from '../messages/messages';
import { browser } from '../platform/browser';
import { changeKeptRecord } from '../storage/store';

/** What the user did: the parts of a record that it replaced, and what it put in their place. */
interface Act {
  account: string;
  before: Partial<AccountRecord>;
  after: Partial<AccountRecord>;
}

const KEY = 'last-acts';
type Acts = Partial<Record<Undoable, Act>>;

/** Changes a record at the user's word, and keeps what that replaced until they do it again or the browser ends. */
export async function changeByUser(
  name: Undoable,
  account: AccountId,
  change: (record: AccountRecord) => AccountRecord,
): Promise<void> {
  const act: Act = { account: accountKey(account), before: {}, after: {} };
  await changeKeptRecord(account, (record) => {
    const changed = change(record);
    const parts = partsOf(record, changed).filter((part) => record[part] !== changed[part]);
    act.before = pick(record, parts);
    act.after = pick(changed, parts);
    return changed;
  });
  await changeActs((acts) => ({ ...acts, [name]: act }));
}

/** Puts back what the user's last act of that name replaced. A part that has changed again since stays as it is. */
export async function undo(name: Undoable, account: AccountId): Promise<void> {
  const act = (await loadActs())[name];
  if (act?.account !== accountKey(account)) return;
  const { before, after } = act;
  await changeKeptRecord(account, (record) => {
    const same = partsOf(before, after).filter((part) => text(record[part]) === text(after[part]));
    const without = Object.fromEntries(Object.entries(record).filter(([part]) => !same.some((one) => one === part)));
    return { ...without, ...pick(before, same) } as AccountRecord;
  });
  await changeActs(({ [name]: _, ...others }) => others);
}

/** Of an account that is erased nothing may come back. */
export async function forgetActsOf(account: AccountId): Promise<void> {
  if (Object.keys(await loadActs()).length === 0) return;
  await changeActs((acts) =>
    Object.fromEntries(Object.entries(acts).filter(([, act]) => act.account !== accountKey(account))),
  );
}

async function loadActs(): Promise<Acts> {
  const { [KEY]: acts = {} } = await browser.storage.session.get(KEY);
  return acts as Acts;
}

async function changeActs(change: (acts: Acts) => Acts): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.session.set({ [KEY]: change(await loadActs()) });
  });
}

type Part = keyof AccountRecord;

function partsOf(...records: Partial<AccountRecord>[]): Part[] {
  return [...new Set(records.flatMap((record) => Object.keys(record) as Part[]))];
}

function pick(record: Partial<AccountRecord>, parts: readonly Part[]): Partial<AccountRecord> {
  return Object.fromEntries(Object.entries(record).filter(([part]) => parts.some((one) => one === part)));
}

/** A value as text, whatever the order in which storage gives its keys. */
function text(value: unknown): string | undefined {
  const sorted = (_: string, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort())
      : one;
  return JSON.stringify(value, sorted);
}
