import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../guard/guard';
import { type Codes, draft, type Lost, type RecoveryRequest, type Works } from './draft';
import { ISSUE_PLACEHOLDER } from './support-mail';

const REQUEST: RecoveryRequest = {
  site: 'pypi.org',
  username: 'alice',
  lost: ['authenticator'],
  codes: 'lost',
  works: ['password', 'primary-email'],
  project: { name: 'spare-parts', repository: 'https://github.com/alice/spare-parts/' },
};
const LOST: Lost[] = ['authenticator', 'security-device', 'email-access', 'email-unverified', 'device-confirmation'];
const WORKS: Works[] = ['password', 'primary-email', 'other-verified-email', 'security-device', 'authenticator'];
const contradicts = ({ lost, works }: RecoveryRequest) =>
  (lost.includes('email-access') && works.includes('primary-email')) ||
  (lost.includes('authenticator') && works.includes('authenticator'));
const CODES: Codes[] = ['none', 'lost', 'rejected', 'held'];
const reasonOf = (change: Partial<RecoveryRequest>) => draft({ ...REQUEST, ...change }).reason;

describe('draft', () => {
  it('makes the fields of the form', () => {
    expect(draft(REQUEST)).toEqual({
      title: 'Account recovery request',
      username: '`alice`',
      url: 'https://github.com/pypi/support/issues/new?template=account-recovery.yml',
      reason: [
        'I ask for the recovery of my account on PyPI (pypi.org).',
        '',
        '- Lost: my 2FA authentication app (TOTP).',
        "- Still works: my password; the mailbox of the account's primary email address.",
        '- Recovery codes: I have lost them.',
        '- Project: `spare-parts`; its latest release names this public repository, to which I can push: https://github.com/alice/spare-parts',
        '',
        'Thank you for your help.',
      ].join('\n'),
    });
  });

  it('names the index', () => {
    expect(reasonOf({ site: 'test.pypi.org' })).toContain('TestPyPI (test.pypi.org)');
  });

  it('has no line for what was not said', () => {
    const bare = draft({ site: 'pypi.org', username: 'alice', lost: ['authenticator'], works: [] });
    expect(bare.reason).toBe(
      [
        'I ask for the recovery of my account on PyPI (pypi.org).',
        '',
        '- Lost: my 2FA authentication app (TOTP).',
        '',
        'Thank you for your help.',
      ].join('\n'),
    );
  });

  it('says that nothing works, when the user says so', () => {
    expect(reasonOf({ works: ['nothing'] })).toContain('- Still works: nothing that I know of.\n');
  });

  it('says of a project only what was said', () => {
    const lineFor = (repository?: string | null) =>
      reasonOf({ project: { name: 'spare-parts', ...(repository !== undefined && { repository }) } }).match(
        /^- Project.*$/m,
      )?.[0];
    expect(lineFor()).toBe('- Project: `spare-parts`.');
    expect(lineFor(null)).toBe('- Project: `spare-parts`; no public repository, I expect the 7-day wait.');
    expect(reasonOf({})).not.toContain('7-day');
  });

  it('says what PyPI told of its links only where no repository is named', () => {
    const lineFor = (repository?: string | null) =>
      reasonOf({
        project: { name: 'spare-parts', hasLinks: true, ...(repository !== undefined && { repository }) },
      }).match(/^- Project.*$/m)?.[0];
    const links = 'PyPI shows web links in its latest release, but no source repository';
    expect(lineFor()).toBe(`- Project: \`spare-parts\`. ${links}.`);
    expect(lineFor(null)).toBe(
      `- Project: \`spare-parts\`; no public repository, I expect the 7-day wait. ${links}: if you have to ask for a branch, I can't push one.`,
    );
    expect(lineFor('https://github.com/alice/spare-parts')).not.toContain('web links');
  });

  it('says what the account never had', () => {
    const { project: _, ...rest } = REQUEST;
    const { reason } = draft({ ...rest, lost: ['email-unverified'], never: ['projects', 'second-factor'] });
    expect(reason).toContain(
      '- Two-factor authentication: as far as I know, this account never had it.\n- Projects: as far as I know, this account has none.\n',
    );
  });

  it('says for whom it asks', () => {
    expect(reasonOf({ forWhom: 'self' })).toBe(reasonOf({}));
    expect(reasonOf({ forWhom: 'organization' })).toMatch(
      /^I ask for my organization: for the recovery of an account of ours on PyPI \(pypi\.org\)\.\n/,
    );
  });

  it('is possible without a username, and says how support can find it', () => {
    const { username: _, ...rest } = REQUEST;
    const { username, reason, mail } = draft({ ...rest, lost: ['email-unverified'] });
    expect(username).toBe('unknown, see the reason');
    expect(reason).toContain("- Username: I don't know it. I will mail support so that they can find it.\n");
    expect(reason).toContain('I will mail my address to support@pypi.org quoting this issue');
    expect(mail?.subject).toBe('Account recovery request');
    expect(mail?.body).toContain('Username: unknown\n');
    expect(mail?.body).toContain('Please find my username by this address.');
    expect(guard([username, reason].join('\n'))).toEqual([]);
  });

  it('says which address the mail comes from, as far as that was said', () => {
    const bodyOf = (lost: Lost[], works: Works[]) => draft({ ...REQUEST, lost, works }).mail?.body ?? '';
    expect(bodyOf(['email-unverified'], ['primary-email'])).toContain(
      "It is the account's primary address, and it is unverified.",
    );
    expect(bodyOf(['email-access'], ['other-verified-email'])).toContain(
      'It is another verified address of the account.',
    );
    expect(bodyOf(['email-access'], [])).not.toMatch(/It is /);
  });

  it('says how things stand with the recovery codes, each in its own words', () => {
    expect(new Set(CODES.map((codes) => reasonOf({ codes }))).size).toBe(4);
    expect(reasonOf({ codes: 'held', lost: ['email-access'], works: [] })).toContain('only because it is required');
  });

  it('tells a second key from the lost one', () => {
    expect(reasonOf({ lost: ['security-device'], works: ['security-device'] })).toContain('another security device');
    expect(reasonOf({ works: ['security-device'] })).toContain('works: a security device');
  });

  it('reads the same whatever the order and the repetitions of what was chosen', () => {
    const one = draft({
      ...REQUEST,
      lost: ['authenticator', 'email-unverified'],
      works: ['password', 'primary-email'],
    });
    const two = draft({
      ...REQUEST,
      lost: ['email-unverified', 'authenticator', 'authenticator'],
      works: ['primary-email', 'password'],
    });
    expect(two).toEqual(one);
  });

  it.each([
    [['email-access'], [], true],
    [['email-unverified', 'authenticator'], ['primary-email'], true],
    [['device-confirmation'], ['password'], true],
    [['device-confirmation'], ['primary-email'], false],
    [['password-reset'], ['primary-email'], true],
    [['second-factor'], [], false],
    [['authenticator', 'security-device'], [], false],
  ] satisfies [Lost[], Works[], boolean][])(
    'makes the mail to support for email cases: %j %j',
    (lost, works, needed) => {
      const { reason, mail } = draft({ ...REQUEST, lost, works });
      expect(reason.includes('I will mail my address to support@pypi.org quoting this issue')).toBe(needed);
      expect(mail !== undefined).toBe(needed);
    },
  );

  it('names the issue in the mail, and needs nothing filled in', () => {
    const { mail } = draft({ ...REQUEST, lost: ['email-access'], works: [] });
    expect(mail?.to).toBe('support@pypi.org');
    expect(mail?.subject).toBe('Account recovery request: alice');
    expect(mail?.body).toContain(`Issue: ${ISSUE_PLACEHOLDER}\nUsername: alice\nIndex: PyPI (pypi.org)`);
    const onTest = draft({ ...REQUEST, site: 'test.pypi.org', lost: ['email-access'], works: [] });
    expect(onTest.mail?.subject).toBe('[TestPyPI] Account recovery request: alice');
    expect(mail?.body).toContain('the one that this mail comes from. I can read it; please use it for the recovery.');
    expect(mail?.body).not.toMatch(/[<>[\]{}]|\.\.\.|your address|paste/i);
  });

  it.each([
    ['"lost" is empty', { lost: [] }],
    [
      '"lost" has email-access and "works" has primary-email: only one',
      { lost: ['email-access'], works: ['primary-email'] },
    ],
    ['"lost" has authenticator and "works" has authenticator: only one', { works: ['authenticator'] }],
    ['"works" has nothing and "works" has password: only one', { works: ['nothing', 'password'] }],
    ['"never" has second-factor and "lost" has authenticator: only one', { never: ['second-factor'] }],
    [
      '"never" has second-factor and "works" has security-device: only one',
      { lost: ['email-access'], works: ['security-device'], never: ['second-factor'] },
    ],
    ['"never" has projects and "project" names one', { never: ['projects'] }],
    ['"never" has an unknown value', { never: ['codes'] }],
    ['"forWhom" has an unknown value', { forWhom: 'others' }],
    ['"lost" has an unknown value: "phone"', { lost: ['phone'] }],
    ['"works" has an unknown value', { works: ['all'] }],
    ['"codes" has an unknown value', { codes: 'some' }],
    ['"site" has an unknown value', { site: 'example.org' }],
    ['"lost" must be a list', { lost: 'authenticator' }],
    ['"details" must be text', { details: 1 }],
    ['The username is empty', { username: '' }],
    ['The project name must', { project: { name: '-x' } }],
    ['query', { project: { name: 'x', repository: 'https://github.com/a/b?token=c' } }],
  ])('refuses what is wrong and says why: %s', (why, change) => {
    const wrong: RecoveryRequest = Object.assign({ ...REQUEST }, change);
    expect(() => draft(wrong)).toThrow(RangeError);
    expect(() => draft(wrong)).toThrow(why);
  });
});

