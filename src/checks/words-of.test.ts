import { expect, it } from 'vitest';
import { wordsOf } from './words-of';

it('finds the words of a check under its id, with underscores', () => {
  expect(wordsOf({ id: 'no-account-wide-token' }, 'problem')).toBe('check_no_account_wide_token_problem');
});
