import { entries, git } from '../git';

/** A template of PyPI's that readers rely on, as it was when they were last held against it. */
export interface Template {
  /** Of the file's content, as git gives it. */
  hash: string;
  /** File names in `src/pypi/readers/`, without their ending. */
  readers: string[];
}
/** By path in pypi/warehouse. */
export type Templates = Record<string, Template>;

export interface Drift {
  path: string;
  readers: string[];
  /** `null`: the file is gone, or has another name. */
  hash: string | null;
}

/** The hashes of all templates in a checkout of pypi/warehouse, of its newest commit; no file needs to be checked out. */
export function hashesIn(warehouse: string): Map<string, string> {
  const lines = entries(git(warehouse, 'ls-tree', '-r', '-z', 'HEAD', '--', 'warehouse/templates'));
  return new Map(lines.map((line) => [line.split('\t')[1] ?? '', line.split(/[ \t]/)[2] ?? '']));
}

/** The known templates that aren't what they were. */
export function driftOf(known: Templates, hashes: ReadonlyMap<string, string>): Drift[] {
  return Object.entries(known).flatMap(([path, { hash, readers }]) => {
    const now = hashes.get(path) ?? null;
    return now === hash ? [] : [{ path, readers, hash: now }];
  });
}

/** The list with the hashes of today. What is gone stays, until somebody names what came in its place. */
export function accepted(known: Templates, drift: Drift[]): Templates {
  const changed = drift.flatMap(({ path, readers, hash }) =>
    hash === null ? [] : [[path, { hash, readers }] as const],
  );
  return { ...known, ...Object.fromEntries(changed) };
}

/** The text of an issue: what changed, and which readers are to be looked at. */
export function reportOf(drift: Drift[]): string {
  const lines = drift.map(({ path, readers, hash }) => {
    const names = readers.map((reader) => `\`${reader}\``).join(', ');
    const history = `[${path}](https://github.com/pypi/warehouse/commits/main/${path})`;
    return `- ${history} ${hash === null ? 'is gone or has another name' : 'changed'}. Readers: ${names}`;
  });
  const advice = [
    'What a reader does not recognize it calls unreadable, so nothing wrong is shown; but something may be missing.',
    'For each reader: look at the change, bring the sample page up to it, run `npm test`, and mend what fails.',
    'Then take the new hashes: `npm run drift -- path/of/warehouse --accept`.',
  ];
  return [...lines, '', ...advice, ''].join('\n');
}
