import { mixed, type Pattern, pattern, secretOf, textAfter } from './pattern';
import { mark, PRIVATE_KINDS } from './private-data';
import { tailEnd } from './tail';

const { raw } = String;

const NO_QUERY = raw`(?<![?&;#][\w-]{0,64})`; // a link's own rule has those
const PASSWORD = raw`${NO_QUERY}(?:passwords?|passwd|passphrase|passwort|kennwort|mot de passe|contraseña|senha|пароль|密码|密碼|パスワード|비밀번호|(?<![a-z\d])(?:pwd?|pass|pin))`;
const SECRET = raw`${NO_QUERY}(?<!(?:security|2fa|hardware|physical) )(?:secret|token|(?:api|access|secret|private|setup)[ _-]?key)`;
const SAYS = raw`["'\u0060]?\s{0,3}(?<says>[:=]{1,2}>?|\b(?:is|was)\b)\s{0,3}["'\u0060]?`;

// What "password:" is followed by when no password follows.
const HARMLESS =
  /^(?:yes|no|none|not|known|unknown|lost|works?|working|ok|okay|fine|forgot(?:ten)?|remembered|same|unchanged|changed|correct|wrong|reset|n\/a|available|valid|invalid|expired|required|enabled|disabled|missing|stored|saved|ja|nein|vergessen|verloren|bekannt|unbekannt|richtig|falsch|oui|non|oublié|perdu|connu|sí|olvidada|perdida|sim|não|esquecida|да|нет|забыл|забыла|потерян|известен|知道|已知|忘记了?|忘了|忘記了?|丢失|正确|はい|いいえ|忘れました|わかります)[^\p{L}\d]*$/iu;
const MARKS: readonly string[] = PRIVATE_KINDS.map(mark);
const STAND_IN = /^(?:\$\{|\$[A-Z_]+$|<[^>]*>?$|[*•x.]{3,}$)/;
const isMarked = (match: RegExpExecArray) => {
  const start = match.index + match[0].length - secretOf(match).length;
  return MARKS.some((words) => match.input.startsWith(words, start));
};

function isPassword(match: RegExpExecArray): boolean {
  const secret = secretOf(match);
  if (isMarked(match) || STAND_IN.test(secret) || HARMLESS.test(secret)) return false;
  if (/\d|[^\p{L}\p{M}.,;:!?()\]。'’-]|\p{Ll}\p{Lu}/u.test(secret)) return true;
  const alone = /^["'`]?[ \t]*(?:\n|\r|$)/.test(textAfter(match, 200));
  return alone && !/(?:is|was)$/i.test(match.groups?.says ?? '');
}

const URL_CHARACTER = '[!#-&(-;=?-_a-~]'; // ASCII without quotes, backtick and angle brackets
const CLOSING = raw`[.,;:!*)\]}]`;
const NAME_AT_END = raw`(?<=[?&#;][\w-]{1,40})`;
/** A value that stands behind spaces or in the next line. */
const LOOSE_VALUE = raw`(?:${NAME_AT_END} ?= ?(?=${URL_CHARACTER})|(?<==)=?\s{1,4}(?=[\w.~-]{16}))`;
const LINK = raw`(?!${CLOSING})(?:https?://${URL_CHARACTER}+|(?:(?!https?://|otpauth)${URL_CHARACTER})+)(?:${LOOSE_VALUE}${URL_CHARACTER}+)?(?<!${CLOSING})`;

const QUERY_NAME = /(?:[?&#;]|%3f|%26)([\w.%[\]-]*?) ?(?:=|%3d)(?=[^&#;[])/gi;
const SECRET_NAME =
  /(?:token|code|key|passw(?:or)?d|pwd|secret|otp|auth|ticket|sig(?:nature)?|session(?:_?id)?|sid|jwt|credential)$/i;
/** What a page that takes a secret in its path is called, and a piece that is no word. */
const SECRET_PATH =
  /\/(?:reset|verif|confirm|invit|activat|magic|recover)[\w-]*\/(?:[\w-]+\/)?([\w.~-]{16,})(?![\w%])/i;

function isSecretLink(match: RegExpExecArray): boolean {
  const names = [...match[0].matchAll(QUERY_NAME)].map(([, name = '']) => name);
  const [, segment = ''] = SECRET_PATH.exec(match[0]) ?? [];
  return (
    names.some((name) => SECRET_NAME.test(name)) ||
    segment.split(/[-_.]/).some((part) => part.length >= 12 && mixed(part))
  );
}

/** Passwords, and links whose query, fragment or path lets in whoever has them: verification, reset, pre-signed. */
export const PASSWORDS: readonly Pattern[] = [
  pattern('api-token', raw`${SECRET}${SAYS}(?<secret>[^\s"'\u0060]{8,400})`, {
    accept: (match) => mixed(secretOf(match)) && isPassword(match) && !secretOf(match).includes('://'),
  }),
  pattern('password', raw`${PASSWORD}${SAYS}(?<secret>[^\s"'\u0060]{3,200})`, { accept: isPassword }),
  pattern('password', raw`:\/\/(?<secret>[^\s/?#@:]{0,200}:[^\s/?#@]{1,200})@`),
  pattern('secret-link', LINK, { accept: isSecretLink, extend: linkEnd }),
];

/** A link goes on where its last value was wrapped, not behind a closing sign. */
function linkEnd(text: string, start: number, end: number): number {
  const tail = /^[=\\]?\s{1,4}(?:> ?)?[\w.~=&%-]{12,}/.test(text.slice(end, end + 30));
  return tail ? tailEnd(text, start, end) : end;
}
