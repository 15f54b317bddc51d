import { exactCase, type Finder, isLabelled, LINE, pattern, textAfter, textBefore } from './pattern';
import { saidFinder } from './said';

const { raw } = String;

const COUNTED =
  /^[ \u0060]?(?:%|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) {1,2}\d|[kmg]i?b\b|b\b|ms\b|EUR\b|USD\b|[€$£¥]|(?:(?:daily|weekly|monthly|total|unique) )?(?:downloads?|users?|stars?|lines?|rows?|bytes?|installs?|times|packages?|projects?|commits?|requests?|people|visitors?|characters?|seconds?|files?|tests?|records?|entries|items?|tokens?|words?|samples?|images?|km|kg|miles?|steps?|points?)(?![\p{L}]))/iu;
const isMonth = (match: RegExpExecArray) =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(match[0]) &&
  /\b(?:since|in|from|until|of|date) $/i.test(textBefore(match, 8));
/** "chunk_size = 131072" sets something that isn't a code. */
const isSetting = (match: RegExpExecArray) => /\w[ \t]?[=:][ \t]?$/.test(textBefore(match, 4));
const isRound = ([text]: RegExpExecArray) => /000$/.test(text);

const isOneTimeCode = (match: RegExpExecArray) =>
  !isLabelled(match) && !COUNTED.test(textAfter(match, 24)) && !isMonth(match) && !isRound(match);

/** Whether two-digit numbers can be a day, a month and a year in some order. */
function isShortDate(numbers: number[]): boolean {
  const [first = 0, second = 0, third = 0] = numbers;
  const dayMonth = (a: number, b: number) => a >= 1 && a <= 31 && b >= 1 && b <= 12;
  return dayMonth(first, second) || dayMonth(second, first) || dayMonth(third, second);
}

/** Numbers below each other, of which the match is a part. */
const isColumn = (match: RegExpExecArray) =>
  match[0].includes('\n') &&
  (/\d[ \t]*\r?\n[ \t>]*$/.test(textBefore(match, 20)) || /^[ \t]*\r?\n[ \t>]*\d/.test(textAfter(match, 20)));

/** Six digits in two groups. */
const isSplitCode = (match: RegExpExecArray) =>
  isOneTimeCode(match) && !isColumn(match) && !/^\d00\D+\d00$/.test(match[0]);

/** Six digits in three pairs or one by one, which are no date and no counting. */
function isSpeltCode(match: RegExpExecArray): boolean {
  if (!isOneTimeCode(match) || isColumn(match)) return false;
  const numbers = match[0].split(/\D+/).map(Number);
  if (numbers.length === 3) return !isShortDate(numbers);
  return !numbers.every((number, i) => i === 0 || Math.abs(number - (numbers[i - 1] ?? 0)) === 1);
}

const DIGIT_GAP = raw`(?:[ \t]{1,3}|[ \t]?-[ \t]?|${LINE})`; // a dot makes a version
const NO_NUMBER_BEFORE = raw`(?<![\w#/]|[$€£¥] ?|\w[.-]|(?<!\d)\d{1,3}[ \t]{1,3})`;
const NO_NUMBER_AFTER = raw`(?!\w|[.:]\d|-\w|[ \t]{1,3}-?[ \t]?\d{1,3}(?!\d)|,\d{3}(?!\d))`;

/** Six to eight digits in one piece, in two groups, in pairs, or one by one. */
const SAID_CODE = new RegExp(
  raw`(?:\d{6,8}|\d{3}[ .,:/-]?\d{3,4}|\d{4}[ .,:/-]?\d{3,4}|\d\d(?<pair>${DIGIT_GAP})\d\d(?:\k<pair>\d\d){1,2}|\d(?<single>${DIGIT_GAP})\d(?:\k<single>\d){4,6})(?!\w|[.,:/-]\w)`,
  'uy',
);
const isSaidCode = (match: RegExpExecArray) =>
  !COUNTED.test(textAfter(match, 24)) && !/^(?:19|20)\d\d\D(?:19|20)\d\d$/.test(match[0]);

/** One-time codes of authenticator apps, mails and text messages. */
export const ONE_TIME_CODES: readonly Finder[] = [
  pattern('one-time-code', raw`(?<![\w#/]|[$€£¥] ?|\w[.-])\d{6}(?!\w|[.:]\d|-\w|,\d{3}(?!\d))`, {
    bare: true,
    accept: (match) => isOneTimeCode(match) && !isSetting(match),
  }),
  exactCase('one-time-code', raw`(?<!\w|\w-)G-\d{6}(?!\w)`),
  saidFinder('one-time-code', 'code', SAID_CODE, { bare: true, accept: isSaidCode }),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d{3}${DIGIT_GAP}\d{3}${NO_NUMBER_AFTER}`, {
    bare: true,
    accept: isSplitCode,
  }),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d\d(${DIGIT_GAP})\d\d\1\d\d${NO_NUMBER_AFTER}`, {
    bare: true,
    accept: isSpeltCode,
  }),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d(${DIGIT_GAP})\d(?:\1\d){4}${NO_NUMBER_AFTER}`, {
    bare: true,
    accept: isSpeltCode,
  }),
];
