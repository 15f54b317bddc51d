import { describe, expect, it } from 'vitest';
import { nobodys, page } from '../../account/testing/samples';
import { PAGES, type Page } from '../../pypi/urls';
import { OFFER_PAGES, offerOn, PROBLEM_ON } from './lockout-offer';
import { STEPS } from './steps';

const on = (name: Page, fields = {}) => nobodys({ page: name, loggedIn: false, ...fields });
const OFFERED: readonly Page[] = ['log-in', 'second-factor', 'recovery-code', 'confirm-device', 'password-reset'];

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

it.each(OFFER_PAGES)('on the page %s the recovery page begins with an answer that it knows, or none', (name) => {
  const problem = PROBLEM_ON[name];
  expect(problem === '' || Object.hasOwn(STEPS.problem.next, problem)).toBe(true);
});
