import { describe, expect, it } from 'vitest';
import type { Email } from '../facts';
import { domOf, domWith, pageWith, parse } from '../testing/sample-document';
import { readEmails } from './emails';

const badge = (kind: string, icon = '') => `<span class="badge badge--${kind}"><i class="fa ${icon}"></i> word</span>`;
const PRIMARY = '<span class="badge">Primary</span>';
const DETAIL = '<span class="table__status-detail">*Why</span>';
const VERIFIED = badge('success', 'fa-check');
const BOUNCING = badge('warning', 'fa-exclamation-triangle') + DETAIL;
const SPAM = badge('danger', 'fa-ban') + DETAIL;
const UNVERIFIED = badge('danger', 'fa-times');
const menu = (...names: string[]) =>
  `<nav><button>Options</button>${names.map((name) => `<form><input hidden name="${name}_email_id" value="1"></form>`).join('')}</nav>`;
const OWNER = menu('primary', 'delete');
const RESEND = menu('reverify', 'delete');

function row(address: string, badges: string, last = ''): string {
  return `<tr><td class="table__email" scope="row">${address}</td>
    <td><span class="table__status-badges">${badges}</span></td><td>${last}</td></tr>`;
}
const head = '<thead><tr><th scope="col">Address</th><th scope="col">Status</th><th></th></tr></thead>';
const table = (...rows: string[]) =>
  `<table class="table table--emails">${head}<tbody>${rows.join('')}</tbody></table>`;
/** The intro shows what the badges look like: they belong to no address. */
const section = (content: string) =>
  `<section id="account-emails"><h2>Emails</h2><p>${VERIFIED} ${PRIMARY} ${UNVERIFIED}</p>${content}<form><input name="email"></form></section>`;
const picture = (shown: string) => `<section id="profile-picture"><code class="break">${shown}</code></section>`;

const read = (content: string, before = '') => readEmails(domWith(before + section(content)));
/** On the page of an unverified account. */
const readAlone = (...rows: string[]) =>
  readEmails(domOf(pageWith(section(table(...rows))), '/manage/unverified-account/'));
const main = row('a@example.org', PRIMARY + VERIFIED);
const first: Email = { address: 'a@example.org', primary: true, verified: true, problem: 'none' };
const second = { address: 'b@example.net', primary: false };

describe('an address', () => {
  it.each<[string, string, string, Pick<Email, 'verified' | 'problem'>]>([
    ['verified', VERIFIED, OWNER, { verified: true, problem: 'none' }],
    ['bouncing', BOUNCING, OWNER, { verified: true, problem: 'bouncing' }],
    ['turned off after complaints', SPAM, RESEND, { verified: false, problem: 'undeliverable' }],
    ['never verified', UNVERIFIED, RESEND, { verified: false, problem: 'unverified' }],
  ])('is %s by its badge, its menu agreeing', (_, badges, last, state) => {
    expect(read(table(main, row('b@example.net', badges, last)))).toEqual([first, { ...second, ...state }]);
  });

  it.each<[string, string, string]>([
    ['verified, and to be verified', VERIFIED, RESEND],
    ['unverified, and fit to be the primary one', UNVERIFIED, OWNER],
    ['unverified, without a way to verify it', UNVERIFIED, menu('delete')],
    ['not primary, without a menu', VERIFIED, ''],
    ['primary, and free to be deleted', PRIMARY + VERIFIED, menu('delete')],
    ['primary a second time', PRIMARY + VERIFIED, ''],
    ['of no state', '', OWNER],
    ['of two states', VERIFIED + UNVERIFIED, RESEND],
    ['of an unknown state', badge('info', 'fa-clock'), OWNER],
    ['unverified for an unknown reason', badge('danger', 'fa-clock'), RESEND],
    ['told by its menu alone', 'Verified', OWNER],
  ])('is not understood when it is %s', (_, badges, last) => {
    expect(read(table(main, row('b@example.net', badges, last)))).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['another badge', badge('info', 'fa-check')],
    ['another icon', badge('success', 'fa-tick')],
    ['no icon', badge('success').replace(/<i.*?<\/i>/, '')],
    ['a badge renamed', VERIFIED.replaceAll('badge', 'chip')],
    ['an icon before its badge', `<i class="fa fa-check"></i>${badge('success').replace(/<i.*?<\/i>/, '')}`],
    ['a badge more', `${VERIFIED}${badge('neutral')}${badge('success', 'fa-globe')}`],
    ['words more', `${VERIFIED} since <time datetime="2026-01-01T00:00:00+0000"></time>`],
  ])('is verified with %s, as its menu says', (_, badges) => {
    expect(read(table(main, row('b@example.net', badges, OWNER)))).toEqual([
      first,
      { ...second, verified: true, problem: 'none' },
    ]);
  });

  it.each([
    [SPAM, 'undeliverable'],
    [UNVERIFIED, 'unverified'],
  ])('is explained or not, where icons are drawn in another way throughout: %s', (badges, problem) => {
    const rows = table(main, row('b@example.net', badges, RESEND)).replaceAll(/<i.*?<\/i>/g, '<svg></svg>');
    expect(read(rows)).toMatchObject([first, { ...second, problem }]);
  });

  it.each([
    '"a b"@example.org',
    '"&lt;b&gt;x&lt;/b&gt;"@example.org',
    'fa-ban.badge--danger@example.org',
    'ü@例え.jp',
    '\u202e7@example.org',
  ])('may be %s', (address) => {
    const shown = [
      address,
      `<bdi>${address}</bdi>`,
      `<a href="mailto:x">${address}</a> <span class="badge">New</span>`,
    ];
    for (const cell of shown) expect(read(table(row(cell, PRIMARY + VERIFIED)))).toMatchObject([{ problem: 'none' }]);
    const [email] = [read(table(row(address, PRIMARY + VERIFIED)))].flat();
    expect(email).toMatchObject({ address: parse(address).body.textContent, problem: 'none' });
  });

  it.each(['', 'Verified', '<b></b>'])('is not %j', (address) => {
    expect(read(table(row(address, PRIMARY + VERIFIED)))).toBe('unreadable');
  });
});

