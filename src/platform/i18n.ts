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
  if (typeof value === 'number') return new Intl.NumberFormat(language()).format(value);
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

/** A day, in the user's time zone. */
export function formatDate(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(iso));
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
  const format = new Intl.RelativeTimeFormat(language(), { numeric: 'auto' });
  const [unit, length] = STEPS.find(([, step]) => age >= step) ?? ['second', age + 1];
  return format.format(-Math.floor(age / length), unit);
}
