import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import type { AccountRecord } from '../account/record';
import { withTick } from '../account/rehearsal';
import { newRecord, remember } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/testing/samples';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { dossier, PROCEDURE } from './dossier';
import { dossierMarkdown } from './dossier-markdown';
import { guard } from './guard/guard';
import { anyHostileRecord } from './testing/arbitrary-records';

const SET = HEALTHY.recoveryCodes.generatedAt;
const project = (name: string, changes = {}) => ({ name, owner: true, soleOwner: false, released: true, ...changes });
const lookup = (repository: string | null): RepositoryLookup => ({
  project: 'sample',
  checkedAt: daysAgo(3),
  outcome: repository ? 'repository' : 'none',
  repository,
});
const markdown = (record: AccountRecord, lookups: RepositoryLookup[] = []) =>
  dossierMarkdown(dossier({ ...record, lookups }, NOW));
const devices = (...securityDevices: string[]) => recordOf({ twoFactor: { totp: true, securityDevices } });

describe('the page', () => {
  const backup = { where: 'in the safe', generatedAt: SET, notedAt: daysAgo(9) };
  const record: AccountRecord = {
    ...recordOf({ ...HEALTHY, projects: [project('sample', { soleOwner: true }), project('b', { owner: false })] }),
    backup,
  };

  it('tells all that is known, each with its date', () => {
    const said = withTick(
      withTick(record, 'codes', 'works', SET, daysAgo(2)),
      'second-key',
      'fails',
      'blue key',
      daysAgo(2),
    );
    const [known = '', procedure = ''] = markdown(said, [lookup('https://github.com/alice/sample')]).split(
      '## Locked out',
    );
    expect(known).toBe(`# The ways back into a PyPI account

- Username: \`alice-dev\`
- Index: pypi.org
- Last seen: 2026-08-20
- Made: 2026-08-21, by Spare Key for PyPI (not made by PyPI). It holds no code, token or password.

## Second factors (seen 2026-08-20)

- Authenticator app: on
- Security devices: \`blue key\`

## Recovery codes (seen 2026-08-20)

- Unused: 7, generated 2026-08-01 12:00 UTC. Older sets open nothing.
- Where you put them: \`in the safe\`
- The file's name begins: \`PyPI-Recovery-Codes-alice-dev-2026-08-01T12\`

## Addresses (seen 2026-08-20)

- \`a…@example.org\`: primary, verified
- \`b…@example.net\`: verified

## Projects (seen 2026-08-20)

- \`sample\`: only owner; repository \`https://github.com/alice/sample\` (2026-08-18)
- \`b\`: maintainer; repository not looked up

## Rehearsed without the phone

- Find the recovery codes: worked 2026-08-19 (set of 2026-08-01 12:00 UTC)
- Use the second key: failed 2026-08-19 (\`blue key\`)
- Open the primary mailbox: never tried
- Push to the repository: never tried

`);
    expect(procedure).toMatch(/^: what to do \(as of 2026-11\)\n\n1\. /);
    expect(procedure).toContain('https://github.com/pypi/support/issues/new?template=account-recovery.yml');
    expect(procedure.match(/^\d\. /gm)).toHaveLength(PROCEDURE.length);
    expect(procedure).toContain(
      '- Until the first answer, half of the requests took at most 6 days (seen 2026-05 to 2026-09',
    );
    expect(procedure).toContain('- Until the account was back, nine of ten requests took at most 20 days');
  });

  it('says what was never seen, never said, none, or is in doubt', () => {
    expect(markdown(newRecord(ALICE))).toContain('- Last seen: never\n');
    expect(markdown(newRecord(ALICE)).match(/^- Never seen\.$/gm)).toHaveLength(4);
    expect(markdown(recordOf(HEALTHY))).toContain('- Where you put them: never said\n');
    const none = { unused: 0, generatedAt: null, confirmed: false };
    const nothing = markdown(recordOf({ recoveryCodes: none, emails: [], projects: [] }));
    expect(nothing).toContain('- None left.');
    expect(nothing.match(/^- None\.$/gm)).toHaveLength(2);
    const undated = markdown(recordOf({ recoveryCodes: { ...none, unused: 8 } }));
    expect(undated).toContain('- Unused: 8. When they were generated is not known.\n');
    expect(markdown(devices())).toContain('- Security devices: none\n');
    const doubtful = remember(recordOf(HEALTHY), page({ unreadable: ['emails'] }), daysAgo(0));
    expect(markdown(doubtful)).toContain('## Addresses (seen 2026-08-20, and a later page could not be read)');
  });

  it('says which paper opens nothing any more', () => {
    const old = { ...record, backup: { ...backup, generatedAt: daysAgo(300) } };
    expect(markdown(old)).toContain(
      '- The set of 2025-10-25 12:00 UTC opens nothing any more. It was put here: `in the safe`',
    );
  });

  it('says what a look-up found, how an address is, how many projects there are more, and that a tick is old', () => {
    expect(markdown(record, [lookup(null)])).toContain(
      '- `sample`: only owner; no public repository found (2026-08-18)',
    );
    const bouncing = recordOf({
      emails: [email({ verified: false, problem: 'unverified' }), email({ problem: 'bouncing' })],
    });
    expect(markdown(bouncing)).toContain('`a…@example.org`: primary, not verified\n');
    expect(markdown(bouncing)).toContain('`a…@example.org`: primary, verified, bouncing\n');
    const many = recordOf({ projects: Array.from({ length: 23 }, (_, i) => project(`p${i}`)) });
    expect(markdown(many)).toContain('- `p0`: owner; repository not looked up\n');
    expect(markdown(many)).toContain('- Others: 3\n');
    const stale = withTick(record, 'mailbox', 'works', 'a…e@example.org', daysAgo(400));
    expect(markdown(stale)).toContain('tried, but that counts no more, 2025-07-17 (`a…@example.org`)');
    expect(markdown(withTick(record, 'codes', 'not-tried', SET, daysAgo(1)))).toContain('codes: never tried\n');
  });
});

