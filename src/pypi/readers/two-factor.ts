import type { AccountFacts } from '../facts';
import { readRows, trim } from './dom';
import type { Reading } from './reading';
import { outside, removalOf, saysTotpIsOn, type TwoFactorRows, twoFactorRows } from './two-factor-rows';

/** The second factors that are on, from their section. */
export function readTwoFactor(document: Document): Reading<AccountFacts['twoFactor']> {
  const rows = twoFactorRows(document);
  if (rows === 'unreadable' || rows.totp.length > 1 || !agreesWithItself(rows)) return 'unreadable';
  const securityDevices = readRows(rows.devices, readLabel);
  if (securityDevices === 'unreadable') return 'unreadable';
  return { totp: rows.totp.length === 1, securityDevices };
}

/**
 * PyPI writes `"label"`: the label is what stands between the outer quotes, whatever it holds itself. The form that removes
 * the device repeats it where no translator gets.
 */
function readLabel(row: HTMLTableRowElement): string | undefined {
  const label = /^"(.*)"$/s.exec(trim(row.querySelector('th > strong')?.textContent ?? ''))?.[1];
  const repeated = row.querySelector('input[name="label"]')?.getAttribute('value') ?? label;
  return repeated === label ? label : undefined;
}

/**
 * The page tells the number of methods twice, and both must agree: only the sole method can't be removed, and only
 * an account without any has a box that says what to do next and an add button that doesn't say "there is one".
 */
function agreesWithItself({ section, totp, devices }: TwoFactorRows): boolean {
  const methods = [...totp, ...devices];
  if (totp.length === 0 && saysTotpIsOn(section)) return false;
  if (methods.length === 0) return outside(section, '.callout-block').length > 0;
  const removals = new Set(methods.map(removalOf));
  return methods.length === 1 ? removals.has(undefined) : removals.size === methods.length && !removals.has(undefined);
}
