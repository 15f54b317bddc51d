import { mixed } from './pattern';
import { viewsOf } from './view';

const { raw } = String;

const MONTH =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|april|mai|juni|juli|august|september|oktober|dezember|january|february|march|june|july|october|november|december)';
const TIME = raw`(?:[T ]?\d\d[:_h]\d\d(?:[:_]\d\d(?:\.\d{1,9})?)?Z?)?`;
/** Dates in figures, with a month's name, or of a year alone. */
const DATE = raw`(?:(?:19|20)\d\d([-./]?)\d\d(?:\1\d\d)?${TIME}|\d{1,2}[-./]\d{1,2}[-./](?:19|20)?\d\d|\d{1,2}\.? ${MONTH}\.?,? (?:19|20)\d\d|${MONTH}\.? (?:\d{1,2},? )?(?:19|20)\d\d|(?:19|20)\d\d)`;
const WORD = raw`\p{L}{1,30}`;
const DATE_WITH_WORDS = new RegExp(
  raw`(?:(?<![\p{L}\d])${WORD}[^\p{L}\d\n]{1,3})?(?<![a-z\d])${DATE}(?![a-z\d])(?:[^\p{L}\d\n]{1,3}${WORD}(?![\p{L}\d]))?`,
  'giu',
);
/** PyPI's own name of the file, with the marks that browsers and systems put into it; a username may look like a code. */
const FILE_NAME =
  /(?:Test)?PyPI-Recovery-Codes-[a-z\d][\w.-]{0,49}?-(?:19|20)\d\d-\d\d-\d\d(?:T[\d_:.]{0,20})?(?: ?\(\d{1,3}\))?(?:\.txt)?(?![a-z\d])/gi;

const EDGE_BEFORE = raw`(?<![\p{Script=Latin}\d])`;
const EDGE_AFTER = raw`(?![\p{Script=Latin}\d])`;
/** Groups of four or more in a row, or one group alone. */
const RUN = new RegExp(raw`${EDGE_BEFORE}[\da-f]{4,}(?:[^\p{L}\d]{1,3}[\da-f]{4,}${EDGE_AFTER})*${EDGE_AFTER}`, 'giu');

/** Eight digits with letters among them, or fourteen of any kind; words like "dead beef" are not joined. */
function isCode(run: string): boolean {
  const groups = run.split(/[^\da-f]+/i);
  const isLong = (text: string) => text.length >= 14 || (text.length >= 8 && mixed(text));
  return groups.some(isLong) || (/\d/.test(run) && isLong(groups.join('')));
}

/**
 * Whether a note of where the recovery codes are may hold a part of one. In: the note, as typed. Stricter than `guard`,
 * since a note is short and no text for others: dates, the words beside them and PyPI's own file name are taken out first.
 */
export function holdsPartOfCode(note: string): boolean {
  return viewsOf(note).some(({ text }) => {
    const rest = text.replace(FILE_NAME, ' | ').replace(DATE_WITH_WORDS, ' | ');
    return [...rest.matchAll(RUN)].some(([run]) => isCode(run));
  });
}
