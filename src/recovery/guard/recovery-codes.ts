import { type Finder, GAP, LINE, mixed, pattern, textAfter, textBefore } from './pattern';
import { saidFinder } from './said';

const { raw } = String;

// PyPI's recovery codes are 16 hexadecimal digits (`secrets.token_hex(8)`); people group, break, misread and join them.
const FIRST = raw`(?<![a-zа-я\d]|[a-z\d]-)`; // not inside a word or a UUID
const LAST = raw`(?![a-zа-я\d]|-[a-z\d])`;
const DIGIT = raw`[\da-f]`;
/** With letters that are taken for digits, and Cyrillic ones that look like them. */
const SEEN_DIGIT = raw`[\da-foilszgqасеов]`;
/** Gaps that also join pairs and single digits. */
const PLAIN_GAP = raw`(?:[ \t]{1,3}|[ \t]?-[ \t]?|${LINE})`;
const IS_PLAIN_GAP = new RegExp(`^(?:${PLAIN_GAP}|[._])$`);
const row = (size: number, gap: string) =>
  raw`${FIRST}${DIGIT}{${size}}(?<gap>${gap})${DIGIT}{${size}}(?:\k<gap>${DIGIT}{${size}}(?![a-z\d])){${16 / size - 2},}${LAST}`;

const piecesOf = (text: string) => text.split(/[^\da-f]+/i).filter(Boolean);
const digitsOf = (text: string) => piecesOf(text).join('');
/** How often letters and digits take turns: some seven times in a code, once in "office2019". */
const turns = (text: string) => (text.match(/\d(?=\p{L})|\p{L}(?=\d)/gu) ?? []).length;

/** The digits behind a number's point; "1." at a line's start counts the codes. */
const isFraction = (match: RegExpExecArray) =>
  /^\d+$/.test(match[0]) &&
  /\d\.$/.test(textBefore(match, 2)) &&
  !/(?:^|\n)[ \t>*-]{0,8}[1-9]\d?\.$/.test(textBefore(match, 12));

/** Four groups as on a card, but no years, no round numbers, no powers of two, and no ORCID iD (0000-000…). */
function isCard(text: string): boolean {
  if (!/^\d{4}(?:[ -]\d{4}){3}$/.test(text) || text.startsWith('0000-000')) return false;
  const numbers = text.split(/\D/).map(Number);
  const isCounted = (number: number) =>
    number < 100 || number % 100 === 0 || (number >= 1900 && number < 2100) || Number.isInteger(Math.log2(number));
  return !numbers.every(isCounted);
}

/** Groups of equal length: as many as make whole codes. */
const isCodeRow = ([text]: RegExpExecArray) => isCard(text) || (mixed(text) && digitsOf(text).length % 16 === 0);

/** Groups of unequal length: some must be neither words nor numbers, fewer where all but the last are equally long. */
function isBrokenCode(match: RegExpExecArray): boolean {
  const pieces = piecesOf(match[0]);
  const [{ length } = ''] = pieces;
  const last = pieces.at(-1)?.length ?? 0;
  const even = length > 2 && length < 9 && pieces.slice(0, -1).every((piece) => piece.length === length);
  if (digitsOf(match[0]).length > 16 && last !== length + 1) return false;
  const gaps = match[0].split(/[\da-f]+/i).filter(Boolean);
  const plain = digitsOf(match[0]).length === 16 && gaps.every((gap) => IS_PLAIN_GAP.test(gap));
  if (pieces.length < 2 || !(even || plain)) return false;
  return pieces.filter(mixed).join('').length >= (even ? 3 : 5);
}

/** How many letters may be there that are rarely taken for digits: two in one piece, one beside three groups of digits. */
const rarelyConfused = (text: string) =>
  text.length === 16 ? 2 : Number(piecesOf(text).filter((piece) => piece.length === 4 && mixed(piece)).length >= 3);

/** Some digits taken for letters. */
const isMisread = ([text]: RegExpExecArray) =>
  /[^\da-f]/i.test(text) &&
  (text.match(/[szgq]/gi) ?? []).length <= rarelyConfused(text) &&
  /(?:\d.*){4}/.test(text) &&
  turns(text) >= 4;

/** Groups of four with letters and figures; "F401, E501" are errors. */
const isRowOfGroups = (groups: string[]) =>
  groups.every((group) => group.length === 4 && mixed(group)) && groups.some((group) => turns(group) >= 2);

const SAID_CODE = new RegExp(
  raw`(?:${SEEN_DIGIT}{1,8}(?<gap>${GAP})${SEEN_DIGIT}{1,8}(?:\k<gap>${SEEN_DIGIT}{1,8}){0,62}|${SEEN_DIGIT}{4,128})(?![a-zа-я\d])`,
  'iuy',
);

/** Said to be a code: whole, or cut. "E403" is an error. */
function isSaidCode(match: RegExpExecArray, said: boolean): boolean {
  const [text] = match;
  const { length } = text.replace(/[^\p{L}\d]/gu, '');
  const part = said || /^["'\u0060*]{0,2}(?:…|\.{3})/.test(textAfter(match, 5));
  if (!mixed(text)) return /^\d{14,}$|^\d{4}(?:\W{1,3}\d{4}){3}$/.test(text) || (part && /^\d{4,}$/.test(text));
  if (match.groups?.gap) return length >= 14 || (length >= 8 && isRowOfGroups(text.split(/[^\p{L}\d]+/u)));
  return length >= (part || turns(text) >= 2 ? 4 : 6);
}

/** PyPI's recovery codes. */
export const RECOVERY_CODES: readonly Finder[] = [
  pattern('recovery-code', raw`(?<![a-zа-я\d])(?:0x)?${DIGIT}{16}(?![a-zа-я\d])`, {
    bare: true,
    accept: (match) => !isFraction(match),
  }),
  // A digit too few or too many; two or more codes without a gap, where no hash has as many digits.
  pattern('recovery-code', raw`(?<![a-zа-я\d])${DIGIT}{14,17}(?![a-zа-я\d])`, {
    bare: true,
    accept: ([text]) => mixed(text) && turns(text) >= 3,
  }),
  pattern('recovery-code', raw`${FIRST}(?:${DIGIT}{32}|${DIGIT}{48}|${DIGIT}{80}|${DIGIT}{112})${LAST}`, {
    bare: true,
    accept: ([text]) => mixed(text),
  }),
  pattern('recovery-code', raw`${FIRST}${SEEN_DIGIT}{14,17}${LAST}`, { bare: true, accept: isMisread }),
  pattern('recovery-code', raw`${FIRST}${SEEN_DIGIT}{4}(?:${GAP}${SEEN_DIGIT}{4}){3}${LAST}`, {
    bare: true,
    accept: (match) => isMisread(match) && /\d/.test(match[0].slice(0, 4)),
  }),
  pattern('recovery-code', raw`${FIRST}${SEEN_DIGIT}{8}${GAP}${SEEN_DIGIT}{8}${LAST}`, {
    bare: true,
    accept: isMisread,
  }),
  ...[8, 4].map((size) => pattern('recovery-code', row(size, GAP), { bare: true, accept: isCodeRow })),
  ...[2, 1].map((size) => pattern('recovery-code', row(size, PLAIN_GAP), { bare: true, accept: isCodeRow })),
  pattern('recovery-code', raw`${FIRST}${DIGIT}(?:${GAP}?${DIGIT}){13,16}${LAST}`, {
    bare: true,
    accept: isBrokenCode,
  }),
  saidFinder('recovery-code', 'code', SAID_CODE, {
    bare: true,
    accept: (match, { part }) => isSaidCode(match, part),
  }),
];
