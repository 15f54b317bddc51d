import { describe, expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json';
import { COUNTING } from './message-key';

interface Text {
  message: string;
  description?: string;
  placeholders?: Readonly<Record<string, { content: string; example?: string }>>;
}
type Texts = Readonly<Record<string, Text>>;

const LANGUAGES = Object.entries(
  import.meta.glob<Texts>('../../public/_locales/*/messages.json', { eager: true, import: 'default' }),
).map(([file, texts]) => ({ language: file.split('/').at(-2) ?? '', texts }));
const ENGLISH: Texts = english;
const FORM = /_(?:zero|one|two|few|many|other)$/;
const isForm = (texts: Texts, key: string) => FORM.test(key) && Object.hasOwn(texts, key.replace(FORM, '_other'));

/** The names of the texts; one that counts has one, whatever its forms. */
const namesIn = (texts: Texts) =>
  [...new Set(Object.keys(texts).map((key) => (isForm(texts, key) ? key.replace(FORM, '') : key)))].sort();
const textOf = (texts: Texts, name: string) => texts[name] ?? texts[`${name}_other`];
const placesIn = ({ message }: Text) => [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());

it('every text that counts is listed, and no other', () => {
  const counting = namesIn(ENGLISH).filter((name) => Object.hasOwn(ENGLISH, `${name}_other`));
  expect([...COUNTING].sort()).toEqual(counting);
});

it('there is a folder for each language, with English among them', () => {
  expect(LANGUAGES.map(({ language }) => language)).toContain('en');
});

describe.each(LANGUAGES)('$language', ({ language, texts }) => {
  it('has the texts of English, and no others', () => {
    expect(namesIn(texts)).toEqual(namesIn(ENGLISH));
  });

  it('says what language it is', () => {
    expect(texts.language_tag?.message).toBe(language.replace('_', '-'));
    expect(texts.text_direction?.message).toBe(language === 'he' ? 'rtl' : 'ltr');
  });

  it('has the plural forms of its language, of each text that counts', () => {
    const wanted = new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories.toSorted();
    const counting = namesIn(texts).filter((name) => Object.hasOwn(texts, `${name}_other`));
    const forms = (name: string) =>
      Object.keys(texts).filter((key) => isForm(texts, key) && key.replace(FORM, '') === name);
    const formsOf = counting.map((name) => [
      name,
      forms(name)
        .map((key) => key.slice(name.length + 1))
        .sort(),
    ]);
    expect(formsOf).toEqual(counting.map((name) => [name, wanted]));
  });

  it('fills the places that English has', () => {
    const wrong = Object.entries(texts).filter(([key, text]) => {
      const model = textOf(ENGLISH, isForm(texts, key) ? key.replace(FORM, '') : key);
      const told = new Set(placesIn(text));
      // A form for one may say "one" without the number.
      const missing = model
        ? placesIn(model).filter((name) => !told.has(name) && !(isForm(texts, key) && name === 'count'))
        : [];
      return missing.length > 0 || [...told].some((name) => !Object.hasOwn(text.placeholders ?? {}, name));
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('tells translators what each text is', () => {
    expect(
      Object.entries(texts)
        .filter(([, { description = '' }]) => description.trim() === '')
        .map(([key]) => key),
    ).toEqual([]);
  });
});
