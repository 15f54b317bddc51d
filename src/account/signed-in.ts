import { type AccountRecord, FACT_NAMES } from './record';
import type { Visit } from './visit-schema';

/**
 * When a page last showed an account signed in (ISO 8601, UTC); `null`: never. What PyPI says of recovery codes while somebody
 * is logging in shows nothing of the kind.
 *
 * @param visit the last page seen of its index: it may tell nothing of the account but its name
 */
export function signedInAt(record: AccountRecord, visit: Visit | undefined): string | null {
  const { facts, unreadable } = record;
  const times = FACT_NAMES.flatMap((name) => [facts[name]?.seenAt ?? [], unreadable[name] ?? []].flat());
  const whileSignedOut = facts.unusedCodesExist?.seenAt;
  const isIts = visit?.username?.toLowerCase() === record.username.toLowerCase();
  const shown = [...times.filter((at) => at !== whileSignedOut), ...(visit && isIts ? [visit.at] : [])];
  return shown.sort().at(-1) ?? null;
}
