import { ANY_LETTER, LATIN as LATIN_LETTER, MARKS } from './letters';
import { type Finder, LINE, pattern, type Span, textAfter, textBefore } from './pattern';
import { isPublicAddress } from './public-addresses';
import { saidAbout, saidFinder } from './said';
import { anyOf, isPlaceWithDot, UNSPACED_AT } from './words';

const { raw } = String;

// Latin first, so that an address in Chinese text without spaces doesn't take its neighbours along.
const LATIN = raw`${LATIN_LETTER}${MARKS}\d`;
const ANY = raw`${ANY_LETTER}\d`;
const SIGN = raw`._+'’&~%-`;
const LOCAL = raw`(?:"[^"\n@]{1,64}"|[${LATIN}_](?:[${LATIN}${SIGN}]|\\_){0,63}|[${ANY}_][${ANY}${SIGN}]{0,63})`;
const TLD = raw`(?:xn--[a-z\d-]{1,59}|[${LATIN_LETTER}]{2,63}|[${ANY_LETTER}]{2,63}|[컴넷])(?![a-z\d])`;
/** Where a decorator (`@pytest.fixture`) or a sentence's end could be meant: these, of which hardly one is a word. */
const COMMON_TLD =
  '(?:com|org|net|edu|gov|info|io|me|dev|ai|de|uk|fr|es|nl|eu|ru|ua|cn|tw|hk|jp|kr|br|ar|mx|pl|ch|cz|se|fi|dk|ca|au|nz|ir|il|tr|gr|pt|ro|hu|museum)(?![a-z\\d])';
/** Those that are no word of any language. */
const SURE_TLD = '(?:com|org|net|edu|gov|info|dev|ru|ua|jp|kr|cn|tw|uk|gr|il|br|eu|рф|укр)(?![a-z\\d])';
const PROVIDER =
  '(?:gmail|googlemail|outlook|hotmail|live|yahoo|ymail|aol|icloud|proton(?:mail)?|gmx|web|qq|foxmail|163|126|sina|yandex|mail|inbox|rambler|bk|ukr|naver|daum|hanmail|tuta(?:nota)?|fastmail|zoho|hey|orange|free|laposte|libero|uol|bol|terra|walla|docomo|ezweb|softbank)';
/** Providers whose names are nothing else. */
const SURE_PROVIDER =
  '(?:gmail|googlemail|hotmail|ymail|icloud|protonmail|gmx|foxmail|yandex|hanmail|tutanota|fastmail)(?![a-z\\d])';

const open = raw`[ _-]?[([{<] ?`;
const close = raw` ?[)\]}>][ _-]?`;
const DOT_WORD = anyOf('dot');
const AT_WORD = anyOf('at');
const PLACE = anyOf('place');
const loose = (word: string) => raw`[ _-]-?${word}-?[ _-]`;
const LOOSE_DOT = loose(DOT_WORD);
const SPELT_DOT = raw`${open}(?:${DOT_WORD}|\.)${close}|${LOOSE_DOT}|(?<=[a-z\d]) ?(?:[点點닷점]|ドット) ?(?=[a-z\d])|&#0{0,4}46;|&#x0{0,4}2e;|&period;`;
const SPELT_AT = raw`${open}(?:${PLACE}|ä|à|a|æ|${AT_WORD}|@)${close}`;
/** No dot begins inside a label, so that a domain can be read in one way only. */
const LABEL = `(?:(?!${SPELT_DOT})[${ANY}])(?:(?!${SPELT_DOT})[${ANY}-]){0,62}`;
const DOT = raw`(?:[.。]{1,3}|${SPELT_DOT}|\\\.)`;
const AT = raw`(?:\\?@{1,3}|"@"|'@'|@ @|${SPELT_AT}|&#0{0,4}64;|&#x0{0,4}40;|&commat;|%40| ?@ |(?<=[a-z\d]) ?${UNSPACED_AT} ?(?=[a-z\d]))`;
const BEFORE = raw`(?<before>[\w-]{1,64} [\w-]{1,63}\.[a-z]{2,10}(?= at )|(?:${LOCAL}(?:${SPELT_DOT})){0,2}${LOCAL})`;
const PLAIN_DOMAIN = raw`(?:${LABEL}\.){1,8}`;

