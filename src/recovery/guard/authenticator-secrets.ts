import { exactCase, type Finder, mixed, pattern, secretOf } from './pattern';
import { tailEnd } from './tail';
import { anyOf } from './words';

const { raw } = String;

const URL_CHARACTER = '[!#-&(-;=?-_a-~]'; // ASCII without quotes, backtick and angle brackets
const groupsOf = (match: RegExpExecArray) => match[0].split(/[ -]/);
const isPython = (group: string) => /^[pc][py]\d\d$/i.test(group); // py37, cp36: base32, too
/** Groups with letters and digits; none in a row of hexadecimal groups, which is a recovery code or a fingerprint. */
const mixedGroups = (match: RegExpExecArray) => {
  const groups = groupsOf(match);
  return groups.every((group) => /^[\da-f]+$/i.test(group))
    ? 0
    : groups.filter((group) => mixed(group) && !isPython(group)).length;
};
const isAlphabet = (text: string) => /abcdefghijkl/i.test(text);
const SAYS_SECRET = raw`(?:totp|otp|2fa|base32|secrets?|seed|keys?|set-?up|${anyOf('code')}|secret[ao]|segredo|geheimnis|schlüssel|ключ|κλειδί|密钥|密鑰|金鑰|鍵|キー|키|מפתח|ŝlosilo)`;

/** The secrets of authenticator apps: base32 of 16 characters or more, in one piece or in groups as apps show it. */
export const AUTHENTICATOR_SECRETS: readonly Finder[] = [
  pattern('authenticator-secret', raw`otpauth(?:-migration)?\s?(?::|%3a)\s?${URL_CHARACTER}+(?<![.,;:!*)\]}])`, {
    extend: tailEnd,
  }),
  exactCase('authenticator-secret', raw`(?<!\w)(?:[A-Z2-7]{16}|[A-Z2-7]{26}|[A-Z2-7]{32}|[A-Z2-7]{52})(?!\w)`, {
    bare: true,
    accept: ([text]) => mixed(text) && !isAlphabet(text),
  }),
  exactCase('authenticator-secret', raw`(?<!\w|\w[.-])[a-z2-7]{32}(?!\w|[.-]\w)`, {
    bare: true,
    accept: ([text]) => /[g-z]/.test(text) && /\d.*\d/.test(text) && !isAlphabet(text),
  }),
  pattern(
    'authenticator-secret',
    raw`${SAYS_SECRET}[ \t:="'\u0060(*]{1,4}(?<secret>[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,12})(?!\w)`,
    {
      bare: true,
      accept: (match) => mixed(secretOf(match)),
    },
  ),
  pattern('authenticator-secret', raw`${SAYS_SECRET}[ \t:="'\u0060(*]{1,4}(?<secret>[a-z2-7]{16,64})(?![\w-])`, {
    bare: true,
    accept: (match) => (mixed(secretOf(match)) || /^[A-Z]+$/.test(secretOf(match))) && !isAlphabet(secretOf(match)),
  }),
  exactCase(
    'authenticator-secret',
    raw`(?<!\w|\w-)(?:[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,12}|[A-Z2-7]{8}(?:[ -][A-Z2-7]{8}){1,6})(?!\w)`,
    { bare: true, accept: (match) => mixedGroups(match) >= 1 },
  ),
  pattern(
    'authenticator-secret',
    raw`(?<!\w|\w-)(?:[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,12}|[a-z2-7]{8}(?:[ -][a-z2-7]{8}){1,6})(?!\w)`,
    { bare: true, accept: (match) => mixedGroups(match) >= 2 },
  ),
];
