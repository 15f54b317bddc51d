import {
  exactCase,
  GAP,
  isLabelled,
  LINE,
  mixed,
  outsideUrl,
  type Pattern,
  pattern,
  textAfter,
  textBefore,
} from './pattern';

const { raw } = String;

// PyPI's recovery codes are 16 hexadecimal digits (`secrets.token_hex(8)`); people group and break them when copying.
const FIRST = raw`(?<![a-z\d]|[a-z\d]-)`; // not inside a word or a UUID
const LAST = raw`(?![a-z\d]|-[a-z\d])`;
const row = (size: number) =>
  raw`${FIRST}[\da-f]{${size}}(?:${GAP}[\da-f]{${size}}(?![a-z\d])){${16 / size - 1},}${LAST}`;

const PUBLIC_HEX =
  /(?:(?<![a-z])(?:(?:commits?|rev(?:ision)?s?|changesets?|sha(?:-?\d{1,3})?|md5|checksum|digest|cherry-pick|git (?:show|checkout|switch|reset|revert|diff|log|merge|rebase|fetch|branch|bisect good|bisect bad)(?: --?[a-z]+)*|HEAD(?: is now)? at)(?:[ _-](?:hash(?:es)?|ids?|sha))?|commit\/|tree\/|blob\/|(?:gpg|pgp):?(?: --[a-z-]+| (?:public )?keys?(?: ids?)?))|提交|коммит|コミット|git\+\S{1,200}@)(?: is| was)?[ :=#@("'\u0060*]{0,4}(?:[\da-f]{7,40}[,. ]{1,3}(?:and )?){0,5}$/i;
const isNamedPublic = (match: RegExpExecArray) => PUBLIC_HEX.test(textBefore(match, 240));
const DATE = /(?:19|20)\d\d[-._ ]?(?:0\d|1[0-2])[-._ ]?[0-3]\d/;
const YEARS = /^(?:(?:19|20)\d\d(?:\D+|$))+$/;

/** Ten groups of four are a PGP fingerprint. */
function isFingerprint(match: RegExpExecArray): boolean {
  const [before = ''] = /(?:[\da-f]{4} {1,2})*$/i.exec(textBefore(match, 60)) ?? [];
  const [after = ''] = /^(?: {1,2}[\da-f]{4})*/i.exec(textAfter(match, 60)) ?? [];
  return /^\s*(?:[\da-f]{4}(?:\s{1,2}|$)){10}$/i.test(before + match[0] + after);
}

const piecesOf = (match: RegExpExecArray) => match[0].split(/[^\da-f]+/i);
const isPublicHex = (match: RegExpExecArray) => DATE.test(match[0]) || isFingerprint(match) || isNamedPublic(match);

/** Groups of equal length; of digits only as on a card, but no years, and no ORCID iD (0000-000…). */
function isCodeRow(match: RegExpExecArray): boolean {
  const [text] = match;
  const isCard = /^\d{4}(?:[ -]\d{4}){3}$/.test(text) && !YEARS.test(text) && !text.startsWith('0000-000');
  return isCard || (mixed(text) && !isPublicHex(match));
}

/** Groups of unequal length: some must be neither words nor numbers, fewer where all but the last are equally long. */
function isBrokenCode(match: RegExpExecArray): boolean {
  const pieces = piecesOf(match);
  const [{ length } = ''] = pieces;
  const even = length > 2 && pieces.slice(0, -1).every((piece) => piece.length === length);
  return pieces.filter(mixed).join('').length >= (even ? 3 : 5) && pieces.length > 1 && !isPublicHex(match);
}

/** Memory addresses begin with zeros, or with ones in a kernel. */
const isAddress = (match: RegExpExecArray) => /^0x(?:0000|ffff)/i.test(match[0]) || / at $/.test(textBefore(match, 4));

/** The digits behind a number's point; "1." at a line's start counts the codes. */
const isFraction = (match: RegExpExecArray) =>
  /^\d+$/.test(match[0]) &&
  /\d\.$/.test(textBefore(match, 2)) &&
  !/(?:^|\n)[ \t>*-]{0,8}[1-9]\d?\.$/.test(textBefore(match, 12));

const SAYS_CODE =
  /(?:codes?|otp|totp|2fa|mfa|token|pin|authenticator|验证码|驗證碼|код|コード|코드|الرمز)(?: is| was)?[ :="'\u0060]{0,4}$/i;
const COUNTED =
  /^[ \u0060]?(?:%|[kmg]i?b\b|b\b|ms\b|EUR\b|USD\b|[€$£¥]|(?:(?:daily|weekly|monthly|total|unique) )?(?:downloads?|users?|stars?|lines?|rows?|bytes?|installs?|times|packages?|projects?|commits?|requests?|people|visitors?|characters?|seconds?)\b)/i;
const isMonth = (match: RegExpExecArray) =>
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])$/.test(match[0]) &&
  /\b(?:since|in|from|until|of|date) $/i.test(textBefore(match, 8));

