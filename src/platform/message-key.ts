import type english from '../../public/_locales/en/messages.json';

type Key = keyof typeof english;
/** The forms in which a text that counts may stand in `_locales`, by CLDR's names. */
type Form = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The texts that stand in plural forms: `_one`, `_other` and whatever else a language has. Listed, since Firefox reports every
 * key that is asked for and isn't there.
 */
export const COUNTING = [
  'badge_findings',
  'change_codes_used',
  'changes_overflow',
  'evidence_account_wide_tokens',
  'evidence_changes_unanswered',
  'evidence_changes_unanswered_undated',
  'evidence_codes_undated',
  'evidence_codes_unused',
  'evidence_history_never_reviewed',
  'evidence_history_newer_events',
  'evidence_mail_trouble',
  'evidence_old_tokens',
  'evidence_repository_links_only',
  'evidence_repository_named',
  'evidence_repository_none',
  'evidence_unused_tokens',
  'fact_account_wide_tokens',
  'fact_app_and_devices',
  'fact_devices_alone',
  'fact_mail_trouble',
  'fact_repository_named',
  'fact_tokens_recent',
  'fact_tokens_scoped',
  'group_ok',
  'group_ways_in',
  'hint_codes',
  'inline_hidden',
  'inline_hide',
  'inline_rest',
  'over_asked',
  'over_changes',
  'over_changes_undated',
  'over_serious',
  'over_worth_fixing',
  'recovery_trail',
  'request_answer_first',
  'request_fix_first',
  'stored_events_count',
  'verdict_after',
  'verdict_not_mine',
  'verdict_unknown_text',
] as const;

/** A key of `_locales`. A text that counts is called by its name without the form: `_one`, `_other` and so on. */
export type MessageKey =
  | Exclude<Key, `${string}_${Form}`>
  | (Key extends infer K ? (K extends `${infer Name}_other` ? Name : never) : never);

/** `codes-low`, `codesLow` and `codes.low` as a part of a key: `codes_low`. */
type Underscored<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends '-' | '.' ? '_' : First extends Lowercase<First> ? First : `_${Lowercase<First>}`}${Underscored<Rest>}`
  : Text;
type Dashed<Text extends string> = Text extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Text;

/** The ids with a text of their own: `IdsOf<'field_', ''>` has `username-empty` for `field_username_empty`. */
export type IdsOf<Start extends string, End extends string> = MessageKey extends infer K
  ? K extends `${Start}${infer Id}${End}`
    ? Dashed<Id>
    : never
  : never;
type Joined<Parts extends readonly string[]> = Parts extends readonly [infer Head extends string]
  ? Underscored<Head>
  : Parts extends readonly [infer Head extends string, ...infer Tail extends readonly string[]]
    ? `${Underscored<Head>}_${Joined<Tail>}`
    : never;

/**
 * The key of a text that is named by an id, as it is written in the code: `('reminder', 'codes-low', 'title')` gives
 * `reminder_codes_low_title`, `('limit', 'fewestCodes', 'label')` gives `limit_fewest_codes_label`. The compiler refuses ids of
 * which any has no text.
 */
export function messageKey<const Parts extends readonly string[]>(
  ...parts: Joined<Parts> extends MessageKey ? Parts : never
): Joined<Parts> {
  return joinedKey(...parts) as Joined<Parts>;
}

/** The same where the parts depend on each other, so that the compiler can't tell: for `tKey`. A test has to know them all. */
export function joinedKey(...parts: readonly string[]): string {
  const joined = parts.join('_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return joined.replaceAll(/[-.]/g, '_');
}

/**
 * What fills a placeholder: text of the user's (hostile data), a number, a time (ISO 8601, UTC) to show as a day or with the
 * time of day, or a name of our own, written as it is.
 */
export type Value = string | number | { date: string } | { moment: string } | { name: string };
