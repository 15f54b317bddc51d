import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { COMPANION, OFFER, WARNINGS } from '../boxes';
import { type Notes, note, openAll, PLACE, readDocument, TYPED } from '../canaries';
import { ANSWERS, boxOf } from '../start-request';
import { pressToolbarButton } from './add-on';
import type { FirefoxBrowser } from './browser';
import { downloadOf } from './downloads';
import { expect, namesOf, press, pressInBox, tabAt } from './fixtures';
import { pastedInto } from './github-form';

const warning = `${WARNINGS} >>> [data-check="no-account-wide-token"] [data-do="hide"]`;
const offer = `${OFFER} >>> [data-do="dismiss"]`;
const place = `${COMPANION} >>> [aria-pressed]`;

/** What is done on which of PyPI's pages. */
export const DONE: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  '/account/recovery-code/': async (page) => {
    await pressInBox(page, offer);
    await expect.poll(() => page.$(offer)).toBeNull();
  },
  '/manage/account/token/': async (page) => {
    await page.locator('#create-token input[name="description"]').fill('ci');
    await page.locator('#create-token form [type="submit"]').click();
    await page.waitForSelector('#provisioned-key');
  },
  '/manage/account/': async (page) => {
    await pressInBox(page, warning);
    await expect.poll(() => page.$(warning)).toBeNull();
  },
  '/manage/account/recovery-codes/regenerate': async (page) => {
    await pressInBox(page, place);
    await expect.poll(() => namesOf(page, place, 'aria-pressed')).toContain('true');
  },
};

export async function look(page: Page, notes: Notes, where: string): Promise<void> {
  note(notes, where, (await page.evaluate(readDocument)).page);
}

/** Every finding opened, PyPI asked, one check put off. */
export async function walkPopup(popup: Page, notes: Notes): Promise<void> {
  await popup.waitForSelector('[data-fresh] .rows');
  await popup.evaluate(openAll);
  await look(popup, notes, 'popup');
  await press(popup, '[data-row="repository"] > h4 > button');
  await popup.locator('[data-do="look-up"]').click();
  await popup.waitForSelector('[data-project="tidepool"][data-outcome="none"]');
  await press(popup, '[data-row="tokens"] > h4 > button');
  await press(popup, '[data-check="no-account-wide-token"] [data-do="mute"]');
  await press(popup, '[data-check="no-account-wide-token"] [data-mute="week"]');
  await popup.waitForSelector('[data-muted="no-account-wide-token"]');
  await look(popup, notes, 'popup');
}

/** One way practised, the recovery sheet, and where the codes are. */
export async function walkReadiness(firefox: FirefoxBrowser, notes: Notes): Promise<void> {
  const page = await firefox.openOwn('readiness/index.html?view=rehearsal', '[data-do="begin"]');
  await press(page, '[data-do="begin"]');
  await press(page, 'section[data-way="codes"] [data-answer="works"]');
  await page.waitForSelector('section[data-way="second-key"]');
  await look(page, notes, 'readiness page');
  await page.close();
  const sheet = await firefox.openOwn('readiness/index.html?view=sheet', '.paper');
  await look(sheet, notes, 'readiness page');
  await sheet.close();
  const codes = await firefox.openOwn('readiness/index.html?view=codes', '.backup-note');
  await codes.locator('.backup-note input[type="text"]').fill(PLACE);
  await press(codes, '[data-do="note-backup"]');
  await codes.waitForSelector(`::-p-text(${PLACE})`);
  await look(codes, notes, 'readiness page');
  await codes.close();
}

/** The worst is typed and taken out again; the request is pasted, and filled in. */
export async function walkRecovery(firefox: FirefoxBrowser, notes: Notes): Promise<void> {
  const page = await firefox.openOwn('recovery/index.html', '[data-do="skip"]');
  await press(page, '[data-do="skip"]');
  for (const answer of ANSWERS) await press(page, boxOf(answer));
  await page.locator('[data-field="details"] textarea').fill(TYPED);
  await press(page, '[data-do="mask"]');
  await expect.poll(() => page.$('.private')).toBeNull();
  await look(page, notes, 'recovery page');
  await page.locator('[data-do="copy-and-open"]').click();
  const form = await tabAt(firefox, 'https://github.com/pypi/support/issues/new');
  await form.bringToFront();
  note(notes, 'clipboard', await pastedInto(form));
  await pressToolbarButton(firefox, form);
  const popup = await firefox.openPopup();
  await press(popup, '[data-do="fill"]');
  await popup.waitForSelector('[data-notice="filled"]');
  await look(form, notes, "GitHub's form");
}

/** Exported, as it is now. */
export async function walkSettings(firefox: FirefoxBrowser, page: Page, notes: Notes): Promise<void> {
  await press(page, '[data-do="export"]');
  note(notes, 'export', await readFile(await downloadOf(firefox), 'utf8'));
  await look(page, notes, 'settings page');
}
