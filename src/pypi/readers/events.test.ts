import { describe, expect, it } from 'vitest';
import { pageWith, parse } from '../testing/sample-document';
import { readEvents } from './events';

const time = (datetime: string, text = '3 hours ago') => `<time datetime="${datetime}">${text}</time>`;
const row = (when: string, what = '<strong>Logged in</strong><br><small>with "key"</small>') =>
  `<tr><td>${what}</td><td><span class="table__mobile-label">When</span> ${when}</td><td>Porto, PT<br>Firefox</td></tr>`;
const head = '<thead><tr><th scope="col">Event</th><th scope="col">Time</th><th scope="col">Details</th></tr></thead>';
const table = (...rows: string[]) =>
  `<p>Intro <a href="/help/">help</a></p><table class="table--security-logs">${head}<tbody>${rows.join('')}</tbody></table>`;
const section = (content: string) => `<section id="account-events"><h2>History</h2>${content}</section>`;
const read = (content: string) => readEvents(pageWith(section(content)));

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
    ['a row that is still to come', table(newer, '<tr><td colspan="3">…</td></tr>')],
    ['a column more', table(newer, older).replaceAll('<tr><td>', '<tr><td></td><td>')],
    ['a column less', table(newer, older).replaceAll(/<td>Porto.*?<\/td>/g, '')],
    ['swapped columns', table(newer, older).replaceAll(/(<tr>)(<td>.*?<\/td>)(<td>.*?<\/td>)/g, '$1$3$2')],
    ['no row', table()],
    ['two tables', table(newer) + table(older)],
    ['boxes', table(newer, older).replaceAll(/(<\/?)(?:table|tr|td|th(?:ead)?|tbody)\b/g, '$1div')],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });
});

describe('no history', () => {
  it('is a heading and a paragraph', () => {
    expect(read('<p>Nothing yet.</p>')).toEqual({ count: 0, latestAt: null });
  });

  it.each([
    '',
    '<p>Nothing <b>yet</b>.</p>',
    '<p><a href="/manage/account/history/">All events</a></p>',
    '<div>Nothing yet.</div>',
    '<p>Nothing yet.</p><p>Really.</p>',
    '<ul><li>Logged in</li></ul>',
    `<p>${time('2026-08-01T10:00:00+0000')}</p>`,
  ])('is not %s', (content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is not a section that is gone, that stands twice, or that broke off', () => {
    const none = section('<p>Nothing yet.</p>');
    expect(readEvents(pageWith(none.replace('account-events', 'events')))).toBe('unreadable');
    expect(readEvents(pageWith(none + none))).toBe('unreadable');
    expect(readEvents(parse(none))).toBe('unreadable');
  });
});
