import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
}

const read = (name: string) => readFileSync(join(import.meta.dirname, '..', name), 'utf8');
const {
  dependencies,
  scripts,
}: Record<'dependencies' | 'scripts', Record<string, string>> = JSON.parse(read('package.json'));
const { '': ourselves, ...locked }: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;

it('what is installed is held to its hash, and runs nothing when it is', () => {
  const packages = Object.entries(locked);
  const named = (isWrong: (one: Locked) => unknown) => packages.filter(([, one]) => isWrong(one)).map(([name]) => name);
  expect(packages.length).toBeGreaterThan(100);
  expect(named(({ integrity = '' }) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity))).toEqual([]);
  expect(named(({ hasInstallScript, link }) => hasInstallScript || link)).toEqual([]);
  expect(ourselves?.hasInstallScript).toBeUndefined();
  expect(Object.keys(scripts).filter((name) => /install|prepare|^pre|^post/.test(name))).toEqual([]);
});

it('npm runs no script of a package, even if one comes to have some', () => {
  expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

it('each library that is shipped is pinned, and named with its reason', () => {
  const named = read('SECURITY.md').matchAll(/^- `([^`]+)` \w/gm);
  expect([...named].map(([, name]) => name)).toEqual(Object.keys(dependencies));
  for (const [name, version] of Object.entries(dependencies)) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(locked[`node_modules/${name}`]?.version).toBe(version);
  }
});