describe('the primary address', () => {
  it('may be missing or unverified', () => {
    expect(
      readAlone(row('a@example.org', VERIFIED, menu('primary')), row('b@example.net', UNVERIFIED, menu('reverify'))),
    ).toMatchObject([{ primary: false }, { primary: false }]);
    expect(readAlone(row('a@example.org', PRIMARY + UNVERIFIED, menu('reverify')))).toMatchObject([
      { primary: true, verified: false },
    ]);
  });

  it.each([
    ['bears a badge that is not known', UNVERIFIED + PRIMARY.replace('badge"', 'badge badge--blue"')],
    ['bears words', `${UNVERIFIED} Primary`],
  ])('is not missing where an address %s', (_, badges) => {
    expect(readAlone(row('b@example.net', badges, menu('reverify')))).toBe('unreadable');
  });

  it('is not missing where the order of the others says that one is before them', () => {
    const verified = row('m@example.net', VERIFIED, menu('primary'));
    const others = [
      row('z@example.net', UNVERIFIED, menu('reverify')),
      row('a@example.net', UNVERIFIED, menu('reverify')),
    ];
    expect(readAlone(verified, ...others)).toBe('unreadable');
    expect(readAlone(...others.toReversed(), verified)).toBe('unreadable');
    expect(readAlone(verified, ...others.toReversed())).toHaveLength(3);
    expect(readAlone(...others.toReversed())).toBe('unreadable');
  });

  it.each<[string, string, string]>([
    ['its badge and the menus', table(main, row('b@example.net', VERIFIED, OWNER)), ''],
    [
      'its badge and the picture',
      table(main, row('b@example.net', VERIFIED, menu('primary'))),
      picture('a@example.org'),
    ],
    [
      'the menus and the picture',
      table(row('a@example.org', VERIFIED), row('b@example.net', VERIFIED, OWNER)).replaceAll('badge', 'chip'),
      picture('a@example.org'),
    ],
    [
      'all, beside another badge',
      table(main, row('b@example.net', VERIFIED + PRIMARY, OWNER)),
      picture('a@example.org'),
    ],
  ])('is told by %s', (_, content, shown) => {
    expect(read(content, shown)).toMatchObject([{ primary: true }, { primary: false }]);
  });

  it.each<[string, string, string]>([
    [
      'badge and menus disagree',
      table(row('a@example.org', VERIFIED, OWNER), row('b@example.net', PRIMARY + VERIFIED, menu('primary', 'delete'))),
      '',
    ],
    [
      'the badge is gone and all else tells one',
      table(row('a@example.org', VERIFIED), row('b@example.net', VERIFIED, OWNER)),
      picture('a@example.org'),
    ],
    ['nothing but the badge tells it', table(main, row('b@example.net', VERIFIED, menu('primary'))), ''],
  ])('is not told where %s', (_, content, shown) => {
    expect(read(content, shown)).toBe('unreadable');
  });

  it.each([
    ['a@example.org', [first]],
    ['', 'unreadable'],
    ['Gravatar', 'unreadable'],
    ['b@example.net', 'unreadable'],
  ])('must be the one beside the picture: %j', (shown, emails) => {
    expect(read(table(main), picture(shown))).toEqual(emails);
  });
});

