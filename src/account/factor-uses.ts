import { isAfter } from '../platform/time';
import type { FactorUses } from './fields';
import type { Journal } from './journal';
import type { AccountRecord } from './record';

/** The kinds of second factor that PyPI asks for. */
export const FACTOR_KINDS = ['app', 'key'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

/** What happened to a kind since makes an earlier use prove nothing. */
const REPLACED: Readonly<Record<FactorKind, readonly string[]>> = {
  app: ['app-added', 'app-removed'],
  key: ['device-removed'],
};

/** The record after a log-in with a second factor. */
export function withFactorUse(record: AccountRecord, kind: FactorKind, at: string): AccountRecord {
  return { ...record, factorUses: { ...record.factorUses, [kind]: at } };
}

/** When a kind was last used, unless it may be another one by now (ISO 8601, UTC). */
export function lastUseOf(kind: FactorKind, uses: FactorUses, journal: Journal | null): string | undefined {
  const at = uses[kind];
  const isReplaced = journal?.entries.some(
    ({ change, at: changedAt }) => REPLACED[kind].includes(change.kind) && isAfter(changedAt, at),
  );
  return isReplaced ? undefined : at;
}
