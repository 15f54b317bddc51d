import type { SamplePypi } from '../../sample-pypi/server';
import type { ExtensionBrowser } from '../browser';
import { faultsOf, type Moment } from './compare';
import { untilKept } from './kept-page';
import { afterPage, type Memory, NOTHING } from './memory';
import type { Owner } from './owner';
import { readSaid } from './said';
import { saidOf, truthOf } from './words';

/** What happens in a walk, and what is the case then besides what PyPI's pages told. */
export interface Step {
  name: string;
  /** Whose page is looked at, by their place in the cast. */
  who?: number;
  act(who: Owner, stage: Stage): Promise<void>;
  /** What the extension was told by the owner, not by a page. */
  remembered?: (memory: Memory) => Partial<Memory>;
  /** Kinds of changes that nobody here made, and that are still to be asked about. */
  strange?: Moment['strange'];
  /** Kinds of changes that may be asked about, though they were done here. */
  askable?: Moment['askable'];
  isRequested?: boolean;
}

export interface Stage {
  extension: ExtensionBrowser;
  cast: readonly Owner[];
}

export type Role = Pick<Owner, 'host' | 'username'>;

/** What came of a step. */
export interface Row {
  step: string;
  path: string;
  truth: string;
  said: string;
  /** Where what is said is not the truth, or less than could be known. */
  faults: string[];
}

/** So long the extension may take to follow PyPI's pages (ms). */
const PATIENCE = 2_500;

/** Goes through steps on the sample, each role in a tab of its own, and compares at each what is said with what is so. */
export async function* walk(
  extension: ExtensionBrowser,
  sample: SamplePypi,
  roles: readonly Role[],
  steps: readonly Step[],
): AsyncGenerator<Row> {
  const memories = roles.map(() => NOTHING);
  const cast = await Promise.all(
    roles.map(async ({ host, username }, place) => {
      const page = await extension.context.newPage();
      const onPage = async (path: string) => {
        await untilKept(extension, page, username);
        const account = sample.account(host, username);
        if (account) memories[place] = afterPage(memories[place] ?? NOTHING, path, account);
      };
      return { page, sample, host, username, password: `the long one of ${username}`, onPage };
    }),
  );
  for (const step of steps) {
    const place = step.who ?? 0;
    const who = cast[place];
    if (!who) throw new Error(`Nobody has place ${place}`);
    await step.act(who, { extension, cast });
    const memory = { ...NOTHING, ...memories[place], ...step.remembered?.(memories[place] ?? NOTHING) };
    memories[place] = memory;
    yield compared(extension, step, who, memory);
  }
}

async function compared(extension: ExtensionBrowser, step: Step, who: Owner, memory: Memory): Promise<Row> {
  const { name, strange = [], askable = [], isRequested = false } = step;
  const { host, username, page, sample } = who;
  const path = new URL(page.url()).pathname;
  const moment = { host, path, username, memory, strange, askable, isRequested };
  const end = Date.now() + PATIENCE;
  let said = await readSaid(extension, page);
  while (faultsOf(said, moment).length > 0 && Date.now() < end) said = await readSaid(extension, page);
  const truth = truthOf(sample.account(host, username));
  return { step: name, path, truth, said: saidOf(said), faults: faultsOf(said, moment) };
}
