import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';

const TOKENS = '<section id="api-tokens"><h2>Tokens</h2></section>';

describe('a section', () => {
  it('is the only element with its id', () => {
    expect(domWith(TOKENS).section('tokens')?.tagName).toBe('SECTION');
  });

  it.each([
    ['there is none', '<section id="api-token"></section>'],
    ['there are two', `${TOKENS}<div id="api-tokens"></div>`],
    ['it is a class only', '<section class="api-tokens"></section>'],
  ])('is not found when %s', (_, snippet) => {
    expect(domWith(snippet).section('tokens')).toBeUndefined();
  });
});

describe('the end of a page', () => {
  const isWhole = (html: string) => domOf(parse(html)).section('tokens') !== undefined;

  it.each([
    '<footer></footer>',
    '<div class="footer"></div>',
    '<div class="language-switcher"></div>',
    '<div><a href="/sponsors/">Sponsors</a></div>',
    '<div><a href="https://pypi.org/help/">Help</a></div>',
    '<form action="/locale/"></form>',
  ])('is %s, behind the main part only', (end) => {
    expect(isWhole(`<main>${TOKENS}</main>${end}`)).toBe(true);
    expect(isWhole(`${end}<main>${TOKENS}</main>`)).toBe(false);
    expect(isWhole(`<main>${TOKENS.replace('</section>', `${end}</section>`)}</main>`)).toBe(false);
  });

  it.each([
    '',
    '<hr>',
    '<section id="account-events"></section>',
    '</main><div class="stranger"><a href="https://example.org/">x</a></div>',
  ])('is not %s', (rest) => {
    expect(isWhole(`<main>${TOKENS}${rest}`)).toBe(false);
  });
});

it('an element is elsewhere in a part with a heading of its own, without and outside all known sections', () => {
  const isElsewhere = (rest: string) => {
    const page = domWith(TOKENS + rest);
    const found = page.document.querySelector('b');
    return found && page.isElsewhere(found);
  };
  expect(isElsewhere('<section><h2>New</h2><p><b></b></p></section>')).toBe(true);
  expect(isElsewhere('</main><aside><b></b></aside>')).toBe(true);
  expect(isElsewhere('<div><b></b></div>')).toBe(false);
  expect(isElsewhere('<b></b>')).toBe(false);
  expect(isElsewhere('<section id="account-events"><h2>History</h2><b></b></section>')).toBe(false);
});

it('what leads to a path is found in each form, on this site alone', () => {
  const page = domWith(`<a href="/manage/account/token"></a><a href="https://pypi.org/manage/account/token/#x"></a>
    <form action="./token/"></form><button formaction="/manage/account/token/?a"></button><a data-href="/manage/account/token"></a>
    <a href="https://test.pypi.org/manage/account/token"></a><a href="/manage/account/tokens/"></a><a href="/help/#token"></a>`);
  expect(page.leadingTo(page.document, '/manage/account/token')).toHaveLength(5);
});

it('a row in no table has been moved', () => {
  const page = domWith('<table><tr><td>a</td></tr></table>');
  expect(page.hasLooseRows()).toBe(false);
  const moved = domWith('<table><tr><td>a</td></tr></table>');
  moved.document.body.append(...moved.document.querySelectorAll('tr'));
  expect(moved.hasLooseRows()).toBe(true);
});
