import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { git } from '../git';
import { sectionOf, withVersion } from './changelog';
import { commit, released } from './release';
import { FILES, requireNext } from './version';

const NOW = new Date('2026-11-21T23:59:00Z');
const LOCK = `{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" }, "other": { "version": "0.1.0" } } }\n`;
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n- Something new.\n\n## [0.0.9] - 2026-01-01\n\n- Old.\n';

describe('a version', () => {
  it.each(['0.1.0', '0.1.1', '0.2.0', '1.0.0', '0.10.0'])('%s can follow 0.1.0', (next) => {
    expect(() => requireNext(next, '0.1.0')).not.toThrow();
  });

  it.each(['', '1', 'v0.2.0', '0.2', '0.02.0', '0.2.0-beta', '0.2.0.1', '0.20000.0'])('"%s" is none', (next) => {
    expect(() => requireNext(next, '0.1.0')).toThrow('is not a version');
  });

  it.each(['0.1.9', '0.0.99', '0.2.0'])('%s comes before 0.2.1', (next) => {
    expect(() => requireNext(next, '0.2.1')).toThrow('comes before');
  });
});

describe('this repository', () => {
  it('names one version in all its files', () => {
    const named = Object.entries(FILES).flatMap(([path, places]) =>
      [...readFileSync(path, 'utf8').matchAll(/"version": "([^"]*)"/g)].slice(0, places).map(([, version]) => version),
    );
    expect(named).toEqual(new Array(4).fill(named[0]));
  });

  it('has a place for what is unreleased', () => {
    expect(readFileSync('CHANGELOG.md', 'utf8')).toContain('\n## [Unreleased]\n');
  });
});

describe('the changelog', () => {
  it('gets a section with what was unreleased, below an empty one', () => {
    const next = withVersion(CHANGELOG, '0.2.0', '2026-11-21');
    expect(next).toContain('## [Unreleased]\n\n## [0.2.0] - 2026-11-21\n\n- Something new.\n\n## [0.0.9]');
    expect(sectionOf(next, '0.2.0')).toBe('- Something new.');
    expect(sectionOf(next, '0.0.9')).toBe('- Old.');
    expect(sectionOf(next, 'Unreleased')).toBe('');
    expect(sectionOf(next, '3.0.0')).toBe('');
  });

  it('is refused without anything unreleased, or with the version in it', () => {
    expect(() => withVersion('# Changelog\n\n## [Unreleased]\n\n## [0.0.9]\n', '0.2.0', '')).toThrow('Nothing');
    expect(() => withVersion(CHANGELOG, '0.0.9', '')).toThrow('already');
  });
});

describe('a release', () => {
  let root: string;
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'spare-key-release-'));
    write('manifest.json', '{ "manifest_version": 3, "version": "0.1.0", "permissions": ["storage", "alarms"] }\n');
    write('package.json', '{ "version": "0.1.0", "engines": { "node": ">=20" } }\n');
    write('package-lock.json', LOCK);
    write('CHANGELOG.md', CHANGELOG);
    git(root, 'init', '--quiet');
    for (const [key, value] of [
      ['user.name', 'Tester'],
      ['user.email', 'tester@example.org'],
    ] as const)
      git(root, 'config', key, value);
    git(root, 'add', '.');
    git(root, 'commit', '--quiet', '--message', 'Start');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('bumps all files together, and only the version in them; commits and tags', () => {
    commit(root, '0.2.0', released(root, '0.2.0', NOW));
    expect(read('manifest.json')).toBe(
      '{ "manifest_version": 3, "version": "0.2.0", "permissions": ["storage", "alarms"] }\n',
    );
    expect(read('package.json')).toContain('"version": "0.2.0"');
    expect(read('package-lock.json')).toBe(LOCK.replace('"0.1.0"', '"0.2.0"').replace('"0.1.0"', '"0.2.0"'));
    expect(read('CHANGELOG.md')).toContain('## [0.2.0] - 2026-11-21');
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(git(root, 'cat-file', '-t', 'v0.2.0').trim()).toBe('tag');
    expect(git(root, 'rev-parse', 'v0.2.0^{commit}')).toBe(git(root, 'rev-parse', 'HEAD'));
  });

  it.each([
    ['something is not committed', () => write('new.txt', ''), 'not committed'],
    ['the tag is there', () => git(root, 'tag', 'v0.2.0'), 'there already'],
    ['the files disagree', () => disagree(), 'does not name the version'],
  ])('changes nothing when %s', (_what, spoil, message) => {
    spoil();
    const before = git(root, 'status', '--porcelain');
    expect(() => released(root, '0.2.0', NOW)).toThrow(message);
    expect(git(root, 'status', '--porcelain')).toBe(before);
  });

  function disagree() {
    write('manifest.json', '{ "version": "0.0.9" }\n');
    git(root, 'commit', '--quiet', '--all', '--message', 'Apart');
  }
});
