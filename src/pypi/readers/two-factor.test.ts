import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readTwoFactor } from './two-factor';

const ADD = `<div class="wrap-children"><a href="/manage/account/totp-provision" title="">Add</a>
  <a href="/manage/account/webauthn-provision" id="webauthn-button">Add</a></div>`;
const END = '<noscript><p>JavaScript</p></noscript><ul id="webauthn-errors"><li>WebAuthn</li></ul>';
const NOTE = '<tr><td colspan="2"><div class="callout-block">Your only method.</div></td></tr>';
const LOCKED = '<button disabled title="Your only method">Remove</button>';
const NONE = '<div class="callout-block"><p>You have no second factor.</p></div>';

const row = (name: string, buttons: string) => `<tr><th scope="row">${name}</th><td>${buttons}</td></tr>`;
const removal = (id: string) =>
  `<a href="#${id}">Remove</a><div id="${id}" class="modal"><form><input name="x"></form></div>`;
const EDIT = '<a href="/manage/account/totp-provision">Edit</a>';
const app = (last = removal('disable-totp')) => row('App (<abbr title="one-time">TOTP</abbr>)', EDIT + last);
const key = (label: string, last = removal(`disable-webauthn-${label.length}`)) =>
  row(`<strong>"${label}"</strong> - Key (<abbr title="web">WebAuthn</abbr>)`, last);
