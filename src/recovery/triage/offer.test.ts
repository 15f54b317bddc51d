import { describe, expect, it } from 'vitest';
import { newRecord } from '../../account/remember';
import { HEALTHY, nobodys, page, recordOf } from '../../account/testing/samples';
import { daysAgo } from '../../checks/testing/samples';
import { PAGES, type Page } from '../../pypi/urls';
import { withBackup } from '../backup-note';
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

  it.each(ASKING)('on the page %s says that something is remembered of codes, and nothing of what', (name) => {
    expect(offerOn(on(name), [alice])).toEqual({ page: name, unusedCodesExist: null, remembersCodes: true });
  });

  it('on the log-in page speaks of no codes', () => {
    expect(offerOn(on('log-in'), [alice])).toEqual({ page: 'log-in', unusedCodesExist: null, remembersCodes: false });
  });

  it.each([true, false])('passes on whether PyPI has unused codes: %s', (unusedCodesExist) => {
    expect(offerOn(on('second-factor', { unusedCodesExist }), [alice])).toMatchObject({ unusedCodesExist });
  });

  it.each([
    ['of the other index alone', [of('tester', 'test.pypi.org')]],
    ['of whose codes nothing is known', [newRecord({ site: 'pypi.org', username: 'carol' })]],
  ])('says nothing of accounts %s', (_, records) => {
    expect(offerOn(on('second-factor'), records)?.remembersCodes).toBe(false);
  });
});
