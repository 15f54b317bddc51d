import { ADDRESSES } from './addresses';
import { CODES } from './codes';
import { PASSWORDS } from './passwords';
import type { Pattern } from './pattern';
import { PHONES } from './phones';
import { SECRETS } from './secrets';

/** Every way in which `guard` finds private data. */
export const PATTERNS: readonly Pattern[] = [...SECRETS, ...CODES, ...PASSWORDS, ...ADDRESSES, ...PHONES];
