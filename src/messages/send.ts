import type { Browser } from 'webextension-polyfill';
import type { Envelope, MessageName, Payload, Reply, Response } from './messages';

/** Asks the background. Rejects with its reason, or when it can't be reached (the extension was updated meanwhile). */
export async function send<Name extends MessageName>(
  { runtime }: Pick<Browser, 'runtime'>,
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Name>> {
  const envelope: Envelope<Name> = { name, payload };
  const answer: Response<Name> | undefined = await reach(() => runtime.sendMessage(envelope));
  if (!answer) throw new Error('The background did not answer.');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

const AGAIN_AFTER = 250;

/**
 * Firefox may find nobody while it puts the background to sleep, or starts it: what has reached nobody can be said again,
 * a moment later. The words are the same in both browsers, in every language.
 */
async function reach<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('Receiving end does not exist'))) throw error;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER));
    return ask();
  }
}
