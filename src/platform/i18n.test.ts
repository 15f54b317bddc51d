import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { daysAgo, NOW } from '../checks/testing/samples';
import { indexName } from '../pypi/urls';
import { direction, formatAge, formatDate, language, t, tKey } from './i18n';
import { fakeI18n } from './testing/fake-i18n';

declare const chrome: { i18n: { getMessage(key: string): string } };

const FSI = '\u2068';
const PDI = '\u2069';

/** Texts of a language, with one that holds three placeholders. */
const texts = (tag: string, changes = {}) => ({
  language_tag: { message: tag },
  sample: {
    message: '1 $ONE$ 2 $TWO$ 3 $THREE$',
    placeholders: { one: { content: '$1' }, two: { content: '$2' }, three: { content: '$3' } },
  },
  ...changes,
});

describe('t', () => {
  beforeEach(() => fakeI18n(texts('en')));

  it("isolates users' text, and no number and no date", () => {
    const date = daysAgo(0);
    expect(tKey('sample', ['שלום', 1234.5, { date }])).toBe(`1 ${FSI}שלום${PDI} 2 1,234.5 3 ${formatDate(date)}`);
  });

  it.each([
    ['ends its isolate', `a${PDI}\u202Eb`],
    ['opens more', `a\u2066b\u2067c${FSI}d`],
    ['ends several', `${PDI}${PDI}${PDI}`],
  ])("lets no users' text out of its isolate that %s", (_, hostile) => {
    const shown = tKey('sample', [hostile, 2, 3]);
    expect(shown.startsWith(`1 ${FSI}`)).toBe(true);
    expect(shown.endsWith(`${PDI} 2 2 3 3`)).toBe(true);
    expect(shown.match(/[\u2066-\u2069]/g)).toEqual([FSI, PDI]);
  });

  it("takes users' text for text: neither a placeholder nor markup", () => {
    const hostile = '$TWO$ $2 <b>&amp;</b>';
    expect(tKey('sample', [hostile, 2, 3])).toBe(`1 ${FSI}${hostile}${PDI} 2 2 3 3`);
  });

  it('shows the key of a text that is missing', () => {
    expect(tKey('check_no_such_title')).toBe('check_no_such_title');
    expect(tKey('check_no_such_title', ['x', 1])).toBe('check_no_such_title');
  });

  it('takes the plural form of the first number, by the language of the texts', () => {
    const form = (message: string) => ({ message: `$COUNT$ ${message}`, placeholders: { count: { content: '$1' } } });
    const forms = { one: form('код'), few: form('кода'), many: form('кодов'), other: form('кода') };
    const named = Object.entries(forms).map(([name, text]) => [`over_serious_${name}`, text]);
    fakeI18n(texts('ru', Object.fromEntries(named)), 'ru');
    const count = (value: number) => t('over_serious', value);
    expect([1, 2, 5, 21, 0.5].map(count)).toEqual(['1 код', '2 кода', '5 кодов', '21 код', '0,5 кода']);
  });

  it('takes the form that every language has where there is no other', () => {
    fakeI18n(texts('en', { over_serious_other: { message: 'codes' } }));
    expect(t('over_serious', 1)).toBe('codes');
    fakeI18n(texts('en'));
    expect(t('over_serious', 1)).toBe('over_serious');
  });

  it('asks for no key that is not there: Firefox would report it', () => {
    fakeI18n();
    const getMessage = vi.spyOn(chrome.i18n, 'getMessage');
    t('over_serious', 1);
    t('badge_clear');
    expect(getMessage.mock.results.filter(({ value }) => value === '')).toEqual([]);
  });

  it('shows the real texts', () => {
    fakeI18n();
    expect(t('badge_clear')).toBe(english.badge_clear.message);
  });
});

describe('the language', () => {
  it.each([
    ['en', 'en-GB', 'en-GB'],
    ['en', 'en', 'en'],
    ['en', 'nl', 'en'],
    ['de', 'de-AT', 'de-AT'],
    ['pt-BR', 'pt-BR', 'pt-BR'],
    ['pt-BR', 'pt-PT', 'pt-BR'],
  ])('of texts in %s in a browser in %s is %s', (tag, ui, expected) => {
    fakeI18n(texts(tag), ui);
    expect(language()).toBe(expected);
  });

  it('writes numbers and dates', () => {
    const date = new Date(2026, 2, 5, 12).toISOString();
    fakeI18n(texts('de'), 'de-DE');
    expect(tKey('sample', [12345, { date }])).toBe('1 12.345 2 05.03.2026 3 ');
    fakeI18n(texts('en'), 'de-DE');
    expect(tKey('sample', [12345, { date }])).toBe('1 12,345 2 Mar 5, 2026 3 ');
  });

  it('writes an index by its name', () => {
    fakeI18n(texts('en'));
    expect(tKey('sample', [indexName('pypi.org'), indexName('test.pypi.org')])).toBe('1 PyPI 2 TestPyPI 3 ');
  });

  it.each([
    ['rtl', 'rtl'],
    ['ltr', 'ltr'],
    ['', 'ltr'],
  ])('runs in the direction that its texts say: %j is %s', (message, expected) => {
    fakeI18n(texts('en', { text_direction: { message } }));
    expect(direction()).toBe(expected);
  });
});

describe('formatAge', () => {
  beforeEach(() => fakeI18n(texts('en')));

  const minute = 60_000;
  const hour = 60 * minute;
  const day = 24 * hour;
  const ago = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
    new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-value, unit);

  it.each([
    [0, ago(0, 'second')],
    [minute - 1, ago(0, 'second')],
    [minute, ago(1, 'minute')],
    [2 * minute - 1, ago(1, 'minute')],
    [hour - 1, ago(59, 'minute')],
    [hour, ago(1, 'hour')],
    [day - 1, ago(23, 'hour')],
    [day, ago(1, 'day')],
    [2 * day - 1, ago(1, 'day')],
    [2 * day, ago(2, 'day')],
    [45.9 * day, ago(45, 'day')],
    [800 * day, ago(800, 'day')],
  ])('%d ms ago is "%s"', (age, expected) => {
    expect(formatAge(new Date(NOW.getTime() - age).toISOString(), NOW)).toBe(expected);
  });

  it('takes the future for now: clocks differ', () => {
    expect(formatAge(daysAgo(-3), NOW)).toBe(ago(0, 'second'));
  });

  it('speaks the language of the texts', () => {
    fakeI18n(texts('de'), 'de');
    expect(formatAge(daysAgo(3), NOW)).toBe('vor 3 Tagen');
  });
});
