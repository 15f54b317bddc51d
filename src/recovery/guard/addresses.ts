import { exactCase, LINE, type Pattern, pattern, textAfter, textBefore } from './pattern';

const { raw } = String;

// Latin first, so that an address in Chinese text without spaces doesn't take its neighbours along.
const LATIN = raw`\p{Script=Latin}\p{M}\d`;
const ANY = raw`\p{L}\p{M}\p{N}`;
const LOCAL = raw`(?:[${LATIN}_](?:[${LATIN}._+'&~%-]|\\_){0,63}|[${ANY}_][${ANY}._+'&~-]{0,63})`;
const LABEL = `(?:[${LATIN}][${LATIN}-]{0,62}|[${ANY}][${ANY}-]{0,62})`;
const TLD = raw`(?:xn--[a-z\d-]{1,59}|\p{Script=Latin}{2,63}|\p{L}{2,63})(?![a-z\d])`;
/** Where a decorator (`@pytest.fixture`) or a sentence's end could be meant: these, of which hardly one is a word. */
const COMMON_TLD =
  '(?:com|org|net|edu|gov|info|io|me|dev|ai|de|uk|fr|es|nl|eu|ru|ua|cn|tw|hk|jp|kr|br|ar|mx|pl|ch|cz|se|fi|dk|ca|au|nz|ir|il|tr|gr|pt|ro|hu|museum)(?![a-z\\d])';

const open = raw`[ _-]?[([{<] ?`;
const close = raw` ?[)\]}>][ _-]?`;
const AT_WORD = '(?:at|ät|arroba|arobase|собака)';
const DOT_WORD = '(?:dot|punkt|punto|point|ponto|точка)';
const SPELT_DOT = raw`${open}(?:${DOT_WORD}|\.)${close}|[ _-]-?${DOT_WORD}-?[ _-]`;
const SPELT_AT = raw`${open}(?:${AT_WORD}|@)${close}`;
/** Without brackets both words must be of one language: "at some point in" is no address. */
const SPELT_WORDS: readonly (readonly [at: string, dot: string])[] = [
  ['at', 'dot'],
  ['(?:at|ät)', 'punkt'],
  ['arroba', '(?:punto|ponto)'],
  ['arobase', 'point'],
  ['собака', 'точка'],
];
const loose = (word: string) => raw`[ _-]-?${word}-?[ _-]`;
const DOT = raw`(?:[.。]|${SPELT_DOT}|&#0{0,4}46;|&#x0{0,4}2e;|&period;)`;
const AT = raw`(?:\\?@|${SPELT_AT}|&#0{0,4}64;|&#x0{0,4}40;|&commat;|%40)`;
const BEFORE = `(?<before>(?:${LOCAL}(?:${SPELT_DOT})){0,2}${LOCAL})`;
const PROVIDER = '(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|proton(?:mail)?|gmx|web|qq|163|126|yandex)';

/** An address whose "at" looks like `at`, and whose domain follows it. The lookahead keeps the time linear. */
const address = (at: string, domain: string) => `(?=${at})(?<=${BEFORE})${at}(?<domain>${domain})`;

/** Public addresses that a request may well name. */
const PUBLIC_ADDRESSES: ReadonlySet<string> = new Set([
  ...['support', 'admin', 'security', 'noreply'].map((name) => `${name}@pypi.org`),
  'noreply@github.com',
  ...['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org'].map((host) => `git@${host}`),
]);

const ANY_DOT = new RegExp(DOT, 'giu');

