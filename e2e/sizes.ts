import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a build weighs, in bytes as they travel (gzip). */
export interface Sizes {
  /** What runs on PyPI's pages, with its styles. */
  content: number;
  /** All scripts and styles that the popup loads at its start. */
  popup: number;
  /** Every file of the package. */
  package: number;
}

/** @param dist folder of a build, such as `dist/chrome` */
export function sizesOf(dist: string): Sizes {
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  const scripts: string[] = manifest.content_scripts.flatMap(({ js, css = [] }: ContentScript) => [...js, ...css]);
  return {
    content: weight(scripts.map((script) => join(dist, script))),
    popup: weight(loadedBy(dist, manifest.action.default_popup)),
    package: weight(filesIn(dist)),
  };
}

interface ContentScript {
  js: string[];
  css?: string[];
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

function weight(files: string[]): number {
  return files.map((file) => gzipSync(readFileSync(file), { level: 9 }).length).reduce((sum, size) => sum + size, 0);
}

/** The scripts and styles that a page names, and those that these import at once; what is imported later doesn't count. */
function loadedBy(dist: string, page: string): string[] {
  const html = readFileSync(join(dist, page), 'utf8');
  const loaded = new Set(
    [...html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, path = '']) => join(dist, path)),
  );
  for (const file of loaded) // a set grows while it is walked
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:import|from)\s*["'`](\.[^"'`]+)["'`]/g))
      loaded.add(join(file, '..', path));
  return [...loaded];
}
