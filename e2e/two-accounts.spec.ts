import { HEADER_INCLUDE_PATH } from '../sample-pypi/layout';
import { chooseAccount, expectAccount } from './accounts';
import { OFFER, pressInBox, WARNINGS } from './boxes';
import { checksIn, expect, storageOf, test, warningsOn } from './fixtures';

// Two people, or one with two accounts, in one browser.

const ALICE = 'account/pypi.org/alice-dev';
const BOB = 'account/pypi.org/bob-lane';

test('what is pressed in one tab changes the account that this tab shows, though the other logged in since', async ({
  extension,
  visit,
}) => {
  const alices = await visit('one-key');
  await expect.poll(() => warningsOn(alices)).toContain('second-method');
  await visit('second-account');
  const recordsNow = async () => (await storageOf(extension)).local as Record<string, { dismissed: object }>;
  await expect.poll(async () => Object.keys(await recordsNow())).toContain(BOB);
  await alices.bringToFront();
  await pressInBox(alices.locator(`${WARNINGS} [data-check="second-method"] [data-do="hide"]`));
  await expect.poll(async () => Object.keys((await recordsNow())[ALICE]?.dismissed ?? {})).toEqual(['second-method']);
  expect((await recordsNow())[BOB]?.dismissed).toEqual({});
  const over = await extension.openPopup();
  await expectAccount(over, { site: 'pypi.org', username: 'alice-dev' });
  await over.locator('[data-fresh] .rows').waitFor();
  const fails = await checksIn(over, 'fail');
  expect(fails).toContain('second-method');
  await chooseAccount(over, { site: 'pypi.org', username: 'bob-lane' });
  await expect.poll(() => checksIn(over, 'fail')).not.toEqual(fails);
});

test('the projects of one account are never stored under the other, whatever name the late header tells', async ({
  extension,
  visit,
}) => {
  await visit('second-account');
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local[BOB])).toContain('userHash');
  const page = await visit('healthy');
  await expect.poll(async () => JSON.stringify((await storageOf(extension)).local[ALICE])).toContain('userHash');
  // The log-in changed between the page and its script: then the cookie is the same at its start and when the header comes.
  const header = await page.evaluate(async (path) => (await fetch(path)).text(), HEADER_INCLUDE_PATH);
  const body = header.replaceAll('alice-dev', 'bob-lane');
  await page.route(`**${HEADER_INCLUDE_PATH}*`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('https://pypi.org/manage/projects/');
  await expect(page.locator('#user-indicator')).toContainText('bob-lane');
  const lastPage = async () => (await storageOf(extension)).local['visit/pypi.org'];
  await expect.poll(lastPage).toMatchObject({ page: 'projects', username: null });
  const { local } = await storageOf(extension);
  for (const key of [ALICE, BOB]) expect(JSON.stringify(local[key])).not.toContain('"projects":{');
  await page.unroute(`**${HEADER_INCLUDE_PATH}*`);
  await page.reload();
  await expect.poll(lastPage).toMatchObject({ page: 'projects', username: 'alice-dev' });
  expect(JSON.stringify((await storageOf(extension)).local[ALICE])).toContain('"projects":{');
});

test('stopped at the second factor: which account it is is asked first, and goes with what PyPI’s page said', async ({
  extension,
  visit,
}) => {
  await visit('second-account');
  await visit('healthy');
  const local = async () => (await storageOf(extension)).local;
  await expect.poll(async () => Object.keys(await local())).toEqual(expect.arrayContaining([ALICE, BOB]));
  const page = await visit('signed-out');
  await page.goto('https://pypi.org/sample/codes-used-up?variant=signed-out&next=/account/two-factor/');
  const before = await local();
  const opened = extension.context.waitForEvent('page');
  await pressInBox(page.locator(OFFER).getByRole('button').first());
  const recovery = await opened;
  await expect(recovery.locator('.step')).toHaveAttribute('data-step', 'which-account');
  await expect(recovery.locator('[data-codes-told="false"]')).toBeVisible();
  await expect(recovery.locator('.step .option')).toHaveCount(3);
  const withoutPages = ({ [ALICE]: alice, [BOB]: bob }: Record<string, unknown>) => ({ alice, bob });
  expect(withoutPages(await local())).toEqual(withoutPages(before));
  expect(Object.keys(await local()).filter((key) => key.startsWith('draft/'))).toEqual([]);

  await recovery.locator(`[data-option="${ALICE}"]`).press('Enter');
  await expect(recovery.locator('.step')).toHaveAttribute('data-step', 'factor');
  await expect(recovery.locator('[data-codes-told="false"]')).toBeVisible();
  await expect(recovery.locator('header select')).toHaveValue(ALICE);
  await expect.poll(async () => JSON.stringify((await local())[ALICE])).toContain('"unusedCodesExist":{');
  expect((await local())[BOB]).toEqual(before[BOB]);
  await recovery.reload();
  await expect(recovery.locator('[data-codes-told="false"]')).toBeVisible();
  await expect(recovery.locator('.step')).toHaveAttribute('data-step', 'factor');
});
