import { mark, PRIVATE_KINDS, type PrivateKind } from './private-data';

/** A `secret` group narrows what is private, a `before` group (in a lookbehind) widens it; else it is the whole match. */
export interface Pattern {
  kind: PrivateKind;
  regex: RegExp;
  accept?: (match: RegExpExecArray) => boolean;
}

const pattern = (kind: PrivateKind, source: string, accept?: Pattern['accept'], flags = 'dgiu'): Pattern => ({
  kind,
  regex: new RegExp(source, flags),
  ...(accept ? { accept } : {}),
});
const exactCase = (kind: PrivateKind, source: string, accept?: Pattern['accept']) =>
  pattern(kind, source, accept, 'dgu');

const { raw } = String;
const secretOf = (match: RegExpExecArray) => match.groups?.secret ?? match[0];
const digitsOf = (match: RegExpExecArray) => secretOf(match).replace(/\D/g, '').length;
const textBefore = (match: RegExpExecArray, length: number) =>
  match.input.slice(Math.max(0, match.index - length), match.index);
const textAfter = (match: RegExpExecArray, length: number) =>
  match.input.slice(match.index + match[0].length, match.index + match[0].length + length);
const mixed = (text: string) => /[a-z]/i.test(text) && /\d/.test(text);

// Addresses. Latin first, so that an address in Chinese text without spaces doesn't take its neighbours along.
const LATIN = raw`\p{Script=Latin}\p{M}\d`;
const ANY = raw`\p{L}\p{M}\p{N}`;
const LOCAL = `(?:[${LATIN}_][${LATIN}._+'&~-]{0,63}|[${ANY}_][${ANY}._+'&~-]{0,63})`;
const LABEL = `(?:[${LATIN}][${LATIN}-]{0,62}|[${ANY}][${ANY}-]{0,62})`;
const TLD = raw`(?:xn--[a-z\d-]{1,59}|\p{Script=Latin}{2,63}|\p{L}{2,63})(?![a-z\d])`;
const SPELT_DOT = raw` ?[([{<] ?(?:dot|\.) ?[)\]}>] ?| dot `;
const DOT = `(?:[.。]|${SPELT_DOT})`;
const SPELT_AT = raw` ?[([{<] ?(?:at|@) ?[)\]}>] ?`;
const AT = raw`(?:\\?@| ?@ |${SPELT_AT}|&#0{0,4}64;|&#x0{0,4}40;|&commat;|%40)`;
const BEFORE = `(?<before>(?:${LOCAL}(?:${SPELT_DOT})){0,2}${LOCAL})`;

/** Public addresses that a request may well name. */
const PUBLIC_ADDRESSES: ReadonlySet<string> = new Set([
  ...['support', 'admin', 'security', 'noreply'].map((name) => `${name}@pypi.org`),
  'noreply@github.com',
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'].map((host) => `git@${host}`),
]);

const ANY_DOT = new RegExp(DOT, 'giu');

function isPersonalAddress(match: RegExpExecArray): boolean {
  const { before = '', domain = '' } = match.groups ?? {};
  const plain = (text: string) => text.replace(ANY_DOT, '.').toLowerCase();
  if (PUBLIC_ADDRESSES.has(`${plain(before)}@${plain(domain)}`)) return false;
  if (/^v?\d+\.\d/i.test(domain)) return false; // a package pin, foo@1.2.3-beta.rc
  const next = textAfter(match, 1);
  if (/^(?:git|hg|gitea|forgejo)$/i.test(before) && /[:/]/.test(next)) return false; // an ssh remote
  if (/@ $/.test(match[0].slice(0, match[0].length - domain.length)) && next === '/') return false; // "it is @ example.org/x"
  return !/(?:https?|ssh|git):\/\/$/i.test(textBefore(match, before.length + 8).slice(0, -before.length)); // a URL's user
}

