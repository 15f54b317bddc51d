import * as z from 'zod/mini';
import { type AccountId, accountKey } from '../account/account-id';
import type { AccountRecord } from '../account/record';
import { UNDOABLE, type Undoable } from '../messages/messages';
import { changeKeptRecord } from '../storage/store';
import { sessionList } from './session-list';

const parts = z.custom<Partial<AccountRecord>>((value) => typeof value === 'object' && value !== null);
/** What the user did: the parts of a record that it replaced, and what it put in their place. */
const act = z.object({ name: z.enum(UNDOABLE), account: z.string(), before: parts, after: parts });

/** The last of each name. */
const acts = sessionList('last-acts', act, UNDOABLE.length);

/** Changes a record at the user's word, and keeps what that replaced until they do it again or the browser ends. */
export async function changeByUser(
  name: Undoable,
  account: AccountId,
  change: (record: AccountRecord) => AccountRecord,
): Promise<void> {
  let before: Partial<AccountRecord> = {};
  let after: Partial<AccountRecord> = {};
  await changeKeptRecord(account, (record) => {
    const changed = change(record);
    const replaced = partsOf(record, changed).filter((part) => record[part] !== changed[part]);
    before = pick(record, replaced);
    after = pick(changed, replaced);
    return changed;
  });
  const done = { name, account: accountKey(account), before, after };
  await acts.change((kept) => [...kept.filter((one) => one.name !== name), done]);
}

/** Puts back what the user's last act of that name replaced. A part that has changed again since stays as it is. */
export async function undo(name: Undoable, account: AccountId): Promise<void> {
  const last = (await acts.loadSettled()).find((one) => one.name === name);
  if (last?.account !== accountKey(account)) return;
  const { before, after } = last;
  await changeKeptRecord(account, (record) => {
    const same = partsOf(before, after).filter((part) => text(record[part]) === text(after[part]));
    const without = Object.fromEntries(Object.entries(record).filter(([part]) => !same.some((one) => one === part)));
    return { ...without, ...pick(before, same) } as AccountRecord;
  });
  await acts.change((kept) => kept.filter((one) => one.name !== name));
}

/** Of an account that is erased nothing may come back. */
export function forgetActsOf(account: AccountId): Promise<void> {
  return acts.change((kept) => kept.filter((one) => one.account !== accountKey(account)));
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