describe("a user's text", () => {
  it('is nothing but text', () => {
    const text = markdown(devices('`<img src=x>` [a](https://evil.example) @bob #1', ''));
    expect(text).toContain("- Security devices: `'<img src=x>' [a](https://evil.example) @bob #1`, `(empty)`\n");
  });

  it('goes, with all others, when the page would hold anything private', () => {
    const clean = dossier(devices('blue key'), NOW);
    const methods = clean.methods && {
      ...clean.methods,
      value: { totp: true, securityDevices: ['red', 'a@example.org'] },
    };
    const text = dossierMarkdown({ ...clean, methods });
    expect(guard(text)).toEqual([]);
    expect(text).toContain('- Username: `[removed: private data]`');
    expect(text).toContain('- Security devices: `[removed: private data]`, `[removed: private data]`');
    expect(text).toContain('9. Support closes requests');
  });

  it('takes a user name along that looks like a code', () => {
    expect(markdown({ ...newRecord(ALICE), username: '0123456789abcdef' })).toContain(
      '- Username: `[removed: recovery code]`',
    );
  });

  it('never leaves a page with anything private, or that is more than text', () => {
    fc.assert(
      fc.property(anyHostileRecord, (record) => {
        const text = markdown(record, record.lookups);
        expect(guard(text)).toEqual([]);
        // Outside of code spans stands only what stands there for harmless names too.
        const outside = text.replace(/`[^`\n]*`/g, '');
        expect(outside).not.toMatch(/[`<>[\]!|\u202e\u200b]|evil|(?<!support)@|hunter2/);
        expect(outside.match(/^#/gm)).toHaveLength(7);
        expect(text.replaceAll('support@pypi.org', '')).not.toMatch(/[\p{L}\p{N}]@[\w-]+\.[a-z]{2,}(?![\w.-])/u);
      }),
      { numRuns: 40 },
    );
  });
});
