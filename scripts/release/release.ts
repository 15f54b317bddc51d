import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../git';
import { Problem } from '../problem';
import { withVersion } from './changelog';
import { bumped, FILES, requireNext } from './version';

const CHANGELOG = 'CHANGELOG.md';

/** `npm run release -- VERSION`: all tests, then the commit and the tag of a version. It sends nothing anywhere. */
export async function main([version = '']: string[]): Promise<void> {
  const root = process.cwd();
  const files = released(root, version, new Date());
  const { status } = spawnSync(process.execPath, [join('scripts', 'bootstrap.mjs'), 'test'], { stdio: 'inherit' });
  if (status !== 0) throw new Problem('The tests failed.', 'Nothing was changed. Mend them, then try again.');
  commit(root, version, files);
  console.log(`Version ${version} is committed and tagged. To release it: git push --atomic origin HEAD v${version}`);
}

/**
 * The files of a version, by path. Throws a Problem, and changes nothing, when the version is none or can't follow, when
 * something isn't committed, or when there is nothing to release.
 */
export function released(root: string, version: string, now: Date): Map<string, string> {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const { version: standing } = JSON.parse(read('package.json')) as { version: string };
  requireNext(version, standing);
  if (git(root, 'status', '--porcelain') !== '')
    throw new Problem('Something is not committed.', 'Commit or put it away, then try again.');
  if (git(root, 'tag', '--list', `v${version}`) !== '')
    throw new Problem(`The tag v${version} is there already.`, 'Name a later version.');
  const day = now.toISOString().slice(0, 10);
  return new Map([
    ...Object.keys(FILES).map((path) => [path, bumped(path, read(path), standing, version)] as const),
    [CHANGELOG, withVersion(read(CHANGELOG), version, day)],
  ]);
}

export function commit(root: string, version: string, files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) writeFileSync(join(root, path), text);
  git(root, 'commit', '--quiet', '--message', `Version ${version}`, '--', ...files.keys());
  git(root, 'tag', `v${version}`, '--message', `Version ${version}`);
}
