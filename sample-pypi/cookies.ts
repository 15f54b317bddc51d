import { HOME } from './kept-account';
import type { Variant } from './variants';
import { languageOf } from './words';

/** Names and values to set; an empty value removes the cookie. */
export type Cookies = Readonly<Record<string, string>>;

/** `_LOCALE_` and `user_id__insecure` go by PyPI's own names: its script looks for the second one. */
const NAME = {
  index: 'sample',
  variant: 'sample_variant',
  network: 'sample_network',
  language: '_LOCALE_',
  user: 'user_id__insecure',
} as const;

export function readCookies(header: string) {
  const found = new Map(header.split(/;\s*/).map(nameAndValue));
  return {
    indexId: found.get(NAME.index),
    language: languageOf(found.get(NAME.language)),
    network: found.get(NAME.network) ?? HOME,
  };
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** The cookies of a browser that has just come to an index: nobody is logged in there yet. The variant is for its script. */
export function enterIndex(id: string, variant: Variant | undefined): Cookies {
  return { [NAME.index]: id, [NAME.variant]: variant ?? '', [NAME.user]: '' };
}

export function chooseLanguage(language: string): Cookies {
  return { [NAME.language]: languageOf(language) };
}

export function goTo(network: string): Cookies {
  return { [NAME.network]: network };
}

/** 128 hex digits: one value for an account in every session, which tells nothing of it. */
export function userCookie(host: string, username: string | undefined): Cookies {
  return { [NAME.user]: username === undefined ? '' : hashOf(`${host} ${username}`) };
}

function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  const word = (number: number) => {
    for (const character of `${number} ${text}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return Array.from({ length: 16 }, (_, number) => word(number)).join('');
}
