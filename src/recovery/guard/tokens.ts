import { exactCase, type Finder, GAP, mixed, outsideUrl, pattern, secretOf, textBefore } from './pattern';
import { isStandIn } from './stand-ins';
import { tailEnd } from './tail';

const { raw } = String;

/** `pypi-AgE` (macaroons of version 2 begin so), also with gaps in it, before something that isn't a word. */
const PYPI = ['[Pp]', '[Yy]', '[Pp]', '[Ii]', '[-_ ]', 'A', 'g', 'E'].join(`${GAP}?`);
const TOKEN_PART = raw`(?:[\w-]{8,}|[\w-]{0,7}${GAP}(?=[\w-]{0,40}(?:\d|[a-z][A-Z]))[\w-]{4,})`;
/** No project's name has such a piece (`pypi-attestations` has none). */
const hasRandomPiece = (match: RegExpExecArray) =>
  match[0]
    .slice(5)
    .split('-')
    .some((piece) => piece.length >= 12 && mixed(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece));

/** How tokens of other services begin, as those document it (August 2026), and how long they are at least. */
const PREFIXES = [
  raw`gh[opusr]_[A-Za-z\d]{16,}|github_pat_\w{16,}`,
  raw`gl(?:pat|dt|rt|ptt|cbt|soat|imt|agent|oas)-[\w-]{16,}`,
  raw`(?<![A-Z\d])A[KS]IA[A-Z\d]{16}(?![A-Z\d])`, // AWS
  raw`xox[abeoprs]-[\w-]{10,}|xapp-\d-[\w-]{10,}`, // Slack
  raw`npm_[A-Za-z\d]{30,}|rubygems_[\da-f]{32,}|(?<!\w)cio[A-Za-z\d]{32}(?!\w)|(?<!\w)oy2[a-z\d]{43}(?!\w)`, // npm, RubyGems, crates.io, NuGet
  raw`AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|(?<!\w)1//0[\w-]{30,}`, // Google
  raw`(?<![\w-])(?:sk|rk|pk|gsk|xai|pplx)[-_](?:(?:proj|svcacct|admin|ant|or|live|test|api\d\d|v\d)[-_])*[\w-]{20,}`, // Stripe, OpenAI, Anthropic
  raw`whsec_[\w+/=]{20,}|sq0(?:atp|csp)-[\w-]{20,}`, // Stripe, Square
  raw`(?<!\w)(?:hf|r8|nfp|sbp|ntn|figd|aio|tfp|lin_api|lin_oauth|dckr_pat|dckr_oat|dapi|glsa|glc|sntry[su]|pscale_tkn|pul|do[opr]_v1|CCIPAT|bkua|shp(?:at|ca|pa|ss)|NRAK|PMAK|HRKU|ATATT3x|ATBB|ATCTT3x|tskey|hv[bs]|secret|ops|fm2)[-_.](?=[\w-]{0,60}(?:\d|[a-z][A-Z]))[\w.=-]{20,}`,
  raw`(?<!\w)(?:ATATT3x|ATBB|dapi)(?=[\w-]{0,60}\d)[\w=-]{20,}`, // Atlassian, Databricks
  raw`(?<!\w)SG\.[\w-]{16,}\.[\w-]{16,}|(?<![\w-])key-[\da-f]{32}(?!\w)|(?<!\w)[\da-f]{32}-us\d{1,2}(?!\w)`, // SendGrid, Mailgun, Mailchimp
  raw`(?<!\w)(?:SK|AC)[\da-f]{32}(?!\w)|(?<![\w-])[a-z]{2}-[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?!\w)`, // Twilio, Anaconda
  raw`(?<!\w)\d{8,10}:AA[\w-]{32,}|(?<!\w)[MNO][\w-]{23,27}\.[\w-]{6,7}\.[\w-]{27,}`, // Telegram, Discord
  raw`(?<!\w)[A-Za-z\d]{14}\.atlasv1\.[\w-]{20,}|AccountKey=[\w+/]{20,}=*|(?<!\w)EAA[A-Za-z\d]{40,}`, // Terraform, Azure, Facebook
];

