import * as z from 'zod/mini';
import { MESSAGES, type MessageName, type Reply, type Response } from '../messages/messages';
import { browser, type Runtime } from '../platform/browser';
import { type PageSender, pageSender } from './documents';
import { HANDLERS } from './handlers/index';

const envelope = z.object({ name: z.enum(Object.keys(MESSAGES) as MessageName[]), payload: z.unknown() });

/**
 * Parses a message at the door, checks who sent it, and answers always. An error's text goes back to the sender, which
 * shows it; messages hold no secrets, so neither do errors.
 */
export async function answer(message: unknown, sender: Runtime.MessageSender): Promise<Response> {
  try {
    const { name, payload } = z.parse(envelope, message);
    return { ok: true, value: await handle(name, payload, sender) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

function handle(name: MessageName, payload: unknown, sender: Runtime.MessageSender) {
  const message = MESSAGES[name];
  const parsed = z.parse(message.payload as z.ZodMiniType, payload);
  const handler = HANDLERS[name] as Handler;
  const page = pageSender(sender);
  if (message.from === 'page' && page) return handler(parsed, page);
  if (message.from === 'extension' && isOurs(sender)) return handler(parsed);
  throw new Error(`"${name}" is not for this sender.`);
}

/** A handler gets what was parsed by the schema of its own message. */
type Handler = (payload: unknown, from?: PageSender) => Promise<Reply<MessageName>>;

/** Addresses are compared as text: outside Chromium an extension's `URL.origin` may be "null". */
function isOurs({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}
