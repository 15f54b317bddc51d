import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard, masked } from './guard';
import { mark, PRIVATE_KINDS, type PrivateKind } from './private-data';

/** Samples mark what is private with ⟦ ⟧; all of them are made up. */
const PRIVATE: readonly (readonly [PrivateKind, string])[] = [
  ['email-address', 'write to ⟦alice.smith+pypi@mail.example.co.uk⟧.'],
  ['email-address', 'From: Alice <⟦alice@example.org⟧>, mailto:⟦bob@example.org⟧'],
  ['email-address', 'it is ⟦alice (at) example (dot) org⟧, or ⟦bob[at]example.org⟧'],
  ['email-address', 'it is ⟦alice dot smith at example dot org⟧'],
  ['email-address', '⟦alice @ example.org⟧ ⟦alice&#64;example.org⟧ ⟦alice%40example.org⟧'],
  ['email-address', '⟦alice＠example．org⟧ ⟦a\u200blice@exam\u00adple.org⟧ ⟦alice@example。org⟧'],
  ['email-address', '⟦josé@exämple.de⟧ ⟦用户@例子.中国⟧ 我的邮箱是⟦alice@example.com⟧谢谢'],
  [
    'email-address',
    '⟦alice-at-example-dot-org⟧ ⟦alice AT example.org⟧ ⟦alice (ät) example (punkt) org⟧ ⟦alice&#64;example&#46;org⟧',
  ],
  [
    'email-address',
    'wrapped: ⟦alice@\nexample.org⟧, ⟦alice @example.org⟧, ⟦alice @ example . org⟧, ⟦alice.smith at gmail.com⟧',
  ],
  ['email-address', '⟦a l i c e @ e x a m p l e . o r g⟧'],
  ['email-address', '⟦support@pypi.org.example.com⟧ ⟦alice.support@pypi.org⟧ ⟦git@example.org⟧'],
  ['recovery-code', '⟦0123456789abcdef⟧ ⟦FEDCBA9876543210⟧,⟦aaaabbbb1111cccc⟧\n1.⟦0000111122223333⟧'],
  ['recovery-code', '⟦0123-4567-89ab-cdef⟧ or ⟦0123 4567 89ab cdef⟧ or ⟦0123abcd 89abcdef⟧'],
  ['recovery-code', 'code\u200b⟦0123456789abcdef⟧ _⟦0123456789abcdee⟧_ ⟦０１２３456789abcdef⟧'],
  [
    'recovery-code',
    'broken: ⟦01234567–89abcdef⟧; ⟦01 23 45 67 89 ab cd ef⟧; ⟦0123 - 4567 - 89ab - cdef⟧; ⟦0123.4567.89ab.cdef⟧',
  ],
  [
    'recovery-code',
    'wrapped: ⟦0123-4567-\r\n89ab-cdef⟧; ⟦0123456789a\n> bcdef⟧; ⟦01a34 56b89 abcdef⟧; ⟦0x0123456789abcdef⟧',
  ],
  [
    'recovery-code',
    'I use git and ⟦0123456789abcdef⟧, PGP and ⟦0123456789abcdef⟧; commit was the word ⟦0123456789abcdef⟧',
  ],
  ['recovery-code', '1. ⟦0123 4567 89ab cdef⟧\n2. ⟦fedc ba98 7654 3210⟧; in one: ⟦0 1 2 3 4 5 6 7 8 9 a b c d e f⟧'],
  ['api-token', 'TWINE_PASSWORD=⟦pypi-AgEIcHlwaS5vcmcCJGIwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAw_-A⟧'],
  ['api-token', 'it began ⟦pypi-AgEIcHlwaS5v⟧... and ⟦pypi-Zm9vYmFyMTIzNDU2Nzg5MA⟧'],
  ['api-token', '⟦pypi-AgEIcHlwaS5vcmcC\nJGIwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAw⟧\nthat was it'],
  ['api-token', '⟦ghp_abcdefghijklmnop1234⟧ ⟦github_pat_11ABCDEFG0abcdefghijkl⟧ ⟦glpat-abcdefghij1234567890⟧'],
  ['api-token', 'AWS ⟦AKIAIOSFODNN7EXAMPLE⟧, Authorization: Bearer ⟦abcdef0123456789⟧'],
  ['api-token', 'token: ⟦abcd1234efgh⟧ and Cookie: ⟦session_id=abc; other=1⟧'],
  [
    'one-time-code',
    'the code is ⟦123456⟧. Then ⟦654 321⟧, ⟦111222⟧,⟦333444⟧ ⟦１２３４５６⟧ ⟦٤٥٦٧٨٩⟧ ⟦4️⃣8️⃣2️⃣9️⃣1️⃣3⟧️⃣ ⟦④⑧②⑨①③⟧',
  ],
  ['api-token', 'without its beginning: ⟦AgEIcHlwaS5vcmcCJGIwMDAwMDAw⟧, in capitals: ⟦PYPI-AGEICHLWAS5VCMCCJGIW⟧'],
  ['api-token', '⟦pypi-AgEI cHlw aS5v cmcC JGIw MDAw⟧ is cut, ⟦pypi- AgEIcHlwaS5vcmcCJGIwMDAw⟧ has a gap'],
  [
    'api-token',
    '⟦pypi-AgEIcHlwaS5v cmcCJGIw mdawmdaw MDAwLTAw xq⟧, cut by counting; ⟦pypi-AgEIcHlwaS5v cmcCJGIw⟧ and words',
  ],
  [
    'one-time-code',
    '⟦123-456⟧, ⟦71 82 93⟧, ⟦4 8 2 9 1 3⟧, ⟦482\n913⟧, ⟦G-123456⟧; code: ⟦1 2 3 4 5 6⟧, otp ⟦01-02-03⟧; 2FA ⟦482–913⟧',
  ],
  ['authenticator-secret', 'see ⟦otpauth://totp/PyPI:alice?secret=JBSWY3DPEHPK3PXP&issuer=PyPI⟧ here'],
  ['authenticator-secret', '⟦otpauth://totp/PyPI:alice⟧ ⟦otpauth-migration://offline?data=abc⟧'],
  ['authenticator-secret', '⟦JBSWY3DPEHPK3PXP⟧ or ⟦jbsw y3dp ehpk 3pxp⟧'],
  [
    'secret-link',
    '⟦https://pypi.org/account/reset-password/?token=abc.def⟧. [x](⟦https://example.org/?a=1&reset_key=b⟧)',
  ],
  ['secret-link', 'pasted as ⟦pypi.org/account/verify-email/?token=abc⟧ and ⟦https://example.org/#access_token=zz⟧'],
  ['secret-link', '⟦https://example.org/?code=1⟧ ⟦https://example.org/?user=a&password=b⟧'],
  ['secret-link', '⟦https://pypi.org/account/reset-password/?token=abcdefgh1234\nijklmnop5678qrst⟧ was wrapped'],
  ['secret-link', '⟦https://example.org/invite/a1b2c3d4e5f6g7h8i9⟧ ⟦https://example.org/?u=%2Freset%3Ftoken%3Dabc⟧'],
  ['phone-number', '⟦+49 170 1234567⟧ / ⟦+49 (0) 170 1234567⟧ / ⟦+1 (555) 123-4567⟧ / ⟦0049 170 1234567⟧'],
  ['phone-number', '⟦(555) 123-4567⟧; ⟦555-123-4567⟧; ⟦555.123.4567⟧; ⟦030/1234567⟧; ⟦06 12 34 56 78⟧'],
  ['phone-number', '⟦06.12.34.56.78⟧; ⟦07700 900123⟧; ⟦07700900123⟧; ⟦010-1234-5678⟧; ⟦13812345678⟧'],
  ['phone-number', 'on 01.02.2026 ⟦030 1234567⟧'],
  ['phone-number', 'length "⟦+49 170 1234567⟧", requests: ⟦+1 (555) 123-4567⟧'],
  ['phone-number', 'my phone number is ⟦5551234567⟧, WhatsApp: ⟦9876543210⟧, ⟦(11) 91234-5678⟧'],
  ['private-key', 'x ⟦-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----⟧ y'],
  ['private-key', 'x ⟦-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ\n-----END PGP PRIVATE KEY BLOCK-----⟧ y'],
  ['private-key', 'x ⟦BEGIN RSA PRIVATE KEY\nMIIEpAIBAAKCAQEA1234\nEND RSA PRIVATE KEY⟧ y'],
  ['private-key', 'its end: ⟦MIIEpAIBAAKCAQEA1234\nb3BlbnNzaC1rZXktdjEA\n-----END PRIVATE KEY-----⟧'],
  ['private-key', 'cut: ⟦-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXkt\n...⟧'],
  ['password', 'password: ⟦hunter2⟧\nPassword = "⟦correct-horse⟧"\nmy password is ⟦hunter2⟧'],
  ['password', 'Password: ⟦swordfish⟧\nPasswort：⟦geheim⟧\nпароль: ⟦секрет1⟧\npw=⟦abc!⟧'],
  ['password', 'my password is password: ⟦hunter2⟧'],
  ['password', 'git clone https://⟦alice:hunter2⟧@localhost/x'],
  ['ip-address', 'Received: from x ([⟦203.0.113.7⟧]) (IPv6:⟦2001:db8::1:2⟧) client-ip=⟦198.51.100.1⟧;'],
];

