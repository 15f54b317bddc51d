import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchBrowser, newProfile, removeProfile } from './browser';
import { CANARIES, LOOKED_UP, leaksIn, type Notes, note, unseenIn } from './canaries';
import { pasted } from './clipboard';
import { expect, test } from './fixtures';
import { projectsAsked } from './sample-fixture';
import { openSettings } from './settings-page';
import { walkPopup, walkReadiness, walkRecovery } from './walk-own-pages';
import { walkPypi } from './walk-pypi';
import { exported, switchNotificationsOn, walkSettings } from './walk-settings';
import { withNotifications } from './with-notifications';
import { hear, keptElsewhere, look, lookAtDisk, takeStock } from './witness';

test.describe('with PyPI asked at a click', () => {
  test.use({ asksPypi: true });

  test('after a walk over every surface, no secret is anywhere but on PyPI’s own pages', async ({
    sample,
    dist,
  }, info) => {
    test.slow(true, 'It goes everywhere.');
    const notes: Notes = new Map();
    const [allowed, profile] = [await withNotifications(dist), await newProfile()];
    const extension = await launchBrowser({ samplePort: sample.port, dist: allowed, profile });
    const before = sample.requests.length;
    const asked = () => projectsAsked(sample, before);
    await hear(extension, notes);
    const page = await openSettings(extension);
    await switchNotificationsOn(page);
    await walkPypi(page, notes);
    await walkPopup(await own(extension, page, 'popup'), notes, () => asked().length > 0);
    await walkReadiness(await own(extension, page, 'readiness'), notes);
    await takeStock(extension, notes);
    await walkSettings(await openSettings(extension, page), notes, info);
    const form = await walkRecovery(await own(extension, page, 'recovery'), notes);
    await takeStock(extension, notes);
    await page.bringToFront();
    await exported(await openSettings(extension, page), notes, info.outputPath('with-request.json'));
    await walkGithub(extension, form, notes);
    await look(await own(extension, page, 'recovery'), notes, 'recovery page');
    await takeStock(extension, notes);
    expect(await keptElsewhere(page)).toEqual(['']);
    await extension.close();
    await lookAtDisk(profile, notes);

    expect(leaksIn(notes)).toEqual(CANARIES.map((canary) => `${canary} in PyPI's pages`));
    expect(unseenIn(notes)).toEqual([]);
    expect(asked()).toEqual(LOOKED_UP);
    await removeProfile(profile);
    await rm(allowed, { recursive: true });
  });
});

test('the codes are never touched: no page that destroys them is opened by itself', async ({
  sample,
  visit,
  extension,
}) => {
  const before = sample.requests.length;
  for (const state of ['codes-used-up', 'totp-only-unconfirmed', 'no-two-factor']) await visit(state);
  const popup = await extension.openPopup();
  await popup.locator('[data-fresh] .rows').waitFor();
  const links = await popup.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((href) => href.includes('recovery-codes/'))).toEqual([]);
  const paths = sample.requests.slice(before).map(({ path }) => path);
  expect(paths.filter((path) => path.includes('/recovery-codes/'))).toEqual([]);
});

async function own({ extensionId }: ExtensionBrowser, page: Page, name: string): Promise<Page> {
  await page.goto(`chrome-extension://${extensionId}/src/ui/${name}/index.html`);
  await page.locator('main section').first().waitFor();
  return page;
}

/** The request is pasted and filled in; the issue that it becomes is followed from the toolbar. */
async function walkGithub(extension: ExtensionBrowser, form: Page, notes: Notes): Promise<void> {
  await form.bringToFront();
  await form.getByRole('textbox', { name: 'Reason for request' }).waitFor();
  note(notes, 'clipboard', await pasted(form));
  const popup = await extension.pressToolbarButton(form);
  await popup.locator('[data-do="fill"]').press('Enter');
  await popup.locator('[data-notice="filled"]').waitFor();
  await look(popup, notes, 'popup');
  await popup.close();
  await look(form, notes, "GitHub's form");
  for (const box of await form.getByRole('checkbox').all()) await box.check();
  await form.getByRole('button', { name: 'Create' }).click();
  await form.waitForURL(/\/issues\/\d+$/);
  const again = await extension.pressToolbarButton(form);
  await again.locator('[data-do="track"]').press('Enter');
  await again.locator('[data-notice="request"]').waitFor();
  await look(again, notes, 'popup');
}
