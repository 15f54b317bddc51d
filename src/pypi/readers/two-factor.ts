import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import type { Row } from './tables';
import { textOf, trim } from './text';
import {
  BOX,
  isQuoted,
  nameOf,
  outside,
  PATHS,
  removalId,
  removalsIn,
  saysTotpIsOn,
  type TwoFactorRows,
  twoFactorRows,
} from './two-factor-rows';

/** The second factors that are on: a row each, which must agree with the page's dialogs and with its ways to add one. */
export function readTwoFactor(page: PageDom): Reading<AccountFacts['twoFactor']> {
  const found = twoFactorRows(page);
  if (found === 'unreadable') return 'unreadable';
  const methods = [...found.totp, ...found.devices];
  if (!agreesWithDialogs(page, found, methods) || (found.totp.length === 0 && saysTotpIsOn(page, found.section)))
    return 'unreadable';
  if (methods.length === 0 && !saysNone(page, found)) return 'unreadable';
  const securityDevices = found.devices.map(readLabel);
  const labels = securityDevices.filter((label) => label !== undefined);
  return labels.length < securityDevices.length
    ? 'unreadable'
    : { totp: found.totp.length > 0, securityDevices: labels };
}

/**
 * A device's label, on which two agree where it stands more than once: its name in quotes, the input of the form that removes
 * it, and what that form's button wants typed. Of the only method there is no form.
 */
function readLabel(row: Row): string | undefined {
  const valuesOf = (selector: string, name: string) =>
    [...row.querySelectorAll(selector)].flatMap((element) => element.getAttribute(name) ?? []);
  const texts = [...(nameOf(row)?.querySelectorAll('*') ?? [])].map((element) => trim(textOf(element)));
  const quoted = texts.flatMap((text) => /^"(.*)"$/s.exec(text)?.[1] ?? []);
  const kinds = [valuesOf('input[name="label"]', 'value'), valuesOf('[data-expected]', 'data-expected'), quoted];
  const told = kinds.flatMap((labels) => [...new Set(labels)]);
  const [label, another] = told.length === 1 ? told : new Set(told.filter((one, i) => told.indexOf(one) < i));
  return another === undefined ? label : undefined;
}

/**
 * PyPI offers to remove a method exactly when there are two or more (since July 2023): then there are as many dialogs, or
 * links to them, as rows; of the only one there is none.
 */
function agreesWithDialogs(page: PageDom, { section }: TwoFactorRows, methods: readonly Row[]): boolean {
  const own = methods.map((row) => [...removalsIn(row)]);
  const ids = new Set(own.flat());
  const isEach = own.every((found) => found.length === 1) && ids.size === methods.length;
  const isSole = ids.size === 0 || (isEach && isBeforeAugust2023(page, section, methods));
  return (methods.length < 2 ? isSole : isEach) && removalsOn(page).every((id) => ids.has(id));
}

/** Until then the only method could be removed too, an app not be changed, and the button that adds one had no title at all. */
function isBeforeAugust2023(page: PageDom, section: Element, methods: readonly Row[]): boolean {
  const adds = outside(page.leadingTo(section, PATHS.addTotp));
  const changes = methods.flatMap((row) => page.leadingTo(row, PATHS.addTotp)).filter((link) => link.localName === 'a');
  return adds.length > 0 && !adds.some((link) => link.hasAttribute('title')) && changes.length === 0;
}

/** The ids of all dialogs on the page that remove a method, and of the links to them. */
function removalsOn(page: PageDom): string[] {
  const traces = [...page.document.querySelectorAll('[id^="disable-"], a[href*="#disable-"]')];
  return traces
    .filter((trace) => trace.localName !== 'a' || !page.isInHistory(trace))
    .flatMap((trace) => removalId(trace.localName === 'a' ? (page.targetOf(trace)?.fragment ?? '') : trace.id) ?? []);
}

/**
 * No row means no method only where both ways to add one stand, and a box that says what to do next; and where nothing is left
 * of a row.
 */
function saysNone(page: PageDom, { section, holdsOthers }: TwoFactorRows): boolean {
  const ways = [PATHS.addTotp, PATHS.addDevice].map((path) => page.leadingTo(section, path));
  const locked = [...section.querySelectorAll('[disabled]')].filter(
    (button) => !ways.flat().some((way) => way.contains(button)) && isNamed(section, button),
  );
  const labels = [...section.querySelectorAll('strong')].filter(isQuoted);
  const isLeft = holdsOthers || locked.length + labels.length > 0;
  return ways.every((way) => way.length > 0) && hasBox(page, section) && !isLeft;
}

/** Whether words stand beside a button, as a method's name does. */
function isNamed(section: Element, { parentElement: place }: Element): boolean {
  return place !== null && place !== section && trim(textOf(place, 'button, a, form')) !== '';
}

/** A box of words, or a link to what has to be done first. */
function hasBox(page: PageDom, section: Element): boolean {
  const steps = [PATHS.generate, PATHS.burn].flatMap((path) => page.leadingTo(section, path));
  const words = [...section.querySelectorAll('div > p')].flatMap(({ parentElement }) => parentElement ?? []);
  const boxes = words.filter((box) => box !== section && !box.querySelector('a, button, input, table'));
  return outside([...steps, ...page.linksTo(section, 'emails'), ...boxes, ...section.querySelectorAll(BOX)]).length > 0;
}
