import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SectionWarnings, WarningWords } from '../../messages/page-boxes';
import { idsOf, SECTIONS, type Section, sectionIn } from '../../pypi/sections';
import { showWarnings } from './show-warnings';
import { closedRootOf } from './testing/closed-roots';
import { FRAME, sectionOf, warning } from './testing/sample-boxes';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const hidden = new Set<string>();
const means = { hidden, onHide: vi.fn(), onUndo: vi.fn() };
const HEAD = (name: string) => `<h2>${name}</h2><p>A sentence.</p>`;

beforeEach(() => {
  vi.clearAllMocks();
  hidden.clear();
  document.body.innerHTML = SECTIONS.map(
    (name) => `<section id="${idsOf(name)[0]}">${HEAD(name)}<table></table></section>`,
  ).join('');
  showAll([]);
});

const showAll = (sections: SectionWarnings[]) => showWarnings(document, FRAME, sections, means);
const show = (...warnings: (WarningWords | string)[]) =>
  showAll([sectionOf('two-factor', ...warnings.map((one) => (typeof one === 'string' ? warning(one) : one)))]);

const hosts = () => [...document.querySelectorAll('[data-spare-key^="warnings"]')];
const boxIn = (section: Section) =>
  closedRootOf(sectionIn(document, section)?.querySelector('[data-spare-key^="warnings"]'));
const box = () => {
  const root = boxIn('two-factor');
  if (!root) throw new Error('no box');
  return root;
};
const shown = (section: Section = 'two-factor') =>
  [...(boxIn(section)?.querySelectorAll('[data-check]') ?? [])].map((item) => item.getAttribute('data-check'));
const press = (selector: string) => {
  const button = box().querySelector<HTMLElement>(selector);
  button?.focus();
  button?.click();
};

describe('the warnings of a section', () => {
  it('stand in a box inside it, after its heading and sentence', () => {
    showAll([sectionOf('two-factor', warning('second-method')), sectionOf('emails', warning('backup-email'))]);
    expect(hosts().map((host) => host.previousElementSibling?.localName)).toEqual(['p', 'p']);
    expect([shown('two-factor'), shown('emails')]).toEqual([['second-method'], ['backup-email']]);
  });

  it('stand at the start of a section without a heading', () => {
    const section = sectionIn(document, 'two-factor');
    section?.replaceChildren(document.createElement('table'));
    show('second-method');
    expect(section?.firstElementChild).toBe(hosts()[0]);
  });

  it('stand after the row in which the heading stands', () => {
    const section = sectionIn(document, 'two-factor');
    if (section)
      section.innerHTML = '<div style="display: flex"><h2>Title</h2><a href="#x">Help</a></div><table></table>';
    show('second-method');
    expect(section?.children[1]).toBe(hosts()[0]);
  });

  it("leave PyPI's page as it was", () => {
    const before = document.body.innerHTML;
    showAll(SECTIONS.map((name) => sectionOf(name, warning(`of-${name}`))));
    expect(hosts()).toHaveLength(SECTIONS.length);
    for (const host of hosts()) expect(host.childNodes).toHaveLength(0);
    showAll([]);
    expect(document.body.innerHTML).toBe(before);
  });

  it('are not shown where the section is not', () => {
    sectionIn(document, 'two-factor')?.remove();
    show('second-method');
    expect(hosts()).toEqual([]);
  });

  it('come in the order in which they are given, also when one comes later', () => {
    show('b');
    show('a', 'b');
    expect(shown()).toEqual(['a', 'b']);
    show('b', 'a');
    expect(shown()).toEqual(['b', 'a']);
  });

  it('are headed one level below the section, each with its state', () => {
    show('a', warning('b', { state: 'worth-fixing', word: 'Worth fixing' }));
    const headings = [...box().querySelectorAll('h3')];
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Title of a Serious problem',
      'Title of b Worth fixing',
    ]);
    expect([...box().querySelectorAll('li > .shape')].map((one) => one.getAttribute('class'))).toEqual([
      'shape shape-serious',
      'shape shape-worth-fixing',
    ]);
  });

  it("hold users' text as text, and count what is left out", () => {
    const hostile = '<img src=x onerror=alert(1)><b>bold</b>';
    show(warning('a', { things: { sentence: 'Not limited:', names: [hostile], rest: 'and 2 more' } }));
    const things = box().querySelector('.things');
    expect(things?.querySelector('img, b')).toBeNull();
    expect([...(things?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      hostile,
      'and 2 more',
    ]);
  });
});

