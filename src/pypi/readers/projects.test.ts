import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readProjects } from './projects';

const manage = (path: string) => `<a href="/manage/project/${path}/releases/" class="button">Manage</a>`;
const view = (path: string) => `<a href="/project/${path}/" class="button">View</a>`;
const off = (label: string) => `<button class="button" disabled title="Why">${label}</button>`;
const sole = (path: string) =>
  `<a href="/manage/project/${path}/collaboration/" class="badge badge--warning">Sole owner</a>`;
const ORGANIZATION =
  '<a href="/manage/organization/acme/projects/" class="badge"><i class="fa fa-sitemap"></i>Acme</a>';
const snippet = (title: string, buttons: string) => `<div class="package-snippet"><h3 class="package-snippet__title">
  ${title}</h3><p class="package-snippet__meta">Made <time datetime="2026-01-01T00:00:00+0000">x</time></p>
  <div class="package-snippet__buttons">${buttons}</div></div>`;
const list = (heading: string, ...snippets: string[]) =>
  `<h1>${heading} <span class="badge badge--neutral">${snippets.length}</span></h1><div class="package-list">${snippets.join('')}</div>`;
const read = (...content: string[]) => readProjects(domWith(content.join('')));
const readOne = (title: string, buttons: string) => read(list('Active', snippet(title, buttons)));

const lantern = snippet('lantern', manage('lantern') + view('lantern'));
const tidepool = snippet('tidepool', manage('tidepool') + view('tidepool'));
const owned = { name: 'lantern', owner: true, soleOwner: false, released: true };
const answer = (verb: string) =>
  `<form method="post" action="/account/verify-project-role/"><button>${verb}</button></form>`;
const invitation = snippet('tidepool', answer('Accept') + answer('Decline'));