const PUBLIC: readonly string[] = [
  'Support@pypi.org, admin@pypi.org. security@pypi.org noreply@pypi.org noreply@github.com support (at) pypi (dot) org',
  '@octocat and @pypa/maintainers; @pytest.fixture',
  'git@github.com:owner/repo.git ssh://git@git.example.org/owner/repo.git git@git.example.org:owner/repo',
  'https://github.com/owner/repo/issues/123456 https://alice@bitbucket.org/alice/repo.git https://example.org/?page=123456',
  'foo@1.2.3 foo@1.2.3-beta.rc actions/checkout@v4.1.2 pkg==1.2.3.4 version 1.2.3.4 foo-1.2.3.4.tar.gz Chrome/120.0.0.0',
  '#123456 issue 123456 PR #123456 gh-123456 build 123456 1.0.123456 1234567 123 456 789 12345678',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709 0123456789abcde 0123456789abcdef0 0x00007f8b1c2d3e4f at 0x0123456789abcdef',
  'commit 0123456789abcdef, rev `0123456789abcdef`, git show 0123456789abcdef, cherry-pick 0123456789abcdef, commits 01234567 89abcdef and 01234567',
  'https://github.com/owner/repo/commit/0123456789abcdef git+https://github.com/owner/repo@0123456789abcdef',
  '0123abcd 2026-08-15 Mend it; Updating 0123abcd..89abcdef; dead beef cafe babe; 00:1a:2b:3c:4d:5e; 00-1a-2b-3c-4d-5e',
  '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567; GPG key 0x0123456789ABCDEF; ORCID 0000-0002-1825-0097',
  '0.7999999999999999 1.0000000000000002; a decision at some point in time; index 0f58158..3b88b5d; new file mode 100644',
  'issue 123456, ticket #123456, run 123456, pid 123456, line 123456, 123456 bytes, 123 456 weekly downloads, $ 123456',
  '120\n240\n361\n485; lines 123-456, pages 123–456, 1 2 3 4 5 6, 15-08-26, 15 08 26, 22.19.18, 100 200, since 202608, 12 34 56 78',
  'numpy 2.1.0.4; pytz 2026.1; py27 py36 py37 py35; ISBN 0306406152; 08/15/26 - 09/15/26; run 13374285699',
  '@pytest.fixture\n@app.route; my account at gmail.com; hosted at readthedocs.io; look at pypi.org; black @ file:///x.whl',
  'pypi-agent-framework pypi-AgeCalculator "pypi-AgE is how it begins"; https://pypi.org/account/reset-password/',
  'https://docs.example.org/reset-password/how-to-reset-your-password; Passwort: vergessen\nпароль: забыл\n密码：忘记了',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 123e4567-e89b-12d3-a456-426614174000',
  '2026-08-15 2026-08-15T10:11:12.123456Z 15.08.2026 01.02.2026 10:00 08/15/2026 10:11:12 20260815 1700000000',
  'I lost my phone on 2026-08-15. My phone (2019-2026) broke. 2021 2022 2023 2024',
  '2024.10.15.1 and 2024.123.4567; 250000 downloads; 123 456 users; Sat, 15 Aug 2026 10:00:00 +1000',
  'pypi-attestations pypi-recovery-extension-tools pypi-Recovery-Tool-2026',
  'my password still works. Password: still works\npassword: yes\nmy password is known\nsecurity token: YubiKey5 old',
  'TWINE_PASSWORD=${' + '{ secrets.TOKEN }} password=$PASSWORD token: <your token> password: ****',
  '127.0.0.1 std::vector 10:11:12 00:11:22:33:44:55 a::b',
  'PyPI-Recovery-Codes-alice-2026-08-01T10:11:12.123456.txt',
  'https://github.com/pypi/support/issues/new?template=account-recovery.yml&title=x https://example.org/?keyword=a&q=b',
  '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----',
  PRIVATE_KINDS.map((kind) => `password: ${mark(kind)} token=${mark(kind)} ${kind}: ${mark(kind)}`).join('\n'),
];

