import type { SampleAccount } from '../account';
import { daysAgo, hoursAgo } from '../times';
import { email, healthy, token } from './healthy';

const OVERRIDE = '\u202e';
const LONG = 'ten thousand characters '.repeat(417).slice(0, 9_999).concat('!');

/** Names that a user may give, written to be taken for markup, for PyPI's own cues, or to break a layout. */
export const hostile: SampleAccount = {
  ...healthy,
  username: 'x.-_-.x',
  twoFactor: {
    totp: true,
    securityDevices: [
      '"quoted" and \'single\'',
      '</strong><time datetime="2001-01-01T00:00:00+0000">now</time> (8 unused)',
      `${OVERRIDE}yek eulb`,
      '🔑👩‍👩‍👧 مفتاح',
      'Authenticator app (TOTP)',
      LONG,
    ],
  },
  emails: [
    email('"<b>x</b>"@example.org', { primary: true }),
    email('fa-ban.badge--danger+unverified@example.net'),
    email(`${'a'.repeat(64)}@${'very-long-label.'.repeat(10)}example.com`, { verified: false, problem: 'unverified' }),
  ],
  tokens: [
    token(1, '<script>alert(document.domain)</script>', { scope: 'account' }),
    token(2, 'Scope: /project/lantern/ "Never"', { lastUsedAt: null }),
    token(3, `${OVERRIDE}nekot`, { scope: ['fa-github', 'remove-API-token--1', 'time'] }),
    token(4, '<a href="/project/lantern/">lantern</a>', { scope: 'account' }),
    token(5, LONG),
    token(6, '__proto__', { scope: ['constructor', 'toString'] }),
    token(7, `$1 $& $\{document.title} {{7*7}} %s \\u003cb\\u003e &lt;b&gt;`),
    token(8, `zero\u200bwidth\u2060${'\u0301'.repeat(40)}\ufeff`),
  ],
  associations: [
    { service: 'github', account: 'fa-gitlab' },
    { service: 'gitlab', account: 'a"><img src=x onerror=alert(1)>' },
  ],
  events: [
    { kind: 'logged-in', at: hoursAgo(2), method: 'webauthn', text: '<time datetime="2001-01-01T00:00:00+0000">' },
    { kind: 'token-added', at: daysAgo(3), text: '</td></tr><tr><td>Recovery codes regenerated' },
    { kind: 'log-in-failed', at: daysAgo(4), text: `${OVERRIDE}<!--` },
  ],
  projects: [
    { name: 'delete-account', owner: true, soleOwner: true, released: true },
    { name: 'badge--warning', owner: false, soleOwner: false, released: false },
  ],
  soleOwnerOf: ['delete-account'],
};

/** The longest names that the index allows, and labels to match. */
export const long: SampleAccount = {
  ...healthy,
  username: 'abcdefghij'.repeat(5),
  twoFactor: {
    totp: true,
    securityDevices: ['The black key with the yellow band that lives in the safe at the bank', 'W'.repeat(64)],
  },
  emails: [
    email(`${'first.middle.last'.repeat(3)}@mail.department.example.org`, { primary: true }),
    email('backup-address-of-a-person-with-a-long-name@another-long-domain.example.net'),
  ],
  tokens: [
    token(1, `release of ${'every-single-package-'.repeat(5)}`, { scope: [`project-${'name-'.repeat(12)}end`] }),
  ],
  projects: [{ name: `project-${'name-'.repeat(12)}end`, owner: true, soleOwner: false, released: true }],
};
