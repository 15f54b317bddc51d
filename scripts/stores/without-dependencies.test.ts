import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const IMPORT = /^(?:import|export) [^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;

/** All that a file imports, and what those import, by path or by package name. */
function imported(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path) || !/\.(?:ts|mjs)$/.test(path)) return found.add(path);
  found.add(path);
  for (const [, name = '', lazy = ''] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const target = name || lazy;
    if (target.startsWith('.')) imported(join(dirname(path), target), found);
    else found.add(target);
  }
  return found;
}

it('what submits to the stores needs no package, and names each file with its ending', () => {
  const all = [...imported('scripts/stores/submit.mjs')];
  expect(all).toContain('scripts/stores/firefox.ts');
  expect(all.filter((name) => !/^node:|\.(?:ts|mjs|json)$/.test(name))).toEqual([]);
});
