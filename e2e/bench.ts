import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secondsAwake } from './bench/asleep';
import { onPage } from './bench/on-page';
import { openPopup, rememberAccounts } from './bench/popup';
import { reading } from './bench/reading';
import { median, type Row, row, sizeRow } from './bench/row';
import { answerOfSleeper } from './bench/waking';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { startSamplePypi } from './sample-pypi/server';
import { sizesOf } from './sizes';

const DIST = join(import.meta.dirname, '..', 'dist');
const ROUNDS = 9;

/** `npm run bench`: what the extension costs, beside a floor measured in the same run: an extension that does nothing. */
export async function main(): Promise<void> {
  const core = await readFile(join(DIST, 'core', 'spare-key.js'), 'utf8');
  const sample = await startSamplePypi();
  const ours = await launchBrowser({ samplePort: sample.port });
  const empty = await launchBrowser({ dist: 'e2e/bench/empty', samplePort: sample.port });
  try {
    const rows = [...sizes(), ...(await pages(ours, empty, 'healthy')), await waking(ours, empty)];
    rows.push(...(await popup(ours, empty, 1)));
    await rememberAccounts(ours, 50);
    rows.push(...(await popup(ours, empty, 50)), ...(await pages(ours, empty, 'many-tokens')));
    rows.push(...(await reading(await empty.context.newPage(), core)));
    rows.push(await asleep(sample.port));
    console.table(rows);
  } finally {
    await ours.close();
    await empty.close();
    await sample.close();
  }
}

function sizes(): Row[] {
  const { content, popup, package: whole } = sizesOf(join(DIST, 'chrome'));
  return [sizeRow('content script', content), sizeRow('popup', popup), sizeRow('package', whole)];
}

async function pages(ours: ExtensionBrowser, empty: ExtensionBrowser, state: string): Promise<Row[]> {
  const [own, floor] = await inTurn(
    () => onPage(ours, state),
    () => onPage(empty, state),
  );
  return [
    row(`account page (${state}): script up to its first message`, 'ms', own('start'), floor('start')),
    row(`account page (${state}): all that the script does`, 'ms', own('all'), floor('all')),
    row(`account page (${state}): script objects in the tab`, 'kB', own('heap'), floor('heap')),
  ];
}

async function asleep(samplePort: number): Promise<Row> {
  const [ours, floor] = await Promise.all(
    ['dist/chrome', 'e2e/bench/empty'].map((dist) => secondsAwake(samplePort, dist)),
  );
  return row('background: awake after a visit', 's', ours ?? Number.NaN, floor ?? Number.NaN);
}

const POPUPS = { ours: 'src/ui/popup/index.html', empty: 'popup.html' };

async function popup(ours: ExtensionBrowser, empty: ExtensionBrowser, accounts: number): Promise<Row[]> {
  const [own, floor] = await inTurn(
    () => openPopup(ours, POPUPS.ours),
    () => openPopup(empty, POPUPS.empty),
  );
  return [
    row(`popup, ${accounts} accounts: first paint`, 'ms', own('paint'), floor('paint')),
    row(`popup, ${accounts} accounts: ready`, 'ms', own('ready'), floor('ready')),
  ];
}

async function waking(ours: ExtensionBrowser, empty: ExtensionBrowser): Promise<Row> {
  const [own, floor] = await inTurn(
    () => answerOfSleeper(ours, POPUPS.ours),
    () => answerOfSleeper(empty, POPUPS.empty),
  );
  return row('background: woken for an answer', 'ms', own('answer'), floor('answer'));
}

/** Measures two things by turns, so that what else the machine does falls on both; out: each one's medians. */
async function inTurn<Key extends string>(
  ...both: [() => Promise<Record<Key, number>>, () => Promise<Record<Key, number>>]
) {
  const taken = both.map((): Record<Key, number>[] => []);
  for (let i = 0; i < ROUNDS; i++) for (const [side, measure] of both.entries()) taken[side]?.push(await measure());
  const medianOf = (side: number) => (key: Key) => median((taken[side] ?? []).map((one) => one[key]));
  return [medianOf(0), medianOf(1)] as const;
}
