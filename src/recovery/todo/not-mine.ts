import type { ChangeKind } from '../../account/change';
import { known } from '../../account/known';
import type { NotMine } from '../../account/not-mine';
import type { AccountRecord } from '../../account/record';
import {
  codesUsed,
  hasFactor,
  historyReviewed,
  newCodes,
  primaryVerified,
  type Since,
  saidDone,
  tokensReviewed,
} from './judge';
import type { TodoId, TodoItem } from './steps';

/** Steps that only work together, in this order: PyPI adds a factor only after a code of the newest set was used. */
const ADDRESSES = ['own-addresses'] as const;
const FACTORS = ['new-codes', 'codes-used', 'own-factors'] as const;
const TOKENS = ['tokens-reviewed', 'releases-reviewed'] as const;
/** What was taken from the user on a project, only PyPI can give back. */
const PROJECTS = ['releases-reviewed', 'security-told'] as const;

const MATTERS: Readonly<Record<ChangeKind, readonly TodoId[]>> = {
  'primary-changed': ADDRESSES,
  'primary-set': ADDRESSES,
  'primary-removed': ADDRESSES,
  'address-added': ADDRESSES,
  'address-removed': ADDRESSES,
  'address-unverified': ADDRESSES,
  'account-linked': ADDRESSES,
  'account-unlinked': ADDRESSES,
  'app-added': FACTORS,
  'app-removed': FACTORS,
  'device-added': FACTORS,
  'device-removed': FACTORS,
  'codes-generated': FACTORS,
  'codes-regenerated': FACTORS,
  'codes-used': FACTORS,
  'codes-gone': FACTORS,
  'token-added': TOKENS,
  'account-token-added': TOKENS,
  'token-removed': TOKENS,
  'token-widened': TOKENS,
  'token-account-wide': TOKENS,
  'project-added': PROJECTS,
  'project-removed': PROJECTS,
  'ownership-gained': PROJECTS,
  'ownership-lost': PROJECTS,
  'sole-owner-gained': PROJECTS,
  'sole-owner-lost': PROJECTS,
};

const THEN = [...ADDRESSES, ...FACTORS, ...TOKENS, 'security-told'] as const;

/**
 * What to do when changes weren't the user's, until they have reviewed the security history. Once PyPI lets it be done, what
 * matters most for these changes comes first. Without a second factor PyPI changes no primary address and shows no tokens
 * and projects, so then the factors come before all of these.
 */
export function notMine(record: AccountRecord | undefined, { kinds, saidAt }: NotMine, now: Date): TodoItem[] {
  const since = { record, start: saidAt, now };
  const methods = known(record, 'twoFactor');
  const isOff = typeof methods === 'object' && !hasFactor(methods.value);
  const first = new Set<TodoId>(kinds.flatMap((kind) => MATTERS[kind]));
  const rank = (step: TodoId) => (isOff && (FACTORS as readonly TodoId[]).includes(step) ? 0 : first.has(step) ? 1 : 2);
  const then = [...new Set(THEN)].sort((a, b) => rank(a) - rank(b));
  // A new password ends every other session (warehouse `security_policy.py`).
  const steps = ['new-password' as const, ...then, 'history-reviewed' as const];
  return [...primaryVerified(since), ...steps.map((step) => judged(step, since))];
}

function judged(step: 'new-password' | (typeof THEN)[number] | 'history-reviewed', since: Since): TodoItem {
  switch (step) {
    case 'new-codes':
      return newCodes(since);
    case 'codes-used':
      return codesUsed(since);
    case 'tokens-reviewed':
      return tokensReviewed(since, null);
    case 'history-reviewed':
      return historyReviewed(since);
    default:
      return saidDone(since, step);
  }
}
