import { ADDRESSES } from './addresses';
import { AUTHENTICATOR_SECRETS } from './authenticator-secrets';
import { IP_ADDRESSES } from './ip-addresses';
import { LINKS } from './links';
import { ONE_TIME_CODES } from './one-time-codes';
import { PASSWORDS } from './passwords';
import type { Finder } from './pattern';
import { PHONES } from './phones';
import { PRIVATE_KEYS } from './private-keys';
import { RECOVERY_CODES } from './recovery-codes';
import { TOKENS } from './tokens';

/** Every way in which `guard` finds private data. */
export const FINDERS: readonly Finder[] = [
  ...PRIVATE_KEYS,
  ...TOKENS,
  ...AUTHENTICATOR_SECRETS,
  ...RECOVERY_CODES,
  ...ONE_TIME_CODES,
  ...PASSWORDS,
  ...LINKS,
  ...ADDRESSES,
  ...PHONES,
  ...IP_ADDRESSES,
];
