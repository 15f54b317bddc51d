import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddresses } from '../account/mask';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, page, recordOf, visitOf } from '../account/testing/samples';
import { anyAccountFacts, anyJournal } from '../checks/testing/arbitrary-facts';
import { anyWords } from '../checks/testing/arbitrary-words';
import { daysAgo, email, NOW } from '../checks/testing/samples';
import { NOTHING_SET } from '../overview/settings';
import { openRequest } from '../recovery/request/open-request';
import { newDraft } from '../recovery/request/recovery-draft';
import { exportFile, LONGEST_FILE, readExportFile } from './export';
import { merged } from './import';
import type { Kept } from './items';

const now = NOW.toISOString();
const BOB = { site: 'test.pypi.org', username: 'bob' } as const;

const KEPT: Kept = {
  records: [
    { ...recordOf(HEALTHY), backup: { where: 'safe, “top” shelf', generatedAt: daysAgo(20), notedAt: daysAgo(19) } },
    newRecord(BOB),
  ],
  visits: { 'pypi.org': visitOf(page(HEALTHY), daysAgo(1)) },
  drafts: [newDraft('pypi.org'), { ...newDraft(ALICE), edits: { details: 'My phone\r\nis gone.\u2028\ud800' } }],
  requests: [openRequest({ ...ALICE, lost: ['authenticator'], codes: 'lost', works: [] }, undefined, daysAgo(3))],
  settings: { notifications: true, thresholds: { fewestCodes: 6, staleDays: 14 } },
};
const EMPTY: Kept = { records: [], visits: {}, drafts: [], requests: [], settings: NOTHING_SET };

const CODE = '0123456789abcdef';
const WITH_CODE = `https://github.com/alice/${CODE}`;

