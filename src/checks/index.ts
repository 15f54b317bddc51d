import type { Check } from './check';
import { noAccountWideToken } from './no-account-wide-token';

/** Every check, in the order in which equally grave findings are shown. */
export const CHECKS: readonly Check[] = [noAccountWideToken];
