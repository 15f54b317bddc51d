import type { Journal } from '../account/journal';
import type { Backup } from '../account/record';
import type { AccountFacts, FactName } from '../pypi/facts';
import type { Section } from '../pypi/urls';

/** `unknown` is never shown as good; `not-applicable` is never counted. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Worst first. Critical and high findings count on the badge. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What fills a placeholder: text of the user's (hostile data), a number, or a time (ISO 8601, UTC) to show in the reader's way. */
export type Value = string | number | { date: string };

/** Why a check came out as it did, as data; the words are in `_locales` under `words`. */
export interface Evidence {
  /** A message key, `evidence_…`. */
  words: string;
  values: Value[];
  /** The things spoken of, each the user's own text: token names, masked addresses, device labels. */
  items: string[];
  /** When the facts behind it were last seen (ISO 8601, UTC), the oldest of them; `null`: never. */
  seenAt: string | null;
}

export interface Finding {
  id: string;
  outcome: Outcome;
  evidence: Evidence;
}

export type Verdict = Pick<Finding, 'outcome'> & Pick<Evidence, 'words' | 'values' | 'items'>;

/** What a judge may know besides the facts. */
export interface Context {
  now: Date;
  /** When the user last looked through the security history (ISO 8601, UTC); `null`: never said so. */
  historyReviewedAt: string | null;
  /** Where the user said that a set of recovery codes was put; `null`: never said so. */
  backup: Backup | null;
  /** What changed from visit to visit, and the user's word on it; `null`: there was no second visit. */
  journal: Journal | null;
}

/**
 * One rule about an account. Its words stand in `_locales` under `check_<id>_title`, `_problem`, `_why` and `_fix`
 * (dashes as underscores). `judge` is only called when every fact in `needs` is known: a missing fact is `unknown`,
 * never a pass.
 */
export interface Check<Needs extends FactName = FactName> {
  /** The file's name. */
  id: string;
  severity: Severity;
  needs: readonly Needs[];
  /** Only the user can tell, or the next visit: unknown until then, however well the page was read. */
  byUser?: true;
  /** Where on PyPI it is put right. */
  section: Section;
  /** Where the advice comes from. */
  source: `https://${string}`;
  judge(facts: Pick<AccountFacts, Needs>, context: Context): Verdict;
  /** What holds also when a fact is missing. */
  regardless?(context: Context): Verdict | undefined;
}

const verdict =
  (outcome: Outcome) =>
  (words: `evidence_${string}`, values: Value[] = [], items: string[] = []): Verdict => ({
    outcome,
    words,
    values,
    items,
  });

export const pass = verdict('pass');
export const fail = verdict('fail');
export const unknown = verdict('unknown');
export const notApplicable = verdict('not-applicable');