function sample(marked: string) {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(⟦[^⟧]*⟧)/)) {
    const start = text.length;
    text += part.replace(/[⟦⟧]/g, '');
    if (part.startsWith('⟦')) spans.push({ start, end: text.length });
  }
  return { text, spans };
}

const isSorted = (numbers: number[]) => numbers.every((number, i) => i === 0 || number >= (numbers[i - 1] ?? 0));
const show = (text: string) => guard(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('guard', () => {
  it.each(PRIVATE)('finds %s exactly: %j', (kind, marked) => {
    const { text, spans } = sample(marked);
    expect(show(text)).toEqual(spans.map(({ start, end }) => `${kind} ${text.slice(start, end)}`));
    expect(guard(text).map(({ start, end }) => ({ start, end }))).toEqual(spans);
  });

  it('has a sample of every kind', () => {
    expect(new Set(PRIVATE.map(([kind]) => kind))).toEqual(new Set(PRIVATE_KINDS));
  });

  it.each(PUBLIC)('leaves alone: %j', (text) => {
    expect(show(text)).toEqual([]);
  });

  it('makes one span of the most dangerous kind where finds overlap', () => {
    expect(show('https://alice:hunter2@example.org/x')).toEqual(['password alice:hunter2@example.org']);
    expect(show('0123456789abcdef@example.org')).toEqual(['recovery-code 0123456789abcdef@example.org']);
    expect(show('password: pypi-AgEIcHlwaS5vcmcC')).toEqual(['api-token pypi-AgEIcHlwaS5vcmcC']);
  });

  it('looks again where a mark lays bare what stood too close', () => {
    expect(masked('123456+49 170 1234567')).toBe('[removed: one-time code][removed: phone number]');
    expect(masked('?code=otpauth:a')).toBe('?code=[removed: authenticator secret]');
  });

  it('gives spans that are in the text, sorted, disjoint and not empty, whatever the text', { timeout: 60_000 }, () => {
    const secrets = PRIVATE.map(([, marked]) => sample(marked).text);
    const piece = fc.oneof(
      fc.constantFrom(...secrets, ...PUBLIC, '\u200b', '\u202e', '🙂', '\ud800', '@', ' ', '\n', '1', 'f'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('');
        const ends = [0, ...guard(text).map(({ end }) => end), text.length];
        const starts = guard(text).map(({ start }) => start);
        const isOrdered = starts.every((start, i) => start >= (ends[i] ?? 0) && start < (ends[i + 1] ?? 0));
        expect(isOrdered && isSorted(ends)).toBe(true);
      }),
    );
  });

  it('finds an address and a recovery code with hidden characters anywhere inside', { timeout: 60_000 }, () => {
    const hidden = fc.constantFrom('\u200b', '\u00ad', '\u202e', '\ufeff', '\ufe0f', '\u0000');
    const secret = fc.constantFrom('alice@example.org', '0123456789abcdef');
    fc.assert(
      fc.property(secret, hidden, fc.nat({ max: 14 }), (text, character, at) => {
        const split = text.slice(0, at + 1) + character + text.slice(at + 1);
        expect(guard(split)).toMatchObject([{ start: 0, end: split.length }]);
      }),
    );
  });
});
