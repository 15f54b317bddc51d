import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn } from './sizes';

/** Promises about what is asked for, held against what is shipped. */
const PATHS = [
  '/account/login/*',
  '/account/recovery-code/*',
  '/account/two-factor/*',
  '/manage/account/*',
  '/manage/projects/*',
  '/manage/unverified-account/*',
];

for (const target of ['chrome', 'firefox']) {
  const dist = join(import.meta.dirname, '..', 'dist', target);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

  test(`${target}: asks for storage and alarms, later for the tab that the user presses the button on, and nothing else`, () => {
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'storage']);
    expect([...manifest.optional_permissions].sort()).toEqual(['activeTab', 'scripting']);
    for (const key of ['host_permissions', 'optional_host_permissions']) expect(manifest[key] ?? []).toEqual([]);
  });

  test(`${target}: content scripts run on the account pages of the two indexes alone`, () => {
    const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
    const wanted = ['pypi.org', 'test.pypi.org'].flatMap((host) => PATHS.map((path) => `https://${host}${path}`));
    expect([...matches].sort()).toEqual(wanted.sort());
    for (const script of manifest.content_scripts) expect(script.all_frames ?? false).toBe(false);
  });

  test(`${target}: no page can see that the extension is there, and its own pages load nothing foreign`, () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none';/);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/https?:|connect-src|unsafe/);
  });

  test(`${target}: what runs on PyPI's pages carries no schema library`, () => {
    const scripts = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(readFileSync(join(dist, script), 'utf8')).not.toContain('Zod');
  });

  test(`${target}: nothing shipped can open a connection or run text as code`, () => {
    for (const file of filesIn(dist).filter((name) => name.endsWith('.js')))
      expect(`${file}: ${readFileSync(file, 'utf8').match(FORBIDDEN)?.[0]}`).toBe(`${file}: undefined`);
  });
}

const FORBIDDEN = /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\b/;
