import { type Finder, pattern, type Span, secretOf, textAfter, textBefore } from './pattern';
import { readAt, type Said, saidAbout } from './said';
import { isStandIn, isStatus, isTechnical } from './stand-ins';
import { anyOf } from './words';

const { raw } = String;

/** Latin first, so that a value in a text without spaces doesn't take its neighbours along. */
const VALUE = /[!#-&(-_a-~\u00a1-\u024f]{3,100}|[^\s"'`]{3,100}/uy;
const CLOSE: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“',
  '„': '“”',
  '‘': '’‘',
  '«': '»',
  '「': '」',
  '『': '』',
  '【': '】',
  '(': ')',
  '[': ']',
};

const trimmed = (value: string) => value.replace(/^[("'[<*_]{1,8}|[.,;:!?)\]}>"'*。、，；！？」』]{1,8}$/gu, '');

/** Letters with digits or signs among them, or digits that are no year; hyphens and apostrophes stand in words as well. */
function isNoWord(value: string): boolean {
  const inner = trimmed(value);
  if (/^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\d]+$/u.test(inner)) return false; // "3 times" in a script without gaps
  if (isTechnical(inner)) return /^\d{4,}$/.test(inner) && !/^(?:19|20)\d\d$/.test(inner);
  return (
    (/\p{L}/u.test(inner) && /\d/.test(inner)) ||
    /[#$%&*+=@^_~|\\{}<>€£§][\p{L}\d]|\p{L}[!?]\p{L}/u.test(inner) ||
    /^\p{L}+(?:-\p{L}+){3,}$/u.test(inner)
  );
}

const isLatinWord = (value: string) => /^[\p{Script=Latin}\p{M}'-]{4,}$/u.test(trimmed(value));
const isAlone = (match: RegExpExecArray) => /^["'`*)\]]{0,3}[ \t]*(?:\r?\n|$)/.test(textAfter(match, 40));
/** A link's own rule has those. */
const isInQuery = (text: string, { start, sign }: Said) =>
  sign === '=' && /[?&;#][\w-]{0,64}$/.test(text.slice(Math.max(0, start - 66), start));

/** A function's name: "get_password('alice')". */
const isCall = (text: string, { start, end }: Said) => text.charAt(end) === '(' && /[\w.]/.test(text.charAt(start - 1));

/** After a sign: also a plain word, if it stands alone, tells nothing about the password, and no word but "is" stands between. */
function isAfterSign(match: RegExpExecArray, { sign, is, end, value: start }: Said): boolean {
  const [value] = match;
  if (isStandIn(match) || /:$/.test(value)) return false;
  if (sign === '=' && /[!#$%^&*+=@~]/.test(value)) return true;
  if (isNoWord(value) || (/\p{Ll}\p{Lu}/u.test(value) && !isStatus(value))) return true;
  return (
    !isStatus(value) &&
    isLatinWord(value) &&
    isAlone(match) &&
    (is || !/\p{L}/u.test(match.input.slice(end, start).replace(/pypi/i, '')))
  );
}

const NO_PHRASE = new RegExp(
  `^(?:${anyOf('is')}|not?|an?|the|to|for|your?|has|have|please|enter|of|in|on|i|it|must|does|did|or|with|too|passw.*)$`,
  'iu',
);
/** Three words or more that make no sentence about a password: "correct horse battery". */
const isPhrase = (value: string) =>
  /^\p{L}{2,20}(?: \p{L}{1,20}){2,7}$/u.test(value) &&
  !value.split(' ').some((word) => NO_PHRASE.test(word) || isStatus(word));

/** In quotes or brackets: also a plain word that tells nothing about the password; remarks in other scripts do. */
function isQuoted(match: RegExpExecArray, inBrackets: boolean): boolean {
  const [value] = match;
  if (isStandIn(match) || isTechnical(value)) return false;
  const isRemark = inBrackets && /\s/.test(value); // "password (8+ characters)"
  return (
    (isRemark ? value.split(/\s+/).some(isStrong) : isNoWord(value)) ||
    (!inBrackets && isPhrase(value)) ||
    (!isStatus(value) && (inBrackets ? isLatinWord(value) : /^[\p{L}\p{M}'-]{4,}$/u.test(value)))
  );
}

/** Letters, digits and signs at once: a password wherever it stands. */
const isStrong = (value: string) => /\p{L}/u.test(value) && /\d/.test(value) && /[!#$%^&*+=@?~]/.test(value);

const isSaid = (match: RegExpExecArray) => isNoWord(secretOf(match)) && !isStandIn(match);

/** What stands in quotes or brackets from `at` on; `null` where they don't close in this line. */
function quotedAt(text: string, at: number, open: string): RegExpExecArray | null {
  const close = CLOSE[[...open].find((sign) => sign in CLOSE) ?? ''];
  if (close === undefined) return null;
  const signs = close.replace(']', '\\]');
  return readAt(new RegExp(raw`[^\n${signs}]{2,100}[^\s${signs}](?=[ \t]?[${signs}])`, 'uy'), text, at);
}

/** Up to three words that hesitate: "was, I think, hunter2!". */
const AFTER_WORDS = /(?:[\p{L}’']{1,15},?[ \t]){1,3}(?<secret>[^\s"'`]{5,60})/uy;
/** Alone in its line, or in its cell of a table. */
const isInCell = (match: RegExpExecArray) => /^["'`*)\]]{0,3}[ \t]*(?:\||\r?\n|$)/.test(textAfter(match, 40));

const spanOf = ({ index, 0: value }: RegExpExecArray): Span => [index, index + value.replace(/\s+$/, '').length];

/** What stands behind "is", a dash, a comma, or nothing. */
function isLoose(match: RegExpExecArray, text: string, said: Said): boolean {
  const gap = text.slice(said.end, said.value);
  if (gap === '' && /[a-z\d]/i.test(text.charAt(said.end - 1))) return false;
  if (/[,;]/.test(said.break)) return isStrong(match[0]) && isSaid(match);
  if (said.break && !isInCell(match)) return false;
  if (!said.is && !said.dash && (/[)\]]/.test(gap) || /^[\w-]+=/.test(match[0]))) return false;
  return isSaid(match);
}

/** The password that is named at a place: after a sign, in quotes or brackets, or after "is", a dash, or nothing. */
function passwordAt(text: string, said: Said): Span | null {
  if (isInQuery(text, said) || isCall(text, said)) return null;
  const quoted = quotedAt(text, said.value, said.open);
  if (quoted && isQuoted(quoted, /[([【]/.test(said.open))) return spanOf(quoted);
  const value = readAt(VALUE, text, said.value);
  if (!value) return null;
  if (said.sign) return isAfterSign(value, said) ? spanOf(value) : null;
  if (isLoose(value, text, said)) return spanOf(value);
  const later = said.is ? readAt(AFTER_WORDS, text, said.value) : null;
  if (!later || !isStrong(secretOf(later))) return null;
  const end = later.index + later[0].length;
  return [end - secretOf(later).length, end];
}

const NAMED: Finder = {
  kind: 'password',
  find: (text) =>
    saidAbout(text, 'password').flatMap((said) => {
      const span = passwordAt(text, said);
      return span ? [span] : [];
    }),
};

/** The value first: "hunter2 is my password". */
const VALUE_FIRST =
  /(?<![^\s"'`(*:,])(?<secret>[^\s"'`]{5,60})["'`)*]{0,2} (?:is|was|as|est|ist|es|é|это|це|estas|είναι|como|als|comme|как|як) (?:\p{L}{1,12} ){0,3}$/iu;
const BEFORE_NAME: Finder = {
  kind: 'password',
  find: (text) =>
    saidAbout(text, 'password').flatMap(({ start, end }): Span[] => {
      if (text.charAt(start - 1) !== ' ') return [];
      const from = Math.max(0, start - 110);
      const match = VALUE_FIRST.exec(text.slice(from, start));
      if (!match || !isSaid(match) || /^ (?:manager|field|reset)/i.test(text.slice(end, end + 9))) return [];
      return [[from + match.index, from + match.index + secretOf(match).length]];
    }),
};

/** Passwords that are said to be one, or given to a program as one. */
export const PASSWORDS: readonly Finder[] = [
  NAMED,
  BEFORE_NAME,
  // With spaces: three words or more, up to the line's end.
  pattern(
    'password',
    raw`pass ?phrase[ \t]?[:=][ \t]?(?<secret>[a-z]{3,20}(?: [a-z]{3,20}){2,11})(?=[ \t]{0,9}$)`,
    { accept: (match) => secretOf(match).split(' ').filter(isStatus).length < 2 },
    'dgim',
  ),
  pattern('password', raw`:\/\/(?<secret>[^\s/?#@:]{0,200}:[^\s/?#@]{1,200})@`, {
    accept: (match) => !isStandIn(match, secretOf(match).replace(/^[^:]*:/, '')),
  }),
  pattern(
    'password',
    raw`(?: -u(?<=curl[^\n]{0,100}) ?[\w.-]{1,50}:|--?pass(?:word)?[ =]| -p(?<=twine[^\n]{0,100}) ?)(?<secret>[^\s"'\u0060]{3,100})`,
    { accept: (match) => !isStandIn(match) && !secretOf(match).startsWith('-') },
  ),
  // A pair: "credentials: alice:hunter2!".
  pattern(
    'password',
    raw`(?<![a-z])(?:credentials?|creds|log-?in|user(?:name)?|account)[:=]? {0,2}["'\u0060]?[\w.-]{1,50} ?[:/|,] ?(?!\/)(?<secret>[^\s"'\u0060]{4,100})`,
    {
      bare: true,
      accept: (match) => isSaid(match) && /[!#$%^&*+=?]/.test(secretOf(match)) && !/[([]/.test(textBefore(match, 1)),
    },
  ),
];
