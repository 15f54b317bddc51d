import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ALICE } from '../../account/testing/samples';
import { SITES } from '../../pypi/urls';
import { guard } from '../guard/guard';
import { draftKey, newDraft, type RecoveryDraft, withoutPrivateData } from './recovery-draft';
import { recoveryDraft } from './recovery-draft-schema';

/** A draft of version 1 as it was once written. Never change it: a browser somewhere holds such a draft. */
const FROZEN = `{
  "version": 1,
  "account": { "site": "test.pypi.org", "username": "Alice-Dev" },
  "site": "test.pypi.org",
  "answers": { "problem": "second-factor", "factor": "gone", "no-such-step": "x" },
  "skipped": true,
  "edits": {
    "site": "test.pypi.org",
    "username": "@alice",
    "lost": ["authenticator", "email-access"],
    "codes": "held",
    "works": [],
    "project": "",
    "repository": "github.com/alice/x",
    "details": "I am [removed: email address]"
  }
}`;
const frozen = z.parse(recoveryDraft, JSON.parse(FROZEN));
const accepts = (change: object) => z.safeParse(recoveryDraft, { ...frozen, ...change }).success;

describe('what is kept', () => {
  it('is still read as it was once written', () => {
    expect(frozen).toEqual(JSON.parse(FROZEN));
  });

  it('begins empty', () => {
    expect(accepts(newDraft('pypi.org'))).toBe(true);
    expect(newDraft('pypi.org')).toMatchObject({ account: null, site: 'pypi.org', answers: {}, edits: {} });
    expect(newDraft({ site: 'test.pypi.org', username: 'alice' }).site).toBe('test.pypi.org');
  });

  it.each([
    ['a later version', { version: 2 }],
    ['an account that PyPI cannot have', { account: { site: 'pypi.org', username: 'a b' } }],
    ['another index', { site: 'example.org' }],
    ['an answer that no step has', { answers: { problem: 'x'.repeat(41) } }],
    ['a form of another shape', { edits: { codes: 'some' } }],
    ['a link of another place', { nameless: { issue: 'https://github.com/pypi/support/issues/new' } }],
    ['more than anyone types', { edits: { details: 'x'.repeat(40_001) } }],
  ])('is never %s', (_, change) => {
    expect(accepts(change)).toBe(false);
  });

  it.each([
    { username: 'alice@example.org' },
    { username: '0123456789abcdef' },
    { project: 'alice@example.org' },
    { repository: 'https://alice:hunter2@github.com/a/b' },
    { details: 'my codes: 0123456789abcdef' },
  ])('is never private data: %j', (edits) => {
    expect(accepts({ edits })).toBe(false);
    expect(accepts({ edits: withoutPrivateData(edits) })).toBe(true);
  });
});

describe('withoutPrivateData', () => {
  it('leaves a user name that merely looks like some', () => {
    for (const username of ['123456', ' 123456 ', '13812345678']) {
      expect(guard(username)).not.toEqual([]);
      expect(withoutPrivateData({ username })).toEqual({ username });
    }
  });

  it('leaves out nothing and adds nothing', () => {
    const edits: RecoveryDraft['edits'] = { codes: 'held', details: 'I am alice@example.org', lost: [] };
    expect(withoutPrivateData(edits)).toEqual({ ...edits, details: 'I am [removed: email address]' });
    expect(edits.details).toBe('I am alice@example.org');
    expect(withoutPrivateData({})).toEqual({});
  });

  it('makes what is kept of anything that was typed', { timeout: 60_000 }, () => {
    const piece = fc.constantFrom(
      'alice@example.org',
      '0123456789abcdef',
      '123456',
      'password: ',
      '+49 170 1234567',
      ' ',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 12 });
    const typed = text.map((pieces) => pieces.join(''));
    const anyEdits = fc.record(
      { username: typed, project: typed, repository: typed, details: typed },
      { requiredKeys: [] },
    );
    const property = fc.property(anyEdits, (edits) => {
      const kept = withoutPrivateData(edits);
      expect(Object.keys(kept)).toEqual(Object.keys(edits));
      expect(accepts({ edits: kept })).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });
});

it('has a place of its own for each account, whatever the case of its name, and for an unknown one of each index', () => {
  expect(draftKey(ALICE)).toBe('draft/pypi.org/alice-dev');
  expect(draftKey({ site: 'pypi.org', username: 'Alice-Dev' })).toBe(draftKey(ALICE));
  expect(draftKey('pypi.org')).toBe('draft/unknown');
  const others = [...SITES, { ...ALICE, site: 'test.pypi.org' as const }, { ...ALICE, username: 'unknown' }];
  expect(new Set([...others, ALICE].map(draftKey)).size).toBe(5);
});