describe('the box', () => {
  it('is a landmark with a name of its own, and says who speaks', () => {
    show('a');
    const region = box().querySelector('section');
    expect(region?.getAttribute('aria-label')).toBe('Spare Key: two-factor');
    expect(region?.firstElementChild?.textContent).toBe('Spare KeyFrom your browser extension, not from PyPI');
  });

  it("has the direction and language of the browser, whatever the page's", () => {
    document.documentElement.dir = 'rtl';
    showWarnings(document, FRAME, [sectionOf('two-factor', warning('a'))], means);
    const region = box().querySelector('section');
    expect(region && getComputedStyle(region).direction).toBe('ltr');
    expect(region?.lang).toBe('en');
    document.documentElement.dir = '';
  });

  it('shows two warnings, and the others when asked, with the focus on the first of them', () => {
    show('a', 'b', 'c', 'd');
    expect(shown()).toEqual(['a', 'b']);
    const rest = box().querySelector('[data-do="rest"]');
    expect(rest?.textContent).toBe('Show 2 more');
    press('[data-do="rest"]');
    expect(shown()).toEqual(['a', 'b', 'c', 'd']);
    expect(box().activeElement?.closest('li')?.dataset.id).toBe('c');
    expect(box().querySelector('[data-do="rest"]')).toBeNull();
  });

  it('opens why and how, and says so', () => {
    show('a');
    const why = box().querySelector<HTMLElement>('.why');
    const opener = box().querySelector('[data-do="more"]');
    expect([why?.checkVisibility(), opener?.getAttribute('aria-expanded')]).toEqual([false, 'false']);
    press('[data-do="more"]');
    expect([why?.checkVisibility(), opener?.getAttribute('aria-expanded')]).toEqual([true, 'true']);
    expect(box().querySelector(`#${opener?.getAttribute('aria-controls')}`)).toBe(why);
    press('[data-do="more"]');
    expect([why?.checkVisibility(), opener?.getAttribute('aria-expanded')]).toEqual([false, 'false']);
  });
});

describe('shown again', () => {
  it('each keeps what was opened and focused in it, while others come and go', () => {
    show('b');
    press('[data-do="more"]');
    const opener = box().activeElement;
    show('a', 'b');
    show('b');
    expect(box().querySelector('[aria-expanded="true"]')).toBe(opener);
    expect(box().activeElement).toBe(opener);
  });

  it('one that has something else to say says it', () => {
    show(warning('a', { sentence: 'Old.' }));
    show(warning('a', { sentence: 'New.' }));
    expect(box().querySelector('.item p')?.textContent).toBe('New.');
  });

  it('they use the same box, which goes when nothing is left', () => {
    show('a');
    const [host] = hosts();
    show('a', 'b');
    expect(hosts()).toEqual([host]);
    showAll([sectionOf('emails', warning('c'))]);
    expect([boxIn('two-factor'), shown('emails')]).toEqual([undefined, ['c']]);
  });

  it('a box that a script of the page took out stands again', () => {
    show('a');
    hosts()[0]?.remove();
    show('a');
    expect(shown()).toEqual(['a']);
  });
});

describe('a warning that is hidden', () => {
  it('is told by its id', () => {
    show('a', 'b');
    press('[data-check="b"] [data-do="hide"]');
    expect(means.onHide.mock.calls).toEqual([['b']]);
  });

  it('leaves a line in its place, from which it can be brought back', () => {
    hidden.add('a');
    show('a', 'b');
    expect(shown()).toEqual(['b']);
    const line = box().querySelector('li:first-child');
    expect(line?.querySelector('[role="status"]')?.textContent).toBe('“Title of a” is hidden for 30 days.');
    press('[data-do="undo"]');
    expect(means.onUndo.mock.calls).toEqual([['a']]);
  });

  it('makes room for the next one, whose number is counted down', () => {
    show('a', 'b', 'c', 'd');
    hidden.add('a');
    show('a', 'b', 'c', 'd');
    expect(shown()).toEqual(['b', 'c']);
    expect(box().querySelector('[data-do="rest"]')?.textContent).toBe('Show 1 more');
  });

  it('keeps the focus, from button to button', () => {
    show('a', 'b');
    box().querySelector<HTMLElement>('[data-check="b"] [data-do="hide"]')?.focus();
    hidden.add('b');
    show('a', 'b');
    expect(box().activeElement).toBe(box().querySelector('[data-do="undo"]'));
    hidden.clear();
    show('a', 'b');
    expect(box().activeElement).toBe(box().querySelector('[data-check="b"] [data-do="hide"]'));
  });

  it('has buttons that say which one they are for', () => {
    show('a', 'b');
    const named = [...box().querySelectorAll('[data-do="hide"]')].map((button) =>
      (button.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => box().getElementById(id)?.textContent),
    );
    expect(named).toEqual([
      ['Hide for 30 days', 'Title of a'],
      ['Hide for 30 days', 'Title of b'],
    ]);
  });
});