/** Names of what lets a program in, also as part of a longer name: `MY_API_TOKEN`, `session_id`, `user_id__insecure`. */
const NAME = raw`(?:secret|token|(?:api|access|secret|private|auth|account|encryption|signing|setup|set-up)[ _-]?key|api[ _-]?(?:schlüssel|ключ|密钥|密鑰|金鑰|キー|키)|(?:clave|cl[ée]|chave|ключ) (?:d[e'’] ?)?api|credentials?|session(?:_?id)?|sess(?:id)?|(?<![a-z])sid|cookie|csrf|xsrf|insecure|remember_(?:device|me|token)|authorization|clave|jeton|(?<=_)pat(?![a-z])|токен|令牌|トークン|토큰)s?(?:[_-](?:key|access|id|value|string|hash))*`;
const SAYS = raw`["'\u0060]?[ \t]{0,3}(?<says>[:=]{1,2}>?|\t|\b(?:is|was)\b)\s{0,3}["'\u0060]?`;
const VALUE = raw`(?<secret>[^\s"'\u0060,;]{8,400})`;

/** Whether capitals, small letters and digits take turns as in no name or word. */
const alternates = (text: string) =>
  (text.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)|[a-z](?=[A-Z])|[A-Z](?=[a-z])/g) ?? []).length >= text.length * 0.35;

/** A piece with letters and digits, or with letters that alternate: "release-2024" and "0.3.0" have none. */
function isNamedSecret(match: RegExpExecArray): boolean {
  const secret = secretOf(match);
  if (/[?&;#][\w-]{0,64}$|(?:security|2fa|hardware|physical|public|ssh) $/i.test(textBefore(match, 66))) return false;
  if (secret.includes('://') || isStandIn(match) || /^v?\d+\.\d/.test(secret)) return false;
  return secret
    .split(/[^\p{L}\d]+/u)
    .some((piece) => (piece.length >= 6 && mixed(piece)) || (piece.length >= 16 && alternates(piece)));
}

/** Capitals, small letters and digits that alternate, in one piece; or a long one without capitals. */
function looksRandom(text: string): boolean {
  if (text.length >= 32 && /^(?=.*[g-z])[a-z\d]+$/.test(text)) return (text.match(/\d(?=[a-z])/g) ?? []).length >= 6;
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /\d.*\d/.test(text) && alternates(text);
}

/** What programs show to be let in: tokens, and the cookies of a session. */
export const TOKENS: readonly Finder[] = [
  // The macaroon's version and index, in base64: they tell a token that has lost its `pypi-`, or its capitals.
  pattern('api-token', raw`(?:pypi[-_ ])?AgE(?:IcHlwaS5v|NdGVzdC5w)[\w-]{3,}`, { extend: tailEnd }),
  exactCase('api-token', PYPI + TOKEN_PART, { extend: tailEnd }),
  exactCase('api-token', raw`[Pp][Yy][Pp][Ii]-[\w-]{16,}`, { accept: hasRandomPiece, extend: tailEnd }),
  exactCase('api-token', PREFIXES.join('|')),
  pattern('api-token', raw`\b(?:bearer|basic|token) {1,3}(?<secret>[\w.~+/=-]{16,})`, {
    accept: (match) => mixed(secretOf(match)) && isNamedSecret(match),
  }),
  exactCase('api-token', raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?`, { accept: outsideUrl, extend: tailEnd }),
  pattern('api-token', raw`\bcookie: {0,3}(?<secret>[\w.-]{1,64}=\S[^\r\n]*)`, {
    accept: (match) => !isStandIn(match, secretOf(match).replace(/^[^=]*=/, '')),
  }),
  pattern('api-token', raw`${NAME}${SAYS}${VALUE}`, { accept: isNamedSecret }),
  pattern('api-token', raw`(?:session_?id|user_id__insecure|remember_device) (?<secret>[\w.-]{20,})`),
  // Whatever service it belongs to.
  exactCase('api-token', raw`(?<![\w+/.=-])[\w+-]{20,400}(?:\.[\w-]{5,400}){0,2}(?![\w+/-])`, {
    bare: true,
    weak: true,
    accept: ([text]) => text.split(/[-_+.]/).some((piece) => piece.length >= 16 && looksRandom(piece)),
  }),
  pattern('api-token', raw`:\/\/(?<secret>[\w.-]{20,200})@`, { accept: (match) => mixed(secretOf(match)) }),
];
