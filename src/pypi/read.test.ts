import { describe, expect, it } from 'vitest';
import { SECRETS } from '../../sample-pypi/secrets';
import { STATES } from '../../sample-pypi/states';
import type { Facts } from './facts';
import { facts as schema } from './facts-schema';
import { readHeader, readPage } from './read';
import { readNewCodes } from './readers/new-codes';
import { parse } from './testing/sample-document';
import { bringHeader, type SamplePage, truthOf, visit } from './testing/sample-page';

type Page = Facts['page'];
type Truth = ReturnType<typeof truthOf>;

/** The sample has words for four of PyPI's languages; in another it falls back to English, as untranslated text does. */
const FALLBACK = 'pt_BR';
const LANGUAGES = ['en', 'es', 'ja', 'he', FALLBACK];

/** What each page tells, the late header not being there. */
const TOLD: { readonly [P in Page]: readonly (keyof Truth)[] } = {
  account: [
    'loggedIn',
    'username',
    'twoFactor',
    'recoveryCodes',
    'emails',
    'tokens',
    'associations',
    'events',
    'soleOwnerOf',
  ],
  'two-factor': ['loggedIn', 'twoFactor', 'recoveryCodes'],
  unverified: ['loggedIn', 'emails', 'events'],
  projects: ['loggedIn', 'projects'],
  publishing: ['loggedIn', 'publishers'],
  'project-publishing': ['loggedIn', 'publishers'],
  'recovery-codes': ['loggedIn'],
  'new-token': ['loggedIn'],
  'log-in': ['loggedIn'],
  'second-factor': ['loggedIn', 'unusedCodesExist'],
  'recovery-code': ['loggedIn'],
  'confirm-device': ['loggedIn'],
  'password-reset': ['loggedIn'],
  reauthenticate: ['loggedIn'],
  other: [],
};

const PAGE_AT: Readonly<Record<string, Page>> = {
  '/manage/account/': 'account',
  '/manage/account/two-factor/': 'two-factor',
  '/manage/projects/': 'projects',
  '/manage/account/publishing/': 'publishing',
  '/manage/unverified-account/': 'unverified',
  '/account/two-factor/': 'second-factor',
  '/account/login/': 'log-in',
};

function expected(page: Page, told: Truth): Facts {
  const fields = Object.fromEntries(TOLD[page].map((name) => [name, told[name]]));
  return { site: 'pypi.org', page, ...fields, unreadable: [] };
}

const read = ({ html, url }: SamplePage) => readPage(parse(html), url);

/** `redesigned` has its own test below, `many-tokens` one in `read-large.test.ts`. */
const accounts = STATES.filter(({ id }) => !['redesigned', 'many-tokens'].includes(id));

/** Reads a page of the sample, and what it should say. */
function compare(id: string, path: string, language: string): void {
  const seen = visit(id, path, { language });
  const asksPassword = id === 'reauthenticate' && path.startsWith('/manage/') && path !== '/manage/projects/';
  const page = asksPassword ? 'reauthenticate' : PAGE_AT[new URL(seen.url).pathname];
  if (page === undefined) throw new Error(`led from ${path} to ${seen.url}`);
  expect(read(seen)).toEqual(expected(page, truthOf(seen)));
}

describe.each(LANGUAGES)('in %s', (language) => {
  const own = accounts.filter((_, i) => i % LANGUAGES.length === LANGUAGES.indexOf(language));

  it.each(language === FALLBACK ? own : accounts)('reads the account settings of $id', ({ id }) => {
    compare(id, '/manage/account/', language);
  });

  it.each(own)('reads all other pages of $id', ({ id }) => {
    for (const path of Object.keys(PAGE_AT).slice(1)) compare(id, path, language);
  });

  it.each<[Page, string, string?]>([
    ['recovery-codes', '/manage/account/recovery-codes/generate'],
    ['new-token', '/manage/account/token/'],
    ['new-token', '/manage/account/token/', 'description=ci&token_scope=scope%3Auser'],
    ['log-in', '/account/login/'],
    ['recovery-code', '/account/recovery-code/'],
    ['confirm-device', '/account/confirm-login/'],
    ['other', '/manage/organizations/'],
    ['other', '/account/logout/'],
    ['other', '/no/such/page/'],
  ])('reads nothing but who is signed in on %s (%s)', (page, path, form) => {
    const seen = visit('healthy', path, { language, form });
    expect(read(seen)).toEqual(expected(page, truthOf(seen)));
  });
});

