import { type Finder, mixed, pattern } from './pattern';
import { tailEnd } from './tail';

const { raw } = String;

const URL_CHARACTER = '[!#-&(-;=?-_a-~]'; // ASCII without quotes, backtick and angle brackets
const CLOSING = raw`[.,;:!*)\]}]`;
const NAME_AT_END = raw`(?<=[?&#;][\w-]{1,40})`;
/** A value that stands behind spaces or in the next line. */
const LOOSE_VALUE = raw`(?:${NAME_AT_END} ?= ?(?=${URL_CHARACTER})|(?<==)=?\s{1,4}(?=[\w.~-]{16}))`;
const LINK = raw`(?!${CLOSING})(?:https?://${URL_CHARACTER}+|(?:(?!https?://|otpauth)${URL_CHARACTER})+)(?:${LOOSE_VALUE}${URL_CHARACTER}+)?(?<!${CLOSING})`;

const QUERY_NAME = /(?:[?&#;]|%3f|%26)([\w.%[\]-]{0,80}?) ?(?:=|%3d)(?![&#;[{$<*…]|%7b|x{3}|your|$)/gi;
const SECRET_NAME =
  /(?<!(?:sort|order|group|primary|foreign|cache|public|status|error|country|language|area|exit)[_-]?)(?:token|code|key|passw(?:or)?d|pwd|secret|otp|auth|ticket|sig(?:nature)?|session(?:_?id)?|sid|jwt|credential)$/i;
/** What a page that takes a secret in its path is called, and a piece that is no word. */
const SECRET_PATH =
  /\/(?:reset|verif|confirm|invit|activat|magic|recover)[\w-]*\/(?:[\w-]+\/)?([\w.~-]{16,})(?![\w%])/i;
/** Slack's and Discord's hooks: whoever has their link can post. */
const HOOK =
  /(?:hooks\.slack\.com\/(?:services|workflows)|discord(?:app)?\.com\/api\/webhooks|webhook\.office\.com)\/\w/i;

function isSecretLink(match: RegExpExecArray): boolean {
  if (!/[=/]|%3d/i.test(match[0])) return false;
  const names = [...match[0].matchAll(QUERY_NAME)].map(([, name = '']) => name);
  const [, segment = ''] = SECRET_PATH.exec(match[0]) ?? [];
  return (
    names.some((name) => SECRET_NAME.test(name)) ||
    segment.split(/[-_.]/).some((part) => part.length >= 12 && mixed(part)) ||
    HOOK.test(match[0])
  );
}

/** A link goes on where its last value was wrapped, not behind a closing sign. */
function linkEnd(text: string, start: number, end: number): number {
  const tail = /^[=\\]?\s{1,4}(?:> ?)?[\w.~=&%-]{12,}/.test(text.slice(end, end + 30));
  return tail ? tailEnd(text, start, end) : end;
}

/** Links whose query, fragment or path lets in whoever has them: verification, reset, pre-signed, hooks. */
export const LINKS: readonly Finder[] = [
  pattern('secret-link', LINK, { accept: isSecretLink, extend: linkEnd, whole: true }),
];
