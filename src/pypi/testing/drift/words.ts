import type { Kind } from './kind';
import type { Random } from './random';

const ASCII = ['a', 'é', 'ß', 'ж', 'λ', 'ק', 'ش', 'न', '語', '한', 'o', 'Q', 'z'] as const;
/** No ASCII among them: a word in none of its letters doesn't become one. */
const OTHER = ['ä', 'ø', 'я', 'Ω', 'א', 'ع', 'क', '文', '글', 'ท'] as const;
const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '０１２３４５６７８９', '〇一二三四五六七八九'] as const;
const SPOKEN = ['title', 'aria-label', 'placeholder', 'alt'];
const NOT_TEXT = 'script, style, textarea, template';

/** All texts in what an account has to tell, however deep. */
export function ownTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(ownTexts) : [];
}

/** The text nodes of a page that hold the template's words alone, and none of the account's own. */
export function wordsIn(document: Document, data: readonly string[]): Text[] {
  return textsIn(document).filter(({ data: text }) => !data.some((own) => text.includes(own)));
}

function textsIn(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() !== '' && !text.parentElement?.closest(NOT_TEXT)) texts.push(text);
  }
  return texts;
}

/** Another letter for each, always the same: what stood for the same still does, as in a translation. */
function language(random: Random): (text: string) => string {
  const letters = new Map<string, string>();
  return (text) =>
    text.replace(/\p{L}/gu, (letter) => {
      const other = letters.get(letter) ?? random.pick(/[a-z]/i.test(letter) ? ASCII : OTHER);
      letters.set(letter, other);
      return other;
    });
}

function translate(document: Document, random: Random, data: readonly string[]): void {
  const inOtherWords = language(random);
  for (const text of wordsIn(document, data)) text.data = inOtherWords(text.data);
  for (const name of SPOKEN)
    for (const element of document.body.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      if (!data.some((own) => value.includes(own))) element.setAttribute(name, inOtherWords(value));
    }
}

/** What translators built into browsers leave: two `font` elements around every text, marks on what is above. */
function wrapTexts(document: Document, random: Random): void {
  const isGoogle = random.percent(70);
  document.documentElement.classList.add(random.pick(['translated-ltr', 'translated-rtl']));
  document.documentElement.lang = random.pick(['de', 'fr', 'ar', 'zh-CN']);
  for (const text of textsIn(document)) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    if (isGoogle) for (const font of [outer, inner]) font.setAttribute('style', 'vertical-align: inherit;');
    else outer.setAttribute('_mstmutation', '1');
    text.parentElement?.setAttribute('_msthash', String(random.below(1_000_000)));
    text.replaceWith(outer);
    outer.append(...(isGoogle ? [inner] : [text]));
    if (isGoogle) inner.append(text);
  }
  document.body.insertAdjacentHTML('beforeend', '<div id="goog-gt-tt" class="skiptranslate VIpgJd"><div></div></div>');
}

export const GIBBERISH: Kind = { name: 'gibberish', isHarmless: true, change: translate };

export const BROWSER_TRANSLATION: Kind = {
  name: 'translated by the browser',
  isHarmless: true,
  change(document, random, data) {
    if (random.percent(80)) translate(document, random, data);
    wrapTexts(document, random);
  },
};

export const OTHER_DIGITS: Kind = {
  name: 'other digits',
  isHarmless: false,
  change(document, random, data) {
    const digits = [...random.pick(DIGITS)];
    const isAll = random.percent(50);
    for (const text of wordsIn(document, data))
      if (isAll || random.percent(30)) text.data = text.data.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? '');
  },
};
