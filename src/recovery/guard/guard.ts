import { FINDERS } from './finders';
import { mark, PRIVATE_KINDS, type PrivateData, type PrivateKind } from './private-data';
import { withoutPublicThings } from './public-text';
import { type View, viewsOf } from './view';

type Find = PrivateData & { weak: boolean };

function find({ text, starts, ends }: View): Find[] {
  const bare = withoutPublicThings(text);
  return FINDERS.flatMap((finder) =>
    finder.find(finder.bare ? bare : text).map(([start, end]) => ({
      kind: finder.kind,
      start: starts[start] ?? 0,
      end: ends[end - 1] ?? 0,
      weak: finder.weak === true,
    })),
  );
}

/** The kind of two overlapping finds: the more dangerous one, but a sure one before a weak one. */
function kindOfBoth(one: Find, other: Find): PrivateKind {
  if (one.weak !== other.weak) return one.weak ? other.kind : one.kind;
  return PRIVATE_KINDS.indexOf(one.kind) <= PRIVATE_KINDS.indexOf(other.kind) ? one.kind : other.kind;
}

/**
 * Finds private data in a text that is to be posted in public. In: any text. Out: spans in its UTF-16 offsets, sorted,
 * not overlapping and not empty; overlapping finds become one span over all of them, of their most dangerous kind.
 * Never throws, works in time linear to the text, and sees through full-width characters, other scripts' digits and
 * hidden characters (read once as nothing and once as a space). It doesn't know names, streets or what only its owner
 * can tell is secret. What counts: recovery.md, "What goes wrong for real people" (August 2026).
 */
export function guard(text: string): PrivateData[] {
  const spans: Find[] = [];
  for (const next of viewsOf(text)
    .flatMap(find)
    .sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (!last || next.start >= last.end) {
      spans.push({ ...next });
      continue;
    }
    last.kind = kindOfBoth(last, next);
    last.end = Math.max(last.end, next.end);
    last.weak &&= next.weak;
  }
  return spans.map(({ kind, start, end }) => ({ kind, start, end }));
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
