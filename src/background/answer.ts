import * as z from 'zod/mini';
import { browser, type Runtime } from '../platform/browser';
import { type Answer, type MessageName, REQUESTS, type Request } from '../platform/messages';
import { HANDLERS } from './handlers';

const envelope = z.object({ name: z.enum(Object.keys(REQUESTS) as MessageName[]), request: z.unknown() });

/**
 * Parses a message at the door, checks who sent it, and answers always. An error's text goes back to the sender, which
 * shows it; messages hold no secrets, so neither do errors.
 */
export async function answer(message: unknown, sender: Runtime.MessageSender): Promise<Answer> {
  try {
    const { name, request } = z.parse(envelope, message);
    return { ok: true, value: await handle(name, request, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function handle<Name extends MessageName>(name: Name, request: unknown, sender: Runtime.MessageSender) {
  const parsed = z.parse(REQUESTS[name] as z.ZodMiniType, request) as Request<Name>;
  if (!mayAsk(SENDERS[name](parsed), sender)) throw new Error(`"${name}" is not for this sender.`);
  return HANDLERS[name](parsed);
}

/** Whose message it must be: pages may only report, each of its own index; the extension's own pages may only ask. */
const SENDERS: { readonly [Name in MessageName]: (request: Request<Name>) => string } = {
  'page-seen': ({ facts }) => `https://${facts.site}/`,
  'dismiss-warning': ({ account }) => `https://${account.site}/`,
  'get-overview': () => browser.runtime.getURL(''),
  'review-history': () => browser.runtime.getURL(''),
  'answer-changes': () => browser.runtime.getURL(''),
  'erase-broken': () => browser.runtime.getURL(''),
  'get-stored': () => browser.runtime.getURL(''),
  'erase-account': () => browser.runtime.getURL(''),
  'erase-everything': () => browser.runtime.getURL(''),
  'import-file': () => browser.runtime.getURL(''),
  'get-filing': () => browser.runtime.getURL(''),
  'get-recovery': () => browser.runtime.getURL(''),
  'save-draft': () => browser.runtime.getURL(''),
  'open-request': () => browser.runtime.getURL(''),
  'change-request': () => browser.runtime.getURL(''),
  'note-backup': () => browser.runtime.getURL(''),
  'check-backup': () => browser.runtime.getURL(''),
  'history-seen': ({ account }) => `https://${account.site}/`,
  mute: () => browser.runtime.getURL(''),
  unmute: () => browser.runtime.getURL(''),
  'look-up-repositories': () => browser.runtime.getURL(''),
  'tick-rehearsal': () => browser.runtime.getURL(''),
  'say-done': () => browser.runtime.getURL(''),
  'count-codes': () => browser.runtime.getURL(''),
  'used-code': () => browser.runtime.getURL(''),
  leave: () => browser.runtime.getURL(''),
  'change-settings': () => browser.runtime.getURL(''),
  'note-new-codes': ({ account }) => `https://${account.site}/`,
  'review-tokens': () => browser.runtime.getURL(''),
  'open-recovery': ({ site }) => `https://${site}/`,
  'dismiss-offer': ({ site }) => `https://${site}/`,
};

/** Nobody else may do anything. Addresses are compared as text: outside Chromium an extension's `URL.origin` may be "null". */
function mayAsk(base: string, { id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(base);
}
