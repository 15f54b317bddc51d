import type { PrivateKind } from './private-data';

export type Span = readonly [start: number, end: number];

/** One way to find private data in a folded text. */
export interface Finder {
  kind: PrivateKind;
  /** Searches where well-known public things are blanked, as dates, hashes and links are. */
  bare?: boolean;
  /** Where it overlaps another's find, that one's kind is the better one. */
  weak?: boolean;
  find: (text: string) => Span[];
}

interface Rules extends Pick<Finder, 'bare' | 'weak'> {
  /** Rejects what only looks like it. */
  accept?: (match: RegExpExecArray) => boolean;
  /** Moves the end on. */
  extend?: (text: string, start: number, end: number) => number;
  /** A rejected match hides no good one. */
  whole?: boolean;
}

/**
 * A finder by an expression. A `secret` group narrows what is private, a `before` group (in a lookbehind) widens it; else
 * it is the whole match. The expression is made when it is first asked for: making all of them took half of the worker's
 * start.
 */
export function pattern(kind: PrivateKind, source: string, rules: Rules = {}, flags = 'dgiu'): Finder {
  let regex: RegExp | undefined;
  const { bare = false, weak = false } = rules;
  return {
    kind,
    bare,
    weak,
    find: (text) => {
      regex ??= new RegExp(source, flags);
      return accepted(text, regex, rules);
    },
  };
}
export const exactCase = (kind: PrivateKind, source: string, rules: Rules = {}): Finder =>
  pattern(kind, source, rules, 'dgu');

/**
 * A rejected match may hide a good one ("password: password: hunter2"): short ones are searched again from the next
 * character. No pattern begins with a surrogate pair, so that is never the middle of one.
 */
function accepted(text: string, regex: RegExp, { accept, extend, whole }: Rules): Span[] {
  const spans: Span[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match; match = regex.exec(text)) {
    if (accept && !accept(match)) {
      if (!whole && match[0].length <= 300) regex.lastIndex = match.index + 1;
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

const { raw } = String;
/** A line break inside something that belongs together: a wrapping program's sign before it, quote marks after it. */
export const LINE = raw`[ \t]{0,3}[\\=-]?\r?\n[ \t>*#|]{0,8}`;
/** What people put into a code that belongs together. Dashes of all kinds are folded to one. */
export const GAP = raw`(?:[ \t]{1,3}|[ \t]?[-/][ \t]?|[,:+|][ \t]?|;|[ \t][|+][ \t]|[._]|${LINE})`;

export const secretOf = (match: RegExpExecArray) => match.groups?.secret ?? match[0];
export const textBefore = (match: RegExpExecArray, length: number) =>
  match.input.slice(Math.max(0, match.index - length), match.index);
export const textAfter = (match: RegExpExecArray, length: number) =>
  match.input.slice(match.index + match[0].length, match.index + match[0].length + length);
export const mixed = (text: string) => /[a-z]/i.test(text) && /\d/.test(text);

/** Numbers inside a URL name pages; a URL's secrets are its query's values. Looks back 500 characters at most. */
export function outsideUrl({ input, index }: RegExpExecArray): boolean {
  let from = index;
  while (from > index - 500 && /[!-~]/.test(input.charAt(from - 1))) from -= 1;
  return !input.slice(from, index).includes('://');
}

const LABEL =
  /(?:(?<![a-z])(?:issues?|tickets?|bugs?(?: reports?)?|builds?|rev(?:ision)?|(?:pull|merge|support) requests?|requests?|discussions?|PRs?|cases?|ports?|mode|lines?|rows?|columns?|pages?|pp|offset|position|size|length|total|count|runs?|jobs?|steps?|epochs?|iterations?|iter|batch|seed|serial|pipelines?|pid|[ug]?id|process|thread|HTTP|ISBN(?:-1[03])?)(?: number| no\.?| id)?|№|(?<![a-z])no\.)[ "'\u0060(]?[:#=!.-]?[ "'\u0060]?[#!]?$/i;
/** Whether the words before a number say that it is a public one. */
export const isLabelled = (match: RegExpExecArray) => LABEL.test(textBefore(match, 30));