describe("the user's own words", () => {
  const words = (details: string) => reasonOf({ details }).match(/```text\n([\s\S]*)\n```/)?.[1];

  it('stand in a code block', () => {
    expect(reasonOf({ details: 'My phone fell into a lake.' })).toContain(
      '\n\nIn my own words:\n\n```text\nMy phone fell into a lake.\n```\n\n',
    );
  });

  it.each(['', ' \n\t', '\u200b\u202e'])('are left out with their heading when there are none: %j', (details) => {
    expect(reasonOf({ details })).toBe(reasonOf({}));
  });

  it('lose private data to a mark that says what was there', () => {
    expect(words('I am alice@example.org, "password": "hunter2", code 0123456789abcdef.')).toBe(
      'I am [removed: email address], "password": "[removed: password]", code\n[removed: recovery code].',
    );
  });

  it.each([
    ['@octocat (@pypa/team) foo@1.2', '＠octocat (＠pypa/team) foo@1.2'],
    ['#1 owner/repo#23 C# # x', '＃1 owner/repo＃23 C# # x'],
    ['# Heading\n## two', '＃ Heading\n＃# two'],
    ['<script>x</script><!-- y', '＜script>x＜/script>＜!-- y'],
    ['![x](https://example.org/a.png) [y](z)', '! [x] (https://example.org/a.png) [y] (z)'],
    ['```\nout\n~~~', "'''\nout\n~~~"],
    ['a\u202eb\u0007c\u2066d\ud800e', 'abcde'],
    ['a\r\n\r\n\r\nb\u2028c\rd\ve', 'a\nb\nc\nd\ne'],
  ])('mean nothing to GitHub: %j', (details, tamed) => {
    expect(words(details)).toBe(tamed);
  });

  it('neither keep nor become private data when hidden characters go', () => {
    expect(words('code\u200b0123456789abcdef')).toBe('code[removed: recovery code]');
    expect(words('alice@exam\ue000ple.org')).toBe('[removed: email address]');
    expect(words('a\u2028b 123\u202e456 x')).toBe('a\nb [removed: one-time code] x');
  });

  it('are wrapped, with marks whole, and cut when long', () => {
    const long = words(`${'word '.repeat(16)}alice@example.org ${'word '.repeat(1000)}`) ?? '';
    expect(long).toContain('[removed: email address]');
    expect(long.split('\n').every((line) => line.length <= 102)).toBe(true);
    expect(long.endsWith('\n[shortened]')).toBe(true);
    expect(long.length).toBeLessThan(1100);
    expect(words('x\n'.repeat(50))?.split('\n')).toHaveLength(11);
  });
});

