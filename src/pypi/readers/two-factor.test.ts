import { describe, expect, it } from 'vitest';
import { pageWith, parse } from '../testing/sample-document';
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
const codes = row(
  'Codes (7 unused) <time datetime="2026-05-05T10:00:00+0000">May 5</time>',
  '<a href="/manage/account/recovery-codes/regenerate">Regenerate</a>',
);
const table = (...rows: string[]) =>
  `<table class="table--2fa"><thead><tr><th scope="col" colspan="2">Method</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
const section = (...content: string[]) =>
  `<section id="two-factor"><h2>2FA</h2><p>Intro</p>${content.join('')}${ADD}${END}</section>`;
const read = (...content: string[]) => readTwoFactor(pageWith(section(...content)));

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
    expect(read()).toBe('unreadable');
    expect(read(table(codes))).toBe('unreadable');
  });
});

describe('a row', () => {
  it.each<[string, string]>([
    ['a label without quotes', table(app(), key('blue').replace('"blue"', 'blue'))],
    ['a label in other quotes', table(app(), key('blue').replace('"blue"', '“blue”'))],
    ['a device that lost its mark', table(app(), key('blue').replaceAll('strong', 'b'))],
    ['an app that lost its links', table(app(LOCKED).replace(EDIT, ''), key('blue'))],
    ['a sole device that lost its mark', table(NOTE, key('blue', LOCKED).replaceAll('strong', 'b'))],
    ['codes that lost their date', table(codes.replace(/<time.*<\/time>/, '')) + NONE],
    ['no row header', table(app(), key('blue').replaceAll('<th scope="row"', '<th'))],
    [
      'cells alone',
      table(app(), key('blue')).replaceAll('<th scope="row"', '<td').replaceAll('</th><td>', '</td><td>'),
    ],
    ['a device that carries a date', table(app(), key('blue').replace('</strong>', '</strong><time></time>'))],
    ['codes among the methods', table(app(), codes)],
    ['methods among the codes', table(codes, app())],
    ['an app twice', table(app(), app(), key('blue'))],
    ['a note among several', table(NOTE, app(), key('blue'))],
    ['a note alone', table(NOTE)],
    ['no row', table()],
    ['one method that can be removed', table(app())],
    ['two of which one cannot be removed', table(app(LOCKED), key('blue'))],
    ['an empty row', table(app(), key('blue'), '<tr></tr>')],
    ['a row that is still to come', table(app(), key('blue'), '<tr><td><button>More</button></td></tr>')],
    ['two tables of methods', table(app()) + table(key('blue'))],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});

describe('the section', () => {
  const whole = section(table(app(), key('blue')));

  it.each<[string, string]>([
    ['no buttons that add', whole.replaceAll('-provision', '-add')],
    ['no button that adds a key', whole.replace('webauthn-provision', 'keys')],
    ['an unknown box', section(table(app(), key('blue')), '<div class="card">blue</div>')],
    ['an unknown list', section(NONE, '<ul><li>App</li></ul>')],
    ['a button outside', section(table(app(), key('blue')), '<p><button>More</button></p>')],
    ['a date outside', section(NONE, '<p><time></time></p>')],
    ['a label outside', section(NONE, '<p><strong>"blue"</strong></p>')],
    ['a dialog elsewhere', section(NONE) + removal('disable-webauthn-1')],
    ['its table elsewhere', section(NONE) + table(app(), key('blue'))],
    ['another name', whole.replace('two-factor', 'second-factor')],
    ['a double', whole + whole],
  ])('is not read with %s', (_, snippet) => {
    expect(readTwoFactor(pageWith(snippet))).toBe('unreadable');
  });

  it('is not read when the page broke off in it', () => {
    expect(readTwoFactor(parse(whole))).toBe('unreadable');
  });

  it('contradicts itself when its button says that there is an app and no row does', () => {
    const says = (content: string) =>
      readTwoFactor(pageWith(section(content).replace('title=""', 'title="There is one"')));
    expect(says(NONE)).toBe('unreadable');
    expect(says(table(app(), key('blue')))).toEqual(both);
  });
});
