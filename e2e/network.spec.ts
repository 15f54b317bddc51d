import { launchBrowser } from './browser';
import { expect, test } from './fixtures';

// What every test's browser is held against when it is closed, once broken.

test('a browser in which a tab asked for another host, or the background for what is no public data, can’t be closed in peace', async ({
  sample,
}) => {
  const extension = await launchBrowser({ samplePort: sample.port });
  const page = await extension.context.newPage();
  await page.goto('https://elsewhere.example/').catch(() => undefined);
  await (await extension.worker()).evaluate(() => fetch('https://pypi.org/pypi/lantern'));
  const closed = extension.close();
  await expect(closed).rejects.toThrow('https://elsewhere.example/');
  await expect(closed).rejects.toThrow('https://pypi.org/pypi/lantern');
});
