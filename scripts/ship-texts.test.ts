import { describe, expect, it } from 'vitest';
import texts from '../public/_locales/en/messages.json' with { type: 'json' };
import { shipped } from './ship-texts.ts';

const placeholders = { count: { content: '$1', example: '3' }, name: { content: '$2' } };

describe('a text is shipped', () => {
  it('without what is for translators', () => {
    expect(shipped({ message: 'Codes', description: 'A heading' })).toEqual({ message: 'Codes' });
  });

  it('with its placeholders filled in, in whatever case and order, as often as they stand there', () => {
    const message = '$NAME$ has $Count$, $name$: "$count$"';
    expect(shipped({ message, placeholders })).toEqual({ message: '$2 has $1, $2: "$1"' });
  });

  it('with what only looks like a placeholder as it stands', () => {
    expect(shipped({ message: '$$5, $price$, $1', placeholders })).toEqual({ message: '$$5, $price$, $1' });
  });

  it('whatever it is: no name of a placeholder is left', () => {
    const left = Object.values(texts).map((text) => shipped(text).message.match(/\$\w*[a-z_]\w*\$/i)?.[0]);
    expect(left.filter((name) => name !== undefined)).toEqual([]);
    expect(Object.values(texts).some((text) => 'placeholders' in text)).toBe(true);
  });
});
