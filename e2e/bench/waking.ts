import type { ExtensionBrowser } from '../browser';

/**
 * How long a page of an extension's waits for an answer while the background is asleep, as it mostly is when the toolbar
 * button is pressed.
 *
 * @param path the page
 * @returns milliseconds
 */
export async function answerOfSleeper(
  { context, extensionId, stopWorker }: ExtensionBrowser,
  path: string,
): Promise<Record<'answer', number>> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  await page.locator('main').waitFor();
  await stopWorker();
  const answer = await page.evaluate(async () => {
    const start = performance.now();
    await chrome.runtime.sendMessage({ name: 'get-overview', payload: { account: null } });
    return performance.now() - start;
  });
  await page.close();
  return { answer };
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
