import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Asked, forbiddenOf } from './network-rule';

export interface NetLog {
  /** The argument by which Chromium writes it. */
  arg: string;
  /** When the browser has ended: throws if anything was asked for that must not be. The record goes either way. */
  check(): Promise<void>;
}

/** Chromium's own record of all that one browser asks for over the network. */
export function newNetLog(): NetLog {
  const path = join(tmpdir(), `spare-key-net-${randomUUID()}.json`);
  return {
    arg: `--log-net-log=${path}`,
    check: async () => {
      const forbidden = forbiddenOf(askedOf(await readFile(path, 'utf8')));
      await rm(path);
      if (forbidden.length > 0) throw new Error(`A browser asked for what it must not:\n${forbidden.join('\n')}`);
    },
  };
}

/**
 * All that pages and the extension asked for. What the browser wants itself (updates, autofill) comes from no origin and is
 * for no tab.
 *
 * @param log https://www.chromium.org/developers/design-documents/network-stack/netlog/; each hop of a redirect is a job
 */
function askedOf(log: string): Asked[] {
  const { constants, events }: Log = JSON.parse(log);
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  if (started === undefined) throw new Error('Chromium records requests in another way');
  return events.flatMap(({ type, params: { url, initiator = '', request_type } = {} }) => {
    if (type !== started || url === undefined) return [];
    const isPage = request_type === 'main frame';
    const isOrigin = initiator.includes('://');
    return isPage || isOrigin ? [{ url, initiator: isOrigin ? initiator : '', isPage }] : [];
  });
}

interface Log {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string; request_type?: string } }[];
}
