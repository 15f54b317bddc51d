import type { Change } from './change';
import type { Expected } from './journal';

/** A change between two pages, and when these were loaded (ISO 8601, UTC). */
export interface Noticed {
  since: string;
  at: string;
  change: Change;
}

/** Tells of all changes that one page showed, each in its place, why it is expected; `null`: nobody here knows of it. */
export type Expects = (noticed: readonly Noticed[]) => (Expected | null)[];

export const expectsNothing: Expects = (noticed) => noticed.map(() => null);

/** The first reason that any of them gives. */
export function firstOf(...all: readonly Expects[]): Expects {
  return (noticed) => {
    const reasons = all.map((expects) => expects(noticed));
    return noticed.map((_, i) => reasons.map((found) => found[i] ?? null).find((reason) => reason !== null) ?? null);
  };
}
