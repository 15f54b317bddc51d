import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FieldError } from './field-error';
import { ISSUE_LINK, issueLink } from './issue-link';

const LINK = 'https://github.com/pypi/support/issues/11745';

function codeFor(text: string): string {
  try {
    return `taken as ${issueLink(text)}`;
  } catch (error) {
    if (error instanceof FieldError) return error.code;
    throw error;
  }
}

it.each([
  LINK,
  `  ${LINK}\r\n`,
  `${LINK}/`,
  `${LINK}?notification_referrer_id=NT_1#issuecomment-3012345678`,
  `${LINK}#issue-1`,
  'http://github.com/pypi/support/issues/11745',
  'github.com/pypi/support/issues/11745',
  'www.github.com/pypi/support/issues/11745',
  'HTTPS://GitHub.com/PyPI/Support/issues/11745',
  `<${LINK}>`,
  `"${LINK}".`,
  `(${LINK})`,
  `\u200b${LINK}\u200b`,
  'https://github.com//pypi//support/issues/11745',
  'pypi/support#11745',
  'PyPI/Support#11745',
  '`pypi/support#11745`',
  'pypi/support/issues/11745',
  '#11745',
  '11745',
  'https://github.com/issues/created?issue=pypi%7Csupport%7C11745',
  'https://github.com/issues/assigned?issue=pypi|support|11745&q=is%3Aopen',
  'https://github.com/orgs/pypi/projects/1?pane=issue&issue=pypi%7Csupport%7C11745',
  'Re: [pypi/support] Account recovery request: alice (Issue #11745)',
  '[pypi/support] Account recovery request (Issue #11745)',
  `My issue is ${LINK}, thanks!`,
  `${LINK} ${LINK}`,
  `Account recovery request · Issue #11745 · pypi/support\n${LINK}`,
  'I filed pypi/support#11745 yesterday.',
  'Account recovery request · Issue #11745 · pypi/support',
  `see github.com/pypi/support/issues/11745 (mine)`,
])('takes %j', (text) => {
  expect(issueLink(text)).toBe(LINK);
});

describe('refuses', () => {
  it.each([
    ['', 'issue-link'],
    ['   ', 'issue-link'],
    ['my issue', 'issue-link'],
    [`${LINK}\n46`, 'issue-link'],
    [`${LINK} and https://github.com/pypi/support/issues/12`, 'issue-link'],
    ['it is #11745', 'issue-link'],
    ['See https://github.com/alice/support/issues/1 please', 'issue-link'],
    ['Look at https://evil.example/pypi/support/issues/1, please', 'issue-link'],
    ['https://', 'issue-link'],
    ['javascript:alert(1)', 'issue-link'],
    ['https://alice:secret@github.com/pypi/support/issues/1', 'issue-link'],
    ['https://github.com:8443/pypi/support/issues/1', 'issue-link'],
    ['#11745 #11746', 'issue-link'],
    ['pypi/support#11745 and #11746', 'issue-link'],
    ['[pypi/support] Account recovery request', 'issue-link'],
    ['https://github.com@evil.example/pypi/support/issues/1', 'issue-link'],
    ['pypi/support#', 'issue-link'],
    ['https://evil.example/pypi/support/issues/1', 'issue-link'],
    ['https://github.com.evil.example/pypi/support/issues/1', 'issue-link'],
    ['https://xn--gthub-cua.com/pypi/support/issues/1', 'issue-link'],
    ['https://gist.github.com/pypi/support/issues/1', 'issue-link'],
    ['mailto:support@pypi.org', 'issue-link'],
    ['https://github.com/pypi/warehouse/issues/1', 'issue-link'],
    ['https://github.com/alice/support/issues/1', 'issue-link'],
    ['alice/support#1', 'issue-link'],
    ['pypi/warehouse#1', 'issue-link'],
    ['[alice/support] Account recovery request (Issue #1)', 'issue-link'],
    ['https://github.com/issues/created?issue=pypi%7Cwarehouse%7C1', 'issue-link'],
    ['https://github.com/pypi/support2/issues/1', 'issue-link'],
    ['https://github.com/pypi/support/issues/new?template=account-recovery.yml', 'issue-not-sent'],
    ['https://github.com/pypi/support/issues/new/choose', 'issue-not-sent'],
    ['https://github.com', 'issue-link'],
    ['https://github.com/login?return_to=https%3A%2F%2Fgithub.com%2Fpypi%2Fsupport', 'issue-link'],
    ['https://github.com/pypi/support', 'issue-link'],
    ['https://github.com/pypi/support/issues', 'issue-link'],
    ['https://github.com/pypi/support/issues/0', 'issue-link'],
    ['pypi/support#0', 'issue-link'],
    ['https://github.com/issues/created?issue=pypi%7Csupport%7Cx', 'issue-link'],
    ['https://github.com/issues/created', 'issue-link'],
    ['https://evil.example/issues/created?issue=pypi%7Csupport%7C1', 'issue-link'],
    ['https://github.com/pypi/support/issues/007', 'issue-link'],
    ['https://github.com/pypi/support/issues/12a', 'issue-link'],
    ['https://github.com/pypi/support/issues/１２', 'issue-link'],
    ['https://github.com/pypi/support/issues/1234567890', 'issue-link'],
    ['https://github.com/pypi/support/pull/12', 'issue-link'],
    ['https://github.com/pypi/support/discussions/12', 'issue-link'],
  ])('%j: %s', (text, code) => {
    expect(codeFor(text)).toBe(code);
  });
});

it('takes its own output, for every number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
      const link = `https://github.com/pypi/support/issues/${number}`;
      expect(issueLink(link)).toBe(link);
    }),
  );
});

it('gives a link of that one form, or a FieldError, whatever is pasted', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://',
      'github.com',
      '/pypi/support',
      '/issues/',
      '12',
      '\\',
      '@',
      '#',
      '?',
      '..',
      '%2f',
      ':',
      ' ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const text = pieces.join('');
      try {
        expect(issueLink(text)).toMatch(ISSUE_LINK);
      } catch (error) {
        expect(error).toBeInstanceOf(FieldError);
      }
    }),
  );
});

it('repeats nothing of a hostile text in its message, and is quick with a long one', () => {
  const start = performance.now();
  for (const piece of ['<b>', '.', ' ', '\u200b']) {
    expect(() => issueLink(`${piece.repeat(100_000)}x`)).toThrow(/^[\w ,.:/-]{1,100}$/);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});
