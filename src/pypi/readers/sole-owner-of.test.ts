import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readSoleOwnerOf } from './sole-owner-of';

const item = (name: string, kind = 'project', path = name.toLowerCase()) => `<li><strong>${name}</strong> -
  <a href="/manage/${kind}/${path}/collaboration/">hand over</a> / <a href="/manage/${kind}/${path}/settings/">delete</a></li>`;
const list = (...items: string[]) => `<p>You alone own <strong>${items.length}</strong>:</p><ul>${items.join('')}</ul>`;
/** Its id comes from words, and so may be anything. */
const form = `<a href="#konto-löschen-modal">Delete</a><div id="konto-löschen-modal" class="modal"><form action="/manage/account/">
  <ul class="form-errors"><li>No</li></ul><input name="confirm_password" type="password"></form></div>`;
const section = (content: string) =>
  `<section id="delete-account"><h2>Delete account</h2><div class="callout-block"><h3>Wait</h3>${content}</div></section>`;
const read = (content: string) => readSoleOwnerOf(domWith(section(content)));

const organization = item('Lantern makers', 'organization', 'lantern-makers');

describe('the projects that nobody else owns', () => {
  it('are the reason why the account cannot be deleted', () => {
    expect(read(list(item('lantern'), item('Tide.Pool', 'project', 'tide-pool')))).toEqual(['lantern', 'Tide.Pool']);
  });

  it('stand apart from organizations', () => {
    expect(read(list(item('lantern')) + list(organization))).toEqual(['lantern']);
    expect(read(list(organization))).toEqual([]);
  });

  it('are none when the account may be deleted', () => {
    expect(read(form)).toEqual([]);
    expect(read(form.replace('type="password"', ''))).toEqual([]);
  });

  it.each<[string, string]>([
    ['one link', list(item('lantern').replace(/ \/ <a.*<\/a>/, ''))],
    ['more links', list(item('lantern').replace('</li>', ' <a href="/manage/project/lantern/releases/">x</a></li>'))],
    ['absolute links', list(item('lantern')).replaceAll('href="', 'href="https://pypi.org')],
    ['a name in another element', list(item('lantern').replaceAll('strong', 'b'))],
    ['a name in other words', list(item('lantern').replace('>lantern<', '>Laterne<'))],
    ['a paragraph more', `<p>Wait for 14 days.</p>${list(item('lantern'))}`],
    ['another list', `<ul><li>Download your data</li></ul>${list(item('lantern'))}`],
  ])('are read from a list with %s', (_, content) => {
    expect(read(content)).toEqual(['lantern']);
  });

  it('are none, wherever the form to delete the account stands', () => {
    expect(readSoleOwnerOf(domWith(section('<p>Careful.</p>') + form))).toEqual([]);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['both a list and the form', list(item('lantern')) + form],
    ['a list without links', list('<li><strong>lantern</strong></li>')],
    [
      'a list with one link to another project',
      list(item('lantern', 'project', 'tidepool').replace(/ \/ <a.*<\/a>/, '')),
    ],
    ['links to two projects', list(item('lantern').replace('lantern/settings', 'tidepool/settings'))],
    ['links to another site', list(item('lantern')).replaceAll('href="', 'href="https://example.org')],
    ['another number than it says', `<p>You alone own 2:</p><ul>${item('lantern')}</ul>`],
    ['paragraphs', list(item('lantern')).replaceAll(/(<\/?)(?:ul|li)\b/g, '$1p')],
    ['an item that is none', list(item('lantern'), '<li>…</li>')],
    ['an item outside', list(item('lantern')) + item('tidepool').replaceAll(/(<\/?)li/g, '$1div')],
    ['a form without a question', '<form action="/manage/account/"><button>Delete</button></form>'],
    ['a form of something else', form.replace('/manage/account/', '/manage/account/token/')],
    ['a list that its paragraph left behind', `<p>You <strong>alone</strong> own some:</p>${list(organization)}`],
  ])('are not read from %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('are not read where the section is gone, doubled or broken off', () => {
    const whole = section(form);
    expect(readSoleOwnerOf(domWith(whole.replace('id="delete-account"', 'id="delete"')))).toBe('unreadable');
    expect(readSoleOwnerOf(domWith(whole + whole))).toBe('unreadable');
    expect(readSoleOwnerOf(domOf(parse(whole)))).toBe('unreadable');
  });
});
