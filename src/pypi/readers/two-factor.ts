import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import type { Row } from './tables';
import { textOf, trim } from './text';
import {
  isQuoted,
  nameOf,
  outside,
  PATHS,
  removalId,
  removalsIn,
  type TwoFactorRows,
  twoFactorRows,
} from './two-factor-rows';

const BOX = '.callout-block:not(.callout-block--warning)';

/** The second factors that are on: a row each, which must agree with the page's dialogs and with its ways to add one. */
export function readTwoFactor(page: PageDom): Reading<AccountFacts['twoFactor']> {
  const found = twoFactorRows(page);
  if (found === 'unreadable') return 'unreadable';
  const methods = [...found.totp, ...found.devices];
  if (!agreesWithDialogs(page, methods) || (found.totp.length === 0 && saysTotpIsOn(page, found))) return 'unreadable';
  if (methods.length === 0 && !saysNone(page, found)) return 'unreadable';
  const securityDevices = found.devices.map(readLabel);
  const labels = securityDevices.filter((label) => label !== undefined);
  return labels.length < securityDevices.length
    ? 'unreadable'
    : { totp: found.totp.length > 0, securityDevices: labels };
}

/** The form that removes a device holds its label; of the only one there is none, and the label stands in its quotes. */
function readLabel(row: Row): string | undefined {
  const input = row.querySelector('input[name="label"]')?.getAttribute('value');
  if (input != null) return input;
  const texts = [...(nameOf(row)?.querySelectorAll('*') ?? [])].map((element) => trim(textOf(element)));
  const [label, another] = new Set(texts.flatMap((text) => /^"(.*)"$/s.exec(text)?.[1] ?? []));
  return another === undefined ? label : undefined;
}

/**
 * PyPI offers to remove a method exactly when there are two or more (since July 2023): then there are as many dialogs, or
 * links to them, as rows; of the only one there is none.
 */
function agreesWithDialogs(page: PageDom, methods: readonly Row[]): boolean {
  const own = methods.map((row) => [...removalsIn(row)]);
  const ids = new Set(own.flat());
  const isEach = own.every((found) => found.length === 1) && ids.size === methods.length;
  return (methods.length < 2 ? ids.size === 0 : isEach) && removalsOn(page).every((id) => ids.has(id));
}

/** The ids of all dialogs on the page that remove a method, and of the links to them. */
function removalsOn(page: PageDom): string[] {
  const traces = [...page.document.querySelectorAll('[id^="disable-"], a[href*="#disable-"]')];
  return traces
    .filter((trace) => trace.localName !== 'a' || !page.isInHistory(trace))
    .flatMap((trace) => removalId(trace.id || (page.targetOf(trace)?.fragment ?? '')) ?? []);
}

/** The button that adds an authenticator app says that there is one: it carries a title then, and the other none. */
function saysTotpIsOn(page: PageDom, { section }: TwoFactorRows): boolean {
  const isTitled = (link: Element) => (link.getAttribute('title') ?? '').trim() !== '';
  const links = page.leadingTo(section, PATHS.addTotp).filter((link) => !link.matches(`form, ${BOX} *, p *`));
  const others = page.leadingTo(section, PATHS.addDevice);
  return links.length > 1 || (links.some(isTitled) && !others.some(isTitled));
}

/**
 * No row means no method only where both ways to add one stand, and a box that says what to do next; and where nothing is left
 * of a row.
 */
function saysNone(page: PageDom, { section, holdsOthers }: TwoFactorRows): boolean {
  const ways = [PATHS.addTotp, PATHS.addDevice].map((path) => page.leadingTo(section, path));
  const locked = [...section.querySelectorAll('[disabled]')].filter(
    (button) => !ways.flat().some((way) => way.contains(button)),
  );
  const labels = [...section.querySelectorAll('strong')].filter(isQuoted);
  const isLeft = holdsOthers || locked.length + labels.length > 0;
  return ways.every((way) => way.length > 0) && hasBox(page, section) && !isLeft;
}

/** A box of words, or a link to what has to be done first. */
function hasBox(page: PageDom, section: Element): boolean {
  const steps = [PATHS.generate, PATHS.burn].flatMap((path) => page.leadingTo(section, path));
  const words = [...section.querySelectorAll('div > p')].flatMap(({ parentElement }) => parentElement ?? []);
  const boxes = words.filter((box) => box !== section && !box.querySelector('a, button, input, table'));
  return outside([...steps, ...page.linksTo(section, 'emails'), ...boxes, ...section.querySelectorAll(BOX)]).length > 0;
}
