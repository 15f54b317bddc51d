import type { PrivateKind } from './private-data';

/**
 * One way to find private data in a folded text. A `secret` group narrows what is private, a `before` group (in a
 * lookbehind) widens it; else it is the whole match. `accept` rejects what only looks like it, `extend` moves the end on.
 */
export interface Pattern {
  kind: PrivateKind;
  readonly regex: RegExp;
  accept?: (match: RegExpExecArray) => boolean;
  extend?: (text: string, start: number, end: number) => number;
}
type Rest = Pick<Pattern, 'accept' | 'extend'>;

/** Its expression is made when it is first asked for: making all of them took half of the worker's start. */
export const pattern = (kind: PrivateKind, source: string, rest: Rest = {}, flags = 'dgiu'): Pattern => {
  let regex: RegExp | undefined;
  return {
    kind,
    get regex() {
      regex ??= new RegExp(source, flags);
      return regex;
    },
    ...rest,
  };
};
export const exactCase = (kind: PrivateKind, source: string, rest: Rest = {}): Pattern =>
  pattern(kind, source, rest, 'dgu');

const { raw } = String;
/** A line break inside something that belongs together: a wrapping program's sign before it, quote marks after it. */
export const LINE = raw`[ \t]{0,3}[\\=-]?\r?\n[ \t>*#|]{0,8}`;
/** What people put into a code that belongs together. Dashes of all kinds are folded to one. */
export const GAP = raw`(?:[ \t]{1,3}|[ \t]?-[ \t]?|[._]|${LINE})`;

export const secretOf = (match: RegExpExecArray) => match.groups?.secret ?? match[0];
export const textBefore = (match: RegExpExecArray, length: number) =>
  match.input.slice(Math.max(0, match.index - length), match.index);
export const textAfter = (match: RegExpExecArray, length: number) =>
  match.input.slice(match.index + match[0].length, match.index + match[0].length + length);
export const mixed = (text: string) => /[a-z]/i.test(text) && /\d/.test(text);

/** Numbers inside a URL name pages; a URL's secrets are its query's values. Looks back 500 characters at most. */
export const outsideUrl = (match: RegExpExecArray) =>
  !/:\/\/[!-~]*$/.test(textBefore(match, 500).replace(/^.*\s/s, ''));

const LABEL =
  /(?:(?<![a-z])(?:issues?|tickets?|bugs?(?: reports?)?|builds?|rev(?:ision)?|(?:pull|merge|support) requests?|requests?|discussions?|PRs?|cases?|ports?|mode|lines?|rows?|columns?|pages?|pp|offset|position|size|length|total|count|runs?|jobs?|pipelines?|pid|[ug]?id|process|thread|HTTP|ISBN(?:-1[03])?)(?: number| no\.?| id)?|№|(?<![a-z])no\.)[ "'\u0060]?[:#=!.-]?[ "'\u0060]?[#!]?$/i;
/** Whether the words before a number say that it is a public one. */
export const isLabelled = (match: RegExpExecArray) => LABEL.test(textBefore(match, 30));
