import { describe, expect, it } from 'vitest';
import { guard } from './guard';
import { HARMLESS_BY_LANGUAGE, HARMLESS_MESSAGES } from './testing/harmless-messages';
import { HARMLESS_SENTENCES } from './testing/harmless-sentences';
import { HARMLESS_THINGS } from './testing/harmless-things';
import { PRIVATE_ADDRESSES } from './testing/private-addresses';
import { PRIVATE_CODES } from './testing/private-codes';
import { PRIVATE_KEYS } from './testing/private-keys';
import { PRIVATE_MESSAGES } from './testing/private-messages';
import { PRIVATE_PASSWORDS } from './testing/private-passwords';
import { PRIVATE_PHONES } from './testing/private-phones';

/** All texts of some tables, each with its kind. */
const textsOf = (...tables: Record<string, string[]>[]) =>
  tables.flatMap(Object.entries<string[]>).flatMap(([kind, texts]) => texts.map((text) => [kind, text] as const));

/** What the guard leaves of what stands between ⟦ and ⟧: letters and digits that would be posted. */
function leftOf(marked: string): string {
  const found = guard(marked.replace(/[⟦⟧]/g, ''));
  let left = '';
  let at = 0;
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    for (const character of part.replace(/[⟦⟧]/g, '')) {
      const isCovered = found.some(({ start, end }) => start <= at && at < end);
      if (part.startsWith('⟦') && !isCovered && /[\p{L}\p{N}]/u.test(character)) left += character;
      at += character.length;
    }
  }
  return left;
}

describe('the guard', () => {
  it.each(textsOf(PRIVATE_ADDRESSES, PRIVATE_CODES, PRIVATE_KEYS, PRIVATE_PASSWORDS, PRIVATE_PHONES, PRIVATE_MESSAGES))(
    'covers all of a private text (%s): %j',
    (_, marked) => {
      expect(marked).toMatch(/⟦[^⟧]+⟧/);
      expect(leftOf(marked)).toBe('');
    },
  );

  it.each(textsOf(HARMLESS_SENTENCES, HARMLESS_THINGS, HARMLESS_MESSAGES, HARMLESS_BY_LANGUAGE))(
    'leaves a harmless text alone (%s): %j',
    (_, text) => {
      expect(guard(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([]);
    },
  );
});