it('takes a flood of own words in its stride', () => {
  for (const flood of ['<details>', '`', '\u202e', 'alice@example.org ', 'ab12 ', '\n', '[removed: ']) {
    const reason = reasonOf({ details: flood.repeat(100_000 / flood.length) });
    expect(guard(reason)).toEqual([]);
    expect(reason.length).toBeLessThan(2000);
  }
});

describe('every valid request', () => {
  const HOSTILE = [
    ...['alice@example.org', 'alice (at) example (dot) org', '0123456789abcdef', '123456', '123 ', '456', 'hunter2'],
    ...[
      'pypi-AgEIcHlwaS5vcmcC',
      'password: ',
      'token=',
      'https://a.example/?token=b',
      '+49 170 1234567',
      '203.0.113.7',
    ],
    ...[
      '-----BEGIN PRIVATE KEY-----\n',
      '[removed: ',
      '[removed: password]',
      '@octocat',
      '#123',
      '<script>',
      '```',
      '`',
    ],
    ...[
      '![x](http://a.example)',
      '\n# x',
      '\r',
      '\n',
      '\u2028',
      '\u200b',
      '\u202e',
      '\ue000',
      '\ud800',
      '🙂',
      '＠',
      '@',
      '#',
      ' ',
    ],
    ...[
      '~~~',
      '\n~~~~\n',
      '\n   ```\n',
      '\n</details>\n',
      '<!--',
      '[^1]: x',
      '[a]: http://a.example',
      'GH-1',
      'o/r#1',
      '$$',
    ],
    ...[
      '\n```mermaid\n',
      '- [ ] x',
      '\n---\n',
      '\n> ',
      '| a |',
      '\\',
      '&#64;',
      '\u0661',
      '\u05d0',
      '０１２３',
      'ab12 cd34 ',
    ],
    ...['\n'.repeat(40), 'x'.repeat(3000), '`'.repeat(300), '0123\n4567-89ab\ncdef', 'alice@\nexample.org', '482\n913'],
  ];
  const details = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 6 })), {
    maxLength: 30,
  });
  const name = fc
    .stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,20}[A-Za-z0-9])?$/)
    .filter((text) => guard(text).length === 0);
  const project = fc.record(
    {
      name,
      repository: name.map((path) => `https://github.com/alice/x${path}`).filter((url) => guard(url).length === 0),
    },
    { requiredKeys: ['name'] },
  );
  const request: fc.Arbitrary<RecoveryRequest> = fc
    .record(
      {
        site: fc.constantFrom('pypi.org' as const, 'test.pypi.org' as const),
        username: fc
          .stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._-]{0,48}[A-Za-z0-9])?$/)
          .filter((text) => guard(text).length === 0),
        lost: fc.subarray(LOST, { minLength: 1 }),
        codes: fc.constantFrom(...CODES),
        works: fc.subarray(WORKS),
        project,
        forWhom: fc.constantFrom('self' as const, 'organization' as const),
        details: details.map((pieces) => pieces.join('')),
      },
      { requiredKeys: ['site', 'lost', 'works'] },
    )
    .filter((valid) => !contradicts(valid));

  /** CommonMark: a fence of backticks ends at the first line of as many, or more, with nothing else in it. */
  function expectOneCodeBlock(reason: string): void {
    const lines = reason.split('\n');
    const opened = lines.indexOf('```text');
    if (opened === -1) return;
    const closed = lines.findIndex((line, i) => i > opened && /^ {0,3}`{3,}[ \t]*$/.test(line));
    expect(lines.slice(closed)).toEqual(['```', '', 'Thank you for your help.']);
    expect(lines.slice(opened - 2, opened)).toEqual(['In my own words:', '']);
  }

  it('makes a reason that is fit for the public', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(request, (valid) => {
        const { title, reason, username, url } = draft(valid);
        expect(guard(reason)).toEqual([]);
        expect(guard([title, username, reason].join('\n'))).toEqual([]);
        expect(title).toBe('Account recovery request');
        expect(url.length).toBeLessThan(8000);
        expect(url).toMatch(/^https:\/\/github\.com\/pypi\/support\/issues\/new\?[!-~]*$/);
        expectOneCodeBlock(reason);
        expect(reason).not.toMatch(/(?<![A-Za-z0-9])@\w|<|#\d|^ *#|\]\(|!\[/m);
        expect(reason).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        const fences = reason.includes('In my own words') ? ['```text', '```'] : [];
        expect(reason.split('\n').filter((line) => line.includes('``'))).toEqual(fences);
        expect(reason.match(/`/g) ?? []).toHaveLength((valid.project ? 2 : 0) + 3 * fences.length);
        expect(reason.split('\n').length).toBeLessThanOrEqual(25);
        expect(username).toBe(valid.username === undefined ? 'unknown, see the reason' : `\`${valid.username}\``);
        expect([...new URL(url).searchParams.keys()]).toEqual(['template']);
        expect(draft(valid)).toEqual(draft(valid));
      }),
      { numRuns: 200 },
    );
  });
});
