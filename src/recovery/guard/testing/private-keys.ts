/** Returns `length` letters and digits that look random, always the same ones. The texts are made at run time, so that no scanner of secrets takes them for real ones. */
export const random = (length: number, alphabet = 'aB3dE7gH1jK9mN2pQ5rS8tU4vW6xY0zcFiLo') =>
  Array.from({ length }, (_, i) => alphabet[(i * 7 + ((i * i) % 11)) % alphabet.length]).join('');
const HEX = '3a9f04c7b1e8d256';
const BASE32 = 'JBSWY3DPEHPK3PXQ7ZLM2VNO4RTAC5';
const base32 = (length: number) => random(length, BASE32);
const groups = (text: string, size: number, by = ' ') => (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(by);

const jwt = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${random(43)}`;
const OPENSSH = `b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAAB${random(120)}`;

/** Tokens, secrets, cookies, keys and links as people paste them. `⟦` and `⟧` enclose what the guard must cover. */
export const PRIVATE_KEYS: Record<string, string[]> = {
  'PyPI token': [
    `⟦pypi-AgEIcHlwaS5vcmc${random(120)}⟧`,
    `password = ⟦pypi-AgENdGVzdC5weXBpLm9yZw${random(90)}⟧`,
    `my token is ⟦pypi-AgEIcHlwaS5vcmc${random(30)}⟧…`,
    `token starts with ⟦pypi-AgEIcHlwaS5vcmc⟧`,
    `⟦PYPI-AgEIcHlwaS5vcmc${random(60)}⟧`,
    `⟦AgEIcHlwaS5vcmcCJ${random(120)}⟧ is the token without its first part`,
    `⟦pypi AgEIcHlwaS5vcmc${random(60)}⟧`,
    `⟦pypi_AgEIcHlwaS5vcmc${random(60)}⟧`,
    `⟦pypi-AgEIcHlwaS5vcmc${random(30)}\n${random(60)}⟧`,
  ],
  'token of another service': [
    `⟦ghp_${random(36)}⟧`, `⟦gho_${random(36)}⟧`, `⟦ghs_${random(36)}⟧`, `⟦github_pat_${random(22)}_${random(59)}⟧`,
    `⟦glpat-${random(20)}⟧`, `⟦AKIA${random(16, 'ABCDEFGH234567')}⟧`, `aws_secret_access_key = ⟦${random(40)}⟧`,
    `⟦xoxb-123456789012-1234567890123-${random(24)}⟧`, `⟦xoxp-${random(50)}⟧`, `⟦xapp-1-A012-${random(40)}⟧`,
    `⟦sk-${random(48)}⟧`, `⟦sk-proj-${random(60)}⟧`, `⟦sk-ant-api03-${random(60)}⟧`, `⟦npm_${random(36)}⟧`,
    `⟦${jwt}⟧`, `Authorization: Bearer ⟦${random(40)}⟧`, `Authorization: Basic ⟦YWxpY2U6aHVudGVyMg==⟧`, `authorization: token ⟦${random(40)}⟧`,
    `curl -H "Authorization: Bearer ⟦${random(32)}⟧"`, `curl -u alice:⟦hunter2⟧ https://example.org`,
    'https://alice:⟦hunter2⟧@example.org/simple/', `https://__token__:⟦pypi-AgEIcHlwaS5vcmc${random(40)}⟧@upload.pypi.org/legacy/`,
    `https://⟦${random(20)}⟧@github.com/alice/repo.git`,
    `⟦${random(24)}.Gabcde.${random(27)}⟧`, `https://hooks.slack.com/services/⟦T01234567/B01234567/${random(24)}⟧`,
    `https://discord.com/api/webhooks/⟦123456789012345678/${random(68)}⟧`, `⟦AIza${random(35)}⟧`, `⟦ya29.${random(60)}⟧`,
    `⟦sk_live_${random(24)}⟧`, `⟦rk_live_${random(24)}⟧`, `⟦pk_live_${random(24)}⟧`, `⟦whsec_${random(32)}⟧`, `⟦SK${random(32, HEX)}⟧ from Twilio`, `⟦hf_${random(34)}⟧`,
    `⟦dop_v1_${random(64, HEX)}⟧`, `⟦SG.${random(22)}.${random(43)}⟧`, `⟦key-${random(32, HEX)}⟧ from Mailgun`, `⟦123456789:AA${random(33)}⟧`,
    `⟦shpat_${random(32, HEX)}⟧`, `⟦dckr_pat_${random(27)}⟧`, `⟦lin_api_${random(40)}⟧`, `⟦atlasv1.${random(60)}⟧`.replace('⟦atlasv1.', `⟦${random(14)}.atlasv1.`),
    `⟦crates-io ⟧`.replace('⟦crates-io ⟧', `cargo login ⟦cio${random(32)}⟧`), `⟦rubygems_${random(48, HEX)}⟧`, `⟦sntrys_${random(60)}⟧`, `⟦glsa_${random(32)}_${random(8, HEX)}⟧`,
    `api_key = "⟦${random(32)}⟧"`, `client_secret: ⟦${random(30)}⟧`, `SECRET_KEY='⟦${random(40)}⟧'`, `access token: ⟦${random(40)}⟧`, `API token is ⟦${random(32, HEX)}⟧`, `x-api-key: ⟦${random(32)}⟧`,
    `//registry.npmjs.org/:_authToken=⟦${random(36)}⟧`, `machine github.com login alice password ⟦${random(20)}⟧`,
    `PYPI_API_TOKEN=⟦${random(60)}⟧`, `token: ⟦${random(40, HEX)}⟧`,
  ],
  'TOTP secret': [
    `otpauth://totp/⟦PyPI:alice?secret=${base32(32)}&issuer=PyPI⟧`,
    `⟦${base32(32)}⟧`,
    `⟦${base32(32).toLowerCase()}⟧ is what the set-up page showed`,
    `secret: ⟦${base32(16)}⟧`,
    `TOTP secret ⟦${base32(16).toLowerCase()}⟧`,
    `authentication key ⟦${groups(base32(32), 4)}⟧`,
    `the key ⟦${groups(base32(32).toLowerCase(), 4)}⟧ was under the QR code`,
    `⟦${groups(base32(32), 4, '-')}⟧`,
    `⟦${groups(base32(32), 8)}⟧`,
    `⟦${groups(base32(32).toLowerCase(), 4)}⟧`,
    `set-up key: ⟦${groups(base32(16), 4)}⟧`,
    `secret=⟦${base32(32)}⟧`,
    `TOTP seed ⟦${base32(26)}⟧`,
    `clave secreta: ⟦${base32(16)}⟧`, `Geheimer Schlüssel: ⟦${base32(16)}⟧`, `секретный ключ ⟦${base32(16)}⟧`, `密钥：⟦${base32(16)}⟧`, `秘密鍵 ⟦${base32(16)}⟧`, `비밀 키: ⟦${base32(16)}⟧`,
    `otpauth-migration://offline?data=⟦${random(80)}⟧`,
  ],
  'session cookie': [
    `session_id=⟦${random(43)}⟧`, `Cookie: session_id=⟦${random(43)}.${random(27)}⟧; user_id__insecure=⟦${random(20)}⟧`,
    `user_id__insecure=⟦${random(64, HEX)}⟧`, `Set-Cookie: session_id=⟦${random(43)}⟧; HttpOnly`, `remember_device=⟦${random(60)}⟧`,
    `sessionid=⟦${random(32)}⟧`, `PHPSESSID=⟦${random(26)}⟧`, `_gh_sess=⟦${random(60)}⟧`, `user_session=⟦${random(48)}⟧`, `"session_id": "⟦${random(43)}⟧"`,
    `session_id: ⟦${random(43)}⟧`, `csrf_token=⟦${random(40)}⟧`, `cookie session_id ⟦${random(43)}⟧`, `session_id\t⟦${random(43)}⟧\tpypi.org`, `curl -b 'session_id=⟦${random(43)}⟧' https://pypi.org/`,
  ],
  'private key': [
    `-----BEGIN OPENSSH PRIVATE KEY-----\n⟦${OPENSSH}⟧\n-----END OPENSSH PRIVATE KEY-----`,
    `-----BEGIN RSA PRIVATE KEY-----\n⟦MIIEpAIBAAKCAQEA${random(48)}\n${random(64)}⟧\n-----END RSA PRIVATE KEY-----`,
    `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\n⟦lQVYBF${random(58)}\n${random(64)}⟧\n-----END PGP PRIVATE KEY BLOCK-----`,
    `⟦${OPENSSH}⟧`, `⟦${groups(OPENSSH, 70, '\n')}⟧`, `⟦MIIEpAIBAAKCAQEA${random(48)}\n${random(64)}\n${random(64)}⟧`, `⟦MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${random(32)}\n${random(64)}\n${random(64)}⟧`, `⟦MC4CAQAwBQYDK2VwBCIEI${random(43)}⟧`,
    `⟦MHcCAQEEI${random(55)}\n${random(64)}\n${random(40)}==⟧`, `> ⟦${groups(OPENSSH, 70, '\n> ')}⟧`,
    `BEGIN OPENSSH PRIVATE KEY\n⟦${OPENSSH}⟧`, `-----BEGIN PRIVATE KEY-----\\n⟦${random(64)}\\n${random(64)}⟧`,
    `⟦${groups(random(320), 64, '\n')}⟧\n-----END RSA PRIVATE KEY-----`, `⟦AGE-SECRET-KEY-1${random(58, 'QPZRY9X8GF2TVDW0')}⟧`, `PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 2\n⟦${random(64)}\n${random(64)}⟧`,
    `⟦${groups(random(380), 64, '\n')}⟧`,
  ],
  'link that lets in': [
    `https://pypi.org/account/reset-password/?token=⟦${random(60)}⟧`, `https://pypi.org/account/verify-email/?token=⟦${random(60)}.${random(20)}⟧`,
    `https://test.pypi.org/account/reset-password/?token=⟦${random(60)}⟧`, `pypi.org/account/confirm-login/?token=⟦${random(60)}⟧`, `/account/reset-password/?token=⟦${random(60)}⟧`,
    `https://example.org/cb?code=⟦${random(30)}⟧&state=x`, `https://example.org/file?sig=⟦${random(40)}⟧`, `https://example.org/?access_token=⟦${random(40)}⟧`, `https://example.org/#id_token=⟦${jwt}⟧`,
    `https://example.org/?api_key=⟦${random(24)}⟧`, `https://bucket.s3.amazonaws.com/x?X-Amz-Signature=⟦${random(64, HEX)}⟧`, `https://x.blob.core.windows.net/a?sv=2020&sig=⟦${random(40)}%3D⟧`,
    `https://example.org/invite?key=⟦${random(32)}⟧`, `https://pypi.org/account/reset-password/?token%3D⟦${random(60)}⟧`, `https://pypi.org/account/reset-password/?token=3D⟦${random(60)}⟧`, `https://example.org/magic/?otp=⟦482913⟧`, `https://example.org/?password=⟦hunter2⟧`, `https://example.org/?auth=⟦${random(24)}⟧`,
    `https://example.org/reset/⟦${random(40)}⟧`, `https://pypi.org/manage/organizations/verify?token=⟦${random(50)}⟧`,
  ],
};
