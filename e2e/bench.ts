import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSamplePypi } from '../sample-pypi/server';
import { secondsAwake } from './bench/asleep';
import { onPage } from './bench/on-page';
import { openCold, openWarm, rememberAccounts } from './bench/popup';
import { reading } from './bench/reading';
import { median, type Row, row, sizeRow } from './bench/row';
import { answerOfSleeper } from './bench/waking';
import { type ExtensionBrowser, launchBrowser } from './browser';
import { sizesOf } from './sizes';

const DIST = join(import.meta.dirname, '..', 'dist');
const EMPTY = 'e2e/bench/empty';
const ROUNDS = 9;

interface Measured {
  extension: ExtensionBrowser;
  popup: string;
}
type Both = readonly [ours: Measured, floor: Measured];

/** `npm run bench`: what the extension costs, beside a floor measured in the same run: an extension that does nothing. */
export async function main(): Promise<void> {
  const core = await readFile(join(DIST, 'core', 'spare-key.js'), 'utf8');
  const sample = await startSamplePypi();
  const ours = await launchBrowser({ samplePort: sample.port });
  const empty = await launchBrowser({ dist: EMPTY, samplePort: sample.port });
  const both: Both = [
    { extension: ours, popup: 'src/ui/popup/index.html' },
    { extension: empty, popup: 'popup.html' },
  ];
  try {
    const rows = [...sizes(), ...(await pages(both, 'healthy')), await waking(both)];
    rows.push(...(await popup(both, 1)));
    await rememberAccounts(ours, 50);
    rows.push(...(await popup(both, 50)), ...(await pages(both, 'many-tokens')));
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

async function pages(both: Both, state: string): Promise<Row[]> {
  const [own, floor] = await inTurn(both, ({ extension }) => onPage(extension, state));
  return [
    row(`account page (${state}): script up to its first message`, 'ms', own('start'), floor('start')),
    row(`account page (${state}): all that the script does`, 'ms', own('all'), floor('all')),
    row(`account page (${state}): script objects in the tab`, 'kB', own('heap'), floor('heap')),
  ];
}

async function asleep(samplePort: number): Promise<Row> {
  const [ours, floor] = await Promise.all(['dist/chrome', EMPTY].map((dist) => secondsAwake(samplePort, dist)));
  return row('background: awake after a visit', 's', ours ?? Number.NaN, floor ?? Number.NaN);
}

async function popup(both: Both, accounts: number): Promise<Row[]> {
  const [coldOwn, coldFloor] = await inTurn(both, ({ extension, popup }) => openCold(extension, popup));
  const [warmOwn, warmFloor] = await inTurn(both, ({ extension, popup }) => openWarm(extension, popup));
  const name = `popup, ${accounts === 1 ? 'one account' : `${accounts} accounts`}`;
  return [
    row(`${name}, cold: first paint`, 'ms', coldOwn('paint'), coldFloor('paint')),
    row(`${name}, cold: ready`, 'ms', coldOwn('ready'), coldFloor('ready')),
    row(`${name}, warm: first paint`, 'ms', warmOwn('paint'), warmFloor('paint')),
    row(`${name}, warm: ready`, 'ms', warmOwn('ready'), warmFloor('ready')),
  ];
}

async function waking(both: Both): Promise<Row> {
  const [own, floor] = await inTurn(both, ({ extension, popup }) => answerOfSleeper(extension, popup));
  return row('background: woken for an answer', 'ms', own('answer'), floor('answer'));
}

/** Measures two things by turns, so that what else the machine does falls on both; out: each one's medians. */
async function inTurn<Key extends string>(both: Both, measure: (one: Measured) => Promise<Record<Key, number>>) {
  const taken = both.map((): Record<Key, number>[] => []);
  for (let i = 0; i < ROUNDS; i++) for (const [side, one] of both.entries()) taken[side]?.push(await measure(one));
  const medianOf = (side: number) => (key: Key) => median((taken[side] ?? []).map((one) => one[key]));
  return [medianOf(0), medianOf(1)] as const;
}
