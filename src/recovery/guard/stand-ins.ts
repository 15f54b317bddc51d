import { secretOf } from './pattern';
import { mark, PRIVATE_KINDS } from './private-data';
import { anyOf } from './words';

const MARKS: readonly string[] = PRIVATE_KINDS.map(mark);
const PLACEHOLDER =
  /^(?:\$[{(]|\$(?:env:)?[A-Z_]+\W*$|%\(|%[A-Z_]+%|%s|\{\{|\{\w*\}|[\w-]{0,20}<(?!\/)[^>]*>?$|~?\/[\w.]+\/|(?:https?|ssh):|\[(?:\w+\]|removed|redacted|hidden)|\(?(?:removed|redacted|hidden|secret)\)?$|[*•x.…█_-]{3}[\W_x]*$|.{0,12}(?:\*{3}|•{3}|…|\.{3})\W*$|(?:your|my|some|the|new|old|a|an)[-_ ]|your|example|changeme|!vault|ENC\[)/iu;
const TYPE =
  /^(?:&?'?(?:str(?:ing)?|bytes|int(?:eger)?|number|bool(?:ean)?|float|any|none|null|nil|undefined|true|false|void|text|object|optional|required|char|varchar|input|pass|self|type|default|password|username)\b|[A-Z]\w*(?:Str|String|Field|Input|Schema|Type|Var)\b)/i;
/** A call, an index, or an attribute: "os.environ['X']", "getpass()", "settings.SECRET". */
const CODE =
  /^(?:(?:self|this|request|form|settings|config|os|process|env|args|user|secrets|params|options|data)\.\w|[a-z_$][\w$]*(?:\.[a-z_$][\w$]*)*[([]|[a-z]+<[a-z]|[a-z_$]+(?:\.[a-z_$]+)+[^\w$]*$|[a-z]+(?:_[a-z]+)+\W*$)/i;

/**
 * Whether a value stands for one that isn't told: removed, a placeholder, a type, or code that gets it. In: the match that
 * found it, and the value if it isn't the match's own secret.
 */
export function isStandIn(match: RegExpExecArray, value = secretOf(match)): boolean {
  const start = match.index + match[0].lastIndexOf(secretOf(match));
  return (
    MARKS.some((words) => match.input.startsWith(words, start) || match.input.startsWith(words, start - 1)) ||
    PLACEHOLDER.test(value) ||
    TYPE.test(value) ||
    CODE.test(value)
  );
}

/** Names with digits that stand where a password could: "password 2FA", "my password is in 1Password". */
const TECHNICAL =
  /^(?:[12]fa|mfa|u2f|fido2?|t?otp|oauth2?|1password|(?:sha|md)-?\d\w*|base\d\d\w*|utf-?8|pbkdf2\w*|argon2\w*|bcrypt|scrypt|py(?:thon)?\d[\d.]*|v\d[\w.]*|\d+(?:st|nd|rd|th|h|d|x|s|m|y|k|gb|mb|kb|ms)|\d{1,4}[-–]\p{L}+|\d+(?:[.,:/-]\d+)*|(?:19|20)\d\d\D.*|(?:windows|ios|macos|ubuntu|android|debian|fedora|chrome|firefox|iphone|pixel|galaxy|keepass|web|http)\d\w*|rfc\d+|pep\d+|cve.*|ctrl\+\w|https?:.*|www\..*)$/iu;
export const isTechnical = (value: string) => {
  const pieces = value.split(/[/,]/);
  return (
    pieces.some((piece) => TECHNICAL.test(piece)) &&
    pieces.every((piece) => TECHNICAL.test(piece) || /^\p{L}*$/u.test(piece))
  );
};

/** Words of three letters or less are whole; longer ones may have an ending. */
const STATUS = new RegExp(
  `^(?=\\p{L}{1,3}(?!\\p{L})|\\p{L}{4})${anyOf('noPassword')}(?:(?<=\\p{L}{4})\\p{L}{0,4})?\\P{L}*$`,
  'iu',
);
/** Endings of words that tell how it is about something: "locked", "bloqueada", "gespeichert". */
const STATUS_ENDING = /(?:ed|ing|[ai]ble|[ai]d[oa]|é|ée|[ai]ta|[ei]rt|igt)\P{L}*$/iu;
/** Whether a word tells how it is about something: "password: forgotten". */
export const isStatus = (value: string) => STATUS.test(value) || STATUS_ENDING.test(value);
