import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS, fits, floorOf, isSchema, mapOfTheHouse, mayUseSchemas, TYPES } from './floors.ts';

const ROOT = new URL('..', import.meta.url);
const IMPORT = /^(?:import|export)\b( type)?[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)/gm;
/** Tests, and what only tests use: the folders `testing/`. */
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file);

const FILES = readdirSync(new URL('src', ROOT), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !isTest(file) && file.includes('/'));

/** What a file imports: modules of `src/` by their path there, packages by their name. Types that anyone may take don't count. */
function importsOf(file: string): { modules: string[]; packages: string[] } {
  const text = readFileSync(new URL(`src/${file}`, ROOT), 'utf8');
  const all = [...text.matchAll(IMPORT)].map(([, type, from, later = '']) => ({ isType: !!type, from: from ?? later }));
  const own = all.filter(({ from }) => from.startsWith('.'));
  const modules = own.map(({ isType, from }) => ({ isType, module: posix.join(posix.dirname(file), from) }));
  return {
    modules: modules
      .filter(
        ({ isType, module }) => !module.startsWith('../') && !(isType && (TYPES.includes(module) || isSchema(module))),
      )
      .map(({ module }) => module),
    packages: all.filter(({ from }) => !from.startsWith('.')).map(({ from }) => from.split('/')[0] ?? from),
  };
}

describe('a file imports what the table allows', () => {
  it.each(FILES)('%s', (file) => {
    const floor = floorOf(file);
    const { folder = '', may = [], packages = [] } = floor ?? {};
    const { modules, packages: used } = importsOf(file);
    expect(floor, 'a row of the table').toBeDefined();
    expect(modules.filter((module) => ![folder, ...may].some((one) => fits(module, one)))).toEqual([]);
    const allowed = mayUseSchemas(file) ? [...packages, 'zod'] : packages;
    expect(used.filter((name) => !allowed.includes(name))).toEqual([]);
    if (!mayUseSchemas(file)) expect(modules.filter(isSchema)).toEqual([]);
    expect(modules.filter(isTest)).toEqual([]);
  });
});

it('no folder stands on one that stands on it', () => {
  const folders = [...new Set(FILES.map((file) => file.split('/')[0] ?? ''))];
  const stands = new Map(
    folders.map((folder) => {
      const modules = FILES.filter((file) => file.startsWith(`${folder}/`)).flatMap((file) => importsOf(file).modules);
      return [folder, new Set(modules.map((module) => module.split('/')[0] ?? ''))] as const;
    }),
  );
  const circles = folders.filter((folder) => reaches(stands, folder, folder));
  expect(circles).toEqual([]);
});

function reaches(stands: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const next = [...(stands.get(from) ?? [])].filter((folder) => folder !== from);
  for (let folder = next.pop(); folder !== undefined; folder = next.pop()) {
    if (folder === to) return true;
    if (!seen.has(folder)) next.push(...[...(stands.get(folder) ?? [])].filter((one) => one !== folder));
    seen.add(folder);
  }
  return false;
}

it('every row of the table has files', () => {
  expect(FLOORS.filter(({ folder }) => !FILES.some((file) => fits(file, folder)))).toEqual([]);
});

it('CONTRIBUTING shows the table', () => {
  expect(readFileSync(new URL('CONTRIBUTING.md', ROOT), 'utf8')).toContain(mapOfTheHouse());
});