const LABELLED =
  /(?:\b(?:issues?|tickets?|bugs?|builds?|rev(?:ision)?|pull(?: request)?|PR|case|port|line|id)(?: number| no\.?)?|№) ?[:#]? ?$/i;
const COUNTED =
  /^ ?(?:%|[kmg]i?b\b|(?:downloads?|users?|stars?|lines?|rows?|bytes?|installs?|times|packages?|projects?|commits?|seconds?|ms)\b)/i;
/** Numbers inside a URL name pages; a URL's secrets are its query's values. Looks back 500 characters at most. */
const outsideUrl = (match: RegExpExecArray) => !/:\/\/[!-~]*$/.test(textBefore(match, 500).replace(/^.*\s/s, ''));
const isDate = (text: string) =>
  /^\(?(?:(?:19|20)\d\d[ ./-]+(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2})|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d)(?!\d)/.test(
    text,
  );
const isPhone = (match: RegExpExecArray) =>
  digitsOf(match) >= 7 && digitsOf(match) <= 15 && !isDate(secretOf(match)) && outsideUrl(match);

// What "password:" is followed by when no password follows.
const HARMLESS =
  /^(?:yes|no|none|not|known|unknown|lost|works?|working|ok|okay|fine|forgot(?:ten)?|remembered|same|unchanged|changed|correct|wrong|reset|n\/a|available|valid|invalid|expired|required|enabled|disabled|missing)\P{L}*$/iu;
const MARKS: readonly string[] = PRIVATE_KINDS.map(mark);
const STAND_IN = /^(?:\$\{|\$[A-Z_]+$|<[^>]*>?$|[*•x.]{3,}$)/;
const isMarked = (match: RegExpExecArray) => {
  const start = match.index + match[0].length - secretOf(match).length;
  return MARKS.some((words) => match.input.startsWith(words, start));
};

function isPassword(match: RegExpExecArray): boolean {
  const secret = secretOf(match);
  if (isMarked(match) || STAND_IN.test(secret)) return false;
  if (/\d|[^\p{L}\p{M}.,;:!?()'’-]|\p{Ll}\p{Lu}/u.test(secret)) return true;
  const alone = /^["'`]?[ \t]*(?:\n|\r|$)/.test(textAfter(match, 200));
  return alone && !/(?:is|was)$/i.test(match.groups?.says ?? '') && !HARMLESS.test(secret);
}

const isIpv6 = (match: RegExpExecArray) => {
  const groups = match[0].split(':').length;
  const pieces = match[0].split('::').length;
  return (pieces === 1 && groups === 8) || (pieces === 2 && groups <= 9);
};

const NO_QUERY = raw`(?<![?&;#][\w-]{0,64})`; // a link's own rule has those
const PASSWORD = raw`${NO_QUERY}(?:passwords?|passwd|passphrase|passwort|kennwort|mot de passe|contraseña|senha|пароль|密码|密碼|パスワード|비밀번호|(?<![a-z\d])(?:pwd?|pass|pin))`;
const SECRET = raw`${NO_QUERY}(?<!(?:security|2fa|hardware|physical) )(?:secret|token|(?:api|access|secret|private|setup)[ _-]?key)`;
const SAYS = raw`["'\u0060]?\s{0,3}(?<says>[:=]{1,2}>?|\b(?:is|was)\b)\s{0,3}["'\u0060]?`;
const OCTET = raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
/** Not the middle of a longer number, word, version, reference or path. */
const START = raw`(?<![\w+#/]|\w[.-]|\d:)`;
const END = raw`(?!\w|[.-]\d)`;
const SECRET_NAME = /(?:token|code|key|passw(?:or)?d|pwd|secret|otp|sig(?:nature)?|session(?:_?id)?|jwt|credential)$/i;

const URL_CHARACTER = '[!#-&(-;=?-_a-~]'; // ASCII without quotes, backtick and angle brackets
const CLOSING = raw`[.,;:!)\]}]`;

export const PATTERNS: readonly Pattern[] = [
  // PEM and PuTTY. Without an END the rest of the text is taken: better too much than half a key.
  pattern(
    'private-key',
    raw`-{4,5} ?BEGIN [A-Z\d ]{0,40}PRIVATE KEY[\s\S]*?(?:-{4,5} ?END [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)? ?-{4,5}|$)`,
  ),
  pattern('private-key', raw`PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: ?\S*|$)`),
  // PyPI's macaroons begin `AgE` (version 2); a wrapped one goes on in the next line.
  exactCase('api-token', raw`[Pp][Yy][Pp][Ii]-AgE[\w-]{8,}(?:\r?\n[ \t]{0,8}[\w-]{24,}(?![\w-]))*`),
  // Without that beginning: a piece that no project's name has (`pypi-attestations` is none).
  exactCase('api-token', raw`[Pp][Yy][Pp][Ii]-[\w-]{16,}`, (match) =>
    match[0]
      .slice(5)
      .split('-')
      .some((piece) => piece.length >= 12 && mixed(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece)),
  ),
  // GitHub, GitLab, AWS, Slack, npm, Google, JWT; HTTP credentials; cookies.
  exactCase(
    'api-token',
    raw`gh[pousr]_[A-Za-z\d]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|(?<![A-Z\d])A[KS]IA[A-Z\d]{16}(?![A-Z\d])|xox[abprs]-[\w-]{10,}|npm_[A-Za-z\d]{30,}|AIza[\w-]{35}`,
  ),
  pattern('api-token', raw`\b(?:bearer|basic) {1,3}(?<secret>[\w.~+/=-]{16,})`, (match) => mixed(secretOf(match))),
  exactCase('api-token', raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?`, outsideUrl),
  pattern('api-token', raw`\bcookie: {0,3}(?<secret>[\w.-]{1,64}=\S[^\r\n]*)`),
  pattern(
    'api-token',
    raw`${SECRET}${SAYS}(?<secret>[^\s"'\u0060]{8,400})`,
    (match) => mixed(secretOf(match)) && isPassword(match) && !secretOf(match).includes('://'),
  ),
  pattern('authenticator-secret', raw`otpauth(?:-migration)?:[!-~]{2,}`),
  // The same secret as base32: in one piece, or in groups of four as apps show it.
  exactCase(
    'authenticator-secret',
    raw`(?<!\w)(?:[A-Z2-7]{16}|[A-Z2-7]{26}|[A-Z2-7]{32}|[A-Z2-7]{52})(?!\w)`,
    (match) => mixed(match[0]),
  ),
  pattern(
    'authenticator-secret',
    raw`(?<![\w-])[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,12}(?!\w)`,
    (match) => match[0].split(/[ -]/).filter(mixed).length >= 2,
  ),
  // PyPI's recovery codes are 16 hexadecimal digits (`secrets.token_hex(8)`); people group them when copying.
  pattern('recovery-code', raw`(?<![a-z\d])[\da-f]{16}(?![a-z\d])`),
  pattern(
    'recovery-code',
    raw`(?<![a-z\d]|[\da-f]-)(?:[\da-f]{4}([ -])[\da-f]{4}\1[\da-f]{4}\1[\da-f]{4}|[\da-f]{8}[ -][\da-f]{8})(?![a-z\d]|-[\da-f])`,
    (match) =>
      /\d/.test(match[0]) &&
      (match[0].length === 19
        ? !match[0].split(/[ -]/).every((group) => /^(?:19|20)\d\d$/.test(group))
        : mixed(match[0])),
  ),
  pattern('password', raw`${PASSWORD}${SAYS}(?<secret>[^\s"'\u0060]{3,200})`, isPassword),
  pattern('password', raw`:\/\/(?<secret>[^\s/?#@:]{0,200}:[^\s/?#@]{1,200})@`),
  // Verification and reset links, pre-signed ones: a query or fragment value with a telling name.
  pattern(
    'secret-link',
    `(?!${CLOSING})(?:https?://${URL_CHARACTER}+|(?:(?!https?://)${URL_CHARACTER})+)(?<!${CLOSING})`,
    (match) =>
      [...match[0].matchAll(/[?&#;]([\w.%[\]-]*)=(?=[^&#;])/g)].some(([, name = '']) => SECRET_NAME.test(name)),
  ),
  pattern('email-address', `(?=${AT})(?<=${BEFORE})${AT}(?<domain>(?:${LABEL}${DOT}){1,8}${TLD})`, isPersonalAddress),
  pattern('email-address', `(?= at )(?<=${BEFORE}) at (?<domain>(?:${LABEL} dot ){1,8}${TLD})`, isPersonalAddress),
  // +49 170 1234567, 0049…, +1 (555) 123-4567
  pattern('phone-number', raw`(?<![\w+.]|\d:)(?:\+\(?|00)[1-9](?:(?:[ .()-]{0,3}|/)\d){7,14}(?!\d)`, outsideUrl),
  // 555-123-4567, (555) 123 4567
  pattern('phone-number', raw`${START}(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}${END}`, isPhone),
  // 030/1234567, 06 12 34 56 78, 07700 900123, 010-1234-5678, 07700900123
  pattern(
    'phone-number',
    raw`${START}\(?0\d{1,4}\)?(?:[ ./-]{1,3}\d{2,8}){1,5}${END}|${START}0[1-9]\d{8,10}${END}`,
    (match) => isPhone(match) && digitsOf(match) >= 9,
  ),
  // 138 1234 5678, 98765 43210, (11) 91234-5678
  pattern(
    'phone-number',
    raw`${START}(?:1[3-9]\d([ -]?)\d{4}\1\d{4}|[6-9]\d{4} \d{5}|\(\d{2}\) ?9?\d{4}[ -]?\d{4})${END}`,
    isPhone,
  ),
  // "phone: 5551234", "call me at 9876543210"; not "lost my phone on 2026-08-15"
  pattern(
    'phone-number',
    raw`(?:\b(?:phone|tele(?:phone|fon)|tel|mobile|cell|whatsapp|sms|call me|handy)|手机|电话|電話)(?: ?(?:number|no|nr|is|at|on))*[ .:=]{0,3}(?<secret>\+?[\d(][\d ()./-]{5,18}\d)`,
    isPhone,
  ),
  pattern(
    'one-time-code',
    raw`(?<![\w#/$€£¥]|\w[.-])(?:\d{6}|(?<!\d )\d{3} \d{3}(?! \d))(?!\w|[.:]\d|-\w|,\d{3}(?!\d))`,
    (match) => outsideUrl(match) && !LABELLED.test(textBefore(match, 30)) && !COUNTED.test(textAfter(match, 12)),
  ),
  // Of mail headers. Versions of four parts are none where something says so; loopback isn't personal.
  pattern(
    'ip-address',
    raw`(?<![\w.@-]|[=<>~!]=|\w\/)${OCTET}(?:\.${OCTET}){3}(?![\w-]|\.\w)`,
    (match) => !/^(?:127|0)\./.test(match[0]) && !/\b(?:version|release|v\.?):? ?$/i.test(textBefore(match, 12)),
  ),
  pattern(
    'ip-address',
    raw`(?:(?<=ipv6:)|(?<![\w:.]))(?:[23][\da-f]{3}|f[cde][\da-f]{2})(?::[\da-f]{0,4}){2,7}(?![\w:])`,
    isIpv6,
  ),
];
