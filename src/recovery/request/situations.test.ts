// Longer than other tests: it is a table. Each situation is made after the pattern of real recovery threads and is what
// its user would see: the way through triage, and the request at its end. Facts: recovery.md (August 2026).
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { newRecord, remember } from '../../account/remember';
import { HEALTHY, page, recordOf, seenAgo } from '../../account/samples';
import { email } from '../../checks/samples';
import type { Site } from '../../pypi/urls';
import { guard, masked } from '../guard/guard';
import { type Answers, answer, STEPS, type StepId, walk } from '../triage/triage';
import type { Action } from '../triage/triage-steps';
import { type Codes, type Draft, draft, type Lost, type RecoveryRequest, type Works } from './draft';
import { prefilled } from './prefill';
import { parseRequestForm, type RequestForm } from './request-form';

const BOTH = recordOf({ ...HEALTHY, emails: [email()] });
const APP = recordOf({ ...HEALTHY, emails: [email()], twoFactor: { totp: true, securityDevices: [] } });
const KEY = recordOf({ ...HEALTHY, emails: [email()], twoFactor: { totp: false, securityDevices: ['blue key'] } });
const USED_UP = recordOf({ ...HEALTHY, recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } });
const TEST_INDEX = remember(
  newRecord({ site: 'test.pypi.org', username: 'alice-test' }),
  page({ ...HEALTHY, site: 'test.pypi.org', username: 'alice-test' }),
  seenAgo(1),
);

/** The answers of who chose these options one after the other: `second-factor > gone > no`. */
function chosen(way: string): Answers {
  return way
    .split(' > ')
    .filter(Boolean)
    .reduce<Answers>((answers, option) => {
      const { step } = walk(answers);
      if (!Object.hasOwn(STEPS[step].options, option)) throw new Error(`"${step}" does not offer "${option}".`);
      return answer(answers, step, option);
    }, {});
}

describe('no request is needed', () => {
  const GONE = 'second-factor > gone > no';
  const CODE = `${GONE} > found > primary`;
  const RESET = 'password > primary > no-help';
  it.each<[who: string, way: string, step: StepId, action: Action]>([
    ['Phone in repair, codes printed', `${GONE} > found > primary`, 'use-code', 'enter-code'],
    ['Codes saved, mailbox of a former firm', `${GONE} > found > none`, 'known-network-with-code', 'enter-code'],
    ['Codes saved, only another mailbox is read', `${GONE} > found > other`, 'known-network-with-code', 'enter-code'],
    ['The codes in the drawer are of an older set', `${GONE} > rejected`, 'check-code-set', 'enter-code'],
    ['A code is taken, its link in the spam folder', `${CODE} > no-help > link`, 'find-mail-with-code', 'log-in'],
    ['A code of the newest set is taken', `${GONE} > rejected > no-help > link > primary`, 'find-mail', 'log-in'],
    ['Found codes rejected: a newer set exists', `${CODE} > no-help > rejected`, 'check-newest-set', 'enter-code'],
    ["The app's codes never work: wrong clock", 'second-factor > app-rejected', 'check-clock', 'log-in'],
    ['Code of the entry for TestPyPI', 'second-factor > app-rejected > no-help', 'check-entry', 'log-in'],
    ['Phone stolen, second key in the office', 'second-factor > gone > yes', 'use-other-factor', 'log-in'],
    ['The key fails in one browser', 'second-factor > key-fails', 'try-key', 'log-in'],
    ['The key fails, the app works', 'second-factor > key-fails > no-help > yes', 'use-other-factor', 'log-in'],
    ["Former firm's mailbox, logged in, has another", 'email > yes > yes', 'make-primary', 'email-settings'],
    [
      'The same, but the primary is unverified',
      'email > yes > yes > no-help',
      'choose-verified',
      'unverified-settings',
    ],
    ['University closes the mailbox, still logged in', 'email > yes > no', 'add-address', 'email-settings'],
    ['The same, unverified and unused', 'email > yes > no > no-help > no', 'replace-address', 'unverified-settings'],
    ["Former firm's mailbox, no password", 'email > no > password > yes', 'reset-with-other', 'reset-password'],
    ['Expired domain, has another address', 'unverified > other', 'choose-verified', 'unverified-settings'],
    ['Un-verified after bounces, mailbox is back', 'unverified > primary', 'verify-again', 'unverified-settings'],
    ['Fresh account, address mistyped', 'unverified > none > no', 'replace-address', 'unverified-settings'],
    ['The mailed link is in the spam folder', 'mailed-link > primary', 'find-mail', 'log-in'],
    ['On a journey PyPI mails a link to the office', 'mailed-link > none', 'known-network', 'log-in'],
    ['The same, with a key in the bag', 'mailed-link > none > no-help > yes', 'use-security-device', 'log-in'],
    ['Username forgotten, mail is read', 'username', 'username-by-mail', 'reset-password'],
    ['Username forgotten, mailbox gone', 'username > no-help', 'username-by-project', 'find-project'],
    ['Password forgotten, mail is read', 'password > primary', 'reset-password', 'reset-password'],
    ['Password forgotten, another address is read', 'password > other', 'reset-password', 'reset-password'],
    ['New password, then the app is rejected', `${RESET} > second-factor > app-rejected`, 'check-clock', 'log-in'],
    ['New password, then a mailed link', `${RESET} > mailed-link > primary`, 'find-mail', 'log-in'],
    ['PyPI froze the account', 'trouble > frozen', 'write-security', 'mail-security'],
    ['Someone else made releases in her name', 'trouble > hacked', 'write-security', 'mail-security'],
    ['A mail tells of a key that he never added', 'trouble > not-mine', 'write-admin', 'mail-admin'],
    ["Company's account, another owner is there", 'not-mine > yes', 'ask-owner', 'find-project'],
    ["Company's account, its mail is read", 'not-mine > company > yes', 'reset-password', 'reset-password'],
    ["Company's account, neither mail nor repository", 'not-mine > company > no > no', 'claim-name', 'claim-name'],
    ['The only maintainer died', 'not-mine > person', 'claim-name', 'claim-name'],
    ['A code from the drawer let her in', `${CODE} > worked`, 'solved', 'account-settings'],
    ['The clock it was', 'second-factor > app-rejected > worked', 'solved', 'account-settings'],
    ['The link was in the spam folder', `${CODE} > no-help > link > worked`, 'solved', 'account-settings'],
  ])('%s', (_, way, step, action) => {
    expect(walk(chosen(way)).step).toBe(step);
    expect(STEPS[step].action).toBe(action);
  });
});

