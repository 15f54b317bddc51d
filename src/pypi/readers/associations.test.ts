import { describe, expect, it } from 'vitest';
import { domOf, domWith, pageWith, parse } from '../testing/sample-document';
import { readAssociations } from './associations';

const HEADS = ['Service', 'Account', 'Linked since'];
const label = (column: number) => `<span class="table__mobile-label">${HEADS[column]}</span>`;
const GITHUB = '<i class="fab fa-github" aria-hidden="true"></i> GitHub';
const GITLAB = '<i class="fab fa-gitlab" aria-hidden="true"></i> GitLab';
const profile = (host: string, name: string) => `<a href="https://${host}/${name}" rel="noopener">${name}</a>`;
const connect = (service: string) => `<a href="/manage/account/associations/${service}/connect">Link ${service}</a>`;

/** The dialog stands between the rows, as on PyPI: the parser moves it in front of the table. */
const dialog = (id: number) =>
  `<div id="remove-association-${id}" class="modal"><form><input type="hidden" name="association_id" value="${id}"></form></div>`;
const row = (service: string, account: string, id = 301) => `<tr><td>${label(0)} ${service}</td>
  <td>${label(1)} ${account}</td><td>${label(2)} Jan 5, 2026</td>
  <td><a href="#remove-association-${id}">Remove</a></td></tr>${dialog(id)}`;
const head = `<thead><tr>${HEADS.map((name) => `<th scope="col">${name}</th>`).join('')}<th></th></tr></thead>`;
const table = (...rows: string[]) =>
  `<table class="table table--api-tokens">${head}<tbody>${rows.join('')}</tbody></table>`;
const section = (content: string) =>
  `<section id="account-associations"><h2>Linked accounts</h2><p>Intro</p>${content}</section>`;
const none = `<div class="callout-block"><p>None.</p></div>${connect('github')}${connect('gitlab')}`;

const read = (content: string, after = '') => readAssociations(domWith(section(content) + after));
const github = row(GITHUB, profile('github.com', 'alice-dev'));
const gitlab = row(GITLAB, profile('gitlab.com', 'alice.dev'), 302);

describe('a linked account', () => {
  it('is told by icon and link, though the parser has moved the dialogs', () => {
    const document = pageWith(section(table(github, gitlab)));
    expect(document.querySelectorAll('tbody .modal')).toHaveLength(0);
    expect(readAssociations(domOf(document))).toEqual([
      { service: 'github', account: 'alice-dev' },
      { service: 'gitlab', account: 'alice.dev' },
    ]);
  });

  it('may be of another service, with neither', () => {
    expect(read(table(row('Forge', 'alice')))).toEqual([{ service: 'other', account: 'alice' }]);
  });

  it.each(['fa-gitlab', '7 unused', '&lt;img src=x&gt;'])('may be called %s', (name) => {
    const account = parse(name).body.textContent;
    const link = `<a href="https://github.com/${name}">${name}</a>`;
    expect(read(table(row(GITHUB, link)) + connect('gitlab'))).toEqual([{ service: 'github', account }]);
  });

  it.each<[string, string]>([
    ['icon and link that disagree', row(GITHUB, profile('gitlab.com', 'alice'))],
    ['an icon without a link', row(GITHUB, 'alice')],
    ['two links', row(GITHUB, profile('github.com', 'alice') + profile('github.com', 'bob'))],
    ['a link to a look-alike', row(GITHUB, profile('github.com.example.org', 'alice'))],
    ['no name', row(GITHUB, profile('github.com', ''))],
    ['no removal', github.replace('href="#remove-', 'href="#change-')],
    ['another account that lost its link', row('GitHub', '<a>alice</a>')],
    [
      'another account among more cells than are known',
      row('Forge', 'alice')
        .replace('</tr>', '<td></td></tr>')
        .replaceAll(/<span.*?<\/span>/g, ''),
    ],
    ['an empty row beside it', `${github}<tr></tr>`],
    ['a removal of another one', `${github}<tr><td><a href="#remove-association-302">Remove</a></td></tr>`],
  ])('is not read with %s', (_, rows) => {
    expect(read(table(rows))).toBe('unreadable');
  });
});

it.each<[string, string]>([
  ['without its icon', table(row('GitHub', profile('github.com', 'alice-dev')))],
  ['with another icon', table(row(GITHUB.replace('fa-github', 'fa-code'), profile('github.com', 'alice-dev')))],
  ['without labels', table(github.replaceAll(/<span.*?<\/span>/g, ''))],
  ['in another order of cells', table(github.replace(/(<td>.*?<\/td>)\s*(<td>.*?<\/td>)/s, '$2$1'))],
  ['with a cell more', table(github.replace('<tr>', '<tr><td><input type="checkbox"></td>'))],
  ['under another text', table(github.replace('>alice-dev<', '>my profile<'))],
  ['without a head', table(github).replace(head, '')],
  ['beside another table', `<table><tr><th scope="row">Forge</th><td>soon</td></tr></table>${table(github)}`],
  [
    'removed by a button',
    table(github.replace('<a href="#remove-association-301">', '<a data-target="#remove-association-301">')),
  ],
  ['with its dialog elsewhere', `${table(github.replace(dialog(301), ''))}</section>${dialog(301)}`],
])('an account is read %s', (_, content) => {
  expect(read(content)).toEqual([{ service: 'github', account: 'alice-dev' }]);
});

it('another account is the second of the labelled cells, wherever they stand', () => {
  const more = row('Forge', '<bdi>alice</bdi>').replace('<tr>', '<tr><td>1</td>');
  expect(read(table(more))).toEqual([{ service: 'other', account: 'alice' }]);
});

describe('the section', () => {
  it.each<[string, string]>([
    ['a row without a removal', table(github, row(GITLAB, profile('gitlab.com', 'bob')).replaceAll('remove-', 'x-'))],
    ['another page of it', `${table(github)}<nav class="pagination"></nav>`],
    ['a table without rows', table()],
    ['a removal beside the table', `${table(github)}<a href="#remove-association-302">Remove</a>`],
    ['boxes', table(github).replaceAll(/(<\/?)(?:table|tr|td|th(?:ead)?|tbody)\b/g, '$1div')],
    ['neither table nor a way to link', '<div class="callout-block"><p>None.</p></div>'],
    ['a dialog and no table', none + dialog(301)],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('says "none" by offering to link, without a table', () => {
    expect(read(none)).toEqual([]);
  });

  it('did not exist before January 2026, and then left no trace', () => {
    expect(readAssociations(domWith('<section id="api-tokens"></section>'))).toBe('absent');
  });

  it.each<[string, string]>([
    ['its buttons', connect('github')],
    ['a dialog', dialog(301)],
    ['itself, under another name', section(table(github)).replace('account-associations', 'associations')],
    ['itself twice', section(none) + section(none)],
  ])('is not taken for missing while there is %s', (_, snippet) => {
    expect(readAssociations(domWith(snippet))).toBe('unreadable');
  });

  it('is not read when the page broke off in it', () => {
    expect(readAssociations(domOf(parse(section(none))))).toBe('unreadable');
  });
});
