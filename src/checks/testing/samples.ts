import type { Email, Token } from '../../pypi/facts';
import type { Context } from '../check';
import { DEFAULT_LIMITS } from '../limits';

/** The moment at which the tests of checks judge. */
export const NOW = new Date('2026-08-21T12:00:00Z');

const DAY = 86_400_000;

/** A time some days before `NOW`, as PyPI writes it; negative days are in the future. */
export function daysAgo(days: number): string {
  return new Date(NOW.getTime() - days * DAY).toISOString().replace('.000Z', 'Z');
}

/** What a judge knows besides the facts, at `NOW`: nothing, save for what the test says. */
export function contextWith(context: Partial<Context> = {}): Context {
  return {
    now: NOW,
    limits: DEFAULT_LIMITS,
    historyReviewedAt: null,
    historyLook: null,
    backup: null,
    passwordSaid: null,
    factorUses: {},
    rehearsal: null,
    journal: null,
    lookups: [],
    projects: 'not-seen',
    publishers: 'not-seen',
    ...context,
  };
}

/** A token of ten days that was used yesterday, save for what the test says. */
export function token(changes: Partial<Token> = {}): Token {
  return { id: 't1', name: 'ci', scope: ['sample'], createdAt: daysAgo(10), lastUsedAt: daysAgo(1), ...changes };
}

/** A verified primary address, save for what the test says. */
export function email(changes: Partial<Email> = {}): Email {
  return { address: 'a…e@example.org', primary: true, verified: true, problem: 'none', ...changes };
}
