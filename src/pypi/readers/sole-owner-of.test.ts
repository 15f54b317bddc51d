import { describe, expect, it } from 'vitest';
import { pageWith, parse } from '../testing/sample-document';
import { readSoleOwnerOf } from './sole-owner-of';

const item = (name: string, kind = 'project', path = name.toLowerCase()) => `<li><strong>${name}</strong> -
  <a href="/manage/${kind}/${path}/collaboration/">hand over</a> / <a href="/manage/${kind}/${path}/settings/">delete</a></li>`;
const list = (...items: string[]) => `<p>You alone own <strong>${items.length}</strong>:</p><ul>${items.join('')}</ul>`;
/** Its id comes from words, and so may be anything. */
const form = `<a href="#konto-löschen-modal">Delete</a><div id="konto-löschen-modal" class="modal"><form>
  <ul class="form-errors"><li>No</li></ul><input name="confirm_password" type="password"></form></div>`;
const section = (content: string) =>
  `<section id="delete-account"><h2>Delete account</h2><div class="callout-block"><h3>Wait</h3>${content}</div></section>`;
const read = (content: string) => readSoleOwnerOf(pageWith(section(content)));

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
    ['nothing', ''],
    ['both a list and the form', list(item('lantern')) + form],
    ['a list without links', list('<li><strong>lantern</strong></li>')],
    ['a list with one link', list(item('lantern').replace(/ \/ <a.*<\/a>/, ''))],
    ['links to another project', list(item('lantern', 'project', 'tidepool'))],
    ['absolute links', list(item('lantern')).replaceAll('href="', 'href="https://pypi.org')],
    ['no name', list(item('lantern').replaceAll('strong', 'b'))],
    ['another number than it says', `<p>You alone own 2:</p><ul>${item('lantern')}</ul>`],
    ['paragraphs', list(item('lantern')).replaceAll(/(<\/?)(?:ul|li)\b/g, '$1p')],
    ['an item that is none', list(item('lantern'), '<li>…</li>')],
    ['an item outside', list(item('lantern')) + item('tidepool').replaceAll(/(<\/?)li/g, '$1div')],
    ['a form without a question', '<form><button>Delete</button></form>'],
  ])('are not read from %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('are not read where the section is gone, doubled or broken off', () => {
    const whole = section(form);
    expect(readSoleOwnerOf(pageWith(whole.replace('id="delete-account"', 'id="delete"')))).toBe('unreadable');
    expect(readSoleOwnerOf(pageWith(whole + whole))).toBe('unreadable');
    expect(readSoleOwnerOf(parse(whole))).toBe('unreadable');
  });
});
