import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { compileAtOnce } from './scripts/compile-at-once.ts';
import { oneScript, oneWorker } from './scripts/one-script.ts';
import { shipTexts } from './scripts/ship-texts.ts';
import { withoutInnerHtml } from './scripts/without-inner-html.ts';

const MINIMUM = {
  chrome: `chrome${manifest.minimum_chrome_version}`,
  firefox: `firefox${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)}`,
};

const {
  background: { service_worker, scripts },
  ...pages
} = manifest;

/** `--mode chrome` and `--mode firefox` build the extension, `--mode core` the pure core as one classic script. */
export default defineConfig(({ mode }) =>
  mode === 'core'
    ? {
        publicDir: false,
        build: {
          outDir: 'dist/core',
          target: 'es2022',
          lib: { entry: 'src/core.ts', formats: ['iife'], name: 'spareKeyCore', fileName: () => 'spare-key.js' },
        },
      }
    : {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        plugins: [
          crx({ manifest: pages as ManifestV3Export, browser: mode === 'firefox' ? 'firefox' : 'chrome' }),
          oneWorker('src/background/index.ts', mode === 'firefox' ? { scripts } : { service_worker }),
          oneScript('popup', 'src/ui/popup'),
          shipTexts(),
          withoutInnerHtml(),
          compileAtOnce('read-page.iife.js'),
        ],
        build: {
          outDir: `dist/${mode}`,
          target: mode === 'firefox' ? MINIMUM.firefox : MINIMUM.chrome,
          modulePreload: false,
          rolldownOptions: {
            input: {
              readiness: 'src/ui/readiness/index.html',
              recovery: 'src/ui/recovery/index.html',
              settings: 'src/ui/settings/index.html',
              welcome: 'src/ui/welcome/index.html',
            },
          },
        },
      },
);
