/**
 * A text as the patterns read it: in plain characters, each with the place of what it stands for in the original.
 */
export interface View {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

const HIDDEN = /\p{Cf}|\p{Me}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]|(?![\t-\r\u0085])\p{Cc}/u;
const isDigit = (codePoint: number) => /\p{Nd}/u.test(String.fromCodePoint(codePoint));

/** Full-width and mathematical letters, other scripts' digits, odd spaces and dashes as ASCII; other characters as they are. */
function fold(character: string, hidden: string): string {
  if (HIDDEN.test(character)) return hidden;
  if (character < '\u0080') return character;
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  const plain = character.normalize('NFKC');
  if (/^[\w@.:/?&=%+#'(),;!"<>|$*~{}[\]-]$/.test(plain)) return plain;
  const codePoint = character.codePointAt(0) ?? 0;
  if (!isDigit(codePoint)) return character;
  let value = 0; // digits stand in rows of ten
  while (value < 9 && isDigit(codePoint - value - 1)) value += 1;
  return String(value);
}

/** The text with hidden characters read as `hidden`. */
function folded(original: string, hidden: string): View {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const plain = fold(character, hidden);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    text += plain;
    at += character.length;
  }
  return { text, starts, ends };
}

const { raw } = String;
const INLINE = '(?:b|i|u|s|em|strong|span|wbr|br|code|a|font|small|big|mark|kbd|tt|sub|sup|del|ins)';
const TAG = raw`<\/?${INLINE}(?:\s[^<>\n]{0,200})?\/?>|<!--[^\n]{0,200}?-->|&(?:nbsp|shy|zwnj|zwj);`;
const SIGN = '(?:\\*{1,3}|~~|\u0060{1,3})';
/** Tags, comments and escapes. */
const TAGS = new RegExp(raw`${TAG}|\\(?=[@._*()[\]<>#~-])`, 'giu');
/** Signs of emphasis that come in pairs; inside a word only around one. A lone "***" masks an address: "a***e@example.org". */
const EMPHASIS = new RegExp(
  raw`(?<sign>${SIGN})(?![\s*~\u0060])(?:(?<![\p{L}\d]${SIGN})[^*~\u0060\n]{1,100}|(?!@[^*~\u0060])[^\s*~\u0060]{1,40})\k<sign>(?![*~\u0060])`,
  'gu',
);
/** Markup inside a word, or between two words that are marked. */
const SPLIT_WORD = new RegExp(
  raw`[\p{L}\d@.](?:(?:${TAG}|[\\*~\u0060]){1,12}|${SIGN} ${SIGN}|@${SIGN})(?:[\p{L}\d@_]|\.[\p{L}\d])|@ ?(?:${TAG}|${SIGN})`,
  'iu',
);

/** Which parts of a match are markup: both signs of an emphasis, else all of it. */
function markupOf({ index, 0: found, groups }: RegExpExecArray): [from: number, to: number][] {
  const end = index + found.length;
  const { length = 0 } = groups?.sign ?? '';
  if (length === 0) return [[index, end]];
  return [
    [index, index + length],
    [end - length, end],
  ];
}

/** Those parts of a view that are left between the spans. */
function without({ text, starts, ends }: View, spans: readonly (readonly [from: number, to: number])[]): View {
  const left: View & { starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] };
  let from = 0;
  for (const [start, end] of [...spans, [text.length, text.length] as const]) {
    left.text += text.slice(from, start);
    for (let i = from; i < start; i += 1) {
      left.starts.push(starts[i] ?? 0);
      left.ends.push(ends[i] ?? 0);
    }
    from = end;
  }
  return left;
}

const withoutMarkup = (view: View, regex: RegExp) => without(view, [...view.text.matchAll(regex)].flatMap(markupOf));

/** Only the lines in which markup splits a word: the others read the same with it. */
const splitLines = (view: View) =>
  without(
    view,
    [...view.text.matchAll(/.*\n?/g)]
      .filter(([line]) => !SPLIT_WORD.test(line))
      .map(({ index, 0: line }) => [index, index + line.length]),
  );

/**
 * All ways in which a text is read: with hidden characters as nothing and, where there are some, as spaces; and, where
 * markup splits words, without it. In: any text. Out: at least one view.
 */
export function viewsOf(original: string): View[] {
  const plain = folded(original, '');
  const views = [plain];
  if (HIDDEN.test(original)) views.push(folded(original, ' '));
  if (SPLIT_WORD.test(plain.text)) views.push(withoutMarkup(withoutMarkup(splitLines(plain), TAGS), EMPHASIS));
  return views;
}