const text = exportFile(KEPT, now);
/** No time in these files is later. */
const LAST = new Date('2031-01-01');
const read = (text: string) => readExportFile(text, LAST);
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

  it('comes back whatever pages and the user said, also once everything was erased', () => {
    const property = fc.property(anyAccountFacts, anyWords, fc.option(anyJournal), (facts, words, journal) => {
      const record = { ...recordOf(maskAddresses(page(facts))), ...words, ...(journal && { journal }) };
      const kept = { ...KEPT, records: [record] };
      const back = read(exportFile(kept, now));
      expect(back).toEqual({ ok: kept });
      const restored = 'ok' in back && merged(EMPTY, back.ok);
      expect(restored).toEqual({ ...kept, settings: { ...kept.settings, notifications: false } });
    });
    fc.assert(property, { numRuns: 40 });
  });

  it('has the settings, set or not', () => {
    expect(JSON.parse(exportFile(EMPTY, now)).settings).toEqual(NOTHING_SET);
    const notified = { notifications: true, thresholds: {} };
    expect(JSON.parse(exportFile({ ...EMPTY, settings: notified }, now)).settings).toEqual(notified);
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

/** The same, written later: with all that the user can say. */
const FROZEN_LATER = `{
  "format": "spare-key-for-pypi",
  "version": 1,
  "exportedAt": "2026-11-21T12:00:00.000Z",
  "records": [
    {
      "version": 1,
      "site": "pypi.org",
      "username": "alice-dev",
      "facts": {},
      "unreadable": {},
      "historyReviewedAt": null,
      "historyLook": { "at": "2026-11-20T12:00:00.000Z", "count": 12 },
      "backup": { "where": "safe", "generatedAt": "2026-11-01T12:00:00Z", "notedAt": "2026-11-02T12:00:00.000Z" },
      "codeCount": { "generatedAt": "2026-11-01T12:00:00Z", "unused": 7 },
      "lookups": [
        { "project": "sample", "checkedAt": "2026-11-20T12:00:00.000Z", "outcome": "repository", "repository": "https://github.com/alice/sample" },
        { "project": "other", "checkedAt": "2026-11-20T12:00:01.000Z", "outcome": "none", "repository": null }
      ],
      "rehearsal": {
        "codes": { "outcome": "works", "at": "2026-11-20T12:00:00.000Z", "about": "2026-11-01T12:00:00Z" },
        "second-key": { "outcome": "fails", "at": "2026-11-20T12:00:00.000Z", "about": "alice@example.org's key" },
        "mailbox": { "outcome": "not-tried", "at": "2026-11-20T12:00:00.000Z", "about": "a…e@gmail.com" },
        "repository": { "outcome": "works", "at": "2026-11-20T12:00:00.000Z", "about": "https://github.com/alice/sample" }
      },
      "usedCodeAt": "2026-11-19T12:00:00.000Z",
      "leaving": { "domain": "example.org", "since": "2026-11-18T12:00:00.000Z" },
      "saidDone": { "second-factor": "2026-11-19T12:00:00.000Z" },
      "mutes": {
        "address-bouncing": { "kind": "month", "at": "2026-11-17T12:00:00.000Z", "about": "a…e@gmail.com, b…b@163.com" },
        "second-method": { "kind": "elsewhere", "at": "2026-11-17T12:00:00.000Z", "about": "" }
      },
      "dismissed": {}
    }
  ],
  "settings": { "notifications": false, "thresholds": { "fewestCodes": 3, "backupCheckDays": 90 } }
}
`;

describe('a file of version 1', () => {
  it.each([
    ['written at first', FROZEN],
    ['written with more in it', FROZEN_LATER],
  ])('is still read as it was: %s', (_, file) => {
    const { format, version, exportedAt, settings, ...kept } = JSON.parse(file);
    expect(read(file)).toEqual({ ok: { ...EMPTY, ...kept, settings: settings ?? NOTHING_SET } });
  });
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
    ['damaged settings', { settings: { notifications: 'yes', thresholds: {} } }, 'settings'],
    [
      'a limit that is out of its range',
      { settings: { notifications: false, thresholds: { staleDays: 91 } } },
      'settings',
    ],
    ['a limit below its range', { settings: { notifications: false, thresholds: { fewestCodes: 0 } } }, 'settings'],
    [
      'a limit that is no whole number',
      { settings: { notifications: false, thresholds: { dismissDays: 1.5 } } },
      'settings',
    ],
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
    ['drafts', { drafts: [newDraft('pypi.org'), { version: 2 }] }, 2],
    ['requests', { requests: [{ version: 7 }] }, 1],
    ['settings', { settings: { version: 2 } }, null],
  ])('whose %s a newer version wrote', (part, parts, item) => {
    expect(read(changed(parts))).toEqual(problem('newer', part, item));
  });

  it.each([
    ['an address that is not masked', { facts: recordOf({ emails: [email({ address: 'alice@example.org' })] }).facts }],
    ['an address as the user name', { username: 'alice@example.org' }],
    ['a code as the place of the codes', { backup: { where: CODE, generatedAt: now, notedAt: now } }],
    ['an address as what is left', { leaving: { domain: 'alice@example.org', since: now } }],
    [
      'a code as a repository that was tried',
      { rehearsal: { repository: { outcome: 'works', at: now, about: WITH_CODE } } },
    ],
    [
      'a code as a repository that was looked up',
      { lookups: [{ project: 'sample', checkedAt: now, outcome: 'repository', repository: WITH_CODE }] },
    ],
    [
      'an address as what a mute is about',
      { mutes: { 'codes-low': { kind: 'never', at: now, about: 'alice@example.org' } } },
    ],
    [
      'one among masked ones',
      { mutes: { 'codes-low': { kind: 'never', at: now, about: 'a…e@example.org, bob@example.org' } } },
    ],
  ])('that holds %s', (_, change) => {
    expect(read(withRecord(change))).toEqual(problem('private-data', 'records', 2));
  });

  it('that holds private data in a draft', () => {
    const drafts = [{ ...newDraft(ALICE), edits: { details: 'Write to alice@example.org' } }];
    expect(read(changed({ drafts }))).toEqual(problem('private-data', 'drafts', 1));
  });

  it.each([
    ['records', { records: [newRecord(ALICE), newRecord(BOB), newRecord({ ...ALICE, username: 'Alice-DEV' })] }, 3],
    ['drafts', { drafts: [newDraft('pypi.org'), newDraft('pypi.org')] }, 2],
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
