import { en, type Words } from './words/en';
import { es } from './words/es';
import { he } from './words/he';
import { ja } from './words/ja';

export type { Words } from './words/en';

/** PyPI's languages, by the names that it gives them; the sample has words of its own for four. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'español',
  fr: 'français',
  ja: '日本語',
  pt_BR: 'português (Brasil)',
  uk: 'українська',
  el: 'Ελληνικά',
  de: 'Deutsch',
  zh_Hans: '中文 (简体)',
  zh_Hant: '中文 (繁體)',
  ru: 'русский',
  he: 'עברית',
  eo: 'esperanto',
  ko: '한국어',
};

const WORDS: Readonly<Record<string, Words>> = { en, es, ja, he };

/** Languages that the sample can really speak. */
export const SPOKEN: readonly string[] = Object.keys(WORDS);

export function languageOf(asked: string | undefined): string {
  return asked !== undefined && Object.hasOwn(LANGUAGES, asked) ? asked : 'en';
}

/** English where the sample has no words; `html[lang]` still names the language, underscore and all. */
export function wordsFor(language: string): Words {
  return WORDS[language] ?? en;
}

/** The date as the server writes it, before the page's script writes it anew. */
export function dateText(iso: string, language: string): string {
  const format = new Intl.DateTimeFormat(language.replace('_', '-'), { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(iso));
}