/** What "@" may look like, with the domains that may follow it; the first that fits is taken. */
const FORMS: readonly (readonly [at: string, domain: string])[] = [
  [AT, `(?:${LABEL}${DOT}){1,8}${TLD}`],
  // A comma, a space or a second "@" for the dot; or none.
  [' ?@{1,2} ?', raw`(?:${LABEL}[.,;]){0,3}${LABEL}(?: ?[,;] ?|@|:(?=(?:com|org|net)\b))${COMMON_TLD}`],
  [' ?@{1,2} ?', raw`(?:${PROVIDER}[. ]{1,3}|(?:${LABEL}\.){0,3}${LABEL}(?:\. | \.| ))${SURE_TLD}`],
  [' ?@{1,2} ?', raw`(?:${SURE_PROVIDER}(?![.-]\w)|${PROVIDER}(?:com|ru|de|net)(?!\w))`],
  // Broken by lines or spaces.
  [' ?@ ?', raw`(?:(?:${LABEL} \. ?){1,8}|(?:${LABEL}\.){0,7}${LABEL}\.${LINE})${COMMON_TLD}`],
  [`(?:@${LINE}| @|${LINE}@)`, PLAIN_DOMAIN + COMMON_TLD],
  // "at" and "dot" in words.
  [loose(AT_WORD), `(?:(?:${LABEL}${DOT}){1,8}${TLD}|${PROVIDER}[ .]${TLD})`],
  [loose(PLACE), `(?:${LABEL}${LOOSE_DOT}){1,8}${TLD}`],
  ['_at_', `${PLAIN_DOMAIN}(?!io|me|ai)${COMMON_TLD}`],
  ['(?:[ _.-]at[ _.-]|#)', raw`(?:${PROVIDER}\.${TLD}|${SURE_PROVIDER} ${SURE_TLD})`],
];
const domainsOf = FORMS.map(([at, domain], i) => `${at}(?<domain${i}>${domain})`);
/** The lookahead keeps the time linear. */
const ADDRESS = `(?=${FORMS.map(([at]) => at).join('|')})(?<=${BEFORE})(?:${domainsOf.join('|')})`;

/** "my account at gmail.com" names a provider, not a person. */
const NO_PERSON =
  /(?:^|[ .])(?:accounts?|address(?:es)?|e?mails?|mailbox|inbox|in|me|us|it|is|was|one|him|her|them|hosted|up|login|user|username|and|or|now|still|back|look(?:ing)?|work(?:ing)?|here|there|this|that|ticket|issue|project|code|docs|found|page|site|not|no|never|only|just|all|\w+ed)$/i;

