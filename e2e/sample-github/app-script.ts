import { join } from 'node:path';
import { build } from 'vite';

let script: Promise<string> | undefined;

/** What the pages run in the browser, bundled when it is first asked for: who never comes here waits for nothing. */
export function appScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' }, // a test runner has its own
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'app', 'main.ts') },
    },
  });
  if (!('output' in result)) throw new Error('The script of the sample form was not bundled');
  return result.output[0].code;
}
