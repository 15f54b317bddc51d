import { expect, test } from './fixtures';
import { ago, BOB, FACTS, openWith, recordOf } from './kept';

test('in a tab, as from a notification: the account that it names, and it stays when another tab is chosen', async ({
  extension,
}) => {
  const records = [recordOf(), recordOf({}, {}, BOB, 1)];
  const query = `?${new URLSearchParams(BOB)}`;
  const popup = await openWith(await extension.context.newPage(), extension.extensionId, { records }, query);
  await expect(popup.locator('select')).toHaveValue('account/pypi.org/bob-lane');
  await (await extension.context.newPage()).bringToFront();
  await popup.bringToFront();
  await expect(popup.locator('select')).toHaveValue('account/pypi.org/bob-lane');

  const odd = await extension.context.newPage();
  await openWith(odd, extension.extensionId, { records }, '?site=pypi.org&username=<b>');
  await expect(odd.locator('select')).toHaveValue('account/pypi.org/alice-dev');
});

test('some of what is in order was seen long ago: it stands by itself, and is not counted as in order', async ({
  extension,
}) => {
  const record = recordOf();
  const { associations, ...facts } = record.facts;
  if (!associations) throw new Error('Nothing is known of associations');
  const mixed = { ...record, facts: { ...facts, associations: { ...associations, seenAt: ago(60) } } };
  const page = await extension.context.newPage();
  const numbers = async () => ((await page.locator('#summary').innerText()).match(/\d+/g) ?? []).map(Number);
  await openWith(page, extension.extensionId, { records: [record] });
  const [good = 0, all = 0] = await numbers();
  await expect(page.locator('details.was-in-order')).toHaveCount(0);
  await openWith(page, extension.extensionId, { records: [mixed] });
  expect(await numbers()).toEqual([good - 1, all]);
  await expect(page.locator('.checklist.doubtful')).toHaveCount(0);
  await expect(page.locator('details.was-in-order .finding')).toHaveAttribute('data-check', 'linked-code-host');
  await expect(page.locator('details.pass .finding')).toHaveCount(good - 1);
});

test('the picture tells what was rehearsed and when, and leads to the rehearsal and the dossier', async ({
  extension,
}) => {
  const page = await extension.context.newPage();
  const way = (id: string) => page.locator(`[data-way="${id}"]`);
  await openWith(page, extension.extensionId, { records: [recordOf()] });
  await expect(way('recovery-codes')).toContainText('Never rehearsed');
  await expect(way('recovery-codes').locator('.icon-open-unrehearsed')).toHaveCount(1);
  await expect(way('repository-check')).not.toContainText('ehears');
  for (const view of ['rehearsal', 'dossier', 'used-code', 'leaving']) {
    const href = new RegExp(`^/src/ui/readiness/index.html\\?view=${view}&site=pypi.org&username=alice-dev$`);
    await expect(page.locator(`[data-do="${view}"]`)).toHaveAttribute('href', href);
  }
  const { generatedAt } = FACTS.recoveryCodes;
  const rehearsal = {
    codes: { outcome: 'works' as const, at: ago(1), about: generatedAt },
    'second-key': { outcome: 'fails' as const, at: ago(400), about: 'blue key' },
  };
  await openWith(page, extension.extensionId, { records: [recordOf({}, { rehearsal })] });
  await expect(way('recovery-codes')).toContainText(/Rehearsed .*: works/);
  await expect(way('recovery-codes').locator('.icon-open')).toHaveCount(1);
  await expect(way('security-device')).toContainText(/which counts no more\s*blue key/);
});

test('lists that run are told with how far they are, and only those', async ({ extension }) => {
  const page = await extension.context.newPage();
  await openWith(page, extension.extensionId, { records: [recordOf()] });
  await expect(page.locator('[data-list]')).toHaveCount(0);
  const leaving = { domain: 'example.org', since: ago(1) };
  await openWith(page, extension.extensionId, { records: [recordOf({}, { usedCodeAt: ago(2), leaving })] });
  await expect(page.locator('[data-list="used-code"]')).toHaveText(/\d of 5/);
  await expect(page.locator('[data-list="leaving"]')).toHaveAttribute('href', /view=leaving.*username=alice-dev/);
  await expect(page.locator('footer [data-do="leaving"]')).toHaveCount(0);
});
