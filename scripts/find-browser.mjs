import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import { installByApt } from './install-by-apt.mjs';
import { ask, fail, say } from './shell.mjs';
import { usualPlaces } from './usual-places.mjs';

const PLACES = usualPlaces(process.platform, process.env, homedir());

/**
 * A Chromium that loads unpacked extensions from the command line: CHROMIUM_PATH, Playwright's own, the system's, or one
 * that is installed now. Branded Chrome is never used: it ignores `--load-extension` since version 137.
 */
export function findBrowser(root) {
  const found = installedBrowser(root) ?? install(root);
  if (!found)
    fail(
      'No Chromium was found, and none could be installed.',
      'Install Chromium (for Debian: apt-get install chromium), or set CHROMIUM_PATH to one, then run the same command again.',
    );
  say(`Browser: ${found}`);
  return found;
}

/** The same, of those that are there already: nothing is installed or said. */
export function installedBrowser(root) {
  return named() ?? playwrights(root) ?? systems();
}

function named() {
  const path = process.env.CHROMIUM_PATH;
  if (path && !existsSync(path)) fail(`CHROMIUM_PATH names ${path}, which does not exist.`, 'Correct or unset it.');
  return path;
}

function playwrights(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

/** On Windows `--version` opens a window and prints nothing: there the file has to do. */
function starts(path, as = '') {
  return process.platform === 'win32' || ask(path, ['--version'])?.includes(as) === true;
}

function systems() {
  return PLACES.map(resolve).find((path) => path && starts(path, 'Chromium'));
}

/** The path of a program that is there, by its path or its name. */
function resolve(place) {
  if (isAbsolute(place)) return existsSync(place) ? place : undefined;
  return ask('which', [place]);
}

/** Tries what is likely to work on this machine, one after the other. */
function install(root) {
  say('No Chromium found. Installing one (this can take some minutes) …');
  const attempt = (program, args) => spawnSync(program, args, { stdio: 'inherit' }).status === 0;
  const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const found = attempt(process.execPath, [playwright, 'install', '--no-shell', 'chromium']) && playwrights(root);
  if (found || process.platform !== 'linux') return found || undefined;
  say('That did not work. Trying the system\u2019s packages …');
  return installByApt('chromium') ? systems() : undefined;
}
