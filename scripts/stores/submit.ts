import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, nameOf } from '../package/names.ts';
import { Problem } from '../problem.ts';
import { CHROME_SECRETS, submitToChrome } from './chrome.ts';
import { FIREFOX_SECRETS, submitToFirefox } from './firefox.ts';
import { sendForReal, sendNothing } from './send.ts';

/**
 * `npm run submit -- chrome|firefox [--send]`: submits the package in `artifacts/` to a store, where the extension must
 * have been entered by hand once. Without `--send` it only says what it would send. Secrets come from the environment.
 */
export async function main([store, option]: string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const isReal = option === '--send';
  const send = isReal ? sendForReal : sendNothing;
  const file = (kind: 'chrome' | 'firefox' | 'source') => {
    const name = nameOf(version, kind);
    return new File([readFileSync(join(FOLDER, name))], name, { type: 'application/zip' });
  };
  if (store === 'chrome') await submitToChrome(send, file('chrome'), secrets(CHROME_SECRETS, isReal));
  else if (store === 'firefox')
    await submitToFirefox(send, file('firefox'), file('source'), secrets(FIREFOX_SECRETS, isReal));
  else throw new Problem(`"${store}" is no store.`, 'Use: npm run submit -- chrome|firefox [--send]');
  console.log(isReal ? `Submitted version ${version}.` : 'Nothing was sent. To send it: --send');
}

/** Of a dry run, the names in place of what they stand for. */
function secrets<Name extends string>(names: readonly Name[], areNeeded: boolean): Record<Name, string> {
  const missing = names.filter((name) => !process.env[name]);
  if (areNeeded && missing.length > 0)
    throw new Problem(
      `Missing in the environment: ${missing.join(', ')}.`,
      'The store tells them where it lets programs in.',
    );
  const pairs = names.map((name) => [name, areNeeded ? process.env[name] : name]);
  return Object.fromEntries(pairs) as Record<Name, string>;
}
