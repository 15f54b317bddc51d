import { anyOf } from './words';

/** Names of offices at PyPI, the Python Software Foundation and GitHub; never people's. */
const OFFICE =
  /^(?:support|admin|security|no-?reply|donotreply|info|help|contact|orgs|sponsors|legal|privacy|abuse|conduct(?:-wg|-reports)?|coc|notifications?|webmaster|postmaster|psf|press|team|[\w-]+-(?:sig|dev|list|users?|announce|wg|committers))(?:\+[\w-]+)?$/;
const THEIR_DOMAIN =
  /^(?:(?:[\w-]+\.)?pypi\.org|(?:[\w-]+\.)?python\.org|pyfound\.org|pypa\.io|github\.com|gitlab\.com)$/;
const GIT_HOST = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht)$/;
/** GitHub makes these to be public in commits. */
const MADE_PUBLIC = /(?:^|\.)noreply\.github(?:usercontent)?\.com$/;
const PLACEHOLDER = /^(?:you|your[._-]?(?:name|e?mail|address|username)|x{3,}|name|username|someone|somebody|foo)$/;

const DOTS = new RegExp(`\\s{0,3}[([{<]?\\s?(?:${anyOf('dot')}|[.。,;])\\s?[)\\]}>]?\\s{0,3}|&#0*46;|&period;`, 'giu');
const plain = (text: string) =>
  text
    .replace(DOTS, '.')
    .replace(/[\s\\"'*_]+/g, '')
    .toLowerCase();

/** Whether an address stands in public on purpose, or for one that isn't told. In: what stands before and behind the "@". */
export function isPublicAddress(before: string, domain: string): boolean {
  const [name, host] = [plain(before), plain(domain)];
  return (
    (OFFICE.test(name) && THEIR_DOMAIN.test(host)) ||
    (name === 'git' && GIT_HOST.test(host)) ||
    MADE_PUBLIC.test(host) ||
    PLACEHOLDER.test(name)
  );
}
