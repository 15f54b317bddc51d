import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyAccountFacts } from '../checks/testing/arbitrary-facts';
import { daysAgo, email } from '../checks/testing/samples';
import { FACT_NAMES } from '../pypi/facts';
import { maskAddresses } from './mask';
import { accountRecord } from './record-schema';
import { newRecord } from './remember';
import { ALICE, page, recordOf } from './testing/samples';

/** A record of version 1 as it was once written. Never change it: a browser somewhere holds such a record. */
const FROZEN = `{
  "version": 1,
  "site": "test.pypi.org",
  "username": "Alice-Dev",
  "facts": {
    "twoFactor": { "value": { "totp": true, "securityDevices": ["blue key"] }, "seenAt": "2026-08-20T12:00:00.123Z" },
    "recoveryCodes": {
      "value": { "unused": 7, "generatedAt": "2026-05-05T10:00:00Z", "confirmed": true },
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "emails": {
      "value": [
        { "address": "a…e@example.org", "primary": true, "verified": true, "problem": "none" },
        { "address": "a…@example.net", "primary": false, "verified": false, "problem": "undeliverable" }
      ],
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "tokens": {
      "value": [
        { "id": "t1", "name": "ci", "scope": "account", "createdAt": "2026-01-01T00:00:00Z", "lastUsedAt": null },
        {
          "id": "t2",
          "name": "upload",
          "scope": ["sample"],
          "createdAt": "2026-01-01T00:00:00Z",
          "lastUsedAt": "2026-02-01T00:00:00Z"
        },
        { "id": "t3", "name": "?", "scope": "unreadable", "createdAt": "2026-01-01T00:00:00Z", "lastUsedAt": null }
      ],
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "associations": {
      "value": [{ "service": "github", "account": "alice" }],
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "events": { "value": { "count": 3, "latestAt": "2026-08-19T00:00:00Z" }, "seenAt": "2026-08-20T12:00:00.123Z" },
    "soleOwnerOf": { "value": ["sample"], "seenAt": "2026-08-20T12:00:00.123Z" },
    "projects": {
      "value": [{ "name": "sample", "owner": true, "soleOwner": true, "released": true }],
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "publishers": {
      "value": [{ "project": "sample", "count": 1, "seenAt": "2026-08-20T12:00:00.123Z" }],
      "seenAt": "2026-08-20T12:00:00.123Z"
    },
    "unusedCodesExist": { "value": true, "seenAt": "2026-08-18T12:00:00.123Z" }
  },
  "unreadable": { "events": "2026-08-20T12:00:00.123Z" },
  "historyReviewedAt": "2026-08-01T12:00:00.123Z",
  "dismissed": { "second-method": "2026-08-02T12:00:00.123Z" }
}`;
const frozen = z.parse(accountRecord, JSON.parse(FROZEN));
const accepts = (record: unknown) => z.safeParse(accountRecord, record).success;

describe('a record of version 1', () => {
  it('parses as it was once written, and nothing of it is lost', () => {
    expect(frozen).toEqual(JSON.parse(FROZEN));
  });

  it('can hold every field of an account', () => {
    expect(Object.keys(frozen.facts).sort()).toEqual([...FACT_NAMES].sort());
  });

  it('may be empty', () => {
    expect(accepts(newRecord(ALICE))).toBe(true);
  });

  it('survives being written and read, whatever pages said', () => {
    const property = fc.property(anyAccountFacts, (facts) => {
      const record = recordOf(maskAddresses(page(facts)));
      expect(z.parse(accountRecord, JSON.parse(JSON.stringify(record)))).toEqual(record);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

describe('refused is', () => {
  it.each(['alice@example.org', 'al…e@example.org', 'alice', ''])('an address that is not masked: %j', (address) => {
    expect(accepts(recordOf({ emails: [email(), email({ address })] }))).toBe(false);
  });

  it.each([{ version: 2 }, { version: '1' }, { version: undefined }])('another version: %j', (change) => {
    expect(accepts({ ...frozen, ...change })).toBe(false);
  });

  it.each([
    { site: 'example.org' },
    { username: '../bob' },
    { facts: undefined },
    { facts: { twoFactor: { value: { totp: 'yes', securityDevices: [] }, seenAt: daysAgo(1) } } },
    { facts: { twoFactor: { value: { totp: true, securityDevices: [] } } } },
    { facts: { twoFactor: { totp: true, securityDevices: [] } } },
    { unreadable: { password: daysAgo(1) } },
    { unreadable: { emails: 'yesterday' } },
    { historyReviewedAt: undefined },
    { dismissed: { 'second-method': 'yesterday' } },
  ])('a damaged one: %j', (change) => {
    expect(accepts({ ...frozen, ...change })).toBe(false);
  });

  it.each([null, 'record', 1, []])('what is no record at all: %j', (value) => {
    expect(accepts(value)).toBe(false);
  });
});

it('drops what it has no place for, so that nothing else is ever stored', () => {
  expect(z.parse(accountRecord, { ...frozen, password: 'secret' })).toEqual(frozen);
});
