import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldError } from '../request/field-error';
import { branchHelp } from './branch';

const TOKEN = 'kJ3xT9qLmZ0aB7cD';
const REPOSITORY = 'https://github.com/alice/spare-parts';
const tokenIn = (pasted: string) => branchHelp(pasted, REPOSITORY).token;
const of = (repository: string) => branchHelp(TOKEN, repository);

/** Support's mail says this much, whatever its words: an address, a user name, and the token after "name". */
const mail = (username: string, token: string) =>
  [
    `> A request at https://github.com/pypi/support/issues/11745 for the PyPI username ${username}`,
    `> (${username}@example.org). Push a branch with the name`,
    `> ${token} to the repository of https://pypi.org/project/abcdefghij012345/`,
    '> and respond to this email.',
  ].join('\r\n');

function codeFor(pasted: string): string {
  try {
    return `taken as ${tokenIn(pasted)}`;
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    throw error;
  }
}

describe('the token', () => {
  it.each([
    TOKEN,
    ` \n${TOKEN}\t`,
    `"${TOKEN}"`,
    `“${TOKEN}”.`,
    `'${TOKEN}',`,
    `\`${TOKEN}\``,
    `**${TOKEN}**`,
    `<${TOKEN}>`,
    `(${TOKEN})`,
    `token: ${TOKEN}`,
    `token:${TOKEN}`,
    `\u200b${TOKEN.slice(0, 7)}\u00ad${TOKEN.slice(7)}`,
    `${TOKEN}\n${TOKEN}`,
    `分支名称是${TOKEN}。`,
    `please push a branch with the name ${TOKEN} to the public source code repository`,
    `Please push it. ${TOKEN}. Thanks!`,
    mail('alice-dev', TOKEN),
    mail('abcdefghij012345', TOKEN),
    `X-Trace: Abcdefghij012345\n${mail('alice-dev', TOKEN)}`,
  ])('is found in %j', (pasted) => {
    expect(tokenIn(pasted)).toBe(TOKEN);
  });

  it.each([
    ['', 'branch-token'],
    ['no token here', 'branch-token'],
    [TOKEN.slice(1), 'branch-token'],
    [`${TOKEN}x`, 'branch-token'],
    [`${TOKEN}-x`, 'branch-token'],
    [`x_${TOKEN}`, 'branch-token'],
    [`-${TOKEN}`, 'branch-token'],
    [`https://pypi.org/project/${TOKEN}/`, 'branch-token'],
    [`https://example.org/?t=${TOKEN}`, 'branch-token'],
    [`${TOKEN}@example.org`, 'branch-token'],
    [`${TOKEN}.example.org`, 'branch-token'],
    [`for the PyPI username ${TOKEN} which has this address`, 'branch-token'],
    [`for the PyPI username\r\n> ${TOKEN}, which has`, 'branch-token'],
    [`${TOKEN} or 0${TOKEN.slice(1)}`, 'branch-token'],
    [`the name ${TOKEN}, the name 0${TOKEN.slice(1)}`, 'branch-token'],
    ['0123456789abcdef', 'branch-token-code'],
    ['my code is 0123456789ABCDEF', 'branch-token-code'],
  ])('is refused in %j: %s', (pasted, code) => {
    expect(codeFor(pasted)).toBe(code);
  });
});

it('makes commands that push what is public to exactly that branch, and take it away', () => {
  expect(of(REPOSITORY)).toEqual({
    token: TOKEN,
    git: {
      inClone: [`git fetch ${REPOSITORY} HEAD`, `git push ${REPOSITORY} FETCH_HEAD:refs/heads/${TOKEN}`],
      withoutClone: [
        `git clone --depth 1 --no-checkout ${REPOSITORY} account-recovery`,
        `git -C account-recovery push ${REPOSITORY} HEAD:refs/heads/${TOKEN}`,
      ],
      remove: `git push ${REPOSITORY} --delete ${TOKEN}`,
    },
    sshAddress: `${REPOSITORY.replace('https://github.com/', 'git@github.com:')}.git`,
    branchPage: `${REPOSITORY}/branches`,
    repositoryPage: REPOSITORY,
  });
});

