import { inPageOrder, type SampleAccount, type SampleEvent } from './account';
import { SECRETS } from './secrets';

/** Where a browser is, unless it was taken elsewhere. */
export const HOME = 'home';

/** An account as the index keeps it: what its pages show, and what no page shows. */
export interface KeptAccount extends SampleAccount {
  /** `null` when it was disabled: no password is right until a new one is set. */
  password: string | null;
  /** Those of the present set that were used. */
  usedCodes: readonly string[];
  /** Networks from which no mailed link is asked for. */
  knownNetworks: readonly string[];
  /** When wrong codes were given (ms since the epoch). */
  failures: readonly number[];
}

/** One of the ready accounts, as an index keeps it. Its password and its codes are the sample's own. */
export function keep(account: SampleAccount): KeptAccount {
  const { unused, generatedAt } = account.recoveryCodes;
  const used = generatedAt === null ? 0 : SECRETS.recoveryCodes.length - unused;
  return {
    ...account,
    password: SECRETS.password,
    usedCodes: SECRETS.recoveryCodes.slice(0, used),
    knownNetworks: [HOME],
    failures: [],
  };
}

/** ISO 8601, UTC, whole seconds, `Z`: as pages tell a time. */
export function secondsOf(now: Date): string {
  return now.toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The account after a change, with what its history says of it. */
export function changed(
  account: KeptAccount,
  changes: Partial<KeptAccount>,
  now: Date,
  ...events: readonly Omit<SampleEvent, 'at'>[]
): KeptAccount {
  const news = events.map((event) => ({ ...event, at: secondsOf(now) }));
  return inPageOrder({ ...account, ...changes, events: [...news, ...account.events] });
}
