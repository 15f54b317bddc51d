import { downloadOf } from './downloads';
import { expect, keptOf, namesOf, press, test } from './fixtures';

test('export, erase, import: the same is kept as before', async ({ firefox, visit }) => {
  const page = await firefox.openOwn('settings/index.html', '[data-section="remembered"]');
  const pypi = await visit('healthy');
  await expect.poll(() => keptOf(page)).toMatchObject({ 'visit/pypi.org': { username: 'alice-dev' } });
  await visit('second-account', { page: pypi });
  await expect.poll(() => keptOf(page)).toMatchObject({ 'visit/pypi.org': { username: 'bob-lane' } });
  await expect.poll(() => namesOf(page, '[data-account]', 'data-account')).toHaveLength(2);
  const before = await keptOf(page);
  await press(page, '[data-do="export"]');
  const file = await downloadOf(firefox);
  await press(page, '[data-do="erase-everything"]');
  await press(page, 'dialog[open] [data-do="erase"]');
  await expect.poll(() => keptOf(page)).toEqual({});
  const input = await page.waitForSelector('input[type="file"]');
  await input?.toElement('input').then((chosen) => chosen.uploadFile(file));
  await page.waitForSelector('[data-changes="added"]');
  expect(await page.$$('[data-changes="added"] li')).toHaveLength(2);
  expect(await keptOf(page)).toEqual({});
  await press(page, '[data-do="import"]');
  await expect.poll(() => keptOf(page)).toEqual(withoutHashes(before));
});

/** What the file can bring back: the hashes of PyPI's cookie stay out of it. */
function withoutHashes(kept: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(kept, (key, value) => (key === 'userHash' ? undefined : value)));
}
