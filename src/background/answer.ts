import * as z from 'zod/mini';
import { browser, type Runtime } from '../platform/browser';
import { type Answer, type MessageName, REQUESTS, type Reply } from '../platform/messages';
import { type PageSender, pageSender } from './documents';
import { HANDLERS } from './handlers';
import { PAGE_HANDLERS, PAGE_MESSAGES, type PageMessage } from './page-handlers';

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

function handle(name: MessageName, request: unknown, sender: Runtime.MessageSender) {
  const parsed = z.parse(REQUESTS[name] as z.ZodMiniType, request);
  const page = pageSender(sender);
  if (isOfPages(name) && page) return (PAGE_HANDLERS[name] as Handler)(parsed, page);
  if (!isOfPages(name) && isOurs(sender)) return (HANDLERS[name] as Handler)(parsed);
  throw new Error(`"${name}" is not for this sender.`);
}

/** A handler gets what was parsed by the schema of its own message. */
type Handler = (request: unknown, from?: PageSender) => Promise<Reply<MessageName>>;

function isOfPages(name: MessageName): name is PageMessage {
  return PAGE_MESSAGES.some((one) => one === name);
}

/** Addresses are compared as text: outside Chromium an extension's `URL.origin` may be "null". */
function isOurs({ id, url }: Runtime.MessageSender): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL(''));
}
