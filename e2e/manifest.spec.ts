import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, sizesOf } from './sizes';

/** Promises about what is asked for, held against what is shipped. */
const PATHS = [
  '/account/confirm-login/',
  '/account/login/*',
  '/account/recovery-code/*',
  '/account/request-password-reset/',
  '/account/two-factor/*',
  '/manage/account/*',
  '/manage/project/*/settings/publishing/*',
  '/manage/projects/*',
  '/manage/unverified-account/*',
];

/**
 * No page of PyPI's, and no press of the button, waits for more than this: bytes, compressed. What the whole package may
 * weigh, `scripts/package/package.ts` says.
 */
const BUDGETS = { content: 26_000, popup: 28_000 };

for (const target of ['chrome', 'firefox']) {
  const dist = join(import.meta.dirname, '..', 'dist', target);
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));

  test(`${target}: manifest and what is shipped ask for no more than is promised, and stay small`, async () => {
    await test.step('asks for storage and alarms, later for the tab that the user presses the button on and for notifications, and nothing else', () => {
      expect([...manifest.permissions].sort()).toEqual(['alarms', 'storage']);
      expect([...manifest.optional_permissions].sort()).toEqual(['activeTab', 'notifications', 'scripting']);
      for (const key of ['host_permissions', 'optional_host_permissions']) expect(manifest[key] ?? []).toEqual([]);
    });

    await test.step('content scripts run on the account pages of the two indexes alone', () => {
      const matches = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);
      const wanted = ['pypi.org', 'test.pypi.org'].flatMap((host) => PATHS.map((path) => `https://${host}${path}`));
      expect([...matches].sort()).toEqual(wanted.sort());
      for (const script of manifest.content_scripts) expect(script.all_frames ?? false).toBe(false);
    });

    await test.step('no page can see that the extension is there, and its own pages load nothing foreign', () => {
      expect(manifest.web_accessible_resources).toBeUndefined();
      expect(manifest.externally_connectable).toBeUndefined();
      const { 'connect-src': reached, ...policy } = directives(manifest.content_security_policy.extension_pages);
      const own = ["'self'"];
      const none = ["'none'"];
      expect(policy).toEqual({
        ...{ 'default-src': none, 'base-uri': none, 'form-action': none, 'frame-ancestors': none },
        ...{ 'script-src': own, 'style-src': own, 'img-src': own },
      });
      expect(reached).toEqual(['https://pypi.org/pypi/', 'https://test.pypi.org/pypi/']);
    });

    await test.step('the popup opens by a key, which the user can change', () => {
      expect(manifest.commands).toEqual({ _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } });
    });

    await test.step("what runs on PyPI's pages carries no schema library", () => {
      const scripts = manifest.content_scripts.flatMap(({ js }: { js: string[] }) => js);
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) expect(readFileSync(join(dist, script), 'utf8')).not.toContain('Zod');
    });

    await test.step('nothing shipped can open a connection or run text as code', () => {
      for (const file of scriptsIn(dist))
        expect(`${file}: ${readFileSync(file, 'utf8').match(FORBIDDEN)?.[0]}`).toBe(`${file}: undefined`);
    });

    await test.step('the hosts that are named are those that SECURITY.md lists', () => {
      const files = filesIn(dist).filter((name) => /\.(js|html|css|json|svg)$/.test(name));
      const urls = files.flatMap((file) => [
        ...readFileSync(file, 'utf8').matchAll(/\b(?:https?|wss?):\/\/([\w.-]+)/g),
      ]);
      const text = readFileSync(join(import.meta.dirname, '..', 'SECURITY.md'), 'utf8');
      const [, list = ''] = text.split('The packages name these hosts');
      const documented = [...(list.split('\n\n')[0] ?? '').matchAll(/`([\w.]+\.\w+)`/g)].map(([, host]) => host);
      expect(documented).toContain('pypi.org');
      expect([...new Set(urls.map(([, host]) => host))].sort()).toEqual(documented.sort());
    });

    await test.step('but for one request, which the background makes; no page and no content script has it', () => {
      const requests = scriptsIn(dist).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/\bfetch\(/g)].map(() => file),
      );
      expect(requests).toHaveLength(1);
      const { service_worker: worker, scripts = [worker] } = manifest.background;
      expect(loadedBy(scripts.map((script: string) => join(dist, script)))).toContain(requests[0]);
      const pages = filesIn(dist).filter((name) => name.endsWith('.html'));
      const content = manifest.content_scripts.flatMap(({ js }: { js: string[] }) =>
        js.map((script) => join(dist, script)),
      );
      expect(pages.length).toBeGreaterThan(2);
      const elsewhere = loadedBy([...pages, ...content]);
      expect(elsewhere.length).toBeGreaterThan(pages.length + content.length);
      expect(elsewhere).not.toContain(requests[0]);
    });

    await test.step("what runs on PyPI's pages, and the popup, stay small", () => {
      const sizes = sizesOf(dist);
      for (const part of Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]) {
        expect(sizes[part], `${part}: something that is measured`).toBeGreaterThan(1_000);
        expect(sizes[part], `${part}: at most ${BUDGETS[part]} bytes`).toBeLessThan(BUDGETS[part]);
      }
    });
  });
}

const FORBIDDEN = /XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\b/;

function directives(policy: string): Record<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return Object.fromEntries(parts.map(([name, ...sources]) => [name, sources]));
}

function scriptsIn(folder: string): string[] {
  return filesIn(folder).filter((name) => name.endsWith('.js'));
}

/** The files, and all scripts that they load, by whichever way. */
function loadedBy(files: string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    const names = [...readFileSync(file, 'utf8').matchAll(/["'`]([\w./-]+\.js)["'`]/g)].map(([, name = '']) => name);
    for (const name of names) found.add(name.startsWith('/') ? join(rootOf(file), name) : join(file, '..', name));
  }
  return [...found];
}

const rootOf = (file: string) => file.replace(/(dist\/(?:chrome|firefox))\/.*$/, '$1');
