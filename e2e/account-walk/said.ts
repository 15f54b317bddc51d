import type { Page } from '@playwright/test';
import { OFFER, warningsOn } from '../boxes';
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
  /** States by row. */
  rows: Readonly<Record<string, string>>;
  /** What stands on top. */
  top: string;
  /** Notices, by their ids. */
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
  await popup.locator('[data-fresh]').waitFor();
  const shown = await popup.evaluate(readPopup);
  await popup.close();
  const offer = page.locator(OFFER);
  return {
    ...shown,
    badge: await (await extension.worker()).evaluate(() => chrome.action.getBadgeText({})),
    boxes: await warningsOn(page),
    offer: (await offer.count()) > 0 ? await offer.innerText() : '',
  };
}

/** Runs in the popup, so it uses nothing from outside. */
function readPopup(): Omit<Said, 'badge' | 'boxes' | 'offer'> {
  const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
  const findings = all('.finding[data-check]');
  const outcomeOf = ({ dataset }: HTMLElement) => (dataset.old ? 'was-' : '') + dataset.outcome;
  const header = document.querySelector<HTMLElement>('header')?.dataset;
  const entries = (items: HTMLElement[], name: string, value: (item: HTMLElement) => string) =>
    Object.fromEntries(items.map((item) => [item.dataset[name] ?? '', value(item)]));
  return {
    account: header?.account ?? null,
    site: header?.site ?? '',
    checks: entries(findings, 'check', outcomeOf),
    grounds: entries(findings, 'check', (one) => one.querySelector('.evidence')?.textContent ?? ''),
    rows: entries(all('[data-row]'), 'row', ({ dataset }) => dataset.state ?? ''),
    top: document.querySelector<HTMLElement>('[data-top]')?.dataset.top ?? '',
    notices: all('[data-notice]').map(({ dataset }) => dataset.notice ?? ''),
    changes: all('[data-change]').map(({ dataset }) => dataset.change ?? ''),
    lists: all('[data-list]').map(({ dataset }) => dataset.list ?? ''),
  };
}

declare const chrome: { action: { getBadgeText(of: object): Promise<string> } };
