import { launchBrowser } from './browser';
import { expect, test } from './fixtures';

// What every test's browser is held against when it is closed, once broken.

for (const { what, asks } of [
  { what: 'a host that is not the sample’s', asks: 'https://elsewhere.example/' },
  { what: 'what is no public data', asks: 'https://pypi.org/pypi/lantern' },
]) {
  test(`a browser in which ${what} is asked for can't be closed in peace`, async ({ sample }) => {
    const extension = await launchBrowser({ samplePort: sample.port });
    const page = await extension.context.newPage();
    if (asks.includes('elsewhere')) await page.goto(asks).catch(() => undefined);
    else await (await extension.worker()).evaluate((url) => fetch(url), asks);
    await expect(extension.close()).rejects.toThrow(asks);
  });
}
