import { isLabelled, LINE, outsideUrl, type Pattern, pattern, secretOf } from './pattern';

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

/** Phone numbers: with a country's code, in the ways of some countries, or said to be one. */
export const PHONES: readonly Pattern[] = [
  // +49 170 1234567, 0049…, +1 (555) 123-4567
  pattern('phone-number', raw`(?<![\w+.])(?:\+\(?|00|(?<!\d:)00 )[1-9](?:(?:[ .()-]{0,3}|/)\d){7,14}(?!\d)`, {
    accept: (match) => outsideUrl(match) && (secretOf(match).startsWith('+') || !isLabelled(match)),
  }),
  pattern('phone-number', raw`(?<![\w+.])\+[1-9](?:[ .()-]{0,3}\d){0,8}${LINE}\d(?:[ .()-]{0,3}\d){2,9}(?!\d)`, {
    accept: (match) => digitsOf(match) >= 9 && isPhone(match),
  }),
  pattern('phone-number', raw`(?<=\bwa\.me/|\btel:)\+?\d{7,15}(?!\d)`),
  // 555-123-4567, (555) 123 4567
  pattern('phone-number', raw`${START}(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}${END}`, { accept: isPhone }),
  // 030/1234567, 06 12 34 56 78, 07700 900123, 010-1234-5678, 07700900123
  pattern('phone-number', raw`${START}\(?0\d{1,4}\)?(?:[ ./-]{1,3}\d{2,8}){1,5}${END}|${START}0[1-9]\d{8,10}${END}`, {
    accept: (match) => isPhone(match) && digitsOf(match) >= 9,
  }),
  // 138 1234 5678, 98765 43210, (11) 91234-5678
  pattern(
    'phone-number',
    raw`${START}(?:1[3-9]\d([ -]?)\d{4}\1\d{4}|[6-9]\d{4} \d{5}|\(\d{2}\) ?9?\d{4}[ -]?\d{4}|8 \(?9\d\d\)? \d{3}[ -]\d\d[ -]\d\d)${END}`,
    { accept: isPhone },
  ),
  // "phone: 5551234", "call me at 9876543210"; not "lost my phone on 2026-08-15"
  pattern(
    'phone-number',
    raw`(?:\b(?:phone|tele(?:phone|fon)|tel|mobile|cell|whatsapp|sms|call me|handy)|手机|电话|電話)(?: ?(?:number|no|nr|is|at|on))*[ .:=]{0,3}(?<secret>\+?[\d(][\d ()./-]{5,18}\d)`,
    { accept: isPhone },
  ),
];
