import { describe, expect, it } from 'vitest';
import type { SampleAccount } from '../../../sample-pypi/account';
import { readPage } from '../read';
import { parse } from '../testing/sample-document';
import { visit } from '../testing/sample-page';

const ACCOUNT = '/manage/account/publishing/';
const OWN = '/manage/project/lantern/settings/publishing/';
type Change = (document: Document) => void;

function read(state: string, path: string, change: Change = () => undefined, changes: Partial<SampleAccount> = {}) {
  const { html, url } = visit(state, path, { changes });
  const document = parse(html);
  change(document);
  const { publishers, unreadable, page } = readPage(document, url);
  return unreadable.includes('publishers') ? 'unreadable' : (publishers ?? page);
}
const all = (selector: string, act: (element: Element) => void): Change => {
  return (document) => {
    const found = [...document.querySelectorAll(selector)];
    expect(found.length, selector).toBeGreaterThan(0);
    found.forEach(act);
  };
};
const remove = (selector: string) => all(selector, (element) => element.remove());

describe("the account's page", () => {
  it('names each project with a publisher, normalized, and no pending one', () => {
    expect(read('publishers', ACCOUNT)).toEqual([{ project: 'lantern' }, { project: 'tide-pool' }]);
    expect(read('publishers', ACCOUNT, undefined, { pendingPublishers: [] })).toHaveLength(2);
  });

  it('is empty, whether or not others are pending', () => {
    expect(read('nothing-yet', ACCOUNT)).toEqual([]);
    expect(read('publishers', ACCOUNT, undefined, { publishers: [] })).toEqual([]);
  });

  it.each<[string, Change]>([
    ['no form that proves the page', remove('form[id$="-publisher-form"]')],
    ['forms that lead elsewhere', all('main form', (form) => form.setAttribute('action', '/x/'))],
    ['a row whose link leads elsewhere', all('td a.button--primary', (link) => link.setAttribute('href', '/help/'))],
    ['a row that names another project', all('tr > td:first-child', (cell) => cell.replaceChildren('other'))],
    ['a row without its link', remove('td a.button--primary')],
    ['a list that is twice there', all('table', (table) => table.after(table.cloneNode(true)))],
    ['a table that has lost its rows', all('tbody', (body) => body.replaceChildren())],
    [
      'a link that was moved out of its list',
      all('td a.button--primary', (link) => document.adoptNode(link) && link.closest('main')?.prepend(link)),
    ],
  ])('tells nothing with %s', (_, change) => {
    expect(read('publishers', ACCOUNT, change)).toBe('unreadable');
  });

  it.each<[string, Change]>([
    ['without the words that say so', remove('h3 + p')],
    ['with a list still to come', all('h3 + p', (words) => words.before(parse('<ul></ul>').querySelector('ul') ?? ''))],
    ['without its headings', remove('h3')],
  ])('is not empty %s', (_, change) => {
    expect(read('nothing-yet', ACCOUNT, change)).toBe('unreadable');
  });
});

describe("a project's page", () => {
  it('tells how many it has, none included', () => {
    expect(read('publishers', OWN)).toEqual([{ project: 'lantern', count: 5 }]);
    expect(read('healthy', '/manage/project/lantern-docs/settings/publishing/')).toEqual([
      { project: 'lantern-docs', count: 0 },
    ]);
  });

  it('goes by the normalized name, however the address spells it', () => {
    for (const name of ['Tide.Pool', 'tide-pool', 'TIDE_POOL'])
      expect(read('publishers', `/manage/project/${name}/settings/publishing/`)).toEqual([
        { project: 'tide-pool', count: 1 },
      ]);
  });

  it.each<[string, Change]>([
    ['a row that has lost its link', (document) => document.querySelector('td a.button--danger')?.remove()],
    ['a dialog that is gone', (document) => document.querySelector('.modal')?.remove()],
    ['inputs of another name', all('input[name="publisher_id"]', (input) => input.setAttribute('name', 'id'))],
    ['a row that is gone', (document) => document.querySelector('tbody tr')?.remove()],
    ['all rows gone, the dialogs left', remove('table')],
    ['no form that proves the page', remove('form[id$="-publisher-form"]')],
    [
      'forms of another project',
      all('main form', (form) => form.setAttribute('action', '/manage/project/x/settings/publishing/')),
    ],
  ])('tells nothing with %s', (_, change) => {
    expect(read('publishers', OWN, change)).toBe('unreadable');
  });

  it('has none only where it says so', () => {
    const path = '/manage/project/lantern-docs/settings/publishing/';
    expect(read('healthy', path, remove('h2 + p'))).toBe('unreadable');
    expect(
      read(
        'healthy',
        path,
        all('h2 + p', (words) => words.replaceWith(words.ownerDocument.createElement('table'))),
      ),
    ).toBe('unreadable');
  });

  it('counts no input of the dialog that constrains an environment', () => {
    const dialog =
      '<div id="constrain_environment-modal" class="modal"><form><input name="constrained_publisher_id" value="x"></form></div>';
    const add = (document: Document) => document.querySelector('main')?.append(...parse(dialog).body.children);
    expect(read('publishers', OWN, add)).toEqual([{ project: 'lantern', count: 5 }]);
  });
});

it('a page that asks for the password, or leads to the second factor, tells nothing of publishers', () => {
  expect(read('reauthenticate', ACCOUNT)).toBe('reauthenticate');
  expect(read('reauthenticate', OWN)).toBe('reauthenticate');
  expect(read('no-two-factor', ACCOUNT)).toBe('two-factor');
});
