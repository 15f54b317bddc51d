import { describe, expect, it } from 'vitest';
import type { Email } from '../facts';
import { pageWith, parse } from '../testing/sample-document';
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

const read = (content: string, before = '') => readEmails(pageWith(before + section(content)));
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
    ['of an unknown state', badge('info', 'fa-check'), OWNER],
    ['unverified for an unknown reason', badge('danger', 'fa-clock'), RESEND],
    ['verified by a renamed badge', VERIFIED.replaceAll('badge', 'chip'), OWNER],
    ['something more', VERIFIED + badge('neutral'), OWNER],
    ['commented in words', `${VERIFIED} but`, OWNER],
  ])('is not understood when it is %s', (_, badges, last) => {
    expect(read(table(main, row('b@example.net', badges, last)))).toBe('unreadable');
  });

  it.each([
    '"a b"@example.org',
    '"&lt;b&gt;x&lt;/b&gt;"@example.org',
    'fa-ban.badge--danger@example.org',
    'ü@例え.jp',
    '\u202e7@example.org',
  ])('may be %s', (address) => {
    const [email] = [read(table(row(address, PRIMARY + VERIFIED)))].flat();
    expect(email).toMatchObject({ address: parse(address).body.textContent, problem: 'none' });
  });

  it.each(['', 'Verified', '<b></b>'])('is not %j', (address) => {
    expect(read(table(row(address, PRIMARY + VERIFIED)))).toBe('unreadable');
  });
});

describe('the primary address', () => {
  it('may be missing or unverified', () => {
    expect(read(table(row('b@example.net', UNVERIFIED, menu('reverify'))))).toMatchObject([{ primary: false }]);
    expect(read(table(row('a@example.org', PRIMARY + UNVERIFIED, menu('reverify'))))).toMatchObject([
      { primary: true, verified: false },
    ]);
  });

  it.each([
    ['a@example.org', [first]],
    ['', [first]],
    ['Gravatar', [first]],
    ['b@example.net', 'unreadable'],
  ])('must be the one beside the picture: %j', (shown, emails) => {
    expect(read(table(main), picture(shown))).toEqual(emails);
  });
});

describe('the table', () => {
  const whole = table(main, row('b@example.net', VERIFIED, OWNER));

  it.each<[string, string]>([
    ['none', main],
    ['a second one', whole + table()],
    ['boxes in its place', whole.replaceAll(/(<\/?)(?:table|tr|td|th(?:ead)?|tbody)\b/g, '$1div')],
    ['swapped columns', whole.replaceAll(/(<td class.*?<\/td>)\s*(<td>.*?<\/td>)/gs, '$2$1')],
    ['a column more in front', whole.replaceAll('<td class', '<td><input type="checkbox"></td><td class')],
    ['another mark of the address', whole.replaceAll('table__email"', 'address"')],
    ['no badges', whole.replaceAll(/<span class="badge.*?<\/span>/gs, '')],
    ['an empty row', table(main, '<tr></tr>')],
    ['a row that is still to come', table(main, '<tr><td colspan="3">…</td></tr>')],
    ['menus outside', whole + OWNER],
    ['inputs of other names', table(row('b@example.net', UNVERIFIED, RESEND.replaceAll('name="', 'name="new_')))],
  ])('is not read with %s', (_, content) => {
    expect(read(content)).toBe('unreadable');
  });

  it('is read in its own section alone', () => {
    expect(read(whole)).toHaveLength(2);
    expect(readEmails(pageWith(whole))).toBe('unreadable');
    expect(readEmails(pageWith(section(whole) + section(whole)))).toBe('unreadable');
    expect(readEmails(parse(section(whole)))).toBe('unreadable');
  });

  it('says "none" with its head alone, while no address is shown beside the picture', () => {
    expect(read(table(), picture(''))).toEqual([]);
    expect(read(table(), picture('a@example.org'))).toBe('unreadable');
    expect(read(table().replace(head, ''))).toBe('unreadable');
    expect(read(table().replaceAll('scope="col"', ''))).toBe('unreadable');
    const document = pageWith(section(table()));
    document.querySelector('tbody')?.append('a@example.org');
    expect(readEmails(document)).toBe('unreadable');
  });
});
