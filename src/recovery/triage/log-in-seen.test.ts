import { expect, it } from 'vitest';
import { remember } from '../../account/remember';
import { ALICE, codes, page, recordOf } from '../../account/testing/samples';
import { daysAgo } from '../../checks/testing/samples';
import { newDraft } from '../request/recovery-draft';
import { codesToldAtLogIn } from './log-in-seen';

const told = (unusedCodesExist: boolean, days: number) =>
  remember(recordOf(codes(), daysAgo(5)), page({ page: 'second-factor', unusedCodesExist }), daysAgo(days));
const seen = (unusedCodesExist: boolean, days: number) => ({ site: 'pypi.org', unusedCodesExist, at: daysAgo(days) });
const draft = newDraft(ALICE);

it('PyPI’s word at a log-in is told with its time, until a page of the account tells more', () => {
  expect(codesToldAtLogIn(recordOf(codes(), daysAgo(5)), draft)).toBeNull();
  expect(codesToldAtLogIn(told(true, 2), draft)).toEqual(seen(true, 2));
  expect(codesToldAtLogIn(told(false, 2), draft)).toEqual(seen(false, 2));
  expect(codesToldAtLogIn(recordOf(codes(), daysAgo(1), told(true, 2)), draft)).toBeNull();
});

it('of an account that is not remembered it stands in the draft', () => {
  const codesTold = { unusedCodesExist: false, at: daysAgo(2) };
  expect(codesToldAtLogIn(undefined, { ...newDraft('pypi.org'), codesTold })).toEqual(seen(false, 2));
  expect(codesToldAtLogIn(undefined, newDraft('pypi.org'))).toBeNull();
});