describe('the table', () => {
  const whole = table(main, row('b@example.net', VERIFIED, OWNER));

  it.each<[string, string]>([
    ['none', main],
    ['boxes in its place', whole.replaceAll(/(<\/?)(?:table|tr|td|th(?:ead)?|tbody)\b/g, '$1div')],
    ['no badges', whole.replaceAll(/<span class="badge.*?<\/span>/gs, '')],
    ['an empty row', table(main, '<tr></tr>')],
    ['a row that is still to come', table(main, '<tr><td colspan="3"><button>…</button></td></tr>')],
    ['a row without an address', table(main, row('', VERIFIED, OWNER))],
    ['one address twice', table(main, row('b@example.net', VERIFIED, OWNER), row('b@example.net', VERIFIED, OWNER))],
    ['menus outside', whole + OWNER],
    ['inputs of other names', table(row('b@example.net', UNVERIFIED, RESEND.replaceAll('name="', 'name="new_')))],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it.each<[string, string]>([
    ['swapped columns', whole.replaceAll(/(<td class.*?<\/td>)\s*(<td>.*?<\/td>)/gs, '$2$1')],
    ['a column more in front', whole.replaceAll('<td class', '<td><input type="checkbox"></td><td class')],
    [
      'a column more',
      whole.replaceAll('</td></tr>', '</td><td><time datetime="2026-01-01T00:00:00+0000"></time></td></tr>'),
    ],
    ['another mark of the address', whole.replaceAll('table__email"', 'address"')],
    ['headers of rows', whole.replaceAll(/<td class(.*?)<\/td>/g, '<th class$1</th>')],
    ['a note', table(main, row('b@example.net', VERIFIED, OWNER), '<tr><td colspan="3">That is all.</td></tr>')],
    ['a table of something else', `${whole}<table><tr><td>${VERIFIED}</td><td>It works.</td></tr></table>`],
    ['a paragraph with a link', `<p>Read <a href="/help/">more</a>.</p>${whole}`],
    ['a frame', `<div><div>${whole}</div></div>`],
  ])('is read with %s', (_, content) => {
    expect(read(content)).toEqual([first, { ...second, verified: true, problem: 'none' }]);
  });

  it('is read in its own section alone', () => {
    expect(read(whole)).toHaveLength(2);
    expect(readEmails(domWith(whole))).toBe('unreadable');
    expect(readEmails(domWith(section(whole) + section(whole)))).toBe('unreadable');
    expect(readEmails(domOf(parse(section(whole))))).toBe('unreadable');
  });

  it('says "none" with its head alone, while no address is offered, or shown beside the picture', () => {
    const before = `<select name="public_email"><option value="">None</option></select>${picture('None')}`;
    expect(read(table(), before)).toEqual([]);
    expect(read(table(), before.replace('value=""', 'value="a@example.org"'))).toBe('unreadable');
    expect(read(table(), before.replace('>None</code>', '>a@example.org</code>'))).toBe('unreadable');
    expect(read(table(), picture('None'))).toBe('unreadable');
    expect(read(table().replace(head, ''), before)).toBe('unreadable');
    expect(read(table().replaceAll('scope="col"', ''), before)).toBe('unreadable');
    expect(read(table() + table(), before)).toBe('unreadable');
    const document = pageWith(section(table()));
    document.querySelector('tbody')?.append('a@example.org');
    expect(readEmails(domOf(document))).toBe('unreadable');
  });
});
