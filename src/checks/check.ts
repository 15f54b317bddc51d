import type { Backup, FactorUses, PasswordSaid, Rehearsal, RepositoryLookup } from '../account/fields';
import type { HistoryLook } from '../account/history-look';
import type { Journal } from '../account/journal';
import type { Known } from '../account/known';
import type { PublisherSeen } from '../account/publishers';
import type { IdsOf, MessageKey, Value } from '../platform/message-key';
import type { AccountFacts, FactName } from '../pypi/facts';
import type { FixLocation } from '../pypi/urls';
import type { Limits } from './limits';

/** A check's id: each has its words. */
export type CheckId = IdsOf<'check_', '_neutral'>;

/** `unknown` is never shown as good; `not-applicable` is never counted. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

/** Worst first. Critical and high findings count on the badge. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A severity's place among them: the lower, the worse. */
export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Evidence that a row's short fact tells in full: it has no sentence of its own. */
export const WITHOUT_SENTENCE = [
  'evidence_no_tokens',
  'evidence_tokens_scoped',
  'evidence_no_second_factor',
  'evidence_app_alone',
  'evidence_app_and_devices',
  'evidence_devices_alone',
  'evidence_codes_tried',
  'evidence_codes_untried',
  'evidence_codes_low',
  'evidence_mail_no_trouble',
  'evidence_no_verified_email',
  'evidence_no_second_email',
  'evidence_no_code_host',
  'evidence_code_hosts',
  'evidence_no_events',
  'evidence_tokens_in_use',
  'evidence_tokens_recent',
  'evidence_history_reviewed',
  'evidence_changes_none',
  'evidence_basket_never_said',
  'evidence_no_app',
  'evidence_repository_no_release',
  'evidence_not_seen',
  'evidence_no_primary_email',
] as const;
type WithoutSentence = (typeof WITHOUT_SENTENCE)[number];
type WithSentence = Extract<MessageKey, `evidence_${string}`>;
export type EvidenceKey = WithSentence | WithoutSentence;

/** The key of the sentence that tells an evidence; `null`: the row's fact says it. */
export function sentenceOf(words: EvidenceKey): WithSentence | null {
  return WITHOUT_SENTENCE.some((one) => one === words) ? null : (words as WithSentence);
}

/** Why a check came out as it did, as data; the words are in `_locales` under `words`. */
export interface Evidence {
  words: EvidenceKey;
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
  /** When it is less pressing than what the check may find. */
  severity?: Severity;
}

export interface Verdict extends Pick<Finding, 'outcome' | 'severity'>, Pick<Evidence, 'words' | 'values' | 'items'> {
  /** When what it rests on besides the needed facts was seen, or PyPI was asked for it (ISO 8601, UTC). */
  askedAt?: string;
}

/** What a judge may know besides the facts. */
export interface Context {
  now: Date;
  /** The limits, as the user set them. */
  limits: Limits;
  /** When the user last said that the security history holds nothing strange (ISO 8601, UTC); `null`: never. */
  historyReviewedAt: string | null;
  /** The user's last look at it, with or without a word. */
  historyLook: HistoryLook | null;
  /** Where the user said that a set of recovery codes was put; `null`: never said so. */
  backup: Backup | null;
  /** When log-ins in this browser last used each kind of second factor. */
  factorUses: FactorUses;
  /** What the user practiced; `null`: nothing. */
  rehearsal: Rehearsal | null;
  /** The user's word on the password; `null`: they never said anything. */
  passwordSaid: PasswordSaid | null;
  /** What changed from visit to visit, and the user's word on it; `null`: there was no second visit. */
  journal: Journal | null;
  /** Which repositories the latest releases of the account's projects name, as far as they were looked up. */
  lookups: RepositoryLookup[];
  /** The account's projects, as far as they are known. */
  projects: Known<'projects'>;
  /** What pages told of projects' trusted publishers. */
  publishers: PublisherSeen[] | 'unreadable' | 'not-seen';
}

/**
 * One rule about an account. Its words stand in `_locales` under `check_<id>_title`, `_problem`, `_neutral`, `_why` and `_fix`
 * (dashes as underscores). `judge` is only called when every fact in `needs` is known: a missing fact is `unknown`,
 * never a pass.
 */
export interface Check<Needs extends FactName = FactName> {
  /** The file's name. */
  id: CheckId;
  severity: Severity;
  needs: readonly Needs[];
  /** Only the user can tell, or the next visit: unknown until then, however well the page was read. */
  byUser?: true;
  /** Where on PyPI it is put right. */
  section: FixLocation;
  /** Where the advice comes from. */
  source: `https://${string}`;
  judge(facts: Pick<AccountFacts, Needs>, context: Context): Verdict;
  /** What holds also when a fact is missing. */
  regardless?(context: Context): Verdict | undefined;
}

/** What showing a check's finding takes: all but the judging. */
export type CheckShown = Pick<Check, 'id' | 'severity' | 'byUser' | 'section' | 'source'>;

const verdict =
  (outcome: Outcome) =>
  (words: EvidenceKey, values: Value[] = [], items: string[] = []): Verdict => ({
    outcome,
    words,
    values,
    items,
  });

export const pass = verdict('pass');
export const fail = verdict('fail');
export const unknown = verdict('unknown');
export const notApplicable = verdict('not-applicable');