describe('a project', () => {
  it.each([
    ['owned and released', 'lantern', manage('lantern') + view('lantern'), owned],
    ['of somebody else', 'lantern', off('Manage') + view('lantern'), { ...owned, owner: false }],
    ['without a release', 'lantern', manage('lantern') + off('View'), { ...owned, released: false }],
    [
      'of a sole owner',
      `lantern ${sole('lantern')}`,
      manage('lantern') + view('lantern'),
      { ...owned, soleOwner: true },
    ],
    ['of another spelling', 'Lan_Tern', manage('lan-tern') + view('lan-tern'), { ...owned, name: 'Lan_Tern' }],
    [
      'of an organization',
      `lantern ${ORGANIZATION} ${sole('lantern')}`,
      manage('lantern') + view('lantern'),
      { ...owned, soleOwner: true, organization: 'acme' },
    ],
    [
      "beside another organization's page",
      'lantern <a href="/manage/organization/acme/people/" class="badge">Acme</a>',
      manage('lantern') + view('lantern'),
      owned,
    ],
    ['called as a class', 'badge--warning', off('Manage') + off('View'), nobodys('badge--warning')],
    ['called 7', '7', off('Manage') + off('View'), nobodys('7')],
  ])('may be %s', (_, title, buttons, project) => {
    expect(readOne(title, buttons)).toEqual([project]);
  });

  it.each([
    ['archived', '<span class="badge badge--neutral">Archived</span>'],
    ['critical', '<span class="badge badge--neutral">Critical</span>'],
    ['lacking 2FA', '<a href="/manage/project/lantern/settings/" class="badge badge--warning">2FA</a>'],
  ])('may be %s, which says nothing of its owners', (_, badge) => {
    expect(readOne(`lantern ${badge}`, manage('lantern') + view('lantern'))).toEqual([owned]);
    expect(readOne(`lantern ${badge}${sole('lantern')}`, manage('lantern') + view('lantern'))).toEqual([
      { ...owned, soleOwner: true },
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a badge that lost its link',
      'lantern <a class="badge badge--warning">!</a>',
      manage('lantern') + view('lantern'),
    ],
    [
      'a link in its title that leads nowhere',
      'lantern <a href="x" class="xy">Acme</a>',
      manage('lantern') + view('lantern'),
    ],
    ...['x/manage/project/lantern/collaboration/', '/v2/manage/project/lantern/collaboration/', 'x', '/'].map(
      (path): [string, string, string] => [
        `a badge that leads to ${path}`,
        `lantern ${sole('lantern').replace(/"[^"]*collaboration[^"]*"/, `"${path}"`)}`,
        manage('lantern') + view('lantern'),
      ],
    ),
    ['a sole owner who may not manage', `lantern ${sole('lantern')}`, off('Manage') + view('lantern')],
    ['a link to manage another one', 'lantern', manage('tidepool') + view('lantern')],
    ['a link to see another one', 'lantern', manage('lantern') + view('tidepool')],
    ['one button', 'lantern', manage('lantern')],
    ['a button that stands there twice', 'lantern', off('Manage') + off('Manage') + view('lantern')],
    ['a button that only looks off', 'lantern', manage('lantern') + off('View').replace('disabled', '')],
    ['links that lead nowhere', 'lantern', '<a>Manage</a><a>View</a>'],
    ['no name', '', manage('lantern') + view('lantern')],
    [
      'an organization whose link leads elsewhere',
      `lantern ${ORGANIZATION.replace('"/manage', '"x/manage')}`,
      manage('lantern') + view('lantern'),
    ],
    [
      'an organization that is no link',
      `lantern ${ORGANIZATION.replace('<a', '<span').replace('</a>', '</span>')}`,
      manage('lantern') + view('lantern'),
    ],
    [
      "an organization's mark alone",
      'lantern <b><i class="fa fa-sitemap"></i>Acme</b>',
      manage('lantern') + view('lantern'),
    ],
    ['an organization beside its title', 'lantern', ORGANIZATION + manage('lantern') + view('lantern')],
  ])('is not read with %s', (_, title, buttons) => {
    expect(readOne(title, buttons)).toBe('unreadable');
  });
});

function nobodys(name: string) {
  return { name, owner: false, soleOwner: false, released: false };
}

describe('the page', () => {
  it('counts invitations, which are no projects yet', () => {
    expect(read(list('Pending', invitation), list('Active', lantern))).toEqual([owned]);
    expect(read(list('Pending', invitation), list('Active'))).toEqual([]);
  });

  it('says "none" by a count and an empty list', () => {
    expect(read(list('Active'))).toEqual([]);
    expect(read(list('Active', lantern), list('Archived'))).toEqual([owned]);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['no count', list('Active', lantern).replaceAll(/<span.*?<\/span>/g, '')],
    ['another count', list('Active', lantern).replace('>1<', '>2<')],
    ['a count in words', list('Active').replace('>0<', '>none<')],
    ['an empty count', list('Active').replace('>0<', '><')],
    ['a list without a heading', `${list('Active', lantern)}<div class="package-list">${lantern}</div>`],
    ['a badge of a sole owner elsewhere', list('Active', lantern) + sole('lantern')],
    ['an organization elsewhere', list('Active', lantern) + ORGANIZATION],
    ['one project twice', list('Active', lantern, lantern)],
    ['a table', list('Active', `<table><tr><td>${manage('lantern')}</td></tr></table>`)],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['boxes of another name', list('Active', lantern, tidepool).replaceAll('package-snippet', 'project-card')],
    ['titles of another name', list('Active', lantern, tidepool).replaceAll('package-snippet__title', 'title')],
    ['lists of another name', list('Active', lantern, tidepool).replaceAll('package-list', 'project-list')],
    ['counts in brackets', list('Active', lantern, tidepool).replace(/<span.*?<\/span>/, '(2)')],
    [
      'counts beside the headlines',
      list('Active', lantern, tidepool).replace(/<h1>(.*?)(<span.*?<\/span>)<\/h1>/, '<h1>$1</h1>$2'),
    ],
    ['headlines of another level', list('Active', lantern, tidepool).replaceAll('h1>', 'h2>')],
    ['absolute links', list('Active', lantern, tidepool).replaceAll('href="', 'href="https://pypi.org')],
    [
      'names in links',
      list('Active', lantern, tidepool).replaceAll(
        /<h3(.*?)>\s*(\S+)<\/h3>/g,
        '<h3$1><a href="/project/$2/">$2</a></h3>',
      ),
    ],
    [
      'a badge more',
      list(
        'Active',
        lantern.replace('</h3>', '<a class="badge badge--warning" href="/help/#two-factor">!</a></h3>'),
        tidepool,
      ),
    ],
    [
      'a link to those who help',
      list(
        'Active',
        lantern.replace('</p>', '<a href="/manage/project/lantern/collaboration/">2 people</a></p>'),
        tidepool,
      ),
    ],
    ['buttons in another order', list('Active', snippet('lantern', view('lantern') + manage('lantern')), tidepool)],
    [
      'a button more',
      list(
        'Active',
        snippet('lantern', `${manage('lantern')}${view('lantern')}<a href="/manage/project/lantern/settings/">x</a>`),
        tidepool,
      ),
    ],
    [
      'a part of its own',
      `${list('Active', lantern, tidepool)}<aside><h2>News</h2><a href="/project/lantern/">x</a></aside>`,
    ],
  ])('is read with %s', (_, content) => {
    expect(read(content)).toEqual([owned, { ...owned, name: 'tidepool' }]);
  });

  it('is not read when it broke off', () => {
    expect(readProjects(domOf(parse(`<main id="content">${list('Active', lantern)}</main>`)))).toBe('unreadable');
  });
});
