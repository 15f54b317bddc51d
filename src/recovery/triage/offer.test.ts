import { describe, expect, it } from 'vitest';
import { nobodys, page } from '../../account/testing/samples';
import { PAGES, type Page } from '../../pypi/urls';
import { offerOn } from './offer';

const on = (name: Page, fields = {}) => nobodys({ page: name, loggedIn: false, ...fields });
const OFFERED: readonly Page[] = ['log-in', 'second-factor', 'recovery-code'];

describe('the offer', () => {
  it.each(PAGES)('on the page %s is made where one can not get in, and nowhere else', (name) => {
    const isOffered = OFFERED.includes(name);
    expect(offerOn(on(name)) !== null).toBe(isOffered);
    expect(offerOn(page({ page: name })) !== null).toBe(isOffered);
  });

  it.each([true, false])('passes on whether PyPI has unused codes: %s', (unusedCodesExist) => {
    expect(offerOn(on('second-factor', { unusedCodesExist }))).toEqual({ page: 'second-factor', unusedCodesExist });
  });

  it('says nothing of codes where the page tells nothing', () => {
    expect(offerOn(on('second-factor'))).toEqual({ page: 'second-factor', unusedCodesExist: null });
  });
});
