import type { Page } from '@playwright/test';
import { OFFER, WARNINGS } from '../boxes';
import type { ExtensionBrowser } from '../browser';

/** What the extension says in all places at one moment. */
export interface Said {
  account: string | null;
  site: string;
  /** The badge's text: a number, "?", a mark, or nothing. */
  badge: string;
  /** Outcomes by check; `was-…` where the popup doubts it. */
  checks: Readonly<Record<string, string>>;
  /** The grounds of a finding, in words, by check. */
  grounds: Readonly<Record<string, string>>;
  /** States by way back. */
  ways: Readonly<Record<string, string>>;
  /** Notices above the list, by their ids. */
  notices: readonly string[];
  /** Kinds of changes that the user is asked about. */
  changes: readonly string[];
  /** Short lists, by their ids. */
  lists: readonly string[];
  /** Checks that warn on PyPI's page. */
  boxes: readonly string[];
  /** What the offer on PyPI's page says; empty where there is none. */
  offer: string;
}

/** Opens the popup over a page of PyPI's, as the user would, and reads it and what is beside it. */
export async function readSaid(extension: ExtensionBrowser, page: Page): Promise<Said> {
  await page.bringToFront();
  const popup = await extension.openPopup();
  await popup.locator('main').waitFor();
  const shown = await popup.evaluate(readPopup);
  await popup.close();
  const boxes = page.locator(`${WARNINGS} li[data-check]`);
  const offer = page.locator(OFFER);
  return {
    ...shown,
    badge: await (await extension.worker()).evaluate(() => chrome.action.getBadgeText({})),
    boxes: await boxes.evaluateAll((items) => items.map((item) => item.getAttribute('data-check') ?? '')),
    offer: (await offer.count()) > 0 ? await offer.innerText() : '',
  };
}

/** Runs in the popup, so it uses nothing from outside. */
function readPopup(): Omit<Said, 'badge' | 'boxes' | 'offer'> {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const stateOf = (element: Element, states: readonly string[]) =>
    states.find((state) => element.classList.contains(state)) ?? '';
  const outcomes = ['pass', 'fail', 'unknown', 'not-applicable'];
  const states = ['open', 'unproven', 'closed', 'unknown', 'last-resort'];
  const findings = all('.finding[data-check]');
  const outcomeOf = (one: HTMLElement) => (one.classList.contains('stale') ? 'was-' : '') + stateOf(one, outcomes);
  const entries = (items: HTMLElement[], name: string, value: (item: HTMLElement) => string) =>
    Object.fromEntries(items.map((item) => [item.dataset[name] ?? '', value(item)]));
  return {
    account:
      document.querySelector<HTMLSelectElement>('header select')?.value.split('/')[2] ??
      document.querySelector('header h1 bdi')?.textContent ??
      null,
    site: document.querySelector('header .fine span')?.textContent ?? '',
    checks: entries(findings, 'check', outcomeOf),
    grounds: entries(findings, 'check', (one) => one.querySelector('.evidence')?.textContent ?? ''),
    ways: entries(all('[data-way]'), 'way', (one) => stateOf(one, states)),
    notices: all('[data-notice]').map(({ dataset }) => dataset.notice ?? ''),
    changes: all('[data-change]').map(({ dataset }) => dataset.change ?? ''),
    lists: all('[data-list]').map(({ dataset }) => dataset.list ?? ''),
  };
}

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };
