import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds a page's script as one classic script, and its styles as one sheet: they start sooner than modules. */
export function oneScript(name: string, folder: string): Plugin {
  const entry = `${folder}/main.tsx`;
  let target: string | string[] | false;
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
      const built = await build({
        configFile: false,
        logLevel: 'error',
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        publicDir: false,
        resolve: {
          alias: [{ find: /^\.\S*\/browser$/, replacement: resolve('src/platform/native-browser.ts') }],
        },
        build: {
          write: false,
          target,
          lib: { entry, formats: ['iife'], name, fileName: () => `${name}.js`, cssFileName: name },
        },
      });
      const [output] = [built].flat();
      if (!output || !('output' in output)) throw new Error(`${entry} was not built.`);
      for (const file of output.output) {
        const source = file.type === 'chunk' ? file.code : file.source;
        this.emitFile({ type: 'asset', fileName: file.fileName, source });
      }
    },
  };
}
