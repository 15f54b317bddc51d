import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * The background as one script, which finds its browser as `globalThis.browser`. Run again, it is a new worker: it shares
 * nothing with the one before, and starts in a hundredth of the time in which the modules are loaded anew.
 */
export async function backgroundScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, '..', 'index.ts');
  const isBrowser = (id: string) => id.endsWith('/src/platform/browser.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [{ name: 'fake-browser', load: (id) => (isBrowser(id) ? 'export const { browser } = globalThis' : null) }],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'background' } },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  if (!output) throw new Error('Nothing was built');
  return output.output[0].code;
}
