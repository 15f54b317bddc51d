import { describe, expect, it } from 'vitest';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf } from '../account/samples';
import { daysAgo } from '../checks/samples';
import { PAGES, type Page } from '../pypi/urls';
import { withBackup } from './backup-note';
import { codesHint } from './codes-hint';
import { offerOn } from './offer';

const alice = withBackup(recordOf(HEALTHY), { where: 'in the safe', withAuthenticator: false }, daysAgo(1));
const of = (username: string, site: 'pypi.org' | 'test.pypi.org' = 'pypi.org') =>
  recordOf(HEALTHY, daysAgo(1), newRecord({ site, username }));
const on = (name: Page, fields = {}) => nobodys({ page: name, loggedIn: false, ...fields });
const OFFERED: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];
const ASKING = ['second-factor', 'recovery-code'] as const;

describe('the offer', () => {
  it.each(PAGES)('on the page %s is made where one can not get in, and nowhere else', (name) => {
    const isOffered = OFFERED.includes(name);
    expect(offerOn(on(name), [alice]) !== null).toBe(isOffered);
    expect(offerOn(page({ page: name }), []) !== null).toBe(isOffered);
  });

  it.each(ASKING)('on the page %s tells of the codes that are remembered', (name) => {
    expect(offerOn(on(name), [alice])).toEqual({
      page: name,
      unusedCodesExist: null,
      remembered: [{ username: ALICE.username, codes: codesHint(alice) }],
    });
    expect(offerOn(on(name), [alice])?.remembered[0]?.codes).toMatchObject({ unused: 7, where: 'in the safe' });
  });

  it('on the log-in page speaks of no codes', () => {
    expect(offerOn(on('log-in'), [alice])).toEqual({ page: 'log-in', unusedCodesExist: null, remembered: [] });
  });

  it.each([true, false])('passes on whether PyPI has unused codes: %s', (unusedCodesExist) => {
    expect(offerOn(on('second-factor', { unusedCodesExist }), [alice])).toMatchObject({ unusedCodesExist });
  });

  it('names no account of the other index', () => {
    const records = [of('tester', 'test.pypi.org'), alice];
    const names = (site: 'pypi.org' | 'test.pypi.org') =>
      offerOn(on('second-factor', { site }), records)?.remembered.map(({ username }) => username);
    expect(names('pypi.org')).toEqual([ALICE.username]);
    expect(names('test.pypi.org')).toEqual(['tester']);
  });

  it('passes over accounts of whose codes nothing is known', () => {
    const unknown = newRecord({ site: 'pypi.org', username: 'carol' });
    const unread = recordOf({ unreadable: ['recoveryCodes'] }, daysAgo(0), unknown);
    expect(offerOn(on('second-factor'), [unknown, unread, alice, of('bob')])?.remembered).toMatchObject([
      { username: ALICE.username },
      { username: 'bob' },
    ]);
  });

  it('still tells of codes that a later page could not tell of, with their date', () => {
    const unread = recordOf({ unreadable: ['recoveryCodes'] }, daysAgo(0), alice);
    const told = offerOn(on('second-factor'), [unread])?.remembered;
    expect(told).toMatchObject([{ username: ALICE.username, codes: { unused: 7, seenAt: daysAgo(1) } }]);
  });

  it('says of an account without codes that it has none', () => {
    const recoveryCodes = { unused: 0, generatedAt: null, confirmed: false };
    const [none] = offerOn(on('second-factor'), [recordOf({ recoveryCodes })])?.remembered ?? [];
    expect(none).toMatchObject({ username: ALICE.username, codes: { unused: 0, fileName: null, where: null } });
  });

  it('names two accounts at most', () => {
    expect(offerOn(on('recovery-code'), [alice, of('bob'), of('carol')])?.remembered).toHaveLength(2);
  });
});
