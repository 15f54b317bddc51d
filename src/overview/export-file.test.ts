import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { maskAddresses } from '../account/mask';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf } from '../account/samples';
import { visitOf } from '../account/visit';
import { anyAccountFacts } from '../checks/arbitrary-facts';
import { daysAgo, email, NOW } from '../checks/samples';
import { openRequest } from '../recovery/open-request';
import { newDraft } from '../recovery/recovery-draft';
import { exportFile, type Kept, LONGEST_FILE, readExportFile } from './export-file';

const settings = z.object({ version: z.literal(1), days: z.number() });
type Settings = z.infer<typeof settings>;
const now = NOW.toISOString();
const BOB = { site: 'test.pypi.org', username: 'bob' } as const;

const KEPT: Kept<Settings> = {
  records: [
    { ...recordOf(HEALTHY), backup: { where: 'safe, “top” shelf', generatedAt: daysAgo(20), notedAt: daysAgo(19) } },
    newRecord(BOB),
  ],
  visits: { 'pypi.org': visitOf(page(HEALTHY), daysAgo(1)) },
  drafts: [newDraft(null), { ...newDraft(ALICE), edits: { details: 'My phone\r\nis gone.\u2028\ud800' } }],
  requests: [openRequest({ ...ALICE, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(3))],
  settings: { version: 1, days: 28 },
};
const EMPTY: Kept<Settings> = { records: [], visits: {}, drafts: [], requests: [], settings: null };

const text = exportFile(KEPT, now);
const read = (file: string) => readExportFile(file, settings);
const problem = (code: string, part: string | null = null, item: number | null = null) => ({
  problem: { code, part, item },
});
/** The file with some of its parts changed. */
const changed = (parts: object) => JSON.stringify({ ...JSON.parse(text), ...parts });
const withRecord = (change: object) => changed({ records: [KEPT.records[1], { ...KEPT.records[0], ...change }] });

describe('what was exported', () => {
  it.each([
    ['everything', KEPT],
    ['nothing', EMPTY],
  ])('comes back as it was: %s', (_, kept) => {
    expect(read(exportFile(kept, now))).toEqual({ ok: kept });
  });

  it('comes back whatever pages said', () => {
    const property = fc.property(anyAccountFacts, (facts) => {
      const kept = { ...KEPT, records: [recordOf(maskAddresses(page(facts)))] };
      expect(read(exportFile(kept, now))).toEqual({ ok: kept });
    });
    fc.assert(property, { numRuns: 50 });
  });

  it.each([
    ['with a byte order mark', `\ufeff${text}`],
    ['with the line breaks of Windows', text.replaceAll('\n', '\r\n')],
    ['without line breaks', JSON.stringify(JSON.parse(text))],
    ['with white space around it', `\n\n ${text}\n`],
  ])('is read %s', (_, file) => {
    expect(read(file)).toEqual({ ok: KEPT });
  });

  it('says what it is, when, and reads well', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      '{',
      '  "format": "spare-key-for-pypi",',
      '  "version": 1,',
      `  "exportedAt": "${now}",`,
    ]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('holds nothing besides', () => {
    expect(exportFile(Object.assign({ broken: ['account/x'] }, KEPT), now)).toBe(text);
    expect(read(changed({ broken: [], __proto__: null }))).toEqual({ ok: KEPT });
    expect(read(withRecord({ password: 'hunter2' }))).toEqual({ ok: { ...KEPT, records: KEPT.records.toReversed() } });
  });

  it('may lack what it has none of', () => {
    const { format, version, exportedAt, records } = JSON.parse(text);
    expect(read(JSON.stringify({ format, version, exportedAt, records }))).toEqual({
      ok: { ...EMPTY, records: KEPT.records },
    });
  });
});

/** A file of version 1 as it was once written. Never change it: somebody holds such a file. */
const FROZEN = `{
  "format": "spare-key-for-pypi",
  "version": 1,
  "exportedAt": "2026-08-21T12:00:00.000Z",
  "records": [
    {
      "version": 1,
      "site": "pypi.org",
      "username": "alice-dev",
      "facts": { "unusedCodesExist": { "value": true, "seenAt": "2026-08-20T12:00:00.123Z" } },
      "unreadable": {},
      "historyReviewedAt": null,
      "dismissed": {}
    }
  ],
  "visits": {},
  "drafts": [],
  "requests": [],
  "settings": null
}
`;

it('is still read as it was once written', () => {
  const { format, version, exportedAt, ...kept } = JSON.parse(FROZEN);
  expect(read(FROZEN)).toEqual({ ok: kept });
});

describe('a file is refused', () => {
  it('wherever it is cut off', () => {
    for (let end = 0; end < text.trimEnd().length; end += 1)
      expect(read(text.slice(0, end))).toEqual(problem('not-json'));
  });

  it.each([
    ['no JSON', 'my codes: none', 'not-json'],
    ['a page', '<!doctype html>', 'not-json'],
    ['nested without end', '['.repeat(200_000), 'not-json'],
    ['deeply nested', '['.repeat(200_000) + ']'.repeat(200_000), 'foreign'],
    ['null', 'null', 'foreign'],
    ['a text', '"spare-key-for-pypi"', 'foreign'],
    ['a list', `[${text}]`, 'foreign'],
    ["another program's", '{"format":"bitwarden","version":1}', 'foreign'],
    ['a format that is only inherited', `{"__proto__":${text}}`, 'foreign'],
    ['of a newer version', changed({ version: 2, records: 'moved' }), 'newer'],
    ['of a version that is none', changed({ version: '1' }), 'invalid'],
    ['of version 0', changed({ version: 0 }), 'invalid'],
    ['without a date', changed({ exportedAt: 'yesterday' }), 'invalid'],
  ])('that is %s', (_, file, code) => {
    expect(read(file)).toEqual(problem(code));
  });

  it('that is too large, without being read, and not before', () => {
    expect(read(text + ' '.repeat(LONGEST_FILE - text.length))).toEqual({ ok: KEPT });
    expect(read(text + ' '.repeat(LONGEST_FILE - text.length + 1))).toEqual(problem('too-large'));
  });

  it.each([
    ['no records', { records: undefined }, 'records'],
    ['records that are no list', { records: {} }, 'records'],
    ['drafts that are no list', { drafts: 'none' }, 'drafts'],
    ['requests that are no list', { requests: { length: 1 } }, 'requests'],
    ['a visit of another index', { visits: { 'example.org': KEPT.visits['pypi.org'] } }, 'visits'],
    ['damaged settings', { settings: { version: 1, days: 'many' } }, 'settings'],
  ])('that has %s', (_, parts, part) => {
    expect(read(changed(parts))).toEqual(problem('invalid', part));
  });

  it.each([
    { facts: { tokens: 'gone' } },
    { facts: { twoFactor: { value: { totp: true, securityDevices: [] } } } },
    { username: '../bob' },
    { site: 'example.org' },
    { dismissed: { 'second-method': 'yesterday' } },
    { version: undefined },
  ])('whose second record is damaged: %j', (change) => {
    expect(read(withRecord(change))).toEqual(problem('invalid', 'records', 2));
  });

  it('that is nested deeply where something else belongs', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(read(withRecord({ facts: 'DEEP' }).replace('"DEEP"', deep))).toEqual(problem('invalid', 'records', 2));
    expect(read(changed({ other: 'DEEP' }).replace('"DEEP"', deep))).toEqual({ ok: KEPT });
  });

  it('that has more wrong with it than can be counted', { timeout: 30_000 }, () => {
    const emails = { value: new Array(150_000).fill(email({ address: 'alice' })), seenAt: now };
    expect(read(withRecord({ facts: { emails } }))).toEqual(problem('invalid', 'records', 2));
  });

  it.each([
    ['records', { records: [{ ...KEPT.records[0], version: 2, facts: 'moved' }] }, 1],
    ['drafts', { drafts: [newDraft(null), { version: 2 }] }, 2],
    ['requests', { requests: [{ version: 7 }] }, 1],
    ['settings', { settings: { version: 2 } }, null],
  ])('whose %s a newer version wrote', (part, parts, item) => {
    expect(read(changed(parts))).toEqual(problem('newer', part, item));
  });

  it.each([
    ['an address that is not masked', { facts: recordOf({ emails: [email({ address: 'alice@example.org' })] }).facts }],
    ['an address as the user name', { username: 'alice@example.org' }],
    ['a code as the place of the codes', { backup: { where: '0123456789abcdef', generatedAt: now, notedAt: now } }],
  ])('that holds %s', (_, change) => {
    expect(read(withRecord(change))).toEqual(problem('private-data', 'records', 2));
  });

  it('that holds private data in a draft', () => {
    const drafts = [{ ...newDraft(ALICE), edits: { details: 'Write to alice@example.org' } }];
    expect(read(changed({ drafts }))).toEqual(problem('private-data', 'drafts', 1));
  });

  it.each([
    ['records', { records: [newRecord(ALICE), newRecord(BOB), newRecord({ ...ALICE, username: 'Alice-DEV' })] }, 3],
    ['drafts', { drafts: [newDraft(null), newDraft(null)] }, 2],
    ['requests', { requests: [KEPT.requests[0], { ...KEPT.requests[0], username: 'ALICE-dev' }] }, 2],
  ])('that has one account twice among its %s', (part, parts, item) => {
    expect(read(changed(parts))).toEqual(problem('duplicate', part, item));
  });
});

it('takes no harm from the names of inherited properties', () => {
  const hostile = withRecord({}).replaceAll(
    '"dismissed":{',
    '"__proto__":{"polluted":1},"dismissed":{"__proto__":"x",',
  );
  const result = read(hostile.replaceAll('"x",}', '"x"}'));
  expect(result).toEqual({ ok: { ...KEPT, records: KEPT.records.toReversed() } });
  expect({}).not.toHaveProperty('polluted');
});
