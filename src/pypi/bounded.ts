import type { Facts } from './facts';

/** PyPI allows names and labels of 100 characters or so, and addresses of 254; in UTF-16 units. */
const LONGEST_TEXT = 300;
/** More than any account is known to have of anything. */
const LONGEST_LIST = 5000;

/**
 * What a page said, small enough to be sent and kept: a longer text is cut, and a field with a longer list is unreadable.
 * Neither costs another field.
 */
export function bounded(facts: Facts): Facts {
  const tooLong = Object.entries(facts).filter(([, value]) => !hasShortLists(value));
  const kept = Object.entries(facts).filter(([, value]) => hasShortLists(value));
  const short = Object.fromEntries(kept.map(([name, value]) => [name, cut(value)]));
  return { ...(short as Facts), unreadable: [...facts.unreadable, ...tooLong.map(([name]) => name)] };
}

/** Whether `bounded` would leave it as it is. */
export function isBounded(facts: Facts): boolean {
  return Object.values(facts).every((value) => hasShortLists(value) && hasShortTexts(value));
}

function hasShortLists(value: unknown): boolean {
  if (Array.isArray(value)) return value.length <= LONGEST_LIST && value.every(hasShortLists);
  return typeof value !== 'object' || value === null || Object.values(value).every(hasShortLists);
}

function hasShortTexts(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  return typeof value !== 'object' || value === null || Object.values(value).every(hasShortTexts);
}

/** The same with every text cut; half of a surrogate pair is left out. */
function cut(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length <= LONGEST_TEXT
      ? value
      : `${value.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }
  if (Array.isArray(value)) return value.map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one)]));
}
