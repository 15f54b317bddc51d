import { lookUpRepositories } from '../lookup';
import type { Handlers } from './handlers';

/** What is asked of PyPI at a click. */
export const LOOKUP_HANDLERS: Handlers<'look-up-repositories'> = {
  'look-up-repositories': ({ account }) => lookUpRepositories(account),
};
