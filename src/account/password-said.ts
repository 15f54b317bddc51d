import { addDays } from '../platform/time';
import type { PasswordSaid } from './fields';

/** Days for which the user's word on the password holds; then they are asked again. */
const HOLDS = 365;

/** Until when the password is known to be strong and unique (ISO 8601, UTC); `null`: the user said that it isn't. */
export function passwordHoldsUntil({ at, isUnique }: PasswordSaid): string | null {
  return isUnique ? addDays(at, HOLDS) : null;
}
