import type { ExtensionBrowser } from './browser';

/** A message that the background was sent. */
export interface Heard {
  name: string;
  payload: Record<string, unknown>;
}

/** Records what pages tell the background, for as long as its worker runs. */
export async function recordMessages(extension: ExtensionBrowser): Promise<() => Promise<Heard[]>> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const recorded: unknown[] = [];
    Object.assign(globalThis, { recorded });
    chrome.runtime.onMessage.addListener((message) => {
      recorded.push(message);
    });
  });
  return () => worker.evaluate(() => recorded);
}

declare const recorded: Heard[];
declare const chrome: { runtime: { onMessage: { addListener(listen: (message: unknown) => void): void } } };