function isPersonalAddress(match: RegExpExecArray): boolean {
  const { before = '', domain = '' } = match.groups ?? {};
  const plain = (text: string) => text.replace(ANY_DOT, '.').replace(/\s/g, '').toLowerCase();
  if (PUBLIC_ADDRESSES.has(`${plain(before)}@${plain(domain)}`)) return false;
  if (/^v?\d+\.\d/i.test(domain)) return false; // a package pin, foo@1.2.3-beta.rc
  const next = textAfter(match, 1);
  if (/^(?:git|hg|gitea|forgejo)$/i.test(before) && /[:/]/.test(next)) return false; // an ssh remote
  if (/@ $/.test(match[0].slice(0, match[0].length - domain.length)) && next === '/') return false; // "it is @ example.org/x"
  return !/(?:https?|ssh|git):\/\/$/i.test(textBefore(match, before.length + 8).slice(0, -before.length)); // a URL's user
}

/** "my account at gmail.com" names a provider, not a person. */
const NO_PERSON =
  /(?:^|[ .])(?:accounts?|address(?:es)?|e?mails?|mailbox|inbox|in|me|us|it|is|was|one|him|her|them|hosted|up|login|user|username|and|or|now|still)$/i;
const isPersonAtProvider = (match: RegExpExecArray) =>
  isPersonalAddress(match) && !NO_PERSON.test(match.groups?.before ?? '');
const accept = isPersonalAddress;

const OCTET = raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`;
const SAYS_IP = /(?:\bip(?:v4)?\b|address|adresse?|received|from|host|client|remote|\[|地址)[^\w\n]{0,4}(?:is )?$/i;
const SAYS_VERSION = /\b(?:version|release|ver?\.?):? ?$/i;

/** Versions of four parts begin low ("opencv 4.10.0.84"); such an address must be named one. Loopback isn't personal. */
function isIpv4(match: RegExpExecArray): boolean {
  const first = Number.parseInt(match[0], 10);
  const before = textBefore(match, 20);
  return first !== 127 && first !== 0 && (first >= 32 ? !SAYS_VERSION.test(before) : SAYS_IP.test(before));
}

const isIpv6 = (match: RegExpExecArray) => {
  const groups = match[0].split(':').length;
  const pieces = match[0].split('::').length;
  return (pieces === 1 && groups === 8) || (pieces === 2 && groups <= 9);
};

/** Email addresses, however they are spelt, and the IP addresses of mail headers. */
export const ADDRESSES: readonly Pattern[] = [
  pattern('email-address', address(`(?:${AT}| ?@ )`, `(?:${LABEL}${DOT}){1,8}${TLD}`), { accept }),
  ...SPELT_WORDS.map(([at, dot]) =>
    pattern('email-address', address(loose(at), `(?:${LABEL}${loose(dot)}){1,8}${TLD}`), { accept }),
  ),
  exactCase('email-address', address(' AT ', raw`(?=[^ ]*[a-z])(?:${LABEL}\.){1,8}${TLD}`), { accept }),
  pattern(
    'email-address',
    address('(?: ?@ ?)', raw`(?:(?:${LABEL} \. ?){1,8}|(?:${LABEL}\.){0,7}${LABEL}\.${LINE})${COMMON_TLD}`),
    { accept },
  ),
  pattern('email-address', address(`(?:@${LINE}| @|${LINE}@)`, raw`(?:${LABEL}\.){1,8}${COMMON_TLD}`), { accept }),
  pattern('email-address', address('(?: at |#)', raw`${PROVIDER}\.${TLD}`), { accept: isPersonAtProvider }),
  // Letter by letter: "a l i c e @ e x a m p l e . o r g".
  pattern('email-address', raw`(?= @ )(?<=(?<before>(?<![\w.+-])\w(?: [\w.+'-]){0,63})) @(?: [\w.-]){4,80}(?![\w-])`),
  pattern('ip-address', raw`(?<![\w.@-]|[=<>~!]=|\w\/)${OCTET}(?:\.${OCTET}){3}(?![\w-]|\.\w)`, { accept: isIpv4 }),
  pattern(
    'ip-address',
    raw`(?:(?<=ipv6:)|(?<![\w:.]))(?:[23][\da-f]{3}|f[cde][\da-f]{2})(?::[\da-f]{0,4}){2,7}(?![\w:])`,
    { accept: isIpv6 },
  ),
];
