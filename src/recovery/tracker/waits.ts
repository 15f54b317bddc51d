import type { Lost, RecoveryRequest } from '../request/draft';
import type { Step } from './tracker';

/** Months between which requests were counted (`YYYY-MM`, both included). */
interface Months {
  from: string;
  to: string;
}

/** How long others waited, in days from filing, as counted in public threads; no promise. */
export interface SeenWaits extends Months {
  /** Until a person answered: the median. */
  firstAnswer: number;
  /** Until the account was back: the median, rounded up, and within how many days nine in ten were. */
  back: number;
  most: number;
  /** The same median of requests with this kind of loss; `null`: not counted by itself. */
  likeYours: (Months & { back: number }) | null;
}

// Counted in threads of pypi/support (docs/recovery.md, "How long it takes").
const ALL = { firstAnswer: 6, back: 12, most: 20, from: '2026-05', to: '2026-09' };
const BY_KIND = { from: '2025-01', to: '2026-09' };
/** The slowest first. A mailed link that doesn't arrive was not counted by itself. */
const BACK_BY_LOSS: readonly [Lost, number][] = [
  ['email-access', 16],
  ['email-unverified', 11],
  ['authenticator', 9],
  ['security-device', 9],
  ['second-factor', 9],
];

/** The figures at a step of a request; `null`: the account's return is in sight. */
export function waitsAt(step: Step, request: Pick<RecoveryRequest, 'lost'>): SeenWaits | null {
  return step === 'say-unverified' || step === 'reset-password' ? null : waitsFor(request);
}

/** The figures that fit a request; of several losses, the slowest counts. */
export function waitsFor({ lost }: Pick<RecoveryRequest, 'lost'>): SeenWaits {
  const back = BACK_BY_LOSS.find(([item]) => lost.includes(item))?.[1];
  return { ...ALL, likeYours: back === undefined ? null : { ...BY_KIND, back } };
}