const regenerate = '<a href="/manage/account/recovery-codes/regenerate">Regenerate</a>';
const codes = row('Codes (7 unused) <time datetime="2026-05-05T10:00:00+0000">May 5</time>', regenerate);
const table = (...rows: string[]) =>
  `<table class="table--2fa"><thead><tr><th scope="col" colspan="2">Method</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const section = (...content: string[]) =>
  `<section id="two-factor"><h2>2FA</h2><p>Intro</p>${content.join('')}${ADD}${END}</section>`;
const read = (...content: string[]) => readTwoFactor(domWith(section(...content)));

const both = { totp: true, securityDevices: ['blue'] };

describe('the methods', () => {
  it('are an app and keys', () => {
    expect(read(table(app(), key('blue')))).toEqual(both);
    expect(read(table(codes), table(app(), key('blue')))).toEqual(both);
    expect(read(table(key('a'), key('blue')))).toEqual({ totp: false, securityDevices: ['a', 'blue'] });
  });

  it('are one that cannot be removed, with a note since 2023', () => {
    expect(read(table(NOTE, app(LOCKED)))).toEqual({ totp: true, securityDevices: [] });
    expect(read(table(key('blue', LOCKED)))).toEqual({ totp: false, securityDevices: ['blue'] });
  });

  it.each([
    ['a" b"', 'a" b"'],
    ['"', '"'],
    ['""', '""'],
    ['7 unused', '7 unused'],
    [' two  spaces ', ' two  spaces '],
    ['a\nb', 'a\nb'],
    [
      '&lt;/strong&gt;&lt;time datetime="2001-01-01T00:00:00+0000"&gt;',
      '</strong><time datetime="2001-01-01T00:00:00+0000">',
    ],
    ['\u202eyek', '\u202eyek'],
    ['App (TOTP)', 'App (TOTP)'],
    ['', ''],
  ])('may have the label %j', (markup, label) => {
    expect(read(table(app(), key(markup)))).toEqual({ totp: true, securityDevices: [label] });
  });

  it('are none when a box says so', () => {
    expect(read(NONE)).toEqual({ totp: false, securityDevices: [] });
    expect(read(table(codes), NONE)).toEqual({ totp: false, securityDevices: [] });
    expect(read('<div class="notice"><p>You have no second factor.</p></div>')).toEqual({
      totp: false,
      securityDevices: [],
    });
    expect(read(`${NONE}<p><strong>Add one</strong> <a href="/help/">now</a></p>`)).toEqual({
      totp: false,
      securityDevices: [],
    });
    expect(read()).toBe('unreadable');
    expect(read(table(codes))).toBe('unreadable');
  });
});

describe('a row', () => {
  it.each<[string, string]>([
    ['a label without quotes', table(app(), key('blue').replace('"blue"', 'blue'))],
    ['a label in other quotes', table(app(), key('blue').replace('"blue"', '“blue”'))],
    ['an app that lost its links', table(app(LOCKED).replace(EDIT, ''), key('blue'))],
    ['a sole device whose label lost its element', table(NOTE, key('blue', LOCKED).replaceAll(/<.?strong>/g, ''))],
    ['a row of two kinds', table(app().replace('App', '"App"'), key('blue'))],
    ['codes and a method in one row', table(app(EDIT + regenerate), key('blue'))],
    ['an app twice', table(app(), app(), key('blue'))],
    ['one that can be removed beside one that is gone', table(NOTE, app())],
    ['a header of a row alone', table(app(), key('blue'), '<tr><th scope="row"><strong>"red"</strong></th></tr>')],
    ['a note alone', table(NOTE)],
    ['no row', table()],
    ['one method that can be removed', table(app())],
    ['two of which one cannot be removed', table(app(LOCKED), key('blue'))],
    ['an empty row', table(app(), key('blue'), '<tr></tr>')],
    ['a row that is still to come', table(app(), key('blue'), '<tr><td><button>More</button></td></tr>')],
    ['another page of it', `${table(app(), key('blue'))}<nav class="pagination"></nav>`],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});

it.each<[string, string]>([
  ['a device in another element', table(app(), key('blue').replaceAll('strong', 'b'))],
  [
    'a device in an element more',
    table(app(), key('blue').replaceAll(/<th(.*?)>(.*?)<\/th>/g, '<th$1><div>$2</div></th>')),
  ],
  ['no row header', table(app(), key('blue').replaceAll('<th scope="row"', '<th'))],
  ['cells alone', table(app(), key('blue')).replaceAll('<th scope="row"', '<td').replaceAll('</th><td>', '</td><td>')],
  [
    'dates in the names',
    table(app(), key('blue')).replaceAll('</th>', ` <time datetime="2026-01-01T00:00:00+0000"></time></th>`),
  ],
  [
    'dates in a column',
    table(app(), key('blue')).replaceAll(
      /(<th scope="row">.*?<\/th>)/g,
      '$1<td><time datetime="2026-01-01T00:00:00+0000"></time></td>',
    ),
  ],
  ['codes in the same table', table(codes, app(), key('blue'))],
  ['a table for each method', table(app()) + table(key('blue'))],
  ['a note', table('<tr><td colspan="2">Keep two.</td></tr>', app(), key('blue'))],
  [
    'a table of something else',
    `<table><tr><th scope="row">Key</th><td>better</td></tr></table>${table(app(), key('blue'))}`,
  ],
  [
    'buttons that open the dialogs',
    table(app(), key('blue')).replaceAll(
      /<a href="#(disable.*?)">Remove<\/a>/g,
      '<button data-target="#$1">x</button>',
    ),
  ],
  ['absolute links', table(app(), key('blue')).replaceAll('href="', 'href="https://pypi.org')],
  ['a box more', `${table(app(), key('blue'))}<div class="callout-block"><p>Keep two.</p></div>`],
])('the methods are read with %s', (_, content) => {
  expect(read(content)).toEqual(both);
});

describe('a label', () => {
  const form = (label: string, expected: string) =>
    `${removal('disable-webauthn-1')}<form><input name="label" value="${label}"><button data-expected="${expected}"></form>`;
  const readKey = (name: string, buttons: string) => read(table(app(), key(name, buttons)));

  it('is one on which two agree: its name in quotes, and the input and the button of the form that removes it', () => {
    expect(readKey('blue', form('blue', 'blue'))).toEqual(both);
    expect(readKey('blau', form('blue', 'blue'))).toEqual(both);
    expect(readKey('blue', form('x', 'blue'))).toEqual(both);
    expect(readKey('blue', form('blue', 'x'))).toEqual(both);
  });

  it('is not read where all disagree', () => {
    expect(readKey('blau', form('blue', 'bleu'))).toBe('unreadable');
    expect(readKey('blue', form('blue', 'blue') + form('x', 'x'))).toBe('unreadable');
    expect(readKey('blau', form('blue', '').replace(' data-expected=""', ''))).toBe('unreadable');
  });

  it('is the only one there is', () => {
    expect(readKey('blue', removal('disable-webauthn-1'))).toEqual(both);
    expect(read(table(app(), key('"').replace('"""', 'x'), key('blue')))).toBe('unreadable');
  });
});

describe('an app without a way to change or to remove it', () => {
  const TITLED = (content: string) => section(content).replace('title=""', 'title="There is one"');
  const bare = row('App', LOCKED);

  it('is told by its row and the button that adds one', () => {
    expect(readTwoFactor(domWith(TITLED(table(NOTE, bare))))).toEqual({ totp: true, securityDevices: [] });
  });

  it('is not told by its row alone', () => {
    expect(read(table(NOTE, bare))).toBe('unreadable');
    expect(readTwoFactor(domWith(TITLED(table(NOTE, row('App', ''))))).toString()).toBe('unreadable');
    expect(readTwoFactor(domWith(TITLED(table(bare, key('blue')))))).toBe('unreadable');
    expect(readTwoFactor(domWith(TITLED(table(row('<strong>x</strong>', LOCKED)))))).toBe('unreadable');
  });
});

describe('the only method of a page as it was before August 2023', () => {
  const OLD = (content: string) => readTwoFactor(domWith(section(content).replace(' title=""', '')));

  it('can be removed', () => {
    expect(OLD(table(app().replace(EDIT, '')))).toEqual({ totp: true, securityDevices: [] });
    expect(OLD(table(key('blue')))).toEqual({ totp: false, securityDevices: ['blue'] });
  });

  it('could not be changed', () => {
    expect(OLD(table(app()))).toBe('unreadable');
  });

  it('is the only one that has a dialog', () => {
    expect(OLD(table(key('blue')) + removal('disable-totp'))).toBe('unreadable');
  });
});

describe('the section', () => {
  const whole = section(table(app(), key('blue')));

  it.each<[string, string]>([
    ['no button that adds a key, and no method', section(NONE).replace('webauthn-provision', 'keys')],
    ['a locked button outside, and no method', section(NONE, `<div>App ${LOCKED}</div>`)],
    ['a label outside, and no method', section(NONE, '<p><strong>"blue"</strong></p>')],
    ['a second link to the app, and no method', section(NONE, `<div>App ${EDIT}</div>`)],
    ['an emptied table', section(NONE, table())],
    ['what is still to come, and no method', section(NONE, '<div class="skeleton"></div>')],
    ['a dialog elsewhere', section(NONE) + removal('disable-webauthn-1')],
    ['its table elsewhere', section(NONE) + table(app(), key('blue'))],
    ['another name', whole.replace('two-factor', 'second-factor')],
    ['a double', whole + whole],
  ])('is not read with %s', (_, snippet) => {
    expect(readTwoFactor(domWith(snippet))).toBe('unreadable');
  });

  it('is not read when the page broke off in it', () => {
    expect(readTwoFactor(domOf(parse(whole)))).toBe('unreadable');
  });

  it('contradicts itself when its button says that there is an app and no row does', () => {
    const says = (content: string) =>
      readTwoFactor(domWith(section(content).replace('title=""', 'title="There is one"')));
    expect(says(NONE)).toBe('unreadable');
    expect(says(table(app(), key('blue')))).toEqual(both);
  });
});
