import { describe, expect, it } from 'vitest';
import { pageWith, parse } from '../testing/sample-document';
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

const read = (content: string, after = '') => readAssociations(pageWith(section(content) + after));
const github = row(GITHUB, profile('github.com', 'alice-dev'));
const gitlab = row(GITLAB, profile('gitlab.com', 'alice.dev'), 302);

describe('a linked account', () => {
  it('is told by icon and link, though the parser has moved the dialogs', () => {
    const document = pageWith(section(table(github, gitlab)));
    expect(document.querySelectorAll('tbody .modal')).toHaveLength(0);
    expect(readAssociations(document)).toEqual([
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
    ['a link without an icon', row('GitHub', profile('github.com', 'alice'))],
    ['an unknown icon', row(GITHUB.replace('fa-github', 'fa-code'), profile('github.com', 'alice'))],
    ['two links', row(GITHUB, profile('github.com', 'alice') + profile('github.com', 'bob'))],
    ['a link to a look-alike', row(GITHUB, profile('github.com.example.org', 'alice'))],
    ['no name', row(GITHUB, profile('github.com', ''))],
    ['no removal', github.replace('href="#remove-', 'href="#change-')],
    ['no labels', github.replaceAll(/<span.*?<\/span>/g, '')],
    ['swapped cells', github.replace(/(<td>.*?<\/td>)\s*(<td>.*?<\/td>)/s, '$2$1')],
    ['a cell more', github.replace('</tr>', '<td></td></tr>')],
    ['an empty row beside it', `${github}<tr></tr>`],
    ['a removal of another one', `${github}<tr><td><a href="#remove-association-302">Remove</a></td></tr>`],
  ])('is not read with %s', (_, rows) => {
    expect(read(table(rows))).toBe('unreadable');
  });
});

describe('the section', () => {
  it.each<[string, string]>([
    ['two tables', table(github) + table(gitlab)],
    ['a table without a head', table(github).replace(head, '')],
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
    expect(readAssociations(pageWith('<section id="api-tokens"></section>'))).toBe('absent');
  });

  it.each<[string, string]>([
    ['its buttons', connect('github')],
    ['a dialog', dialog(301)],
    ['itself, under another name', section(table(github)).replace('account-associations', 'associations')],
    ['itself twice', section(none) + section(none)],
  ])('is not taken for missing while there is %s', (_, snippet) => {
    expect(readAssociations(pageWith(snippet))).toBe('unreadable');
  });

  it('is not read when the page broke off in it', () => {
    expect(readAssociations(parse(section(none)))).toBe('unreadable');
  });
});
