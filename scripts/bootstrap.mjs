// Sets up what a bare machine lacks, then runs one of the project's commands. No dependencies: it runs before they are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { findFirefox } from './find-firefox.mjs';
import { fail, run, say } from './shell.mjs';
import { TestCounts } from './test-counts.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url)); // not import.meta.dirname: an old Node must get to checkNode
const STAMP = join(ROOT, 'node_modules', '.installed-from');

const tool = (path, ...args) => run(process.execPath, [join(ROOT, 'node_modules', path), ...args]);
const typescript = (file, ...args) => run(process.execPath, [join('scripts', 'run-typescript.mjs'), file, ...args]);
const build = (mode) => tool('vite/bin/vite.js', 'build', '--logLevel', 'warn', '--mode', mode);

const STEPS = {
  types: () => tool('typescript/bin/tsc', '--project', '.'),
  'lint and format': () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  'unit tests': () => tool('vitest/vitest.mjs', 'run', ...vitestReports()),
  'build for Chromium': () => build('chrome'),
  'build for Firefox': () => build('firefox'),
  'build the core': () => build('core'),
  "Firefox's own lint": () => tool('addons-linter/bin/addons-linter', '--warnings-as-errors', 'dist/firefox'),
  'pages that drift': () => {
    typescript('e2e/drift/main.ts', '--pages', '2000');
    counts.add('passed');
  },
  'end-to-end tests': () => tool('@playwright/test/cli.js', 'test', '--reporter=list,json'),
};
const BUILDS = ['build for Chromium', 'build for Firefox', 'build the core'];

/** The reports of one `npm test`. */
let counts;
const vitestReports = () => ['--reporter=default', '--reporter=json', `--outputFile.json=${counts.fileFor('vitest')}`];

const [name, ...args] = process.argv.slice(2);
const COMMANDS = {
  build: () => runSteps(BUILDS),
  format: () => tool('@biomejs/biome/bin/biome', 'check', '--write', '.'),
  test: () => {
    counts = new TestCounts();
    process.on('exit', printCounts);
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    process.env.FIREFOX_PATH = findFirefox() ?? '';
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = counts.fileFor('playwright');
    runSteps(Object.keys(STEPS));
    say('Everything passed.');
  },
  start: () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    runSteps(['build for Chromium']);
    typescript('e2e/demo.ts', ...args);
  },
  bench: () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    runSteps(['build for Chromium', 'build the core']);
    typescript('e2e/bench.ts');
  },
  walk: () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    runSteps(['build for Chromium']);
    typescript('e2e/walk.ts');
  },
  screenshots: () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    runSteps(['build for Chromium']);
    typescript('e2e/screenshots.ts');
  },
  'test:drift': () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    typescript('e2e/drift/main.ts', ...args);
  },
  dev: () => {
    process.env.CHROMIUM_PATH = findBrowser(ROOT);
    runSteps(['build for Chromium']);
    typescript('e2e/dev.ts', 'chrome');
  },
  'dev:firefox': () => {
    process.env.FIREFOX_PATH =
      findFirefox() ?? fail('There is no Firefox to open.', 'Install one, or set FIREFOX_PATH.');
    runSteps(['build for Firefox']);
    typescript('e2e/dev.ts', 'firefox');
  },
  package: () => {
    runSteps(['build for Chromium', 'build for Firefox']);
    typescript('scripts/package/package.ts', ...args);
  },
  release: () => typescript('scripts/release/release.ts', ...args),
  'release-notes': () => typescript('scripts/release/notes.ts', ...args),
  submit: () => typescript('scripts/stores/submit.ts', ...args),
  drift: () => typescript('scripts/drift/main.ts', ...args),
};

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or newer, then run the same command again.');
}

/** Installs when the lock, the platform or Node changed since the last time, so that a second run starts at once. */
function installDependencies() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Installing dependencies (npm ci, under a minute) …');
  const { status, error } = spawnSync('npm', ['ci', '--no-progress'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) fail(`npm could not be started: ${error.message}`, 'Install npm, then run the same command again.');
  if (status !== 0)
    fail('npm ci failed.', 'Read its message above; check the network, then run the same command again.');
  writeFileSync(STAMP, wanted);
}

/** Prints the last line of `npm test`, also when a step failed: a failure that no runner reported counts as one. */
function printCounts(code) {
  const { passed, failed } = counts.summary();
  console.log(`${passed} passed, ${code !== 0 && failed === 0 ? 1 : failed} failed`);
}

function runSteps(names) {
  names.forEach((name, i) => {
    say(`[${i + 1}/${names.length}] ${name}`);
    STEPS[name]();
  });
}

const command = COMMANDS[name];
if (!command) fail(`There is no command "${name}".`, `Use one of: ${Object.keys(COMMANDS).join(', ')}.`);
process.chdir(ROOT);
checkNode();
installDependencies();
command();
