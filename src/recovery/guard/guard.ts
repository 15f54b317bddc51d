import type { Pattern } from './pattern';
import { PATTERNS } from './patterns';
import { mark, PRIVATE_KINDS, type PrivateData } from './private-data';

const HIDDEN = /\p{Cf}|\p{Me}|\p{Variation_Selector}|\u034f|[\u115f\u1160\u3164\uffa0]|(?![\t-\r\u0085])\p{Cc}/u;
const isDigit = (codePoint: number) => /\p{Nd}/u.test(String.fromCodePoint(codePoint));

/** Full-width and mathematical letters, other scripts' digits, odd spaces and dashes as ASCII; other characters as they are. */
function fold(character: string, hidden: string): string {
  if (HIDDEN.test(character)) return hidden;
  if (character < '\u0080') return character;
  if (/\p{Zs}/u.test(character)) return ' ';
  if (/[\p{Pd}\u2212]/u.test(character)) return '-';
  const plain = character.normalize('NFKC');
  if (/^[\w@.:/?&=%+#'()[\]-]$/.test(plain)) return plain;
  const codePoint = character.codePointAt(0) ?? 0;
  if (!isDigit(codePoint)) return character;
  let value = 0; // digits stand in rows of ten
  while (value < 9 && isDigit(codePoint - value - 1)) value += 1;
  return String(value);
}

/**
 * A rejected match may hide a good one ("password: password: hunter2"): short ones are searched again from the next
 * character. No pattern begins with a surrogate pair, so that is never the middle of one.
 */
function accepted(text: string, { regex, accept, extend }: Pattern): [start: number, end: number][] {
  const spans: [number, number][] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    if (accept && !accept(match)) {
      if (match[0].length <= 300) regex.lastIndex = match.index + 1;
      continue;
    }
    const [from, to] = match.indices?.[0] ?? [0, 0];
    const { secret, before } = match.indices?.groups ?? {};
    const [start, end] = [(secret ?? before ?? [from])[0], (secret ?? [from, to])[1]];
    spans.push([start, extend ? extend(text, start, end) : end]);
    regex.lastIndex = Math.max(regex.lastIndex, spans.at(-1)?.[1] ?? 0);
  }
  return spans;
}

function find(text: string, hidden: string): PrivateData[] {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = fold(character, hidden);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += plain;
    at += character.length;
  }
  return PATTERNS.flatMap((pattern) =>
    accepted(folded, pattern).map(([start, end]) => ({
      kind: pattern.kind,
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? text.length,
    })),
  );
}

/**
 * Finds private data in a text that is to be posted in public. In: any text. Out: spans in its UTF-16 offsets, sorted,
 * not overlapping and not empty; overlapping finds become one span over all of them, of their most dangerous kind.
 * Never throws, works in time linear to the text, and sees through full-width characters, other scripts' digits and
 * hidden characters (read once as nothing and once as a space). It doesn't know names, streets or what only its owner
 * can tell is secret. What counts: recovery.md, "What goes wrong for real people" (August 2026).
 */
export function guard(text: string): PrivateData[] {
  const found = find(text, '');
  if (HIDDEN.test(text)) found.push(...find(text, ' '));
  const spans: PrivateData[] = [];
  for (const next of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (!last || next.start >= last.end) {
      spans.push({ ...next });
      continue;
    }
    last.end = Math.max(last.end, next.end);
    if (PRIVATE_KINDS.indexOf(next.kind) < PRIVATE_KINDS.indexOf(last.kind)) last.kind = next.kind;
  }
  return spans;
}

/**
 * A text without its private data: a mark in the place of each piece. A mark may lay bare what stood too close to another
 * piece to be seen, so that is looked for again; hostile text ends it after some rounds.
 */
export function masked(text: string, rounds = 10): string {
  const found = guard(text);
  if (found.length === 0 || rounds === 0) return text;
  const rest = found.reduceRight(
    (left, { kind, start, end }) => left.slice(0, start) + mark(kind) + left.slice(end),
    text,
  );
  return masked(rest, rounds - 1);
}
