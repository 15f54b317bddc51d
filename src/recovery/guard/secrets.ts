import { exactCase, GAP, mixed, outsideUrl, type Pattern, pattern, secretOf } from './pattern';
import { tailEnd } from './tail';

const { raw } = String;

// PEM, also with its dashes lost or its lines joined.
const DASHES = '(?:- ?){1,6}';
const BEGIN = raw`BEGIN [A-Z\d ]{0,40}PRIVATE KEY`;
const END = raw`END [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?(?: ?-){0,6}`;
const BASE64_LINES = raw`(?:[\w+/=]{16,100}(?:\\n|[\s>]){1,12}){1,200}`;

/** `pypi-AgE` (macaroons of version 2 begin so), also with gaps in it, before something that isn't a word. */
const PYPI = ['[Pp]', '[Yy]', '[Pp]', '[Ii]', '-', 'A', 'g', 'E'].join(`${GAP}?`);
const TOKEN_PART = raw`(?:[\w-]{8,}|[\w-]{0,7}${GAP}(?=[\w-]{0,40}(?:\d|[a-z][A-Z]))[\w-]{4,})`;
/** No project's name has such a piece (`pypi-attestations` has none). */
const hasRandomPiece = (match: RegExpExecArray) =>
  match[0]
    .slice(5)
    .split('-')
    .some((piece) => piece.length >= 12 && mixed(piece) && /[a-z]/.test(piece) && /[A-Z]/.test(piece));

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

/** What a program takes for its owner: private keys, tokens, and the secrets of authenticators. */
export const SECRETS: readonly Pattern[] = [
  // Without an END the rest of the text is taken: better too much than half a key.
  pattern(
    'private-key',
    raw`(?:${DASHES}${BEGIN}|(?<!\w)${BEGIN}(?=(?: BLOCK)?(?:\\n|[\s>]){1,12}[\w+/=]{20}))[\s\S]*?(?:${DASHES}${END}|(?<!\w)${END}|$)`,
  ),
  pattern('private-key', raw`(?=${DASHES}END )(?<=(?<before>${BASE64_LINES}))${DASHES}${END}`),
  pattern('private-key', raw`PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: ?\S*|$)`),
  // The macaroon's version and index, in base64: they tell a token that has lost its `pypi-`, or its capitals.
  pattern('api-token', raw`(?:pypi-)?AgE(?:IcHlwaS5v|NdGVzdC5w)[\w-]{3,}`, { extend: tailEnd }),
  exactCase('api-token', PYPI + TOKEN_PART, { extend: tailEnd }),
  exactCase('api-token', raw`[Pp][Yy][Pp][Ii]-[\w-]{16,}`, { accept: hasRandomPiece, extend: tailEnd }),
  // GitHub, GitLab, AWS, Slack, npm, Google, JWT; HTTP credentials; cookies.
  exactCase(
    'api-token',
    raw`gh[pousr]_[A-Za-z\d]{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|(?<![A-Z\d])A[KS]IA[A-Z\d]{16}(?![A-Z\d])|xox[abprs]-[\w-]{10,}|npm_[A-Za-z\d]{30,}|AIza[\w-]{35}`,
  ),
  pattern('api-token', raw`\b(?:bearer|basic) {1,3}(?<secret>[\w.~+/=-]{16,})`, {
    accept: (match) => mixed(secretOf(match)),
  }),
  exactCase('api-token', raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?`, { accept: outsideUrl, extend: tailEnd }),
  pattern('api-token', raw`\bcookie: {0,3}(?<secret>[\w.-]{1,64}=\S[^\r\n]*)`),
  pattern('authenticator-secret', raw`otpauth(?:-migration)?\s?(?::|%3a)\s?${URL_CHARACTER}+(?<![.,;:!*)\]}])`, {
    extend: tailEnd,
  }),
  // The same secret as base32: in one piece, or in groups of four as apps show it.
  exactCase('authenticator-secret', raw`(?<!\w)(?:[A-Z2-7]{16}|[A-Z2-7]{26}|[A-Z2-7]{32}|[A-Z2-7]{52})(?!\w)`, {
    accept: (match) => mixed(match[0]),
  }),
  exactCase('authenticator-secret', raw`(?<!\w|\w[.-])[a-z2-7]{32}(?!\w|[.-]\w)`, {
    accept: (match) => /[g-z]/.test(match[0]) && /\d.*\d/.test(match[0]),
  }),
  exactCase('authenticator-secret', raw`(?<!\w|\w-)[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,12}(?!\w)`, {
    accept: (match) => mixedGroups(match) >= 1,
  }),
  pattern('authenticator-secret', raw`(?<!\w|\w-)[a-z2-7]{4}(?:[ -][a-z2-7]{4}){3,12}(?!\w)`, {
    accept: (match) => mixedGroups(match) >= 2,
  }),
];
