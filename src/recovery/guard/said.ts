import { CYRILLIC, GREEK, HEBREW, LATIN } from './letters';
import type { Finder } from './pattern';
import type { PrivateKind } from './private-data';
import { anyOf } from './words';

const { raw } = String;

/** A word ends here, if its script has gaps between words: no letter of the same script follows. */
const END = `(?!(?<=[${LATIN}])[${LATIN}\\d_]|(?<=[${CYRILLIC}])[${CYRILLIC}]|(?<=[${GREEK}])[${GREEK}]|(?<=[${HEBREW}])[${HEBREW}])`;
/** A word begins here. Hebrew writes articles and prepositions together with it. */
const BEGIN = `(?<![${LATIN}](?=[${LATIN}])|[${CYRILLIC}](?=[${CYRILLIC}])|[${GREEK}](?=[${GREEK}]))`;
/** "error code 403" is public. */
const NO_PUBLIC_CODE = raw`(?<!(?:error|errno|exit|status|return|response|http|zip|post|postal|country|area|language|source|bar|qr|colou?r|fehler|erar)[ _-]?)`;

const lazy = (source: () => string, flags: string) => {
  let regex: RegExp | undefined;
  return () => {
    regex ??= new RegExp(source(), flags);
    return regex;
  };
};
const TOPICS = {
  email: lazy(() => BEGIN + anyOf('email') + END, 'giu'),
  code: lazy(() => NO_PUBLIC_CODE + BEGIN + anyOf('code') + END, 'giu'),
  phone: lazy(() => raw`${BEGIN}${anyOf('phone')}${END}\.?`, 'giu'),
  /** Short words name a password only before a sign, or "is", or what is sure to be one: "pw: hunter2", "pass Hunter2!". */
  password: lazy(
    () =>
      raw`${anyOf('password')}(?:_?\d)?|(?<![a-z\d])(?:pwd?|pass|pin|mdp|psw)(?=["'\u0060*_]{0,3}[ \t]{0,3}[:=]|[ \t](?:is|was)[ \t]|[ \t](?=\S{0,30}\d)(?=\S{0,30}\p{L})\S{0,30}[!#$%^&*@])`,
    'giu',
  ),
};
export type Topic = keyof typeof TOPICS;

/** Closing signs, a remark in brackets: `"password" (for PyPI)`. */
const REMARK =
  /(?!['’]s)["'`*_)\]»”’」』]{0,3}(?:(?:…|\.{3})(?=[ \t]{0,3}[:=]))?(?:[ \t]?\([^()\n]{1,30}\)(?=[ \t]{0,3}[:=]))?/uy;
/** What it is for, before a sign: "for alice:", "от GitHub =". */
const FOR_WHAT = raw`(?:for|of|on|at|in|para|de|do|en|em|no|na|pour|du|dans|für|vom|im|bei|auf|от|для|в|у|від|για|του|στο|por|של) [\p{L}\d_.@-]{1,30}(?=[ \t]{0,3}[:=(])`;
const BETWEEN = lazy(
  () =>
    raw`[ \t]{0,2}(?:${FOR_WHAT}|${BEGIN}(?:(?<part>${anyOf('part')})|(?<is>${anyOf('is')})|${anyOf('filler')})${END})`,
  'iuy',
);
const MOST_BETWEEN = 7;
/** Up to five words of any kind before one that links: "the password I set last week WAS". */
const FAR_IS = lazy(() => raw`[ \t](?:[\p{L}\d.'-]{1,20}[ \t]){1,6}?${BEGIN}${anyOf('is')}${END}`, 'iuy');
const LINK =
  /["'`*_)\]»”’」』]{0,3}[ \t]{0,3}(?:(?<break>[,;|]|\r?\n)[ \t]{0,3}|(?<sign>[:=]{1,2}>?|-{0,2}>|→)\s{0,3}|(?<dash>-{1,2}(?=[ \t]))?[ \t]{0,3})(?<open>["'`*_([{<«„“‘「『【]{0,4})[ \t]{0,2}(?:…|\.{3})?/uy;

/** A place in a text where something is said about a topic: "my password for PyPI is: 'hunter2'". */
export interface Said {
  /** Where the topic's word starts and ends. */
  start: number;
  end: number;
  /** Where the value would start. */
  value: number;
  /** The sign before it: ":", "=", "->". */
  sign: string;
  dash: boolean;
  /** The comma, bar or line break between both. */
  break: string;
  /** The quotes or brackets that open it. */
  open: string;
  /** Whether a word like "is" links them, and whether one tells that a part follows ("starts with"). */
  is: boolean;
  part: boolean;
}

/** What stands at a place, read by a sticky expression. */
export function readAt(regex: RegExp, text: string, at: number): RegExpExecArray | null {
  regex.lastIndex = at;
  return regex.exec(text);
}

/** Reads on from where words between have ended. */
function linkAt(text: string, at: number): Pick<Said, 'value' | 'sign' | 'dash' | 'break' | 'open'> {
  const link = readAt(LINK, text, at);
  const { sign = '', dash, break: apart = '', open = '' } = link?.groups ?? {};
  return { value: at + (link?.[0].length ?? 0), sign, dash: dash !== undefined, break: apart, open };
}

/** All places where a topic is named, each with how a value may follow. In: a folded text. Takes linear time. */
export function saidAbout(text: string, topic: Topic): Said[] {
  return [...text.matchAll(TOPICS[topic]())].flatMap(({ index, 0: word }) => {
    const end = index + word.length;
    const first = end + (readAt(REMARK, text, end)?.[0].length ?? 0);
    let at = first;
    let [is, part] = [false, false];
    for (let count = 0; count < MOST_BETWEEN; count += 1) {
      const between = readAt(BETWEEN(), text, at);
      if (!between) break;
      at += between[0].length;
      is ||= between.groups?.is !== undefined;
      part ||= between.groups?.part !== undefined;
    }
    const said = { start: index, end, is, part, ...linkAt(text, at) };
    const far = is || said.sign ? null : readAt(FAR_IS(), text, end);
    return far ? [said, { ...said, is: true, ...linkAt(text, end + far[0].length) }] : [said];
  });
}

/**
 * A finder of values that are said to be something. In: the topic, a sticky expression of the value, and what it is judged
 * by, besides that the value follows a link or the word itself.
 */
export const saidFinder = (
  kind: PrivateKind,
  topic: Topic,
  value: RegExp,
  { bare = false, accept }: { bare?: boolean; accept: (match: RegExpExecArray, said: Said) => boolean },
): Finder => ({
  kind,
  bare,
  find: (text) =>
    saidAbout(text, topic).flatMap((said) => {
      const match = readAt(value, text, said.value);
      return match && accept(match, said) ? [[match.index, match.index + match[0].length] as const] : [];
    }),
});
