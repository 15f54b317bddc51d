import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem';
import { filesIn, trackedFiles } from './files';
import { BROWSERS, FOLDER, nameOf, SUMS } from './names';
import { zipOf } from './zip';

/** What a user downloads, in bytes. The reviewers' archive holds pictures and tests, and may be larger. */
const LARGEST = 400_000;

/**
 * `npm run package [-- --same-as FILE]`: the packages of what was built, the reviewers' source archive and their hashes,
 * in `artifacts/`. With a `SHA256SUMS` of another build it fails unless this one is the same, byte for byte.
 */
export async function main([option, other]: string[]): Promise<void> {
  if (option !== undefined && (option !== '--same-as' || other === undefined))
    throw new Problem(`"${option}" is not understood.`, 'Use: npm run package -- --same-as path/of/another/SHA256SUMS');
  const root = process.cwd();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const packages = new Map<string, Uint8Array>();
  for (const browser of BROWSERS) packages.set(nameOf(version, browser), await packageOf(root, browser));
  packages.set(nameOf(version, 'source'), await zipOf(trackedFiles(root)));
  const sums = sumsOf(packages);
  rmSync(join(root, FOLDER), { recursive: true, force: true });
  mkdirSync(join(root, FOLDER));
  for (const [name, bytes] of packages) writeFileSync(join(root, FOLDER, name), bytes);
  writeFileSync(join(root, FOLDER, SUMS), sums);
  for (const [name, bytes] of packages) console.log(`${FOLDER}/${name}  ${(bytes.length / 1000).toFixed(1)} kB`);
  if (other !== undefined) requireSame(sums, readFileSync(other, 'utf8'));
}

/** The package of what was built for a browser. A Problem when it is too large. */
export async function packageOf(root: string, browser: (typeof BROWSERS)[number]): Promise<Uint8Array> {
  const bytes = await zipOf(filesIn(join(root, 'dist', browser)));
  if (bytes.length < LARGEST) return bytes;
  throw new Problem(
    `The package for ${browser} has ${bytes.length} bytes; ${LARGEST} is too many.`,
    'Look what grew: each file counts packed.',
  );
}

/** As `sha256sum` writes them. */
export function sumsOf(packages: ReadonlyMap<string, Uint8Array>): string {
  const line = ([name, bytes]: [string, Uint8Array]) =>
    `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
  return [...packages].map(line).join('');
}

function requireSame(sums: string, others: string): void {
  if (sums === others) return;
  const strangers = sums.split('\n').filter((line) => !others.split('\n').includes(line));
  throw new Problem(
    `Not the same as the other build: ${strangers.join(', ') || 'it has more files'}.`,
    'Build both from the same commit with the same lock; if they still differ, something in the build depends on its place or time.',
  );
}
