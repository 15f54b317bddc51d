import { expect, it } from 'vitest';
import { parse } from '../testing/sample-document';
import { segmentAfter, targetOf } from './links';

const ACCOUNT = 'https://pypi.org/manage/account/?a=b#c';

it.each<[string, string, string?]>([
  ['#two-factor', '/manage/account/', 'two-factor'],
  ['/manage/account/token/', '/manage/account/token/', ''],
  ['/help/#apitoken', '/help/', 'apitoken'],
  ['/project/a%20b/', '/project/a%20b/', ''],
  ['/project/Tide.Pool/', '/project/Tide.Pool/', ''],
  ['/account/recovery-code/?next=%2F#x', '/account/recovery-code/', 'x'],
  ['./totp-provision', '/manage/account/totp-provision', ''],
  ['../projects/', '/manage/projects/', ''],
  ['/manage/../help/', '/help/', ''],
  ['//pypi.org/help/', '/help/', ''],
  ['https://pypi.org/help', '/help', ''],
  ['HTTPS://PyPI.org:443/help#A', '/help', 'A'],
  ['?page=2', '/manage/account/', ''],
  ['', '/manage/account/', ''],
])('%s leads to %s of the site', (value, path, fragment = '') => {
  for (const [tag, name] of [
    ['a', 'href'],
    ['form', 'action'],
    ['button', 'formaction'],
  ] as const) {
    const element = parse('').createElement(tag);
    element.setAttribute(name, value);
    expect(targetOf(element, new URL(ACCOUNT))).toEqual({ path, fragment });
  }
});

it.each([
  'https://test.pypi.org/help/',
  'http://pypi.org/help/',
  'https://pypi.org.example.org/help/',
  '//example.org/help/',
  'javascript:void(0)',
  'mailto:a@pypi.org',
  'https://[',
])('%s leads nowhere on the site', (href) => {
  const link = parse('').createElement('a');
  link.setAttribute('href', href);
  expect(targetOf(link, new URL(ACCOUNT))).toBeUndefined();
});

it('an element without an address leads nowhere, and a form is not asked for its property', () => {
  const [form] = parse('<form action="/help/"><input name="action" value="/x/"></form>').forms;
  expect(form && targetOf(form, new URL(ACCOUNT))).toEqual({ path: '/help/', fragment: '' });
  expect(targetOf(parse('').createElement('a'), new URL(ACCOUNT))).toBeUndefined();
});

it.each([
  ['/user/alice/', 'alice'],
  ['/user/alice', 'alice'],
  ['/user/alice/x', 'alice'],
  ['/user/a%20b/', 'a b'],
  ['/user/%E3%81%82/', 'あ'],
  ['/user/%ff/', undefined],
  ['/user/', undefined],
  ['/users/alice/', undefined],
  [undefined, undefined],
])('the segment after /user/ of %s is %s', (path, segment) => {
  expect(segmentAfter('/user/', path)).toBe(segment);
});

it('a long path that ends oddly is resolved at once', () => {
  const link = parse(`<a href="/project/${'a'.repeat(5_000)}!/">x</a>`).links[0];
  expect(link && targetOf(link, new URL(ACCOUNT))?.path).toBe(`/project/${'a'.repeat(5_000)}!/`);
});
