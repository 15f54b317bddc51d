import { LINE } from './pattern';

/** A gap, or a line break, and the piece behind it. */
const NEXT = new RegExp(String.raw`(?:(?<line>${LINE})|[ \t]{1,3})(?<piece>[\w%&=.~+/-]{1,400})`, 'uy');
/** A token of this length may be whole, as PyPI's are. */
const WHOLE = 100;
/** What follows first must have this length: behind a space, and in a new line or behind what may be whole. */
const SHORT = 4;
const LONG = 16;

/** No word: letters among digits, a capital after a small letter, small letters after two capitals, a query's signs. */
const looksRandom = (piece: string) => /\d[a-z]|[a-z]\d|[a-z][A-Z]|[A-Z]{2}[a-z]|[\w%]=|[&%]\w/.test(piece);

/**
 * Where a secret ends that goes on behind spaces or line breaks. In: the text, where the secret starts, and where its
 * first piece ends. Pieces belong to it as far as they look random; between these, pieces of equal length do, since a
 * secret that was cut by counting has some that look like words; and so does a shorter rest before a line's end.
 */
export function tailEnd(text: string, start: number, firstEnd: number): number {
  let end = firstEnd;
  let size = 0;
  NEXT.lastIndex = firstEnd;
  for (let next = NEXT.exec(text); next; next = NEXT.exec(text)) {
    const { line, piece = '' } = next.groups ?? {};
    const at = NEXT.lastIndex;
    const shortest = line === undefined && firstEnd - start <= WHOLE ? SHORT : LONG;
    const random = looksRandom(piece) && piece.length >= (size > 0 ? 1 : shortest);
    const rest = line === undefined && piece.length < size && !/^ \p{L}/u.test(text.slice(at, at + 2));
    if (!random && !rest && piece.length !== size) break;
    if (random || rest) end = at;
    size = piece.length;
  }
  return end;
}
