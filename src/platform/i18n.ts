import { COUNTING, type MessageKey, type Value } from './message-key';

/** `chrome.i18n` is there, and the same, in both browsers and in content scripts. */
declare const chrome: { i18n: { getMessage(key: string, values?: string[]): string; getUILanguage(): string } };

/** Keeps a name's direction from turning the sentence around it (Unicode isolates; a name must not end its own). */
const isolate = (text: string) => `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069`;

/**
 * A text of the extension in the user's language. Users' own text among the values is isolated, numbers and dates are
 * written in the way of that language. A text that has plural forms is taken in that of its first number, or else in
 * `_other`. A key that is missing is shown as it is: better seen than silent.
 */
export function t(key: MessageKey, ...values: Value[]): string {
  const shown = values.map(written);
  return formsOf(key, values).reduce((text, form) => text || chrome.i18n.getMessage(form, shown), '') || key;
}

/** The keys under which a text may stand: of one that counts the form of the first number, else the one that every language has. */
function formsOf(key: string, values: readonly Value[]): string[] {
  if (!COUNTING.some((one) => one === key)) return [key];
  const count = values.find((value) => typeof value === 'number') ?? 0;
  return [`${key}_${new Intl.PluralRules(t('language_tag')).select(count)}`, `${key}_other`];
}

/** The same for a key that is put together from a check's id or comes with a finding; the registry test knows them all. */
export function tKey(key: string, values: Value[] = []): string {
  return t(key as MessageKey, ...values);
}

function written(value: Value): string {
  if (typeof value === 'string') return isolate(value);
  if (typeof value === 'number') return once(`${value}`, (tag) => new Intl.NumberFormat(tag).format(value));
  if ('name' in value) return value.name;
  return 'date' in value ? formatDate(value.date) : formatMoment(value.moment);
}

/** The language of the texts: the browser's, if they are in it, else the one they were found in. */
export function language(): string {
  const found = t('language_tag');
  const wanted = chrome.i18n.getUILanguage();
  return wanted.startsWith(found) ? wanted : found;
}

/** `ltr` or `rtl`, of the texts. */
export function direction(): 'ltr' | 'rtl' {
  return t('text_direction') === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * What was written before, by language and by what it is: the first use of `Intl` takes as long as all else that the popup
 * does until it is seen.
 */
const writtenBefore = new Map<string, string>();

function once(what: string, write: (language: string) => string): string {
  const tag = language();
  const key = `${tag} ${what}`;
  const text = writtenBefore.get(key) ?? write(tag);
  writtenBefore.set(key, text);
  return text;
}

/** Takes over what the background wrote beforehand. */
export function useWritten(written: Record<string, string>): void {
  for (const [key, text] of Object.entries(written)) writtenBefore.set(key, text);
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const COUNTED = 30;

/** Writes all times and numbers of a view as it will: `seen` also by their age, which grows until the view is drawn. */
export function writtenBeforehand(
  view: unknown,
  seen: readonly (string | null)[],
  from: Date,
  until: Date,
): Record<string, string> {
  writtenBefore.clear();
  JSON.stringify(view, (_, value) => {
    if (typeof value === 'number') written(value);
    if (typeof value === 'string' && TIME.test(value)) formatDate(value);
    return value;
  });
  for (let count = 0; count < COUNTED; count++) written(count);
  for (const iso of seen.filter((one) => one !== null)) {
    for (let at = from.getTime(); at < until.getTime(); at += stepAt(iso, at)) formatAge(iso, new Date(at));
    formatAge(iso, until);
  }
  return Object.fromEntries(writtenBefore);
}

/** A day, in the user's time zone. */
export function formatDate(iso: string): string {
  return once(iso, (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(new Date(iso)));
}

/** The months from one to another (`YYYY-MM`): "May – Sep 2026". */
export function formatMonths(from: string, to: string): string {
  const months = new Intl.DateTimeFormat(language(), { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return months.formatRange(new Date(from), new Date(to));
}

/** A day and the time of day, in the user's time zone: two sets of codes may be of one day. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago: "2 hours ago", "yesterday"; under a minute, "now". */
export function formatAge(iso: string, now: Date): string {
  const age = Math.max(0, now.getTime() - Date.parse(iso));
  const [unit, length] = stepOf(age) ?? ['second', age + 1];
  const count = Math.floor(age / length);
  return once(`${count} ${unit}`, (tag) => new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(-count, unit));
}

const stepOf = (age: number) => STEPS.find(([, step]) => age >= step);
/** After how long an age is written otherwise, at the earliest. */
const stepAt = (iso: string, at: number) => stepOf(at - Date.parse(iso))?.[1] ?? 60_000;
