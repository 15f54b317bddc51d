import { type Finder, isLabelled, LINE, outsideUrl, pattern, type Span, secretOf } from './pattern';
import { saidAbout, saidFinder } from './said';

const { raw } = String;

/** Not the middle of a longer number, word, version, reference or path. */
const START = raw`(?<![\w+#/]|\w[.-]|\d:)`;
const END = raw`(?!\w|[.-]\d)`;

const digitsOf = (match: RegExpExecArray) => secretOf(match).replace(/\D/g, '').length;
const isDate = (text: string) =>
  /^\(?(?:(?:19|20)\d\d[ ./-]+(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2})|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)(?!\d)/.test(
    text,
  ) || /^\d\d([./-])\d\d\1\d\d(?:[ -]|$)|(?<!\d)\d{1,2}([./-])\d{1,2}\2(?:19|20)\d\d(?!\d)/.test(text);
const isNumber = (match: RegExpExecArray) => outsideUrl(match) && !isLabelled(match);
const isPhone = (match: RegExpExecArray) =>
  digitsOf(match) >= 7 && digitsOf(match) <= 15 && !isDate(secretOf(match)) && isNumber(match);

const SAID_PHONE =
  /(?:(?:numbers?|no|nr|at|on|me|under|unter|au|al|en)[ .:]{1,2}){0,3}\+?[\d(][\d ()./-]{5,18}\d(?!\w)/iuy;

/** The number first: "07700 900123 is my mobile". */
const BEFORE_NAME: Finder = {
  kind: 'phone-number',
  bare: true,
  find: (text) =>
    saidAbout(text, 'phone').flatMap(({ start }): Span[] => {
      const from = Math.max(0, start - 60);
      const match = /(?<![\w.-])(?<secret>\d[\d ()./-]{5,18}\d) (?:is|was) (?:my|the) (?:\p{L}{1,12} )?$/u.exec(
        text.slice(from, start),
      );
      return match && isPhone(match) ? [[from + match.index, from + match.index + secretOf(match).length]] : [];
    }),
};

/** Phone numbers: with a country's code, in the ways of some countries, or said to be one. */
export const PHONES: readonly Finder[] = [
  // +49 170 1234567, 0049…, +1 (555) 123-4567
  pattern('phone-number', raw`(?<![\w+.])(?:\+\(?|00|(?<!\d:)00 )[1-9](?:(?:[ .()-]{0,3}|/)\d){7,14}(?!\d)`, {
    bare: true,
    accept: (match) => outsideUrl(match) && (secretOf(match).startsWith('+') || !isLabelled(match)),
  }),
  pattern('phone-number', raw`(?<![\w+.])\+[1-9](?:[ .()-]{0,3}\d){0,8}${LINE}\d(?:[ .()-]{0,3}\d){2,9}(?!\d)`, {
    bare: true,
    accept: (match) => digitsOf(match) >= 9 && isPhone(match),
  }),
  pattern('phone-number', raw`(?<=\bwa\.me/|\btel:)\+?\d{7,15}(?!\d)`),
  // 555-123-4567, (555) 123 4567
  pattern('phone-number', raw`${START}(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}${END}`, {
    bare: true,
    accept: isPhone,
  }),
  // 030/1234567, 06 12 34 56 78, 07700 900123, 010-1234-5678, 07700900123
  pattern(
    'phone-number',
    raw`${START}\(?0(?!00)\d{1,4}\)?(?:[ ./-]{1,3}\d{2,8}){1,5}${END}|${START}0[1-9]\d{8,10}${END}`,
    {
      bare: true,
      accept: (match) => isPhone(match) && digitsOf(match) >= 9,
    },
  ),
  // 138 1234 5678, 98765 43210, (11) 91234-5678, 8 (912) 345-67-89
  pattern(
    'phone-number',
    raw`${START}(?:1[3-9]\d([ -]?)\d{4}\1\d{4}|[6-9]\d{4} \d{5}|\(\d{2}\) ?9?\d{4}[ -]?\d{4}|8 \(?[3-9]\d\d\)? \d{3}[ -]\d\d[ -]\d\d)${END}`,
    { bare: true, accept: isPhone },
  ),
  // "phone: 5551234", "call me at 9876543210"; not "lost my phone on 2026-08-15"
  saidFinder('phone-number', 'phone', SAID_PHONE, { bare: true, accept: isPhone }),
  BEFORE_NAME,
];