/** An address that a mask has left: "a…e@example.org"; or a variable's name: "$USER@example.org". Stars on both sides mark a word. */
function isCut(match: RegExpExecArray, { length }: string): boolean {
  const before = match.input.slice(Math.max(0, match.index - length - 3), match.index - length);
  return /(?:…|\.{3}|•{2}|[${])$/.test(before) || (/\*{2}$/.test(before) && textAfter(match, 1) !== '*');
}

function isPersonalAddress(match: RegExpExecArray): boolean {
  const { before = '' } = match.groups ?? {};
  const domain =
    Object.entries(match.groups ?? {}).find(([name, value]) => name.startsWith('domain') && value)?.[1] ?? '';
  const at = match[0].slice(0, match[0].length - domain.length);
  if (isPublicAddress(before, domain) || isCut(match, before)) return false;
  if (/^v?\d+\.\d/i.test(domain)) return false; // a package pin, foo@1.2.3-beta.rc
  if (at !== '_at_' && /^[ _-](?:at[ _-]|-?\p{L}+-?[ _-])$/iu.test(at) && !isSpelt(at, domain, before)) return false;
  const next = textAfter(match, 1);
  if (/^(?:git|hg|gitea|forgejo)$/i.test(before) && /[:/]/.test(next)) return false; // an ssh remote
  if (/@ $/.test(at) && next === '/') return false; // "it is @ example.org/x"
  return !/(?:https?|ssh|git):\/\/$/i.test(textBefore(match, before.length + 8).slice(0, -before.length)); // a URL's user
}

/** Words for "@" that are also said of places need a dot of the same language, or a provider and a person's name. */
function isSpelt(at: string, domain: string, before: string): boolean {
  const word = at.replace(/[ _-]/g, '');
  if (!new RegExp(`^${PLACE}$`, 'iu').test(word)) return true;
  return isPlaceWithDot(word, domain) || (new RegExp(`^${PROVIDER}\\b`, 'i').test(domain) && !NO_PERSON.test(before));
}

/** "aliceATexampleDOTorg", "alice AT example.org". */
const CAPITALS = raw`(?=[ _-]?AT[ _-]?)(?<=(?<before>(?<!\w)[a-z\d][\w.+-]{0,63}))[ _-]?AT[ _-]?(?=[^ ]{0,64}[a-z])(?<domain>(?:[a-z\d](?:[a-z\d]|-(?!DOT)){0,62}(?:\.|[ _-]?DOT[ _-]?)){1,8}[a-z]{2,20})(?!\w)`;

/** A name before a domain that is no host's name. */
function isNoHost({ groups }: RegExpExecArray): boolean {
  const { name = '', gap = '', site = '' } = groups ?? {};
  const isProvider = new RegExp(`^${PROVIDER}\\.`, 'i').test(site);
  return (
    (isProvider || gap === '.') &&
    !/^(?:www\d?|docs?|mail|e?mails?|smtp|imap|pop3?|mx\d*|api|blog|dev|git|ftp|web|login|accounts?|help|support|status|test|static|cdn|m|en|files|upload|my|the|at|from|to|a|or|and|in|on|is|via|by|with|for|old|new|provider|domain|address|account|using|use|was|through|like|not|this|that|your|personal|work|private|s|bei|von|auf|mit|ist|war|en|es|era|de|del|con|por|chez|sur|avec|est|em|no|na|do|da|foi|com|per|kun|estas)$/i.test(
      name,
    ) &&
    !/^(?:pypi|python|github|readthedocs|pythonhosted|googleapis|google|microsoft|amazonaws)\./i.test(site)
  );
}

/** Beside the word "email": "alice at example.org", and names without any "@". */
const SAID_AT = new RegExp(
  raw`(?<before>${LOCAL}(?: [\w-]{1,63}\.[a-z]{2,10})?)(?: at |#|"|\(a\))(?<domain>${PLAIN_DOMAIN}${TLD}|${SURE_PROVIDER})`,
  'iuy',
);
const SAID_NAME = new RegExp(
  raw`(?<name>[\w-]{1,64})(?:\.[\w-]{1,64}){0,3}(?:(?<gap>[. _])|(?=gmail|hotmail|yahoo))(?<site>${PROVIDER}\.[a-z.]{2,10}|(?:[a-z\d-]{2,63}\.){1,3}${COMMON_TLD})(?![\w/])`,
  'iuy',
);
const isSaidAt = (match: RegExpExecArray) =>
  !isPublicAddress(match.groups?.before ?? '', match.groups?.domain ?? '') &&
  !NO_PERSON.test(match.groups?.before ?? '');

/** The address first: "alice at example.org is my mail". */
const AT_FIRST = new RegExp(
  raw`(?<before>[\w.+-]{1,64}) at (?<domain>(?:[\w-]{1,63}\.){1,8}[a-z]{2,20}|${SURE_PROVIDER}) (?:is|was) (?:my|the) (?:\p{L}{1,12} ){0,2}$`,
  'iu',
);
const BEFORE_NAME: Finder = {
  kind: 'email-address',
  find: (text) =>
    saidAbout(text, 'email').flatMap(({ start }): Span[] => {
      const from = Math.max(0, start - 160);
      const match = AT_FIRST.exec(text.slice(from, start));
      const { before = '', domain = '' } = match?.groups ?? {};
      return match && isSaidAt(match)
        ? [[from + match.index, from + match.index + `${before} at ${domain}`.length]]
        : [];
    }),
};

/** Email addresses, however they are spelt. */
export const ADDRESSES: readonly Finder[] = [
  pattern('email-address', ADDRESS, { accept: isPersonalAddress }),
  pattern('email-address', CAPITALS, { accept: isSaidAt }, 'dgu'),
  saidFinder('email-address', 'email', SAID_AT, { accept: isSaidAt }),
  saidFinder('email-address', 'email', SAID_NAME, { accept: isNoHost }),
  BEFORE_NAME,
  // Letter by letter: "a l i c e @ e x a m p l e . o r g".
  pattern('email-address', raw`(?= @ )(?<=(?<before>(?<![\w.+-])\w(?: [\w.+'-]){0,63})) @(?: [\w.-]){4,80}(?![\w-])`),
];