function isOneTimeCode(match: RegExpExecArray): boolean {
  return outsideUrl(match) && !isLabelled(match) && !COUNTED.test(textAfter(match, 24)) && !isMonth(match);
}

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

/** Six digits in three pairs or one by one; said to be a code, or no date and no counting. */
function isSpeltCode(match: RegExpExecArray): boolean {
  if (!isOneTimeCode(match) || isColumn(match)) return false;
  if (SAYS_CODE.test(textBefore(match, 30))) return true;
  const numbers = match[0].split(/\D+/).map(Number);
  if (numbers.length === 3) return !isShortDate(numbers);
  return !numbers.every((number, i) => i === 0 || Math.abs(number - (numbers[i - 1] ?? 0)) === 1);
}

const DIGIT_GAP = raw`(?:[ \t]{1,3}|[ \t]?-[ \t]?|${LINE})`; // a dot makes a version
const NO_NUMBER_BEFORE = raw`(?<![\w#/]|[$€£¥] ?|\w[.-]|(?<!\d)\d{1,3}[ \t]{1,3})`;
const NO_NUMBER_AFTER = raw`(?!\w|[.:]\d|-\w|[ \t]{1,3}-?[ \t]?\d{1,3}(?!\d)|,\d{3}(?!\d))`;

/** Recovery codes and one-time codes. */
export const CODES: readonly Pattern[] = [
  pattern('recovery-code', raw`(?<![a-z\d])[\da-f]{16}(?![a-z\d])`, {
    accept: (match) => !isFraction(match) && !isNamedPublic(match),
  }),
  pattern('recovery-code', raw`(?<![a-z\d])0x[\da-f]{16}(?![a-z\d])`, {
    accept: (match) => !isAddress(match) && !isNamedPublic(match),
  }),
  ...[8, 4, 2, 1].map((size) => pattern('recovery-code', row(size), { accept: isCodeRow })),
  pattern('recovery-code', raw`${FIRST}[\da-f](?:${GAP}?[\da-f]){15}${LAST}`, { accept: isBrokenCode }),
  pattern('one-time-code', raw`(?<![\w#/]|[$€£¥] ?|\w[.-])\d{6}(?!\w|[.:]\d|-\w|,\d{3}(?!\d))`, {
    accept: isOneTimeCode,
  }),
  exactCase('one-time-code', raw`(?<!\w|\w-)G-\d{6}(?!\w)`),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d{3}${DIGIT_GAP}\d{3}${NO_NUMBER_AFTER}`, { accept: isSplitCode }),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d\d(${DIGIT_GAP})\d\d\1\d\d${NO_NUMBER_AFTER}`, {
    accept: isSpeltCode,
  }),
  pattern('one-time-code', raw`${NO_NUMBER_BEFORE}\d(${DIGIT_GAP})\d(?:\1\d){4}${NO_NUMBER_AFTER}`, {
    accept: isSpeltCode,
  }),
];
