import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import type { Row } from './tables';
import { looseDates, numbersIn, textOf, timeOf } from './text';
import { nameOf, outside, PATHS, type TwoFactorRows, twoFactorRows } from './two-factor-rows';

/** PyPI makes this many at once; as long as all are unused, none was tried (warehouse `RECOVERY_CODE_COUNT`). */
export const MADE_AT_ONCE = 8;

/** How many recovery codes are unused, when they were generated, and whether one was ever tried. */
export function readRecoveryCodes(page: PageDom): Reading<AccountFacts['recoveryCodes']> {
  const found = twoFactorRows(page);
  if (found === 'unreadable') return 'unreadable';
  const [row] = found.codes;
  return row ? readRow(page, row, found) : readNone(page, found);
}

/** The row's place for the number differs by language, so it is the only number beside the time. */
function readRow(page: PageDom, row: Row, { section }: TwoFactorRows): Reading<AccountFacts['recoveryCodes']> {
  const name = nameOf(row);
  const inName = name?.querySelectorAll('time') ?? [];
  const [time, anotherTime] = inName.length > 0 ? inName : row.querySelectorAll('time');
  const generatedAt = time && !anotherTime ? timeOf(time) : undefined;
  const [unused, another] = numbersBeside(row, name);
  const offersNew = outside(page.leadingTo(section, PATHS.generate)).length > 0;
  if (!generatedAt || !unused || unused > MADE_AT_ONCE || another !== undefined || offersNew) return 'unreadable';
  const trial = readTrial(page, section, unused);
  if (trial === undefined) return 'unreadable';
  return { unused, generatedAt: trial === 'of others' ? null : generatedAt, confirmed: trial === 'done' };
}

/** The numbers in a row's name, or, if there are none, in the rest of it. */
function numbersBeside(row: Row, name: Element | undefined): number[] {
  const own = name ? numbersIn(textOf(name, 'time')) : [];
  return own.length > 0 ? own : numbersIn(textOf(row, 'time, a, button'));
}

/**
 * Whether one of the codes was tried. PyPI asks for a trial until one was used, and until then lets no method be added. While the
 * primary address is unverified it asks for that instead, and the number tells.
 *
 * PyPI deletes codes with the next ones, but not those of a set that is all used: beside them, new ones need no trial, and the
 * date is that of the old set (warehouse `generate_recovery_codes`, `recovery_codes[0]`). As long as all eight are unused, the
 * page shows that it is so: they are not asked for, and methods may be added.
 */
function readTrial(page: PageDom, section: Element, unused: number): 'done' | 'open' | 'of others' | undefined {
  const isOneUsed = unused < MADE_AT_ONCE;
  const asksForTrial = outside(page.leadingTo(section, PATHS.burn)).length > 0;
  if (asksForTrial) return isOneUsed ? undefined : 'open';
  if (isOneUsed) return 'done';
  if (outside(page.linksTo(section, 'emails')).length > 0) return 'open';
  const adds = outside(page.leadingTo(section, PATHS.addDevice));
  if (adds.length === 0) return undefined;
  return adds.every((button) => button.matches('.button--disabled, [aria-disabled="true"]')) ? 'open' : 'of others';
}

/** No row means none only beside the box that offers to generate some, or that first wants an address verified. */
function readNone(page: PageDom, { section, holdsOthers }: TwoFactorRows): Reading<AccountFacts['recoveryCodes']> {
  const offers = outside(page.leadingTo(section, PATHS.generate)).length > 0;
  const advises = outside(page.linksTo(section, 'emails')).length > 0 && looseDates(section).length === 0;
  const leftovers = [PATHS.burn, PATHS.regenerate].flatMap((path) => page.leadingTo(section, path));
  const isNone = (offers || advises) && leftovers.length === 0 && !holdsOthers;
  return isNone ? { unused: 0, generatedAt: null, confirmed: false } : 'unreadable';
}