it.each([
  ['https://github.com/alice/x', 'https://github.com/alice/x', '/branches'],
  ['http://www.github.com/alice/x.git', 'https://github.com/alice/x', '/branches'],
  ['https://github.com/alice/x/tree/main/packages/y', 'https://github.com/alice/x', '/branches'],
  ['https://github.com/alice/x/issues#new', 'https://github.com/alice/x', '/branches'],
  ['https://gitlab.com/group/sub/x', 'https://gitlab.com/group/sub/x', `/-/branches/new?branch_name=${TOKEN}`],
  [
    'https://gitlab.com/group/sub/x/-/tree/main',
    'https://gitlab.com/group/sub/x',
    `/-/branches/new?branch_name=${TOKEN}`,
  ],
  ['https://gitlab.com/group/x/blob/main/README', 'https://gitlab.com/group/x', `/-/branches/new?branch_name=${TOKEN}`],
  ['https://codeberg.org/alice/x/src/branch/main', 'https://codeberg.org/alice/x', '/branches'],
  ['https://bitbucket.org/alice/x/src', 'https://bitbucket.org/alice/x', '/branches/'],
  ['http://git.example.org:8443/~alice/x.git', 'https://git.example.org:8443/~alice/x.git', null],
  ['https://gitlab.example.org/group/x', 'https://gitlab.example.org/group/x', null],
  ['https://git.constructor.example/x', 'https://git.constructor.example/x', null],
])('%s is %s, with the page %s', (repository, address, page) => {
  const { repositoryPage, branchPage, sshAddress, git } = of(repository);
  expect(sshAddress).toBe(page && `git@${address.slice('https://'.length).replace('/', ':')}.git`);
  expect(repositoryPage).toBe(address);
  expect(branchPage).toBe(page === null ? null : address + page);
  expect(git?.remove).toContain(` ${address} `);
});

it.each([
  ['https://git.sr.ht/~alice/x', true],
  ['https://gitlab.gnome.org/alice/x', true],
  ['https://gitlab2.example.org/alice/x', true],
  ['https://salsa.debian.org/alice/x', true],
  ['https://code.example.org/alice/x.git', true],
  ['https://hg.sr.ht/~alice/x', false],
  ['https://hg.mozilla.org/x', false],
  ['https://svn.example.org/x/trunk', false],
  ['https://sourceforge.net/p/x/code', false],
  ['https://foss.heptapod.net/alice/x', false],
  ['https://code.launchpad.net/x', false],
  ['https://digital.example.org/x', false],
  ['https://constructor.example/x', false],
])('%s gets commands for git: %s', (repository, isGit) => {
  expect(of(repository).git !== null).toBe(isGit);
  expect(of(repository).repositoryPage).toBe(repository);
});

it('refuses what is no repository', () => {
  expect(() => of('https://github.com/alice')).toThrow(FieldError);
  expect(() => of('file:///etc/passwd')).toThrow(FieldError);
});

describe('whatever is typed,', () => {
  const hostile = fc.constantFrom(
    '$(id)',
    '`id`',
    ';id',
    '&& id',
    '|id',
    '\nid',
    '"',
    "'",
    '\\',
    '%PATH%',
    '^',
    '!',
    '*',
    '{a,b}',
    '--x',
    '~',
    '+',
  );
  const name = fc.stringMatching(/^[\w.~+-]{1,12}$/);
  const host = fc.constantFrom('github.com', 'gitlab.com', 'codeberg.org', 'git.example.org:8443');
  const address = fc
    .tuple(host, fc.array(fc.oneof({ weight: 9, arbitrary: name }, hostile), { minLength: 2, maxLength: 5 }))
    .map(([at, segments]) => `https://${at}/${segments.join('/')}`);
  const token = fc.tuple(
    fc.stringMatching(/^[A-Za-z0-9]{15}$/),
    fc.oneof({ weight: 9, arbitrary: fc.constant('G') }, hostile),
  );

  it('no command says more to a shell than git and plain words', () => {
    let accepted = 0;
    fc.assert(
      fc.property(token, address, ([start, end], repository) => {
        try {
          const help = branchHelp(start + end, repository);
          accepted += 1;
          const { git } = help;
          if (!git) throw new Error('These are hosts of git.');
          for (const command of [...git.inClone, ...git.withoutClone, git.remove]) {
            expect(command).toMatch(/^git(?: (?:--?[a-zA-Z]+(?:-[a-z]+)*|\w[\w./:+~-]*))+$/);
            expect(command.match(/ -\S*/g) ?? []).toEqual(
              command.match(/ (?:--depth|--no-checkout|-C|--delete)(?= )/g) ?? [],
            );
          }
        } catch (error) {
          expect(error).toBeInstanceOf(FieldError);
        }
      }),
      { numRuns: 300 },
    );
    expect(accepted).toBeGreaterThan(30);
  });

  it('a token is found among any other words, exactly', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const words = fc.array(word, { maxLength: 8 }).map((list) => list.join(' '));
    const real = fc.stringMatching(/^[A-Za-z0-9]{15}Z$/);
    fc.assert(
      fc.property(words, real, words, (before, given, after) => {
        fc.pre(!before.endsWith('username'));
        expect(tokenIn(`${before} ${given}. ${after}`)).toBe(given);
      }),
    );
  });
});

it('is quick with a long text', () => {
  const start = performance.now();
  for (const piece of ['name ', 'username>', ' ', 'a', `${TOKEN}-`, `${TOKEN} `]) codeFor(piece.repeat(50_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
