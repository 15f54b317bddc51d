import { describe, expect, it } from 'vitest';
import { domOf, domWith, parse } from '../testing/sample-document';
import { readEvents } from './events';

const time = (datetime: string, text = '3 hours ago') => `<time datetime="${datetime}">${text}</time>`;
const row = (when: string, what = '<strong>Logged in</strong><br><small>with "key"</small>') =>
  `<tr><td>${what}</td><td><span class="table__mobile-label">When</span> ${when}</td><td>Porto, PT<br>Firefox</td></tr>`;
const LABEL = '<span class="table__mobile-label">When</span> ';
const head = '<thead><tr><th scope="col">Event</th><th scope="col">Time</th><th scope="col">Details</th></tr></thead>';
const table = (...rows: string[]) =>
  `<p>Intro <a href="/help/">help</a></p><table class="table--security-logs">${head}<tbody>${rows.join('')}</tbody></table>`;
const section = (content: string) => `<section id="account-events"><h2>History</h2>${content}</section>`;
const read = (content: string) => readEvents(domWith(section(content)));

/** With a labelled column of dates more, before the last. */
const withDate = (one: string, datetime: string) =>
  one.replace('<td>Porto', `<td>${LABEL}${time(datetime)}</td><td>Porto`);
const older = row(time('2026-08-01T10:00:00+0000'));
const newer = row(time('2026-08-03T10:00:00+0000', 'Aug 1, 2001'));
const newest = { count: 2, latestAt: '2026-08-03T10:00:00Z' };

describe('the history', () => {
  it('is counted and dated, in whatever order it stands', () => {
    expect([read(table(newer, older)), read(table(older, newer))]).toEqual([newest, newest]);
    expect(read(table(older, older))).toEqual({ count: 2, latestAt: '2026-08-01T10:00:00Z' });
  });

  it.each([
    '<strong>&lt;time datetime="2031-01-01T00:00:00+0000"&gt;</strong>',
    '<strong>Token 7 of 2031-01-01 added</strong>',
    '<a href="#disable-totp">x</a>',
    `<strong>x</strong> ${time('2031-01-01T00:00:00+0000')}`,
    '',
  ])('is dated by its second cell, whatever happened: %s', (what) => {
    expect(read(table(row(time('2026-08-03T10:00:00+0000'), what), older))).toEqual(newest);
  });

  it.each<[string, string]>([
    ['a row without a date', table(newer, row('3 hours ago'))],
    ['a date of another offset', table(newer, row(time('2026-08-01T10:00:00+0200')))],
    ['a date without its value', table(newer, row('<time>3 hours ago</time>'))],
    ['two dates', table(newer, row(time('2026-08-01T10:00:00+0000').repeat(2)))],
    ['an empty row', table(newer, '<tr></tr>')],
    ['a row that is still to come', table(newer, '<tr><td colspan="3"><button>…</button></td></tr>')],
    ['a row without words', table(newer, '<tr><td></td></tr>')],
    ['another page of it', `${table(newer, older)}<a rel="next" href="?page=2">2</a>`],
    ['two columns of dates that could be meant', table(withDate(older, '2026-07-01T10:00:00+0000'))],
    ['no row', table()],
    ['two tables', table(newer) + table(older)],
    ['boxes', table(newer, older).replaceAll(/(<\/?)(?:table|tr|td|th(?:ead)?|tbody)\b/g, '$1div')],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});

it.each<[string, string]>([
  ['a column more in front', table(newer, older).replaceAll('<tr><td>', '<tr><td></td><td>')],
  ['a column less', table(newer, older).replaceAll(/<td>Porto.*?<\/td>/g, '')],
  ['another order of columns', table(newer, older).replaceAll(/(<tr>)(<td>.*?<\/td>)(<td>.*?<\/td>)/g, '$1$3$2')],
  ['a note', table(newer, older, '<tr><td colspan="3">That is all.</td></tr>')],
  [
    'a sum',
    table(newer, older).replace(
      '</table>',
      `<tfoot><tr><td>2</td><td>${time('2031-01-01T00:00:00+0000')}</td></tr></tfoot></table>`,
    ),
  ],
  ['no labels', table(newer, older).replaceAll(/<span.*?<\/span>/g, '')],
  ['no class', table(newer, older).replace('table--security-logs', 'log')],
  ['words beside the date', table(newer, older).replaceAll('</time>', '</time> <small>(local time)</small>')],
  [
    'a date without a label beside its own',
    table(newer, older).replaceAll('<td>Porto', `<td>${time('2031-01-01T00:00:00+0000')}</td><td>Porto`),
  ],
  [
    'dates in another order beside its own',
    table(withDate(newer, '2026-07-01T10:00:00+0000'), withDate(older, '2026-07-02T10:00:00+0000')),
  ],
  [
    'a table of something else',
    `<table><tr><th scope="row">PT</th><td>12</td><td>${time('2031-01-01T00:00:00+0000')}</td></tr></table>${table(newer, older)}`,
  ],
])('the history is read with %s', (_, content) => {
  expect(read(content)).toEqual(newest);
});

describe('no history', () => {
  it('is a heading and a paragraph', () => {
    expect(read('<p>Nothing yet.</p>')).toEqual({ count: 0, latestAt: null });
    expect(read(`<p>Nothing yet.</p><div>Changed ${time('2026-08-01T10:00:00+0000')}</div>`)).toEqual({
      count: 0,
      latestAt: null,
    });
    expect(read('<p>Nothing <b>yet</b>.</p><p>Read <a href="/help/">more</a>.</p>')).toEqual({
      count: 0,
      latestAt: null,
    });
  });

  it.each([
    '',
    '<p><a href="/manage/account/history/">All events</a></p>',
    '<div>Nothing yet.</div>',
    '<p>Nothing yet.</p><p><a href="https://pypi.org/help/#suspicious-activity">help</a></p>',
    '<ul><li>Logged in</li></ul>',
    '<p>Nothing yet.</p><table><tbody></tbody></table>',
    '<p>Nothing yet.</p><span class="table__mobile-label">When</span>',
    '<p>Nothing yet.</p><div class="spinner"></div>',
    `<p>Nothing yet.</p>${`<div>${time('2026-08-01T10:00:00+0000')}</div>`.repeat(2)}`,
    '<p>Nothing yet.</p><form><input type="password"></form>',
  ])('is not %s', (content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is not a section that is gone, that stands twice, or that broke off', () => {
    const none = section('<p>Nothing yet.</p>');
    expect(readEvents(domWith(none.replace('account-events', 'events')))).toBe('unreadable');
    expect(readEvents(domWith(none + none))).toBe('unreadable');
    expect(readEvents(domOf(parse(none)))).toBe('unreadable');
  });
});
