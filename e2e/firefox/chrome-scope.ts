import type { Browser } from 'puppeteer-core';

/**
 * Runs a function in the browser's own window, where its toolbar, its add-ons and its console are at hand: the place of
 * `chrome://extensions` in Chromium. The function travels as text, so it must use nothing from outside itself.
 */
export type InChrome = <Argument, Answer>(
  run: (argument: Argument) => Answer | Promise<Answer>,
  argument: Argument,
) => Promise<Answer>;

/** Firefox answers to this when it was started with `--remote-allow-system-access`. */
export async function chromeScopeOf(browser: Browser): Promise<InChrome> {
  const { connection } = browser as unknown as { connection: BidiConnection }; // not among Puppeteer's public types
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts?.[0]?.context;
  return async (run, argument) => {
    const expression = `Promise.resolve((${run})(${JSON.stringify(argument)})).then((answer) => JSON.stringify([answer]))`;
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
    return JSON.parse(result.result?.value ?? '[]')[0];
  };
}

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ result: BidiAnswer }>;
}
interface BidiAnswer {
  contexts?: { context: string }[];
  result?: { value: string };
  exceptionDetails?: { text: string };
}