describe('the page of new codes', () => {
  it.each(LANGUAGES)('tells the new set, its account and that none was tried (%s)', (language) => {
    const seen = visit('healthy', '/manage/account/recovery-codes/regenerate', { language });
    const { generatedAt } = readNewCodes(parse(seen.html)) ?? {};
    expect(generatedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(read(seen)).toEqual({
      ...{ site: 'pypi.org', page: 'recovery-codes', loggedIn: true, username: 'alice-dev' },
      recoveryCodes: { unused: SECRETS.recoveryCodes.length, generatedAt, confirmed: false },
      unreadable: [],
    });
  });

  it('tells nothing of codes where one of them is asked for', () => {
    expect(read(visit('totp-only-unconfirmed', '/manage/account/recovery-codes/burn'))).toEqual({
      ...{ site: 'pypi.org', page: 'recovery-codes', loggedIn: true, unreadable: [] },
    });
  });
});

describe('the page of an unverified account', () => {
  const twoFactor = { totp: false, securityDevices: [] };
  const seen = (projects: Truth['projects']) =>
    read(
      visit('unverified-primary', '/manage/unverified-account/', { changes: { twoFactor, projects: projects ?? [] } }),
    );

  it('tells that there is neither a method nor a project, where the only address can be replaced', () => {
    expect(seen([])).toMatchObject({ page: 'unverified', twoFactor, projects: [], unreadable: [] });
  });

  it('tells neither where it cannot', () => {
    const facts = seen([{ name: 'lantern', owner: true, soleOwner: false, released: true }]);
    expect([facts.twoFactor, facts.projects, facts.unreadable]).toEqual([undefined, undefined, []]);
  });
});

describe('a reader that fails', () => {
  const failing = (path: string, selector: string) => {
    const seen = visit('healthy', path);
    const document = parse(seen.html);
    const fail = () => {
      throw new TypeError('a reader fails');
    };
    for (const element of document.querySelectorAll(selector))
      for (const name of ['querySelector', 'querySelectorAll', 'getElementsByTagName', 'closest'])
        Object.defineProperty(element, name, { value: fail });
    return { document, url: seen.url };
  };

  it.each<[string, string]>([
    ['/manage/account/', '#api-tokens'],
    ['/manage/account/', '#account-events'],
    ['/manage/account/two-factor/', '#two-factor'],
    ['/manage/projects/', 'main'],
    ['/account/two-factor/', 'main'],
  ])('makes all that its page should tell unreadable: %s with a broken %s', (path, selector) => {
    const { document, url } = failing(path, selector);
    const whole = readPage(parse(document.documentElement.outerHTML), url);
    const { site, page, unreadable, ...fields } = readPage(document, url);
    expect([site, page, fields]).toEqual(['pypi.org', whole.page, {}]);
    expect(new Set(unreadable)).toEqual(new Set(['loggedIn', 'username', ...TOLD[whole.page]]));
  });

  it('leaves what was read before the late header came', () => {
    const { html, url } = visit('healthy', '/manage/account/');
    const document = parse(html);
    const before = readPage(document, url);
    bringHeader(document, 'healthy');
    const fail = () => {
      throw new TypeError('a reader fails');
    };
    for (const form of document.querySelectorAll('header form'))
      Object.defineProperty(form, 'closest', { value: fail });
    const { username, loggedIn, unreadable, ...rest } = before;
    expect(readHeader(before, document, url)).toEqual({ ...rest, unreadable: ['loggedIn', 'username', ...unreadable] });
  });

  it('includes an address that is none', () => {
    expect(readPage(parse('<p>Hello'), 'nowhere')).toEqual({
      ...{ site: 'pypi.org', page: 'other', unreadable: ['loggedIn', 'username'] },
    });
  });
});

const OTHERS = [
  '/manage/project/lantern/settings/publishing/',
  '/manage/account/recovery-codes/generate',
  '/manage/account/token/',
  '/account/recovery-code/',
  '/account/confirm-login/',
  '/account/request-password-reset/',
  '/no/such/page/',
];

it('reaches every page that there is', () => {
  const reached = ['unverified-primary', 'reauthenticate', 'healthy'].flatMap((id) =>
    [...Object.keys(PAGE_AT), ...OTHERS].map((path) => read(visit(id, path)).page),
  );
  expect(new Set(reached)).toEqual(new Set(Object.keys(TOLD)));
});

describe('a page that nobody knows', () => {
  it.each(LANGUAGES)('tells nothing, and says what is missing (%s)', (language) => {
    const { unreadable, ...facts } = read(visit('redesigned', '/manage/account/', { language }));
    expect(facts).toEqual({ site: 'pypi.org', page: 'account' });
    // Linked accounts have a section since January 2026 only: without any trace of it, an older page says as little.
    const named = unreadable.filter((name) => name !== 'associations');
    expect(named.toSorted()).toEqual(
      ['emails', 'events', 'recoveryCodes', 'soleOwnerOf', 'tokens', 'twoFactor', 'username'].toSorted(),
    );
  });

  it.each<[string, string[]]>([
    ['/manage/account/two-factor/', ['recoveryCodes', 'twoFactor']],
    ['/manage/unverified-account/', ['emails', 'events']],
    ['/manage/projects/', ['projects']],
    ['/manage/account/publishing/', ['publishers']],
    ['/manage/project/lantern/settings/publishing/', ['publishers']],
    ['/account/two-factor/', ['loggedIn', 'unusedCodesExist']],
    ['/account/login/', ['loggedIn']],
    ['/account/recovery-code/', ['loggedIn']],
    ['/account/confirm-login/', ['loggedIn']],
    ['/account/request-password-reset/', ['loggedIn']],
    ['/manage/account/token/', []],
  ])('is as silent at %s', (path, missing) => {
    const { site, page, unreadable, ...fields } = readPage(parse('<p>Hello'), `https://test.pypi.org${path}`);
    expect([site, fields, unreadable.toSorted()]).toEqual(['test.pypi.org', {}, missing]);
  });
});

describe('the late header', () => {
  const seen = visit('healthy', '/manage/account/two-factor/');
  const readWith = (stateId: string, page = seen) => {
    const document = parse(page.html);
    bringHeader(document, stateId);
    return readPage(document, page.url);
  };

  it('names the account on pages that do not', () => {
    expect(read(seen).username).toBeUndefined();
    expect(readWith('healthy')).toEqual({ ...read(seen), username: 'alice-dev' });
    expect(readWith('second-account', visit('healthy', '/manage/account/publishing/'))).toEqual({
      ...{ site: 'pypi.org', page: 'publishing', loggedIn: true, username: 'bob-lane', unreadable: [] },
      publishers: [{ project: 'lantern' }],
    });
  });

  it.each(['header-fails', 'signed-out'])('leaves all else as it was when it is of no use (%s)', (stateId) => {
    expect(readWith(stateId)).toEqual(read(seen));
  });

  it('is not believed, nor is the account page, when they name two accounts', () => {
    const facts = readWith('second-account', visit('healthy', '/manage/account/'));
    expect([facts.username, facts.unreadable]).toEqual([undefined, ['username']]);
  });

  it.each([
    ['/manage/account/two-factor/', 'healthy'],
    ['/manage/account/', 'healthy'],
    ['/manage/account/', 'second-account'],
    ['/manage/account/', 'header-fails'],
    ['/manage/projects/', 'signed-out'],
    ['/manage/account/publishing/', 'healthy'],
  ])('read by itself tells the same as the whole page read anew (%s, %s)', (path, stateId) => {
    for (const owner of ['healthy', 'redesigned']) {
      const { html, url } = visit(owner, path);
      const document = parse(html);
      const before = readPage(document, url);
      bringHeader(document, stateId);
      expect(readHeader(before, document, url)).toEqual(readPage(document, url));
    }
  });
});

it('leaves the page as it was, and gives what the background takes', () => {
  const { html, url } = visit('hostile-names', '/manage/account/');
  const document = parse(html);
  const before = document.documentElement.outerHTML;
  const facts = readPage(document, url);
  expect(document.documentElement.outerHTML).toBe(before);
  expect(schema.parse(facts)).toEqual(facts);
});

it.each([
  ['/manage/account/recovery-codes/regenerate', 'healthy'],
  ['/manage/account/token/', 'healthy', 'description=ci'],
  ['/manage/account/', 'healthy'],
  ['/manage/account/', 'reauthenticate'],
  ['/account/two-factor/', 'healthy'],
])('holds no secret of %s (%s)', (path, stateId, form?: string) => {
  const page = visit(stateId, path, { form });
  const secrets = [...SECRETS.recoveryCodes, SECRETS.tokenSecret, SECRETS.csrfToken, SECRETS.password];
  expect(secrets.some((secret) => page.html.includes(secret))).toBe(true);
  const facts = JSON.stringify(read(page));
  expect(secrets.filter((secret) => facts.includes(secret))).toEqual([]);
});