interface Situation {
  who: string;
  /** What is remembered of the account. */
  record?: AccountRecord;
  site?: Site;
  way: string;
  typed?: Partial<RequestForm>;
  /** What the request says is lost, what works, how the codes are, and whether the address goes to support by mail. */
  says: [Lost[], Works[], Codes, typeof BY_MAIL | typeof NO_MAIL];
}

const BY_MAIL = 'by mail';
const NO_MAIL = 'no mail';
const UNKNOWN = { username: 'bob_92' };
const REPOSITORY = { project: 'spare-parts', repository: 'https://github.com/alice/spare-parts' };
const REQUESTS: Situation[] = [
  {
    who: 'Lost phone, no codes ever made, nothing remembered',
    way: 'second-factor > gone > no > none > primary',
    typed: UNKNOWN,
    says: [['authenticator'], ['password', 'primary-email'], 'none', NO_MAIL],
  },
  {
    who: 'Lost phone, remembered account, codes lost, a project with a public repository',
    record: APP,
    way: 'second-factor > gone > no > lost > primary',
    typed: REPOSITORY,
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'Phone and key were in the bag that was stolen',
    record: BOTH,
    way: 'second-factor > gone > no > lost > primary',
    says: [['authenticator', 'security-device'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'The only factor, a key, broke; a project without a repository',
    record: KEY,
    way: 'second-factor > key-fails > no-help > no > lost > primary',
    typed: { project: 'spare-parts' },
    says: [['security-device'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'The key fails, and the app that the record knows went with the old phone',
    record: APP,
    way: 'second-factor > key-fails > no-help > no > lost > primary',
    says: [['authenticator', 'security-device'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'The app is rejected although clock and entry are right, no codes',
    record: APP,
    way: 'second-factor > app-rejected > no-help > no-help > no > none > primary',
    says: [['authenticator'], ['password', 'primary-email'], 'none', NO_MAIL],
  },
  {
    who: 'The second key at home is no longer taken either',
    record: BOTH,
    way: 'second-factor > gone > yes > no-help > lost > primary',
    says: [['authenticator', 'security-device'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'Only the codes of a set that was replaced are left',
    record: APP,
    way: 'second-factor > gone > no > rejected > no-help > rejected > primary',
    says: [['authenticator'], ['password', 'primary-email'], 'rejected', NO_MAIL],
  },
  {
    who: 'Codes were found and are rejected, there is no newer set',
    record: APP,
    way: 'second-factor > gone > no > found > primary > no-help > rejected > no-help',
    says: [['authenticator'], ['password', 'primary-email'], 'rejected', NO_MAIL],
  },
  {
    who: 'A code is taken, but the link goes to the mailbox of a former employer',
    record: APP,
    way: 'second-factor > gone > no > found > none > no-help > link',
    says: [['authenticator', 'email-access', 'device-confirmation'], ['password'], 'held', BY_MAIL],
  },
  {
    who: 'A code is taken, but the link never comes to a mailbox that is read',
    record: APP,
    way: 'second-factor > gone > no > found > primary > no-help > link > no-help',
    says: [['authenticator', 'device-confirmation'], ['password'], 'held', BY_MAIL],
  },
  {
    who: 'Of codes that seemed wrong the last one is taken, but its link never comes',
    record: APP,
    way: 'second-factor > gone > no > rejected > no-help > link > primary > no-help > no-help > no > none',
    says: [['authenticator', 'device-confirmation'], ['password'], 'none', BY_MAIL],
  },
  {
    who: 'Without the mailbox a code is tried at home, and no set is taken',
    record: APP,
    way: 'second-factor > gone > no > found > other > no-help > rejected > no-help',
    says: [['authenticator', 'email-access'], ['password', 'other-verified-email'], 'rejected', BY_MAIL],
  },
  {
    who: 'Phone and primary mailbox are gone, a second verified address is left',
    record: APP,
    way: 'second-factor > gone > no > lost > other',
    typed: REPOSITORY,
    says: [['authenticator', 'email-access'], ['password', 'other-verified-email'], 'lost', BY_MAIL],
  },
  {
    who: 'Mailbox gone and password forgotten, the codes are in hand',
    record: APP,
    way: 'email > no > password > no > works > held',
    says: [['email-access'], [], 'held', BY_MAIL],
  },
  {
    who: 'The same, with a key that works',
    record: KEY,
    way: 'email > no > password > no > works > held',
    says: [['email-access'], ['security-device'], 'held', BY_MAIL],
  },
  {
    who: 'Everything is lost: mailbox, password, phone, key and codes',
    record: BOTH,
    way: 'email > no > password > no > lost > lost',
    says: [['authenticator', 'security-device', 'email-access'], [], 'lost', BY_MAIL],
  },
  {
    who: 'Mailbox and phone are lost, the password is known',
    way: 'email > no > second-factor > gone > no > lost > none',
    typed: UNKNOWN,
    says: [['authenticator', 'email-access'], ['password'], 'lost', BY_MAIL],
  },
  {
    who: 'Logged in, but PyPI will not make the other address primary',
    record: BOTH,
    way: 'email > yes > yes > no-help > no-help > yes > held',
    says: [['email-access'], ['password', 'other-verified-email', 'security-device'], 'held', BY_MAIL],
  },
  {
    who: 'Logged in, with nothing on the account any more, but PyPI takes no new address',
    record: BOTH,
    way: 'email > yes > no > no-help > no > no-help > none',
    says: [['email-access'], ['password'], 'none', BY_MAIL],
  },
  {
    who: 'The domain expired, and at a new network PyPI mails a link there',
    record: APP,
    way: 'email > no > mailed-link > none > no-help > no > lost',
    says: [['email-access', 'device-confirmation'], ['password'], 'lost', BY_MAIL],
  },
  {
    who: 'Password forgotten, mailbox gone, codes never made',
    way: 'password > none > lost > none',
    typed: UNKNOWN,
    says: [['authenticator', 'email-access'], [], 'none', BY_MAIL],
  },
  {
    who: 'The reset mail never comes, to an account without a second factor',
    record: BOTH,
    way: 'password > primary > no-help > no-mail > none > none',
    says: [['email-access'], [], 'none', BY_MAIL],
  },
  {
    who: 'The reset mail does not come to the second address either',
    way: 'password > other > no-help > no-mail > lost > lost',
    typed: UNKNOWN,
    says: [['authenticator', 'email-access'], [], 'lost', BY_MAIL],
  },
  {
    who: 'The new phone has neither the password nor the app: a new password, but no second factor',
    record: APP,
    way: 'password > primary > no-help > second-factor > gone > no > lost > primary',
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'A new password by the second address, then a link to the first',
    record: APP,
    way: 'email > no > password > yes > no-help > mailed-link > other > no-help > no > lost',
    says: [['email-access', 'device-confirmation'], ['password', 'other-verified-email'], 'lost', BY_MAIL],
  },
  {
    who: 'Moved abroad: no known network, and the mailbox is closed',
    record: APP,
    way: 'mailed-link > none > no-help > no > held',
    says: [['email-access', 'device-confirmation'], ['password'], 'held', BY_MAIL],
  },
  {
    who: 'The mailed link never comes, though the mailbox is read',
    record: APP,
    way: 'mailed-link > primary > no-help > no-help > no > lost',
    says: [['device-confirmation'], ['password'], 'lost', BY_MAIL],
  },
  {
    who: 'A link is mailed, and the key that would spare it does not help',
    record: BOTH,
    way: 'mailed-link > none > no-help > yes > no-help > lost',
    says: [['email-access', 'device-confirmation'], ['password'], 'lost', BY_MAIL],
  },
  {
    who: 'Unverified since the domain expired, with projects',
    record: KEY,
    way: 'unverified > none > yes > held',
    typed: REPOSITORY,
    says: [['email-access', 'email-unverified'], ['password', 'security-device'], 'held', BY_MAIL],
  },
  {
    who: 'Unverified, and the mail that would verify it never comes',
    record: APP,
    way: 'unverified > primary > no-help > yes > lost',
    says: [['email-unverified'], ['password', 'primary-email'], 'lost', BY_MAIL],
  },
  {
    who: 'A fresh account whose mistyped address PyPI will not let be replaced',
    way: 'unverified > none > no > no-help > none',
    typed: UNKNOWN,
    says: [['email-access', 'email-unverified'], ['password'], 'none', BY_MAIL],
  },
  {
    who: "The company's account: mail is read and the password new, the phone left with a colleague",
    way: 'not-mine > company > yes > no-help > second-factor > gone > no > lost > primary',
    typed: UNKNOWN,
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: "The company's account: no reset mail comes",
    way: 'not-mine > company > yes > no-help > no-mail > lost > lost',
    typed: UNKNOWN,
    says: [['authenticator', 'email-access'], [], 'lost', BY_MAIL],
  },
  {
    who: "The company's account: nobody reads its mail, but the company can push to the repository",
    way: 'not-mine > company > no > yes > lost > none',
    typed: { ...UNKNOWN, ...REPOSITORY },
    says: [['authenticator', 'email-access'], [], 'none', BY_MAIL],
  },
  {
    who: 'A TestPyPI account that is remembered',
    record: TEST_INDEX,
    way: 'second-factor > gone > no > lost > primary',
    says: [['authenticator', 'security-device'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'A TestPyPI account that is not remembered',
    site: 'test.pypi.org',
    way: 'second-factor > gone > no > none > none',
    typed: UNKNOWN,
    says: [['authenticator', 'email-access'], ['password'], 'none', BY_MAIL],
  },
  {
    who: 'Two accounts: the one that is lost is not the one that is remembered',
    record: APP,
    way: 'second-factor > gone > no > lost > primary',
    typed: { username: 'Alice.Work' },
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'No questions, please: the codes were used up, the record tells the rest',
    record: USED_UP,
    way: '',
    says: [
      ['authenticator', 'security-device'],
      ['password', 'primary-email', 'other-verified-email'],
      'none',
      NO_MAIL,
    ],
  },
  {
    who: 'Lost phone, told in German',
    record: APP,
    way: 'second-factor > gone > no > lost > primary',
    typed: { details: 'Mein Handy ist im See. Die Übersicht über die Codes fehlt.' },
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
  {
    who: 'Lost phone, told in Chinese, with what GitHub would take for more than words',
    record: APP,
    way: 'second-factor > gone > no > lost > primary',
    typed: { details: '手机丢了。\n```\n@octocat <b>#12</b>' },
    says: [['authenticator'], ['password', 'primary-email'], 'lost', NO_MAIL],
  },
];

const LOST: Record<Lost, string> = {
  authenticator: '2FA authentication app (TOTP)',
  'security-device': '2FA security device (WebAuthn)',
  'email-access': "access to the account's primary email address",
  'email-unverified': 'a verified email address',
  'device-confirmation': 'the way to confirm a new device',
};
const WORKS: Record<Works, string> = {
  password: 'my password',
  'primary-email': "the mailbox of the account's primary email address",
  'other-verified-email': 'another verified email address of the account',
  'security-device': 'a security device (WebAuthn)',
  authenticator: 'my 2FA authentication app (TOTP)',
  nothing: 'nothing that I know of',
};
const CODES: Record<Codes, string> = {
  none: 'I have none.',
  lost: 'I have lost them.',
  rejected: 'I have some, but PyPI rejects them.',
  held: 'I still have them',
};
const PROMISE = 'I will mail my address to support@pypi.org quoting this issue';
const WAIT = 'no public repository, I expect the 7-day wait';
const PLACEHOLDER = /<|>|TODO|TBD|FIXME|XXX|…|\.\.\.|\[|\]|\{|\}|your (?!help)/i;

const named = (text: string, words: Record<string, string>) =>
  Object.keys(words).filter((key) => text.includes(words[key] ?? ''));
const lineOf = (reason: string, name: string) =>
  reason.split('\n').find((line) => line.startsWith(`- ${name}: `)) ?? '';

function requestOf({ record, site = 'pypi.org', way, typed }: Situation): RecoveryRequest {
  const answers = chosen(way);
  if (way !== '') expect(walk(answers).step).toBe('request');
  const parsed = parseRequestForm({ ...prefilled(site, record, answers), ...typed });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

describe('a request is needed', () => {
  it.each(REQUESTS)('$who', (situation) => {
    const { says, typed, record, site = record?.site ?? 'pypi.org' } = situation;
    const [lost, works, codes, mail] = says;
    const username = typed?.username ?? record?.username ?? '';
    const made = draft(requestOf(situation));
    const [ours = '', own = ''] = made.reason.split('In my own words:');
    const repository = typed?.repository;
    expect(made.title).toBe('Account recovery request');
    expect(made.username).toBe(`\`${username}\``);
    expect(ours.includes('PyPI (pypi.org)')).toBe(site === 'pypi.org');
    expect(ours.includes('TestPyPI (test.pypi.org)')).toBe(site === 'test.pypi.org');
    expect(named(lineOf(ours, 'Lost'), LOST).sort()).toEqual([...lost].sort());
    expect(named(lineOf(ours, 'Still works'), WORKS).sort()).toEqual([...works].sort());
    expect(named(lineOf(ours, 'Recovery codes'), CODES)).toEqual([codes]);
    expect(lineOf(ours, 'Project')).toContain(typed?.project ?? '');
    expect(lineOf(ours, 'Project')).toContain(repository ?? '');
    expect(ours).not.toContain(WAIT); // nobody said so
    expect(ours.includes(PROMISE)).toBe(mail === BY_MAIL);
    expectMail(made, mail === BY_MAIL, username);
    expectFit(made, ours, own);
  });
});

/** The second artefact, in email cases alone. */
function expectMail({ mail }: Draft, isNeeded: boolean, username: string): void {
  expect(mail !== undefined).toBe(isNeeded);
  if (!mail) return;
  expect(mail.to).toBe('support@pypi.org');
  expect(mail.subject).toMatch(new RegExp(`^(?:\\[TestPyPI\\] )?Account recovery request: ${username}$`));
  expect(mail.body).toContain(username);
}

/** Fit for a public issue that is read by English speakers. */
function expectFit({ title, username, reason, url }: Draft, ours: string, own: string): void {
  expect(guard([title, username, reason].join('\n'))).toEqual([]);
  for (const text of [title, username, ours]) {
    expect(text).not.toMatch(PLACEHOLDER);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  }
  expect(ours).not.toMatch(/urgent|asap|immediately|as soon as/i);
  expect(own).toMatch(/^$|^\n\n```text\n(?:(?!```).*\n)+```\n\nThank you for your help\.$/);
  expect(own || ours).toMatch(/Thank you for your help\.$/);
  expect(new URL(url).search).toBe('?template=account-recovery.yml');
}

describe('what was typed must be put right first', () => {
  const PHONE: Situation = REQUESTS[1] as Situation;
  it.each<[who: string, typed: Partial<RequestForm>, problem: string]>([
    ['His email address instead of the username', { username: 'alice@example.org' }, 'username: username-email'],
    ['A mention instead of the username', { username: '@alice-dev' }, 'username: username-character'],
    [
      'The username in the backticks that the form asks for',
      { username: '`alice-dev`' },
      'username: username-character',
    ],
    ['The address of the profile', { username: 'https://pypi.org/user/alice-dev/' }, 'username: username-character'],
    ['First name and last name', { username: 'Alice Doe' }, 'username: username-character'],
    ['No username', { username: '  ' }, 'username: username-empty'],
    ['A recovery code in the place of the username', { username: '00ff00ff11ee22dd' }, 'username: username-secret'],
    ['A token in the place of the username', { username: 'pypi-AgEIcHlwaS5vcmcC' }, 'username: username-secret'],
    ['The address for ssh', { repository: 'git@github.com:alice/spare-parts.git' }, 'repository: repository-address'],
    [
      'A token in the address',
      { repository: 'https://x:ghp_0a1b2c@github.com/alice/x' },
      'repository: repository-user',
    ],
    ["The firm's own host", { repository: 'https://git.firm.internal/alice/x' }, 'repository: repository-host'],
    ['A profile instead of a repository', { repository: 'https://github.com/alice' }, 'repository: repository-none'],
    ['A repository without a project', { project: '' }, 'project: project-missing'],
    ['The same mailbox lost and working', { lost: ['email-access'] }, 'works: works-contradicts'],
    ['Nothing is lost', { lost: [] }, 'lost: lost-empty'],
  ])('%s', (_, typed, problem) => {
    const parsed = parseRequestForm({ ...prefilled('pypi.org', APP, chosen(PHONE.way)), ...REPOSITORY, ...typed });
    if (!('problems' in parsed)) throw new Error('There is no problem.');
    expect(parsed.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([problem]);
  });

  /** What is private stands in ⟦ ⟧. */
  it.each([
    ['in English, with the address to answer to', 'Please write to ⟦alice.doe@example.org⟧, I read it daily.'],
    [
      'in German, with the old address and a number',
      'Die alte Adresse war ⟦alice@firma.example⟧, Tel. ⟦+49 170 1234567⟧.',
    ],
    ['in Chinese, with an address among the words', '我的旧邮箱是⟦alice@example.com⟧，请帮忙。'],
    ['in Russian, with codes that are left', 'Остались коды ⟦0a1b2c3d4e5f6071⟧ и ⟦ffeeddccbbaa9988⟧.'],
    ['in Japanese, with full-width digits of the app', 'アプリの番号は ⟦１２３４５６⟧ です。'],
    ['in Spanish, with the password', 'Mi contraseña: ⟦caballo7pila⟧'],
    [
      'in French, with the link of a reset mail',
      'Le lien ⟦https://pypi.org/account/reset-password/?token=abc.def⟧ a expiré.',
    ],
    ['with what the QR code of the app says', 'It says ⟦otpauth://totp/PyPI:alice-dev?secret=JBSWY3DPEHPK3PXP⟧'],
    ['with the token of the uploads', 'Uploads still work with ⟦pypi-AgEIcHlwaS5vcmcCJGIwMDAwMDAw⟧'],
    ['with a line of mail headers', 'Received: from [⟦203.0.113.7⟧] by mx.example.org'],
  ])('Own words %s', (_, text) => {
    const details = text.replace(/[⟦⟧]/g, '');
    const asTyped = { ...prefilled('pypi.org', APP, chosen(PHONE.way)), details };
    expect(parseRequestForm(asTyped)).toEqual({ problems: [{ field: 'details', code: 'private-data', values: [] }] });
    const found = guard(details).map(({ start, end }) => details.slice(start, end));
    expect(found).toEqual([...text.matchAll(/⟦(.*?)⟧/g)].map(([, piece]) => piece));
    const { reason } = draft(requestOf({ ...PHONE, typed: { details: masked(details) } }));
    for (const piece of found) expect(reason).not.toContain(piece);
    expect(reason.match(/\[removed: /g)).toHaveLength(found.length);
  });
});
