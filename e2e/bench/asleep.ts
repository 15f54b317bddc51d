import { setTimeout as sleep } from 'node:timers/promises';
import { newProfile, removeProfile } from '../browser';
import { launchPlainBrowser } from '../plain-browser';

const EVERY = 250;
const AT_MOST = 120_000;

/**
 * How long an extension's background stays awake after a visit of the account page that nothing follows.
 *
 * @param dist folder of the extension, from the project's own
 * @returns seconds, from the page's opening on; `Infinity` when it still was after two minutes
 */
export async function secondsAwake(samplePort: number, dist: string): Promise<number> {
  const profile = await newProfile();
  const browser = await launchPlainBrowser(profile, samplePort, dist);
  await browser.open('https://pypi.org/sample/healthy');
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1_000;
  while (!(await browser.isWorkerAwake()) && seconds() < AT_MOST / 1_000) await sleep(EVERY);
  while ((await browser.isWorkerAwake()) && seconds() < AT_MOST / 1_000) await sleep(EVERY);
  const awake = (await browser.isWorkerAwake()) ? Number.POSITIVE_INFINITY : seconds();
  await browser.close();
  await removeProfile(profile);
  return awake;
}
