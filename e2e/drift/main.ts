import { parseArgs } from 'node:util';
import { Problem } from '../../scripts/problem';
import { type DriftTab, openDrift } from './browser';
import { isFault, type Outcome } from './outcome';
import { samplePages } from './sample-pages';
import { show } from './show';
import { Tally } from './tally';

const TABS = 2;
const BATCH = 100;
const REPORTED = 10_000;
/** So many faults are shown; the rest are counted. */
const SHOWN = 20;

/**
 * `npm run test:drift [-- --pages N --seed S | --replay SEED]`: sample pages, each changed by chance, read in a real browser.
 * The same seeds make the same pages. Fails when a field comes out wrong, a check passes that didn't, or something is missing
 * after changes that take nothing away.
 */
export async function main(args: string[]): Promise<void> {
  const { seed, pages, replay } = optionsOf(args);
  const samples = samplePages();
  const drift = await openDrift(samples, new Date(), replay ? 1 : TABS);
  const [tab] = drift.tabs;
  try {
    await readUnchanged(tab);
    const tally = new Tally();
    const faults = await readAll(drift.tabs, { first: seed, end: seed + pages }, (outcome) => tally.add(outcome));
    for (const fault of replay ? tally.last() : faults.slice(0, SHOWN)) await show(fault, samples, tab);
    tally.print();
    if (faults.length > 0) throw new Problem(`${faults.length} of ${pages} pages were misread.`, 'See above.');
  } finally {
    await drift.close();
  }
}

function optionsOf(args: string[]): { seed: number; pages: number; replay: boolean } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { pages: text, seed: text, replay: text } });
  const { pages = '100000', seed = '1', replay } = values;
  if (replay !== undefined) return { seed: whole(replay), pages: 1, replay: true };
  return { seed: whole(seed), pages: whole(pages), replay: false };
}

function whole(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new Problem(`"${text}" is no whole number.`, 'It has up to nine digits.');
  return Number(text);
}

/** All starts from pages that are read whole. */
async function readUnchanged(tab: DriftTab): Promise<void> {
  const faults = await tab.faultsOfUnchanged();
  for (const fault of faults.slice(0, SHOWN)) console.error(fault);
  if (faults.length > 0)
    throw new Problem(`${faults.length} fields of unchanged pages are missing or wrong.`, 'See above.');
}

/** Reads the pages of all seeds; out: those that were misread, in order. */
async function readAll(
  tabs: readonly DriftTab[],
  { first, end }: { first: number; end: number },
  take: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const faults: Outcome[] = [];
  let next = first;
  const work = async (tab: DriftTab) => {
    while (next < end) {
      const from = next;
      next = Math.min(end, from + BATCH);
      if (from > first && (from - first) % REPORTED === 0) console.log(`${from - first} pages …`);
      for (const outcome of await tab.run(from, next - from)) {
        take(outcome);
        if (isFault(outcome)) faults.push(outcome);
      }
    }
  };
  await Promise.all(tabs.map(work));
  return faults.toSorted((a, b) => a.seed - b.seed);
}
