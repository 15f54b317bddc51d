import { resolve } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type Plugin } from 'vite';

type Target = string | string[] | false;
interface Built {
  fileName: string;
  source: string | Uint8Array;
}

/** Builds a page's script as one classic script, and its styles as one sheet: they start sooner than modules. */
export function oneScript(name: string, folder: string): Plugin {
  let target: Target;
  return {
    name: 'one-script',
    apply: 'build',
    configResolved({ build }) {
      target = build.target;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { path }) =>
        path.includes(folder)
          ? [
              { tag: 'link', injectTo: 'head' as const, attrs: { rel: 'stylesheet', href: `/${name}.css` } },
              { tag: 'script', injectTo: 'head' as const, attrs: { defer: true, src: `/${name}.js` } },
            ]
          : [],
    },
    async generateBundle() {
      const find = /^\.\S*\/browser$/;
      const alias = [{ find, replacement: resolve('src/platform/native-browser.ts') }];
      for (const file of await built(name, `${folder}/main.tsx`, target, alias))
        this.emitFile({ type: 'asset', ...file });
    },
  };
}

/** Builds the background as one classic script, as the manifest names it: a worker wakes sooner without modules. */
export function oneWorker(entry: string, background: { service_worker: string } | { scripts: string[] }): CrxPlugin {
  const [file = ''] = 'scripts' in background ? background.scripts : [background.service_worker];
  let target: Target;
  return {
    name: 'one-worker',
    // After CRXJS, which would load a worker as a module.
    enforce: 'post',
    apply: 'build',
    configResolved({ build }) {
      target = build.target;
    },
    async generateBundle() {
      for (const one of await built(file.replace(/\.js$/, ''), entry, target)) this.emitFile({ type: 'asset', ...one });
    },
    renderCrxManifest: (manifest) => ({ ...manifest, background }),
  };
}

async function built(
  name: string,
  entry: string,
  target: Target,
  alias: { find: RegExp; replacement: string }[] = [],
): Promise<Built[]> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    publicDir: false,
    resolve: { alias },
    build: {
      write: false,
      target,
      lib: { entry, formats: ['iife'], name, fileName: () => `${name}.js`, cssFileName: name },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${entry} was not built.`);
  return output.output.map((file) => ({
    fileName: file.fileName,
    source: file.type === 'chunk' ? file.code : file.source,
  }));
}
