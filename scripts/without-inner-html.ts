import type { Plugin } from 'vite';

const ASSIGNMENT = /\b\w+\.innerHTML=\w+\.__html\b/g;

/**
 * Takes Preact's way to write markup (`dangerouslySetInnerHTML`) out of what is built. Nothing here uses it, and without
 * it no text of a page can become an element of ours, whatever mistake is made. Firefox's lint asks for the same.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replace(ASSIGNMENT, 'void 0');
        else if (typeof file.source === 'string' && file.fileName.endsWith('.js'))
          file.source = file.source.replace(ASSIGNMENT, 'void 0');
      }
    },
  };
}
