import { describe, expect, it } from 'vitest';
import { introductionOf } from './introduction';

const REST = '<table><tbody><tr><td><h3>Not this</h3></td></tr></tbody></table>';

/** The end of a section's introduction, by its mark, and its heading's level. */
function told(markup: string): [mark: string | null, level: number] | null {
  const section = document.createElement('section');
  section.id = 'api-tokens';
  section.innerHTML = markup;
  const found = introductionOf(section);
  return found && [found.end.getAttribute('data-end'), found.level];
}

describe('the introduction of a section', () => {
  it.each([
    ['heading and sentence', `<h2>A</h2><p data-end="x">B</p>${REST}`, 2],
    ['heading alone', `<h2 data-end="x">A</h2>${REST}`, 2],
    ['both wrapped', `<div data-end="x"><h2>A</h2><p>B</p></div>${REST}`, 2],
    ['the heading wrapped', `<header><h3>A</h3></header><p data-end="x">B <a href="#">C</a></p>${REST}`, 3],
    ['a heading with something beside it', `<div><h2 data-end="x">A</h2><a href="#">B</a></div>${REST}`, 2],
    ['all in a wrapper', `<div><h2>A</h2><p data-end="x">B</p>${REST}</div>`, 2],
    ['a paragraph that holds a control', `<h2 data-end="x">A</h2><p><select></select></p>${REST}`, 2],
  ])('%s', (_, markup, level) => {
    expect(told(markup)).toEqual(['x', level]);
  });

  it.each([
    ['no heading', '<p>A</p><table></table>'],
    ['a heading in a table', REST],
    ['a heading in a form', '<form><h3>A</h3></form>'],
    ['a heading in a dialog', '<div class="modal"><h3>A</h3></div>'],
  ])('is none with %s', (_, markup) => {
    expect(told(markup)).toBeNull();
  });
});
