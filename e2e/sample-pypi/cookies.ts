import type { SampleAccount } from './account';
import { type Variant, variantOf } from './variants';
import type { Visit } from './visit';
import { languageOf } from './words';

/** Names and values to set; an empty value removes the cookie. */
export type Cookies = Readonly<Record<string, string>>;

/** `_LOCALE_` and `user_id__insecure` go by PyPI's own names: its script looks for the second one. */
const NAME = {
  state: 'sample',
  variant: 'sample_variant',
  language: '_LOCALE_',
  user: 'user_id__insecure',
  passwordGiven: 'sample_password_given',
  codes: 'sample_codes',
} as const;

export function readCookies(header: string) {
  const found = new Map(header.split(/;\s*/).map(nameAndValue));
  return {
    stateId: found.get(NAME.state),
    variant: variantOf(found.get(NAME.variant)),
    language: languageOf(found.get(NAME.language)),
    signedIn: found.has(NAME.user),
    passwordGiven: found.has(NAME.passwordGiven),
    codes: codesIn(found.get(NAME.codes)),
  };
}

function nameAndValue(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}

/** What became of the recovery codes since the visitor came to this state. */
function codesIn(cookie: string | undefined): SampleAccount['recoveryCodes'] | undefined {
  const [unused, seconds] = (cookie ?? '').split('.').map(Number);
  if (unused === undefined || seconds === undefined) return undefined;
  if (unused === 0) return { unused, generatedAt: null, confirmed: false };
  const generatedAt = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return { unused, generatedAt, confirmed: unused < 8 };
}

/** The cookies of someone who has just come to a state: what happened in another one is forgotten. */
export function enterState(id: string, variant: Variant | undefined): Cookies {
  return {
    [NAME.state]: id,
    [NAME.variant]: variant ?? '',
    [NAME.user]: '',
    [NAME.passwordGiven]: '',
    [NAME.codes]: '',
  };
}

export function chooseLanguage(language: string): Cookies {
  return { [NAME.language]: languageOf(language) };
}

export function signIn({ host, account }: Pick<Visit, 'host' | 'account'>): Cookies {
  return { [NAME.user]: userHash(host, account.username) };
}

/** 128 hex digits: one value for an account in every session, which tells nothing of it. */
function userHash(host: string, username: string): string {
  let hash = 0x811c9dc5;
  const word = (number: number) => {
    for (const character of `${number} ${host} ${username}`)
      hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return Array.from({ length: 16 }, (_, number) => word(number)).join('');
}

export function signOut(): Cookies {
  return { [NAME.user]: '', [NAME.passwordGiven]: '' };
}

export function givePassword(): Cookies {
  return { [NAME.passwordGiven]: 'yes' };
}

/** Eight new codes; the old ones are gone for good. */
export function replaceCodes(): Cookies {
  return { [NAME.codes]: `8.${Math.floor(Date.now() / 1000)}` };
}

export function spendCode({ recoveryCodes }: SampleAccount): Cookies {
  const made = Math.floor(Date.parse(recoveryCodes.generatedAt ?? '') / 1000) || 0;
  return { [NAME.codes]: `${Math.max(recoveryCodes.unused - 1, 0)}.${made}` };
}
