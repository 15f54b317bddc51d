import type { MessageKey } from '../../platform/message-key';
import type { Lost, RecoveryRequest } from '../request/draft';
import type { Step } from './tracker';

/** How long others waited, as counted in public threads between two months (`YYYY-MM`, both included); no promise. */
export interface SeenWait {
  /** Whose requests were counted. */
  kind: 'any' | 'lost-2fa' | 'email-unverified' | 'email-lost';
  /** Days from filing until a person answered, or until the account was back. */
  until: 'first-answer' | 'success';
  measure: 'median' | 'p90';
  words: MessageKey;
  days: number;
  from: string;
  to: string;
}

// Counted in threads of pypi/support (docs/recovery.md, "How long it takes").
const RECENT = { from: '2026-05', to: '2026-09' };
const BY_KIND = { until: 'success', measure: 'median', from: '2025-01', to: '2026-09' } as const;
const WAITS: readonly SeenWait[] = [
  { kind: 'any', until: 'first-answer', measure: 'median', words: 'waits_any_first_answer_median', days: 6, ...RECENT },
  { kind: 'any', until: 'success', measure: 'median', words: 'waits_any_success_median', days: 11.5, ...RECENT },
  { kind: 'any', until: 'success', measure: 'p90', words: 'waits_any_success_p90', days: 20, ...RECENT },
  { kind: 'lost-2fa', words: 'waits_lost_2fa_success_median', days: 9, ...BY_KIND },
  { kind: 'email-unverified', words: 'waits_email_unverified_success_median', days: 11, ...BY_KIND },
  { kind: 'email-lost', words: 'waits_email_lost_success_median', days: 16, ...BY_KIND },
];

/** The slowest first. A mailed link that doesn't arrive was not counted by itself. */
const KINDS: readonly [Lost, SeenWait['kind']][] = [
  ['email-access', 'email-lost'],
  ['email-unverified', 'email-unverified'],
  ['authenticator', 'lost-2fa'],
  ['security-device', 'lost-2fa'],
  ['second-factor', 'lost-2fa'],
];

/** The figures for a step: how long the first answer takes, then how long until the account is back. None where it's in sight. */
export function waitsAt(step: Step, request: Pick<RecoveryRequest, 'lost'>): SeenWait[] {
  if (step === 'say-unverified' || step === 'reset-password') return [];
  const isAnswered = step !== 'file' && step !== 'send-address' && step !== 'send-intent' && step !== 'first-answer';
  const all = waitsFor(request);
  if (!isAnswered) return all.filter(({ until }) => until === 'first-answer');
  const medians = all.filter(({ until, measure }) => until === 'success' && measure === 'median');
  return [...medians.slice(-1), ...all.filter(({ measure }) => measure === 'p90')];
}

/** The figures that fit a request: those of all requests, and those of its kind; of several losses, the slowest counts. */
export function waitsFor({ lost }: Pick<RecoveryRequest, 'lost'>): SeenWait[] {
  const kind = KINDS.find(([item]) => lost.includes(item))?.[1];
  return WAITS.filter((wait) => wait.kind === 'any' || wait.kind === kind);
}
