import { LIFE } from './one-life';
import { ROLES, TWO_ACCOUNTS } from './two-accounts';
import type { Role, Step } from './walk';

/** All walks. */
export const WALKS: readonly { name: string; roles: readonly Role[]; steps: readonly Step[] }[] = [
  {
    name: 'From sign-up through a recovery to the next set-up',
    roles: [{ host: 'pypi.org', username: 'mallory' }],
    steps: LIFE,
  },
  { name: 'Two accounts and two indexes in one browser', roles: ROLES, steps: TWO_ACCOUNTS },
];
