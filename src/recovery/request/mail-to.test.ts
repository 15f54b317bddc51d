import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draft } from './draft';
import { FieldError } from './field-error';
import { mailtoUrl, mailWithIssue } from './mail-to';
import { ISSUE_PLACEHOLDER, type Mail } from './support-mail';

const LINK = 'https://github.com/pypi/support/issues/11745';
function mailOf(username: string): Mail {
  const { mail } = draft({ site: 'test.pypi.org', username, lost: ['email-access'], codes: 'none', works: [] });
  if (!mail) throw new Error('an email case has a mail');
  return mail;
}

describe('the mail of a recovery request', () => {
  it('quotes the issue once it is there', () => {
    const { body, ...rest } = mailWithIssue(mailOf('alice-dev'), `${LINK}#issuecomment-1`);
    expect(body).toContain(`${LINK}\n`);
    expect(body).not.toContain(ISSUE_PLACEHOLDER);
    expect(rest).toEqual({ to: mailOf('alice-dev').to, subject: mailOf('alice-dev').subject });
  });

  it('takes no other link', () => {
    expect(() => mailWithIssue(mailOf('alice-dev'), 'https://example.org/1')).toThrow(FieldError);
  });

  it('fits a link with the longest name', () => {
    const url = mailtoUrl(mailWithIssue(mailOf('a'.repeat(50)), `${LINK}0000`));
    expect(url).toMatch(/^mailto:support@pypi\.org\?subject=/);
    expect(url.length).toBeLessThan(2000);
  });
});

it('encodes what has a meaning in a link, and ends lines as mail does', () => {
  const mail = { to: 'support@pypi.org', subject: 'a&b?c=d#e %+"<é', body: 'one\ntwo\r\nthree\rfour\n\nfive&cc=x' };
  expect(mailtoUrl(mail)).toBe(
    'mailto:support@pypi.org?subject=a%26b%3Fc%3Dd%23e%20%25%2B%22%3C%C3%A9' +
      '&body=one%0D%0Atwo%0D%0Athree%0D%0Afour%0D%0A%0D%0Afive%26cc%3Dx',
  );
});

it('adds no receiver or header, whatever is in the mail, and gives it back', () => {
  const special = fc.constantFrom('\n', '\r', '\r\n', '\0', '&', '?', '#', '%0d', '+', '&cc=a@b');
  const piece = fc.oneof(special, fc.string({ unit: 'grapheme', maxLength: 4 }));
  const text = fc.array(piece, { maxLength: 15 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, text, (to, subject, body) => {
      const url = new URL(mailtoUrl({ to, subject, body }));
      expect([...url.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(url.hash).toBe('');
      expect(decodeURIComponent(url.pathname)).toBe(to);
      expect(url.searchParams.get('subject')).toBe(subject);
      expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(body.replace(/\r\n?/g, '\n'));
      expect(url.href).toMatch(/^[\x21-\x7e]+$/);
    }),
  );
});

it('takes half a surrogate pair', () => {
  expect(mailtoUrl({ to: 'a@b', subject: '\ud800', body: '' })).toBe('mailto:a@b?subject=%EF%BF%BD&body=');
});

it.each([
  [1974, true],
  [1975, false],
])('takes a body of %s letters: %s', (length, fits) => {
  const make = () => mailtoUrl({ to: 'a@b', subject: '', body: 'x'.repeat(length) });
  if (fits) expect(make()).toHaveLength(1999);
  else expect(make).toThrow(RangeError);
});
