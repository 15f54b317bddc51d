import { describe, expect, it } from 'vitest';
import { idsOf, SECTIONS } from './sections';
import { accountUrl, collaborationUrl, pageAt, SITES, sectionUrl, siteAt, USERNAME } from './urls';

const PATHS: readonly [path: string, page: ReturnType<typeof pageAt>][] = [
  ['/manage/account/', 'account'],
  ['/manage/account/two-factor/', 'two-factor'],
  ['/manage/unverified-account/', 'unverified'],
  ['/manage/projects/', 'projects'],
  ['/manage/account/publishing/', 'publishing'],
  ['/manage/project/Tide.Pool/settings/publishing/', 'project-publishing'],
  ['/manage/account/recovery-codes/generate', 'recovery-codes'],
  ['/manage/account/recovery-codes/regenerate', 'recovery-codes'],
  ['/manage/account/recovery-codes/burn', 'recovery-codes'],
  ['/manage/account/token/', 'new-token'],
  ['/account/login/', 'log-in'],
  ['/account/two-factor/', 'second-factor'],
  ['/account/recovery-code/', 'recovery-code'],
  ['/account/confirm-login/', 'confirm-device'],
];

describe('the page that an address names', () => {
  it.each(PATHS)('%s is "%s"', (path, page) => {
    const bare = path.replace(/\/$/, '');
    for (const end of ['', '/', '?next=/manage/projects/', '/?a=b#two-factor', '/#modal-close'])
      expect(pageAt(`https://pypi.org${bare}${end}`)).toBe(page);
  });

  it.each([
    '/',
    '/manage/',
    '/manage/account/publishing/x/',
    '/manage/project/settings/publishing/',
    '/manage/project/a/b/settings/publishing/',
    '/manage/project/lantern/settings/',
    '/manage/account/recovery-codes/',
    '/manage/account/two-factor/x/',
    '/manage/account/totp-provision',
    '/MANAGE/ACCOUNT/',
    '/x/manage/account/',
    '/project/manage/account/',
    '/account/',
    '/account/reauthenticate/',
    '/user/account/',
    '/constructor',
    '/__proto__/',
    '/toString',
    '/manage//account/',
    '/manage%2Faccount/',
  ])('%s is none of ours', (path) => {
    expect(pageAt(`https://pypi.org${path}`)).toBe('other');
  });

  it('may be the account settings on either index', () => {
    expect(SITES.map((site) => pageAt(accountUrl(site)))).toEqual(['account', 'account']);
  });
});

it.each([
  ['https://pypi.org/manage/account/', 'pypi.org'],
  ['https://test.pypi.org/manage/account/', 'test.pypi.org'],
  ['https://test.pypi.org:8443/', 'test.pypi.org'],
  ['https://www.pypi.org/?host=test.pypi.org', 'pypi.org'],
  ['https://pypi.org/test.pypi.org/', 'pypi.org'],
])('%s belongs to %s', (url, site) => {
  expect(siteAt(url)).toBe(site);
});

describe('the addresses that we lead to', () => {
  it.each(SITES)('stand on %s itself', (site) => {
    for (const url of [accountUrl(site), ...SECTIONS.map((section) => sectionUrl(site, section))])
      expect([new URL(url).protocol, new URL(url).host]).toEqual(['https:', site]);
  });

  it('name a section by its id on the account settings, where none destroys anything by being opened', () => {
    for (const section of SECTIONS) {
      const url = new URL(sectionUrl('pypi.org', section));
      expect([pageAt(url.href), url.hash, url.search]).toEqual(['account', `#${idsOf(section)[0]}`, '']);
    }
  });
});

describe('a user name', () => {
  it.each(['a', '0', 'alice-dev', 'x.-_-.x', 'A', 'abcdefghij'.repeat(5)])('may be %s', (name) => {
    expect(USERNAME.test(name)).toBe(true);
  });

  it.each(['', '-', 'a-', '.a', 'a b', 'a/b', 'á', 'a\n', '\na', `${'abcdefghij'.repeat(5)}k`, '<b>'])(
    'is never %j',
    (name) => {
      expect(USERNAME.test(name)).toBe(false);
    },
  );
});

it('a name that poses as a path leads to no other page of a project', () => {
  expect(collaborationUrl('pypi.org', 'Tide.Pool')).toBe('https://pypi.org/manage/project/Tide.Pool/collaboration/');
  expect(collaborationUrl('test.pypi.org', 'a/../b?c#d')).toBe(
    'https://test.pypi.org/manage/project/a%2F..%2Fb%3Fc%23d/collaboration/',
  );
});
