import { describe, expect, it } from 'vitest';
import { guard } from './guard';
import { LANGUAGES } from './testing/languages';

const PASSWORDS = ['hunter2', 'pa$$word', 'S3cret!'];
const CODES = ['9f3a04bc', '9f3a04bc77d1e2a', '482913', '482 913', '9f3a 04bc 77d1 e2a8'];
const NUMBERS = ['5551234567', '555 123 4567', '1234567'];
const BROKEN_ADDRESSES = ['alice.gmail.com', 'alice@example,org', 'alice@@example.org', '**alice**@example.org'];

/** Those of the texts in which the guard finds nothing of the secret. */
const missed = (secret: string, texts: string[]) =>
  texts.filter((text) => {
    const start = text.indexOf(secret);
    return !guard(text).some((found) => found.start < start + secret.length && found.end > start);
  });
const pairs = (words: string[], secrets: string[]) => words.flatMap((word) => secrets.map((s) => [word, s] as const));

describe.each(Object.entries(LANGUAGES))('the guard in %s', (_, words) => {
  const [is = ''] = words.is;

  it('finds a password behind its word, whatever links them', () => {
    const left = pairs(words.password, PASSWORDS).flatMap(([word, secret]) =>
      missed(secret, [
        ...words.is.map((link) => `${word} ${link} ${secret}`),
        ...[': ', '：', ' = ', ' - ', ' – ', ' -> ', ' '].map((link) => `${word}${link}${secret}`),
        ...['()', '[]', '""', '«»', '``'].map(([open, close]) => `${word} ${open}${secret}${close}`),
      ]),
    );
    expect(left).toEqual([]);
  });

  it('finds a password in a sentence', () => {
    const left = pairs(words.sentences, PASSWORDS).flatMap(([sentence, secret]) =>
      missed(secret, [sentence.replace('…', () => secret)]),
    );
    expect(left).toEqual([]);
  });

  it('finds a code behind its word, whole or cut', () => {
    const left = pairs(words.code, CODES).flatMap(([word, code]) =>
      missed(code, [
        ...[' ', ': ', ' = ', ` ${is} `].map((link) => `${word}${link}${code}`),
        ...[`${word} (${code})`, `${word} "${code}"`, `${word}: **${code}**`, `${word} ${code}…`],
      ]),
    );
    expect(left).toEqual([]);
  });

  it('finds an address that is broken, or spelt out', () => {
    const [at, dot] = words.spelt;
    const broken = pairs(words.email, BROKEN_ADDRESSES).flatMap(([word, address]) =>
      missed(address, [`${word}: ${address}`, `${word} ${is} ${address}`, `${word} ${address}`]),
    );
    const spelt = missed('alice', [
      `alice ${at} example ${dot} org`,
      `alice (${at}) example (${dot}) org`,
      `alice [${at}] example.org`,
      `alice ${at} mail ${dot} example ${dot} com`,
      `${words.email[0]}: alice ${at} example.org`,
    ]);
    expect([...broken, ...spelt]).toEqual([]);
  });

  it('finds a phone number behind its word', () => {
    const left = pairs(words.phone, NUMBERS).flatMap(([word, number]) =>
      missed(number, [`${word}: ${number}`, `${word} ${number}`, `${word} ${is} ${number}`]),
    );
    expect(left).toEqual([]);
  });

  it('leaves sentences alone that hold nothing private', () => {
    expect(words.harmless.filter((text) => guard(text).length > 0)).toEqual([]);
  });
});
