import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastedProject, pastedRepository, pastedUsername } from './pasted';

const REPOSITORY = 'https://github.com/alice/lantern';

describe('a username', () => {
  it.each([
    'alice-dev',
    ' alice-dev\n',
    '@alice-dev',
    '`alice-dev`',
    '"alice-dev"',
    'alice-dev,',
    'alice\u200b-dev',
    'https://pypi.org/user/alice-dev/',
    'pypi.org/user/alice-dev',
    'https://test.pypi.org/user/alice-dev/?page=2',
    'my profile: https://pypi.org/user/alice-dev/.',
  ])('is read out of %j', (text) => {
    expect(pastedUsername(text)).toBe('alice-dev');
  });

  it.each([
    'alice@example.org',
    'Alice Doe',
    '',
    'https://pypi.org/project/lantern/',
    'https://example.org/user/alice',
  ])('is not guessed from %j', (text) => {
    expect(pastedUsername(text)).toBe(text);
  });
});

describe('a project', () => {
  it.each([
    'lantern',
    ' lantern ',
    '`lantern`',
    'pip install lantern',
    'lantern==1.2.3',
    'lantern[fast] == 1.2',
    'https://pypi.org/project/lantern/',
    'https://pypi.org/project/lantern/1.2.3/#files',
    'pypi.org/project/lantern',
    'https://test.pypi.org/project/lantern/',
    'https://pypi.org/p/lantern',
    'https://pypi.org/simple/lantern/',
    'https://pypi.org/pypi/lantern/json',
    'https://pypi.python.org/pypi/lantern',
    'It is <https://pypi.org/project/lantern/>.',
  ])('is read out of %j', (text) => {
    expect(pastedProject(text)).toBe('lantern');
  });

  it.each([
    'lantern and torch',
    'https://github.com/alice/lantern',
    'https://pypi.org/user/alice/',
    'https://pypi.org/project/a/ https://pypi.org/project/b/',
    'https://evilpypi.org/project/lantern/',
  ])('is not guessed from %j', (text) => {
    expect(pastedProject(text)).toBe(text);
  });
});

describe('a repository', () => {
  it.each([
    REPOSITORY,
    `${REPOSITORY}/`,
    `${REPOSITORY}.git`,
    `<${REPOSITORY}>`,
    `${REPOSITORY}, thanks!`,
    `The source is at ${REPOSITORY}.`,
    `${REPOSITORY}/tree/main/src#readme`,
    `${REPOSITORY}?tab=readme-ov-file`,
    `git clone ${REPOSITORY}.git`,
    `git+${REPOSITORY}.git`,
    'git://github.com/alice/lantern.git',
    'git@github.com:alice/lantern.git',
    'git clone git@github.com:alice/lantern.git',
    'ssh://git@github.com/alice/lantern.git',
    'git+ssh://git@github.com/alice/lantern.git',
    'origin\tgit@github.com:alice/lantern.git (fetch)',
    'www.github.com/alice/lantern',
    'github.com/alice/lantern',
    `${REPOSITORY} ${REPOSITORY}`,
  ])('is read out of %j', (text) => {
    expect(pastedRepository(text)).toBe(REPOSITORY);
  });

  it.each([
    ['https://gitlab.com/group/sub/lantern/-/tree/main', 'https://gitlab.com/group/sub/lantern'],
    ['git@gitlab.example.org:group/lantern.git', 'https://gitlab.example.org/group/lantern'],
    ['https://git.sr.ht/~alice/lantern', 'https://git.sr.ht/~alice/lantern'],
    ['https://hg.example.org/lantern?token=x', 'https://hg.example.org/lantern?token=x'],
  ])('of another host too: %s', (text, repository) => {
    expect(pastedRepository(text)).toBe(repository);
  });

  it.each(['alice/lantern', '', 'x', `${REPOSITORY} or https://github.com/alice/torch`, 'https://a:b@github.com/a/b'])(
    'is not guessed from %j',
    (text) => {
      expect(pastedRepository(text)).toBe(text);
    },
  );
});

it('reads any text without an error, once, and a long one quickly', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.constantFrom('git@a:b', '`', '<', 'https://'),
  );
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 5 }), (pieces) => {
      for (const read of [pastedUsername, pastedProject, pastedRepository]) {
        const text = read(pieces.join(''));
        expect(text).toBe(text.trim());
      }
    }),
  );
  const long = `${'('.repeat(20_000)}x${'.'.repeat(19_000)}`;
  const from = performance.now();
  for (const read of [pastedUsername, pastedProject, pastedRepository]) expect(read(long)).toBe(long);
  expect(performance.now() - from).toBeLessThan(200);
});
