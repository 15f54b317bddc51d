import { isAfter } from '../platform/time';
import type { CodeCount } from './code-count';
import type { AccountRecord, Backup } from './record';
import { mergedLookups } from './repository-lookup';

/** The parts of a record that no page tells: what the user said, and had looked up. */
export type WordPart = Exclude<
  keyof AccountRecord,
  'version' | 'site' | 'username' | 'facts' | 'unreadable' | 'journal' | 'userHash'
>;
export type Words = Pick<AccountRecord, WordPart>;

/** What the user said in two records of one account, as one: of each word the later. The parameters are those of `mergedRecord`. */
export function mergedWords(here: Words, there: Words, now: string): Words {
  const words: { [Part in WordPart]-?: Words[Part] | undefined } = {
    historyReviewedAt: laterTime(here.historyReviewedAt, there.historyReviewedAt, now),
    historyLook: isNewer(there.historyLook?.at, here.historyLook?.at, now) ? there.historyLook : here.historyLook,
    tokensReviewedAt: laterTime(here.tokensReviewedAt, there.tokensReviewedAt, now),
    backup: newerBackup(here.backup, there.backup, now),
    codeCount: greaterCount(here.codeCount, there.codeCount, now),
    lookups: there.lookups ? mergedLookups(here.lookups ?? [], there.lookups, now) : here.lookups,
    rehearsal: laterOfEach(here.rehearsal, there.rehearsal, now),
    usedCodeAt: laterTime(here.usedCodeAt, there.usedCodeAt, now),
    leaving: here.leaving ?? (isPast(there.leaving?.since, now) ? there.leaving : undefined),
    saidDone: laterOfEach(here.saidDone, there.saidDone, now),
    mutes: laterOfEach(here.mutes, there.mutes, now),
    dismissed: laterOfEach(here.dismissed, there.dismissed, now),
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined)) as Words;
}

/** Of the newer set; of the same set the later word, whether on where it was put or that it is still there. */
function newerBackup(here: Backup | undefined, there: Backup | undefined, now: string): Backup | undefined {
  if (!there || !isPast(there.generatedAt, now) || !isPast(there.notedAt, now)) return here;
  if (!here || isAfter(there.generatedAt, here.generatedAt)) return there;
  if (isAfter(here.generatedAt, there.generatedAt)) return here;
  return isNewer(lastWord(there, now), lastWord(here, now), now) ? there : here;
}

function lastWord({ notedAt, checkedAt }: Backup, now: string): string {
  return checkedAt && isNewer(checkedAt, notedAt, now) ? checkedAt : notedAt;
}

/** Of the same set the greater count, so that a code that was used shows also when one browser met the set without it. */
function greaterCount(here: CodeCount | undefined, there: CodeCount | undefined, now: string): CodeCount | undefined {
  if (!there || !isPast(there.generatedAt, now)) return here;
  if (!here || isAfter(there.generatedAt, here.generatedAt)) return there;
  return isAfter(here.generatedAt, there.generatedAt) ? here : { ...here, unused: Math.max(here.unused, there.unused) };
}

type Time = string | null | undefined;

function laterTime<T extends Time>(here: T, there: T, now: string): T {
  return isNewer(there, here, now) ? there : here;
}

/** Words that are their time, or have it. */
function laterOfEach<All extends Readonly<Record<string, string | { at: string } | undefined>>>(
  here: All | undefined,
  there: All | undefined,
  now: string,
): All | undefined {
  const own = new Map(Object.entries(here ?? {}));
  const newer = Object.entries(there ?? {}).filter(([id, word]) => isNewer(timeOf(word), timeOf(own.get(id)), now));
  return newer.length > 0 ? ({ ...here, ...Object.fromEntries(newer) } as All) : here;
}

function timeOf(word: string | { at: string } | undefined): Time {
  return typeof word === 'object' ? word.at : word;
}

/** Whether an imported time is later than the one here. What comes from the future, here or there, is no word at all. */
function isNewer(there: Time, here: Time, now: string): boolean {
  return isPast(there, now) && !(isPast(here, now) && !isAfter(there, here));
}

function isPast(time: Time, now: string): boolean {
  return !!time && !isAfter(time, now);
}
