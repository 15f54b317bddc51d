import { expect, it } from 'vitest';
import { pageWith } from './testing/sample-document';
import { withoutTranslation } from './without-translation';

it('leaves a page alone that nobody translated', () => {
  const document = pageWith('<p>one <b>two</b></p>');
  expect(withoutTranslation(document)).toBe(document);
});

it('puts every text back where it stood, in a copy', () => {
  const document = pageWith('<p><font><font>one </font></font><b><font _mstmutation="1">two</font></b></p>');
  const before = document.documentElement.outerHTML;
  const [found] = withoutTranslation(document).querySelectorAll('p');
  expect(found?.innerHTML).toBe('one <b>two</b>');
  expect(document.documentElement.outerHTML).toBe(before);
});
