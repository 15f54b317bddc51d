import { expect, it } from 'vitest';
import { daysAgo } from '../checks/samples';
import { newRecord, remember } from './remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, visitOf } from './samples';
import { signedInAt } from './signed-in';

const seen = recordOf(HEALTHY, daysAgo(5));

it('an account was last signed in when a page last told anything of it, or could not', () => {
  expect(signedInAt(newRecord(ALICE), undefined)).toBeNull();
  expect(signedInAt(seen, undefined)).toBe(daysAgo(5));
  expect(signedInAt(recordOf({ projects: [] }, daysAgo(3), seen), undefined)).toBe(daysAgo(3));
  expect(signedInAt(recordOf({ unreadable: ['tokens'] }, daysAgo(2), seen), undefined)).toBe(daysAgo(2));
});

it('a page that tells its name alone shows that too, and no page of another account or of nobody', () => {
  expect(signedInAt(seen, visitOf(page({ page: 'new-token', username: 'Alice-Dev' }), daysAgo(1)))).toBe(daysAgo(1));
  expect(signedInAt(seen, visitOf(page({ page: 'new-token', username: 'bob' }), daysAgo(1)))).toBe(daysAgo(5));
  expect(signedInAt(seen, visitOf(nobodys({ page: 'log-in' }), daysAgo(1)))).toBe(daysAgo(5));
});

it.each([true, false])(
  'what PyPI says of the codes during a log-in shows nothing of the kind: %s',
  (unusedCodesExist) => {
    const asked = remember(seen, page({ page: 'second-factor', unusedCodesExist }), daysAgo(1));
    expect(signedInAt(asked, undefined)).toBe(daysAgo(5));
  },
);
