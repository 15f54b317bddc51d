import { exactCase, type Finder, pattern } from './pattern';
import { tailEnd } from './tail';

const { raw } = String;

// PEM, also with its dashes lost or its lines joined.
const DASHES = '(?:- ?){1,6}';
const BEGIN = raw`BEGIN [A-Z\d ]{0,40}PRIVATE KEY`;
const END = raw`END [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?(?: ?-){0,6}`;
const BASE64_LINES = raw`(?:[\w+/=]{16,100}(?:\\n|[\s>]){1,12}){1,200}`;
const NEXT_LINE = raw`(?:\\n|\r?\n[ \t>]{0,8})`;

/**
 * How the first line of a private key begins in base64: OpenSSH's name; in DER a length and the version 0 or 1 (a public
 * key or certificate has none there): PKCS#1, PKCS#8, EC, Ed25519, encrypted; PGP's secret-key packet; and WireGuard's and
 * age's own forms.
 */
const FIRST_BYTES = raw`b3BlbnNzaC1rZXktdjE|MII[A-J][\w+/]{2}(?:IBAA[IK]|IBADAN|BOBgkqhkiG9w0BBQ)|MIG[A-Z\d+/]AgEAM|MC4CAQAwBQYDK2V|MHcCAQEE|MIGkAgEBB|MIHcAgEBB|(?:lQ|lF|lI|xc|xV)[A-Za-z\d+/]{2,4}B[E-G](?=[\w+/]{20})`;

/** Keys that only their owner may have. */
export const PRIVATE_KEYS: readonly Finder[] = [
  // Without an END the rest of the text is taken: better too much than half a key.
  pattern(
    'private-key',
    raw`(?:${DASHES}${BEGIN}|(?<!\w)${BEGIN}(?=(?: BLOCK)?(?:\\n|[\s>]){1,12}[\w+/=]{20}))[\s\S]*?(?:${DASHES}${END}|(?<!\w)${END}|$)`,
  ),
  pattern('private-key', raw`(?=${DASHES}END )(?<=(?<before>${BASE64_LINES}))${DASHES}${END}`),
  pattern('private-key', raw`PuTTY-User-Key-File-\d[\s\S]*?(?:Private-MAC: ?\S*|$)`),
  // Without its BEGIN line.
  exactCase('private-key', raw`(?<![\w+/])(?:${FIRST_BYTES})[\w+/=]{16,}(?:${NEXT_LINE}[\w+/=]{4,100})*`, {
    bare: true,
    extend: tailEnd,
  }),
  exactCase('private-key', raw`AGE-SECRET-KEY-1[A-Z\d]{20,}`),
  // Three equally long lines of base64 or more.
  exactCase(
    'private-key',
    raw`(?<![\w+/])(?=[\w+/]*[a-z])(?=[\w+/]*[A-Z])(?:[\w+/]{64}${NEXT_LINE}|[\w+/]{70}${NEXT_LINE}|[\w+/]{76}${NEXT_LINE}){2,200}[\w+/=]{4,76}(?![\w+/])`,
    { bare: true, accept: ([text]) => /\d/.test(text) && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(text) },
  ),
];
