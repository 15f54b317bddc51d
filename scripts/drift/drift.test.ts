import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git } from '../git';
import { accepted, driftOf, hashesIn, reportOf } from './drift';
import templates from './templates.json' with { type: 'json' };

const ACCOUNT = 'warehouse/templates/manage/account.html';
const LOG_IN = 'warehouse/templates/accounts/login.html';
const warehouse = mkdtempSync(join(tmpdir(), 'spare-key-drift-'));
afterAll(() => rmSync(warehouse, { recursive: true, force: true }));

/** A commit of a warehouse with these templates, and its hashes. */
function commit(files: Record<string, string>): Map<string, string> {
  git(warehouse, 'init', '--quiet');
  rmSync(join(warehouse, 'warehouse'), { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(warehouse, path)), { recursive: true });
    writeFileSync(join(warehouse, path), text);
  }
  git(warehouse, 'add', '--all');
  git(
    warehouse,
    '-c',
    'user.name=Tester',
    '-c',
    'user.email=tester@example.org',
    'commit',
    '-q',
    '--allow-empty',
    '-m',
    'Templates',
  );
  return hashesIn(warehouse);
}

const before = commit({ [ACCOUNT]: 'one\n', [LOG_IN]: 'two\n' });
const known = {
  [ACCOUNT]: { hash: '5626abf0f72e58d7a153368ba57db4c673c0e171', readers: ['tokens', 'emails'] },
  [LOG_IN]: { hash: 'f719efd430d52bcfc8566a43b2eb655688d38871', readers: ['identity'] },
};

describe('templates', () => {
  it('that are what they were are no drift, whatever stands beside them', () => {
    expect(driftOf(known, before)).toEqual([]);
    expect(
      driftOf(known, commit({ [ACCOUNT]: 'one\n', [LOG_IN]: 'two\n', 'warehouse/templates/x.html': 'x' })),
    ).toEqual([]);
  });

  it('that changed or are gone are told with their readers', () => {
    const drift = driftOf(known, commit({ [ACCOUNT]: 'another\n' }));
    expect(drift).toEqual([
      { path: ACCOUNT, readers: ['tokens', 'emails'], hash: expect.stringMatching(/^[0-9a-f]{40}$/) },
      { path: LOG_IN, readers: ['identity'], hash: null },
    ]);
    const [changed, gone] = reportOf(drift).split('\n');
    expect(changed).toMatch(/account\.html\) changed\. Readers: `tokens`, `emails`$/);
    expect(gone).toMatch(/login\.html\) is gone .* Readers: `identity`$/);
  });

  it('that were looked at are accepted; one that is gone has to be named anew', () => {
    const now = commit({ [ACCOUNT]: 'another\n' });
    const list = accepted(known, driftOf(known, now));
    expect(driftOf(list, now).map(({ path }) => path)).toEqual([LOG_IN]);
    expect(list[ACCOUNT]?.readers).toEqual(['tokens', 'emails']);
  });
});

describe('the list', () => {
  it('names every reader, and only readers', () => {
    const files = readdirSync('src/pypi/readers').filter((name) => !name.endsWith('.test.ts'));
    const shared = ['links', 'page-dom', 'reading', 'tables', 'text'];
    const readers = files.map((name) => name.replace('.ts', '')).filter((name) => !shared.includes(name));
    const named = new Set(Object.values(templates).flatMap((template) => template.readers));
    expect([...named].sort()).toEqual(readers.sort());
  });

  it('holds hashes of git', () => {
    for (const { hash } of Object.values(templates)) expect(hash).toMatch(/^[0-9a-f]{40}$/);
  });
});
