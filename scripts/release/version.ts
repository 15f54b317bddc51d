import { Problem } from '../problem';

/** What both stores take, and npm too: three numbers without leading zeros. */
const VERSION = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

/** Files that name the version, and how often: the lock names the project twice, before all packages. */
export const FILES: Readonly<Record<string, number>> = {
  'manifest.json': 1,
  'package.json': 1,
  'package-lock.json': 2,
};

/** Throws a Problem unless a version can follow the one that stands. The first release may be the one that stands. */
export function requireNext(next: string, now: string): void {
  if (!VERSION.test(next))
    throw new Problem(`"${next}" is not a version.`, 'Write three numbers: npm run release -- 1.2.3');
  const [wanted, standing] = [next, now].map((version) => version.split('.').map(Number));
  const difference = wanted?.map((number, i) => number - (standing?.[i] ?? 0)).find((step) => step !== 0) ?? 0;
  if (difference < 0) throw new Problem(`${next} comes before ${now}, which stands.`, 'Name a later version.');
}

/** A file's text with the version changed where it is the project's own, and nothing else. */
export function bumped(file: string, text: string, now: string, next: string): string {
  let left = FILES[file] ?? 0;
  const changed = text.replaceAll(`"version": "${now}"`, (found) => (left-- > 0 ? `"version": "${next}"` : found));
  if (left <= 0) return changed;
  throw new Problem(`${file} does not name the version ${now}.`, 'Make the files agree, then try again.');
}
