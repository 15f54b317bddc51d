import { describe, expect, it } from 'vitest';
import { FORM_URL, projectName, repositoryUrl, usernameField } from './form-url';

it('is the official form, with nothing but its template', () => {
  const url = new URL(FORM_URL);
  expect(url.origin + url.pathname).toBe('https://github.com/pypi/support/issues/new');
  expect([...url.searchParams]).toEqual([['template', 'account-recovery.yml']]);
});

describe('usernameField', () => {
  it.each(['a', 'Alice.dev_1-x', '529324416', '13812345678', 'a'.repeat(50)])(
    'wraps a valid name in backticks: %s',
    (name) => {
      expect(usernameField(name)).toBe(`\`${name}\``);
    },
  );

  it.each([
    ['', 'is empty'],
    [' \n', 'is empty'],
    [' alice', 'white space'],
    ['alice\n', 'white space'],
    ['alice@example.org', 'email address'],
    ['a'.repeat(51), 'too long: 51 characters'],
    ['@alice', '"@" (U+0040)'],
    ['`alice`', '"`" (U+0060)'],
    ['al ice', 'U+0020'],
    ['alïce', '"ï" (U+00EF)'],
    ['al\u200bice', 'U+200B'],
    ['al🙂ce', '"🙂" (U+1F642)'],
    ['al\u212aice', 'U+212A'],
    ['-alice', 'begin and end'],
    ['alice.', 'begin and end'],
    ['0123456789abcdef', 'recovery code'],
    ['pypi-AgEIcHlwaS5vcmcC', 'token'],
  ])('refuses %j and says why', (name, why) => {
    expect(() => usernameField(name)).toThrow(RangeError);
    expect(() => usernameField(name)).toThrow(why);
  });
});

describe('projectName', () => {
  it.each(['a', 'zope.interface', 'My_Project-2'])('takes %s', (name) => {
    expect(projectName(name)).toBe(name);
  });
  it.each(['', '-a', 'a.', 'a b', 'a`b', 'a\n', 'ä', '\u212aa', 'a'.repeat(201), '0123456789abcdef', '555-123-4567'])(
    'refuses %j',
    (name) => {
      expect(() => projectName(name)).toThrow(RangeError);
    },
  );
});

describe('repositoryUrl', () => {
  it.each([
    ['https://github.com/alice/spare_parts', 'https://github.com/alice/spare_parts'],
    ['http://GitLab.com/group/sub/project.git/', 'http://gitlab.com/group/sub/project.git'],
    ['https://git.sr.ht/~alice/x#readme', 'https://git.sr.ht/~alice/x'],
    ['https://git.example.org:8443/alice//x', 'https://git.example.org:8443/alice/x'],
  ])('takes %s', (given, address) => {
    expect(repositoryUrl(given)).toBe(address);
  });

  it.each([
    ['alice/x', 'not a URL'],
    ['ssh://github.com/a/b', 'http or https'],
    ['javascript:alert(1)', 'http or https'],
    ['https://alice:secret@github.com/a/b', 'user'],
    ['https://github.com/a/@octocat', '"@"'],
    ['https://github.com/a/b?token=c', 'query'],
    ['https://localhost/a/b', 'public host'],
    ['https://git.corp/a/b', 'public host'],
    ['https://git.example.internal/a/b', 'public host'],
    ['https://192.168.0.1/a/b', 'public host'],
    ['https://[2001:db8::1]/a/b', 'public host'],
    ['https://github.com/alice', 'names no repository'],
    ['https://git.example.org/', 'names no repository'],
    ['https://github.com/a/b)![x](c', 'character'],
    ['https://github.com/a/`b', 'character'],
    ['https://github.com/a/0123456789abcdef', 'private data'],
    [`https://github.com/a/${'b'.repeat(500)}`, 'too long'],
  ])('refuses %s and says why', (given, why) => {
    expect(() => repositoryUrl(given)).toThrow(RangeError);
    expect(() => repositoryUrl(given)).toThrow(why);
  });
});
