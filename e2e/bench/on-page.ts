import type { CDPSession } from '@playwright/test';
import type { ExtensionBrowser } from '../browser';

interface TraceEvent {
  name: string;
  /** Microseconds of the thread's own time: what other processes take does not count. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/**
 * What an extension's content script costs one page of the sample, as the browser's own trace tells it.
 *
 * @param state which account's page
 * @returns milliseconds: `start`, to compile the script and run it up to its first message, which it sends before it waits
 * for anything; `all`, with what it does when the answer and PyPI's late header are there. `heap`: kilobytes of script
 * objects in the tab afterwards, the page's own among them
 */
export async function onPage(
  extension: ExtensionBrowser,
  state: string,
): Promise<Record<'start' | 'all' | 'heap', number>> {
  const page = await extension.context.newPage();
  const session = await extension.context.newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
  await page.goto(`https://pypi.org/sample/${state}`, { waitUntil: 'networkidle' });
  await end(session);
  await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1_000;
  await page.close();
  const own = events.filter(({ args }) => args.data?.url?.startsWith(`chrome-extension://${extension.extensionId}/`));
  const spent = (...names: string[]) =>
    own.filter(({ name }) => names.includes(name)).reduce((sum, { tdur = 0 }) => sum + tdur / 1_000, 0);
  return { start: spent('EvaluateScript'), all: spent('EvaluateScript', 'FunctionCall'), heap };
}

async function end(session: CDPSession): Promise<void> {
  const isOver = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await isOver;
}
