import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { entries, git } from '../git';
import { read } from './files';
import { BROWSERS } from './names';
import { packageOf } from './package';
import { unzipped, zipOf } from './zip';

/**
 * Two builds from the reviewers' archive, in new folders, at different depths and in different time zones. What is tracked
 * or new counts as source here, so that work which isn't committed yet can be tested.
 */
const ROOT = process.cwd();
const PLACES = [
  { place: 'a', TZ: 'Pacific/Auckland' },
  { place: join('z', 'deeper', 'with space'), TZ: 'America/Los_Angeles' },
];
const run = promisify(execFile);
const temporary = mkdtempSync(join(tmpdir(), 'spare-key-package-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const listed = entries(git(ROOT, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'));
const source = read(
  ROOT,
  listed.filter((path) => existsSync(join(ROOT, path))),
);

async function build({ place, TZ }: (typeof PLACES)[number]): Promise<Uint8Array[]> {
  const folder = join(temporary, place);
  for (const [path, bytes] of await unzipped(await zipOf(source))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  for (const browser of BROWSERS)
    await run(process.execPath, [vite, 'build', '--logLevel', 'error', '--mode', browser], {
      cwd: folder,
      env: { ...process.env, TZ, NODE_ENV: 'production' },
    });
  return Promise.all(BROWSERS.map((browser) => packageOf(folder, browser)));
}

describe('the packages', () => {
  it('are the same, byte for byte, wherever and whenever they are built from the source archive', async () => {
    const [first, second] = await Promise.all(PLACES.map(build));
    const isSame = BROWSERS.map((_, i) => Buffer.compare(first?.[i] ?? Buffer.of(), second?.[i] ?? Buffer.of()) === 0);
    expect(isSame).toEqual([true, true]);
    expect([...(await unzipped(first?.[0] ?? Buffer.of())).keys()]).toContain('manifest.json');
  }, 120_000);
});

describe('a zip', () => {
  const files = new Map([
    ['b.txt', Buffer.from('b')],
    ['a/c.txt', Buffer.from('c')],
  ]);

  it('holds every file as it was', async () => {
    const found = await unzipped(await zipOf(files));
    expect([...found]).toEqual([...files].sort().map(([path, bytes]) => [path, new Uint8Array(bytes)]));
  });

  it('does not tell the order in which the files were found, or the hour', async () => {
    const now = await zipOf(files);
    vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
    const later = await zipOf(new Map([...files].reverse()));
    vi.useRealTimers();
    expect(later).toEqual(now);
  });
});
