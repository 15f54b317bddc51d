import type { Browser } from 'webextension-polyfill';
import type { Answer, Envelope, MessageName, Reply, Request } from './messages';

/** Asks the background. Rejects with its reason, or when it can't be reached (the extension was updated meanwhile). */
export async function send<Name extends MessageName>(
  { runtime }: Pick<Browser, 'runtime'>,
  name: Name,
  request: Request<Name>,
): Promise<Reply<Name>> {
  const envelope: Envelope<Name> = { name, request };
  const answer: Answer<Name> | undefined = await runtime.sendMessage(envelope);
  if (!answer) throw new Error('The background did not answer.');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}
