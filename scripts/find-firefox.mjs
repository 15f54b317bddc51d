import { existsSync, realpathSync } from 'node:fs';
import process from 'node:process';
import { installByApt } from './install-by-apt.mjs';
import { ask, fail, say } from './shell.mjs';

const OLDEST = 142; // `strict_min_version` in the manifest

const NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const PLACES = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe'],
};
/** A Firefox in a snap doesn't see the profile that a test makes (firefox-source-docs.mozilla.org, geckodriver, "Usage"). */
const SNAPS = ['/usr/bin/snap', '/snap/bin/firefox'];

/**
 * A Firefox to try the extension in: FIREFOX_PATH, the system's, or, with CI set, one that is installed now. `undefined`
 * when there is none; that is said. With CI set that is a failure instead.
 */
export function findFirefox() {
  const found = named() ?? systems() ?? (process.env.CI ? install() : undefined);
  if (found) say(`Firefox: ${found}`);
  else say(`No Firefox ${OLDEST} or newer was found (one in a snap can't be used): the tests in Firefox are left out.`);
  return found;
}

function named() {
  const path = process.env.FIREFOX_PATH;
  if (path && !existsSync(path)) fail(`FIREFOX_PATH names ${path}, which does not exist.`, 'Correct or unset it.');
  return path || undefined;
}

function systems() {
  const places = PLACES[process.platform] ?? NAMES.map((name) => ask('which', [name])).filter(Boolean);
  return places.find((path) => existsSync(path) && !isSnap(path) && isNewEnough(path));
}

function isSnap(path) {
  const real = realpathSync(path);
  // Ubuntu's own package of Firefox is nothing but a script that starts the snap.
  return SNAPS.includes(real) || (real === '/usr/bin/firefox' && existsSync('/snap/bin/firefox'));
}

/** On Windows `--version` prints nothing: there the file has to do. */
function isNewEnough(path) {
  if (process.platform === 'win32') return true;
  const [, major] = ask(path, ['--version'])?.match(/Firefox (\d+)/) ?? [];
  return Number(major) >= OLDEST;
}

function install() {
  say('No Firefox found. Installing one (this can take some minutes) …');
  const found = installByApt('firefox-esr') ? systems() : undefined;
  if (!found)
    fail(
      `No Firefox ${OLDEST} or newer was found, and none could be installed; with CI set the tests need one.`,
      'Install Firefox (for Debian: apt-get install firefox-esr), or set FIREFOX_PATH to one, then run the same command again.',
    );
  return found;
}
