import { useKnown } from '../account/code-count';
import { muted, unmuted } from '../account/mutes';
import { withTick } from '../account/rehearsal';
import { withWord } from '../account/said-done';
import type { Reply, Request } from '../platform/messages';
import { lookUpRepositories } from './look-up';
import { refresh } from './refresh';
import { changeKeptRecord } from './store';

type Name =
  | 'mute'
  | 'unmute'
  | 'look-up-repositories'
  | 'tick-rehearsal'
  | 'say-done'
  | 'count-codes'
  | 'used-code'
  | 'leave';

const now = () => new Date().toISOString();

/** What the background keeps of the user's words: put off, rehearsed, done, left. */
export const MEMORY_HANDLERS: { readonly [One in Name]: (request: Request<One>) => Promise<Reply<One>> } = {
  async mute({ account, id, about, kind }) {
    await changeKeptRecord(account, (record) => ({
      ...record,
      mutes: muted(record.mutes ?? {}, { id, about }, kind, now()),
    }));
    await refresh();
    return null;
  },

  async unmute({ account, id }) {
    await changeKeptRecord(account, (record) => ({ ...record, mutes: unmuted(record.mutes ?? {}, id) }));
    await refresh();
    return null;
  },

  'look-up-repositories': ({ account }) => lookUpRepositories(account),

  async 'tick-rehearsal'({ account, way, outcome, about }) {
    await changeKeptRecord(account, (record) => withTick(record, way, outcome, about, now()));
    return null;
  },

  async 'say-done'({ account, id, isDone }) {
    await changeKeptRecord(account, (record) => withWord(record, id, isDone ? now() : null));
    return null;
  },

  async 'count-codes'({ account }) {
    await changeKeptRecord(account, useKnown);
    await refresh();
    return null;
  },

  async 'used-code'({ account }) {
    await changeKeptRecord(account, (record) => ({ ...record, usedCodeAt: now() }));
    return null;
  },

  async leave({ account, leaving }) {
    await changeKeptRecord(account, ({ leaving: before, ...record }) =>
      leaving ? { ...record, leaving: { since: before?.since ?? now(), ...leaving } } : record,
    );
    return null;
  },
};
