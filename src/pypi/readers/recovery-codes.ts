import type { AccountFacts } from '../facts';
import { idsOf } from '../sections';
import { numbersIn, textOf, timeOf } from './dom';
import type { Reading } from './reading';
import { outside, type TwoFactorRows, twoFactorRows } from './two-factor-rows';

/** PyPI makes this many at once; as long as all are unused, none was tried (warehouse `RECOVERY_CODE_COUNT`). */
const MADE_AT_ONCE = 8;
const GENERATE = 'a[href*="/recovery-codes/generate"]';
const BURN = 'a[href*="/recovery-codes/burn"]';
const ADD_DEVICE = 'a[href*="/manage/account/webauthn-provision"]';
const VERIFY_ADDRESS = `a[href="#${idsOf('emails')[0]}"]`;

/** How many recovery codes are unused, when they were generated, and whether one was ever tried, from the section of two-factor methods. */
export function readRecoveryCodes(document: Document): Reading<AccountFacts['recoveryCodes']> {
  const rows = twoFactorRows(document);
  if (rows === 'unreadable' || rows.codes.length > 1) return 'unreadable';
  const row = rows.codes[0];
  return row ? readRow(row, rows.section) : readNone(rows);
}

/** The row's place for the number differs by language, so it is the only number beside the time. */
function readRow(row: Element, section: Element): Reading<AccountFacts['recoveryCodes']> {
  const name = row.querySelector('th[scope="row"]');
  const time = name?.querySelector('time');
  const generatedAt = time ? timeOf(time) : undefined;
  const [unused, ...more] = name ? numbersIn(textOf(name, 'time')) : [];
  if (!generatedAt || !unused || unused > MADE_AT_ONCE || more.length > 0 || outside(section, GENERATE).length > 0)
    return 'unreadable';
  const confirmed = readConfirmed(section, unused);
  return confirmed === undefined ? 'unreadable' : { unused, generatedAt, confirmed };
}

/**
 * PyPI asks for a trial of the codes until one was used, and until then lets no method be added: both must agree, and
 * agree with the number. While the primary address is unverified it asks for that instead, and only the number tells.
 */
function readConfirmed(section: Element, unused: number): boolean | undefined {
  const asksForTrial = outside(section, BURN).length > 0;
  if (outside(section, VERIFY_ADDRESS).length > 0) return asksForTrial ? undefined : unused < MADE_AT_ONCE;
  const addsMethods = outside(section, ADD_DEVICE).some((button) => !button.matches('.button--disabled'));
  const contradicts = asksForTrial ? unused < MADE_AT_ONCE : unused === MADE_AT_ONCE;
  return asksForTrial === addsMethods || contradicts ? undefined : !asksForTrial;
}

/** No row means none only beside the box that offers to generate some, or that first wants an address verified. */
function readNone({ section }: TwoFactorRows): Reading<AccountFacts['recoveryCodes']> {
  const offered = outside(section, `${GENERATE}, ${VERIFY_ADDRESS}`).length > 0;
  if (!offered || outside(section, BURN).length > 0) return 'unreadable';
  return { unused: 0, generatedAt: null, confirmed: false };
}
