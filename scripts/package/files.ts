import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { entries, git } from '../git';

/** All files below a folder, by path. */
export function filesIn(folder: string): Map<string, Uint8Array> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return read(
    folder,
    found.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** The tracked files of a git checkout, as they lie there. */
export function trackedFiles(root: string): Map<string, Uint8Array> {
  return read(root, entries(git(root, 'ls-files', '-z')));
}

export function read(folder: string, paths: string[]): Map<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
