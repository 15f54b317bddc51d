import type { Manifest } from 'webextension-polyfill';
import { browser } from './browser';

/**
 * The tab before the user, for the one moment in which the extension acts on a page that is not PyPI's. Both browsers
 * give these two without a dialog. With them, pressing the toolbar button opens that tab to the extension; a press from
 * before the permission doesn't count, and Firefox wants a new one for each page.
 */
const PERMISSIONS: Manifest.OptionalPermission[] = ['activeTab', 'scripting'];

/** Asks for both. Must be called from a click, with nothing awaited before. */
export function requestFilling(): Promise<boolean> {
  return browser.permissions.request({ permissions: PERMISSIONS });
}

/** Gives both back: what was filled needs them no more. */
export function giveBackFilling(): Promise<boolean> {
  return browser.permissions.remove({ permissions: PERMISSIONS });
}

/** The tab under the popup. `url`: `null` when the browser doesn't tell it: then the tab isn't open to us. */
export async function activeTab(): Promise<{ id: number; url: string | null } | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined ? { id: tab.id, url: tab.url || null } : undefined;
}

/** It was not run, or gave no answer. `why`: in the browser's own words. */
export interface Failed {
  state: 'failed';
  why: string;
}

const ANSWERS_WITHIN = 10_000;

/**
 * Runs a function on a tab's page. In: the function, which must use nothing from outside itself, and its argument: both
 * travel as text. Out: its answer, or why there is none: the browser refused, it threw, or the page was left meanwhile.
 */
export async function runInTab<Argument, Answer>(
  tabId: number,
  run: (argument: Argument) => Promise<Answer>,
  argument: Argument,
): Promise<Answer | Failed> {
  const func = run as (...args: unknown[]) => unknown; // `args` are passed on as they are
  try {
    const [frame] = await inTime(browser.scripting.executeScript({ target: { tabId }, func, args: [argument] }));
    return (frame?.result as Answer | null | undefined) ?? failed(frame?.error ?? 'The page gave no answer.');
  } catch (error) {
    return failed(error);
  }
}

/** Firefox never answers for a page that is left while the function runs; Chromium answers with nothing. */
function inTime<Result>(result: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The page did not answer in time.')), ANSWERS_WITHIN);
    result.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function failed(error: unknown): Failed {
  return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
}
