// Longer than other tests: it is a table. Each situation is made after the pattern of real recovery threads and is what
// its user would see: the way through triage, and its end. A request must state what is listed, and nothing else: above all
// not what stands under `not`. Facts: recovery.md (November 2026).
import { describe, expect, it } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { newRecord, remember } from '../../account/remember';
import { HEALTHY, page, recordOf, seenAgo } from '../../account/testing/samples';
import type { Site } from '../../pypi/urls';
import { guard, masked } from '../guard/guard';
import { type Action, actionOf } from '../triage/questions';
import { chosen } from '../triage/testing/chosen';
import { mayRequest, type StepId, stepOf, walk } from '../triage/triage';
import { type Draft, draft, type RecoveryRequest } from './draft';
import { prefilled } from './prefill';
import { parseRequestForm, type RequestForm } from './request-form';

const ALICE = recordOf(HEALTHY);
const KEY = recordOf({ ...HEALTHY, twoFactor: { totp: false, securityDevices: ['blue key'] } });
const USED_UP = recordOf({ ...HEALTHY, recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } });
const TESTER = remember(
  newRecord({ site: 'test.pypi.org', username: 'alice-test' }),
  page({ ...HEALTHY, site: 'test.pypi.org', username: 'alice-test' }),
  seenAgo(1),
);

const APP_GONE = 'second-factor > app-gone > no > no';
const KEY_GONE = 'second-factor > key-gone > no';
const CODE = `${KEY_GONE} > no > found > yes`;
const LOCKED_OUT = 'password > yes > unverified-mail';
const NAMELESS = 'username > no-mail > no';
const COMPANY = 'not-mine > company > no > no-organization';

describe('no request is needed', () => {
  it.each<[who: string, way: string, step: StepId, action: Action | undefined]>([
    ['Phone in repair, codes printed', CODE, 'use-code', 'sign-in'],
    ['Codes saved, mailbox of a former firm', `${KEY_GONE} > no > found > none`, 'known-network-with-code', 'sign-in'],
    ['Codes saved, only another mailbox', `${KEY_GONE} > no > found > another`, 'known-network-with-code', 'sign-in'],
    ['Codes saved, no idea which address is primary', `${KEY_GONE} > no > found > unsure`, 'use-code', 'sign-in'],
    ['The codes in the drawer are rejected', `${KEY_GONE} > no > rejected`, 'newest-set', 'sign-in'],
    ['The first code was used before: the right set', `${CODE} > code-used`, 'newest-set', 'sign-in'],
    ['Found codes rejected: a newer set exists', `${CODE} > code-rejected`, 'newest-set', 'sign-in'],
    ['The right code, after five wrong ones', `${CODE} > too-many`, 'pause-code', 'sign-in'],
    ['Six minutes to fetch the paper', `${CODE} > sent-back`, 'pause-code', 'sign-in'],
    ['A code is taken, its link in the spam folder', `${CODE} > link`, 'find-mail-with-code', 'sign-in'],
    ["The code's link, opened on the phone", `${CODE} > link > other-device`, 'known-network-after-code', 'sign-in'],
    ['Codes, but the password is forgotten too', `${CODE} > password-rejected`, 'reset-before-code', 'reset-password'],
    ['Phone lost, still signed in on the laptop', 'second-factor > app-gone', 'still-in-app', 'open-settings'],
    ['Key lost, PyPI remembers the browser', 'second-factor > key-gone', 'still-in', 'open-settings'],
    ["The app's codes never work", 'second-factor > app-rejected', 'check-clock', 'sign-in'],
    ['Code of the entry for TestPyPI', 'second-factor > app-rejected', 'check-clock', 'sign-in'],
    ['Too many codes of the app tried', 'second-factor > app-rejected > too-many', 'pause-app', 'sign-in'],
    ['The page after the password timed out', 'second-factor > sent-back', 'pause-factor', 'sign-in'],
    ['New phone; the app has a copy in its cloud', 'second-factor > app-gone > no', 'app-copy', 'sign-in'],
    ['Phone stolen, second key in the office', KEY_GONE, 'other-factor', 'sign-in'],
    ['The key fails in one browser', 'second-factor > key-fails', 'try-key', 'sign-in'],
    ['The key fails, the app works', 'second-factor > key-fails > key-fails', 'other-factor', 'sign-in'],
    ['Neighbours on the same network locked it', 'message > too-many', 'pause', 'sign-in'],
    ["Former firm's mailbox, signed in, has another", 'email > yes > yes', 'make-primary', 'email-settings'],
    ['University closes the mailbox, still signed in', 'email > yes > no', 'add-address', 'email-settings'],
    [
      'The new address is at a refused provider',
      'email > yes > no > address-refused',
      'address-rules',
      'email-settings',
    ],
    ['No second factor, so no new primary', 'email > yes > yes > needs-factor', 'set-up-first', 'two-factor-settings'],
    ['The second address was never verified', 'email > yes > yes > not-verified', 'verify-other', 'email-settings'],
    [
      'Signed in, lost mailbox, password asked',
      'email > yes > yes > password-asked',
      'reset-with-other',
      'reset-password',
    ],
    ["Former firm's mailbox, no password", 'email > no > password > yes', 'reset-with-other', 'reset-password'],
    ['Expired domain, has another address', 'unverified-page > another', 'choose-verified', 'email-settings'],
    ['Un-verified after bounces, mailbox is back', 'unverified-page > yes', 'verify-again', 'email-settings'],
    ['Four verification mails, none opened', 'unverified-page > yes > too-many', 'projects-or-factor', undefined],
    ['Fresh account, address mistyped', 'unverified-page > none > neither', 'replace-address', 'email-settings'],
    [
      'Fresh account, own second address refused',
      'unverified-page > none > neither > address-refused',
      'address-rules-unverified',
      'email-settings',
    ],
    [
      'The reset says unverified, another address is left',
      `${LOCKED_OUT} > yes`,
      'reset-with-other-besides',
      'reset-password',
    ],
    ['The mailed link is in the spam folder', 'mailed-link > yes', 'find-mail', 'sign-in'],
    ['The link says that the device does not match', 'mailed-link > yes > other-device', 'known-network', 'sign-in'],
    ['The same, as a message', 'message > other-device', 'find-mail', 'sign-in'],
    ['On a journey PyPI mails a link to the office', 'mailed-link > none', 'known-network', 'sign-in'],
    ['The same, with a key in the bag', 'mailed-link > none > link', 'security-device', 'sign-in'],
    ['Username forgotten, mail is read', 'username', 'username-by-mail', 'reset-password'],
    ['Username forgotten, mailbox gone', 'username > no-mail', 'username-by-project', 'find-project'],
    ['Email address typed as the username', 'message > name-unknown', 'check-name', 'sign-in'],
    ['Password forgotten, mail is read', 'password > yes', 'reset-by-name', 'reset-password'],
    ['Password in a breach, said once', 'message > password-rejected > yes', 'reset-by-name', 'reset-password'],
    ['Password forgotten, another address is read', 'password > another', 'reset-with-other', 'reset-password'],
    ['No reset mail: gmail or googlemail?', 'password > yes > no-mail', 'reset-by-address', 'reset-password'],
    ['The link was broken by forwarding', 'password > yes > bad-link', 'reset-again', 'reset-password'],
    ['The new password is refused', 'password > yes > password-refused', 'new-password', 'reset-password'],
    ['Five resets in a day', 'password > yes > too-many', 'reset-again', 'reset-password'],
    ['New password, then the app is rejected', 'password > yes > second-step > app-rejected', 'check-clock', 'sign-in'],
    ['New password, then a mailed link', 'password > yes > link > yes', 'find-mail', 'sign-in'],
    ['"Session invalidated" in all tabs', 'message > signed-out', 'sign-in-again', 'sign-in'],
    ['PyPI suspended the account', 'trouble > frozen', 'write-security', 'mail-security'],
    ['Signed out again and again', 'message > signed-out > signed-out', 'write-security', 'mail-security'],
    ['No answer from security@', 'trouble > frozen > no-answer', 'write-admin', 'mail-admin'],
    ['Someone else made releases in her name', 'trouble > hacked', 'write-security', 'mail-security'],
    ['A stranger registered the expired domain', 'trouble > hacked', 'write-security', 'mail-security'],
    ['A mail tells of a key that he never added', 'trouble > not-mine', 'write-admin', 'mail-admin'],
    ['Account deleted in anger', 'trouble > deleted', 'deleted', 'claim-name'],
    ['The deleted name is unknown to PyPI', 'message > name-unknown > deleted', 'deleted', 'claim-name'],
    ["Company's account, another owner is there", 'not-mine > company', 'ask-owner-company', 'find-project'],
    [
      'The organization has lost its last owner',
      'not-mine > company > no',
      'write-organizations',
      'mail-organizations',
    ],
    ["Company's account, its mail is read", `${COMPANY} > yes`, 'reset-by-name', 'reset-password'],
    ["Company's account, neither mail nor repository", `${COMPANY} > no > no`, 'claim-name', 'claim-name'],
    ['The maintainer answers nobody', 'not-mine > person > no', 'claim-name', 'claim-name'],
    ['The only maintainer died', 'not-mine > person > no', 'claim-name', 'claim-name'],
    ['One of two maintainers died', 'not-mine > person', 'ask-owner', 'find-project'],
    ['Invalid code at set-up', 'set-up > app-rejected', 'scan-anew', 'two-factor-settings'],
    ['The set-up page goes back without a word', 'set-up > sent-back', 'codes-first', 'two-factor-settings'],
    ['No browser takes the key at set-up', 'set-up > key-fails > no-help', 'pypi-help', 'pypi-help'],
    ['A code from the drawer let her in', `${CODE} > worked`, 'solved', 'open-settings'],
    ['The clock it was', 'second-factor > app-rejected > worked', 'solved', 'open-settings'],
    ['Five minutes later the same code worked', `${CODE} > too-many > worked`, 'solved', 'open-settings'],
  ])('%s', (_, way, step, action) => {
    expect(walk(chosen(way)).step).toBe(step);
    expect(actionOf(stepOf(step).ask)).toBe(action);
  });

  it.each([
    'trouble > frozen',
    'trouble > deleted',
    'set-up > app-rejected',
    'not-mine > person > no',
    'not-mine > person',
  ])('and none is offered: %s', (way) => {
    expect(mayRequest(chosen(way))).toBe(false);
  });
});

/** What a request can state: each is a sentence, or a part of one. */
const STATEMENTS = {
  'lost-app': /^- Lost: .*my 2FA authentication app/m,
  'lost-key': /^- Lost: .*my 2FA security device/m,
  'lost-mail': /^- Lost: .*access to the account's primary email address/m,
  'lost-verified': /^- Lost: .*it is unverified, and I can't verify it/m,
  'lost-link': /^- Lost: .*PyPI's mailed link doesn't reach me/m,
  'lost-factor': /^- Lost: .*I don't know of which kind/m,
  'lost-password': /^- Lost: .*I get no working link from PyPI for a new one/m,
  password: /^- Still works: .*my password/m,
  mail: /^- Still works: .*the account's primary email address/m,
  'other-mail': /^- Still works: .*another verified email address/m,
  key: /^- Still works: .*security device/m,
  app: /^- Still works: .*authentication app/m,
  nothing: /^- Still works: nothing that I know of/m,
  'codes-none': /^- Recovery codes: I have none\./m,
  'codes-lost': /^- Recovery codes: I have lost them\./m,
  'codes-rejected': /^- Recovery codes: .*PyPI rejects them/m,
  'codes-held': /^- Recovery codes: I still have them/m,
  'never-factor': /never had it/,
  'never-projects': /this account has none/,
  organization: /I ask for my organization/,
  nameless: /^- Username: I don't know it/m,
  project: /^- Project: /m,
  push: /to which I can push/,
  wait: /7-day wait/,
  'by-mail': /I will mail my address to support@pypi\.org/,
} as const;
type Statement = keyof typeof STATEMENTS;

interface Situation {
  who: string;
  way: string;
  /** What is remembered of the account; `undefined`: nothing. */
  record?: AccountRecord;
  site?: Site;
  /** What the way left open, and the form therefore asks: `lost`, `works`, `codes`. */
  asks?: string;
  /** What the user says in the form. */
  typed?: Partial<RequestForm>;
  /** All that the request states. */
  says: string;
  /** What was never said, and stands close by. */
  not: string;
}

const NAMED = { username: 'bob_92' };
const REPOSITORY = { project: 'spare-parts', repository: 'https://github.com/alice/spare-parts' };
const REQUESTS: Situation[] = [
  {
    who: 'Lost phone, no codes ever made, nothing remembered',
    way: `${APP_GONE} > no > none > yes > yes`,
    says: 'lost-app password mail codes-none',
    not: 'lost-key project wait never-projects organization',
  },
  {
    who: 'Lost phone, and whether the password still works was never tried',
    way: `${APP_GONE} > no > lost > unsure > yes`,
    says: 'lost-app mail codes-lost',
    not: 'password lost-mail',
  },
  {
    who: 'Lost phone; what the codes are about she does not know',
    way: `${APP_GONE} > no > unsure > yes > yes`,
    says: 'lost-app password mail',
    not: 'codes-none codes-lost codes-held',
  },
  {
    who: 'Lost phone, a project with a repository where he can push',
    record: ALICE,
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: REPOSITORY,
    says: 'lost-app password mail codes-lost project push',
    not: 'wait lost-key',
  },
  {
    who: 'Lost phone, a project with no public repository',
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: { project: 'spare-parts', noRepository: true },
    says: 'lost-app password mail codes-lost project wait',
    not: 'push never-projects',
  },
  {
    who: 'Lost phone, a project named, nothing said of its repository',
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: { project: 'https://pypi.org/project/spare-parts/' },
    says: 'lost-app password mail codes-lost project',
    not: 'push wait',
  },
  {
    who: 'Lost phone, no projects at all',
    way: `${APP_GONE} > no > none > yes > yes`,
    typed: { never: ['projects'] },
    says: 'lost-app password mail codes-none never-projects',
    not: 'never-factor wait',
  },
  {
    who: 'Only a passkey, gone with the laptop, nothing remembered',
    way: `${KEY_GONE} > no > lost > yes > yes`,
    says: 'lost-key password mail codes-lost',
    not: 'lost-app app',
  },
  {
    who: 'Something is gone, and what it was nobody knows',
    way: 'second-factor > unsure > no > no > none > yes > yes',
    says: 'lost-factor password mail codes-none',
    not: 'lost-app lost-key',
  },
  {
    who: 'Phone and key were in the bag that was stolen',
    record: ALICE,
    way: 'second-factor > both-gone > no > no > lost > yes > yes',
    says: 'lost-app lost-key password mail codes-lost',
    not: 'lost-mail other-mail project',
  },
  {
    who: 'Phone and key stolen, mailbox gone, password forgotten, codes lost',
    way: 'second-factor > both-gone > no > no > lost > no > none',
    says: 'lost-app lost-key lost-mail nothing codes-lost by-mail',
    not: 'password mail other-mail',
  },
  {
    who: 'The only key broke; another verified mailbox is read',
    record: KEY,
    way: 'second-factor > key-fails > key-fails > no > lost > yes > another',
    says: 'lost-key lost-mail password other-mail codes-lost by-mail',
    not: 'mail key lost-app',
  },
  {
    who: 'The app is rejected although clock and entry are right, no codes',
    record: ALICE,
    way: 'second-factor > app-rejected > app-rejected > no > no > none > yes > yes',
    says: 'lost-app password mail codes-none',
    not: 'lost-key key',
  },
  {
    who: 'The app is rejected, the other key too',
    way: 'second-factor > app-rejected > app-rejected > no > key-fails > lost > yes > yes',
    says: 'lost-app lost-key password mail codes-lost',
    not: 'key lost-mail',
  },
  {
    who: 'The app in the cloud is an old one and rejected',
    way: 'second-factor > app-gone > no > app-rejected > no > lost > yes > yes',
    says: 'lost-app password mail codes-lost',
    not: 'app',
  },
  {
    who: 'The second factor at home does not help, no reason known',
    way: `${KEY_GONE} > too-many > no-help > lost > yes > yes`,
    says: 'lost-key password mail codes-lost',
    not: 'lost-app app',
  },
  {
    who: 'Five minutes waited, and the codes are rejected all the same',
    way: 'second-factor > too-many > app-gone > no > rejected > code-rejected > yes > yes',
    says: 'lost-app password mail codes-rejected',
    not: 'codes-lost lost-key',
  },
  {
    who: 'Only the codes of a set that was replaced are left',
    way: `${APP_GONE} > no > rejected > code-rejected > yes > yes`,
    says: 'lost-app password mail codes-rejected',
    not: 'codes-none codes-held',
  },
  {
    who: 'Codes were found and are rejected, there is no newer set',
    way: `${CODE} > code-rejected > code-rejected > yes > yes`,
    says: 'lost-key password mail codes-rejected',
    not: 'codes-held lost-link',
  },
  {
    who: 'All codes of the right set are used',
    way: `${CODE} > code-used > all-used > yes > yes`,
    says: 'lost-key password mail codes-none',
    not: 'codes-rejected codes-held',
  },
  {
    who: 'All codes used, found after the five-minute lock',
    way: `${KEY_GONE} > no > rejected > too-many > all-used > yes > yes`,
    says: 'lost-key password mail codes-none',
    not: 'codes-rejected',
  },
  {
    who: 'A code is taken, but the link goes to the mailbox of a former employer',
    way: `${KEY_GONE} > no > found > none > link`,
    says: 'lost-key lost-mail lost-link password codes-held by-mail',
    not: 'mail other-mail codes-lost',
  },
  {
    who: 'A code is taken, the mailbox turns out to be closed',
    way: `${CODE} > link > email > no-help`,
    says: 'lost-key lost-mail lost-link password codes-held by-mail',
    not: 'mail codes-rejected',
  },
  {
    who: 'A code is taken, but the link never comes to a mailbox that is read',
    way: `${CODE} > link > no-mail > link`,
    says: 'lost-key lost-link password mail codes-held',
    not: 'lost-mail codes-lost',
  },
  {
    who: 'The link comes, and the device never matches',
    way: `${CODE} > link > other-device > no-help`,
    says: 'lost-key password mail codes-held',
    not: 'lost-link lost-mail',
  },
  {
    who: 'Codes in hand, password forgotten, and the reset says unverified',
    way: `${CODE} > password-rejected > unverified-mail > yes`,
    says: 'lost-key lost-verified mail codes-held by-mail',
    not: 'password never-factor never-projects',
  },
  {
    who: 'Codes in hand, password forgotten, no reset mail',
    way: `${CODE} > password-rejected > no-mail > no-mail`,
    says: 'lost-key lost-password mail codes-held by-mail',
    not: 'password lost-mail lost-link',
  },
  {
    who: 'Codes in hand, password forgotten, the exact spelling says unverified',
    way: `${CODE} > password-rejected > no-mail > unverified-mail > yes > no`,
    says: 'lost-key lost-verified mail codes-held never-projects by-mail',
    not: 'password never-factor',
  },
  {
    who: 'Codes in hand, mailbox and password lost, nothing comes to another address',
    way: `${KEY_GONE} > no > found > another > password-rejected > no-mail`,
    asks: 'works',
    typed: { works: ['nothing'] },
    says: 'lost-key lost-mail lost-password nothing codes-held by-mail',
    not: 'other-mail password',
  },
  {
    who: 'The app works, and its link goes to a lost mailbox',
    way: 'second-factor > app-rejected > link > none > link > no > lost',
    says: 'lost-mail lost-link password app codes-lost by-mail',
    not: 'lost-app mail key',
  },
  {
    who: 'Key lost; the old phone still has the app, its link never comes',
    way: `${KEY_GONE} > link > yes > no-mail > no-help > no > none`,
    says: 'lost-key lost-link password mail app codes-none',
    not: 'lost-app lost-mail',
  },
  {
    who: 'Moved abroad: no known network, the mailbox is closed, codes in hand',
    way: 'mailed-link > none > no-help > no > found',
    says: 'lost-mail lost-link password codes-held by-mail',
    not: 'lost-app lost-key app key mail',
  },
  {
    who: 'The mailed link never comes, though the mailbox is read',
    way: 'mailed-link > yes > no-mail > link > no > lost',
    says: 'lost-link password mail codes-lost',
    not: 'lost-mail lost-app',
  },
  {
    who: 'The link comes, and no connection is the right one',
    way: 'mailed-link > yes > other-device > link > no > unsure',
    asks: 'lost',
    typed: { lost: ['device-confirmation'] },
    says: 'lost-link password mail',
    not: 'lost-mail codes-lost codes-none',
  },
  {
    who: 'A link is mailed, and the key that would spare it fails',
    record: ALICE,
    way: 'mailed-link > none > link > key-fails > lost',
    says: 'lost-mail lost-link password codes-lost by-mail',
    not: 'key app lost-key',
  },
  {
    who: 'The link goes to another address than the one that is read',
    way: 'mailed-link > another > no-help > no > none',
    says: 'lost-mail lost-link password other-mail codes-none by-mail',
    not: 'mail',
  },
  {
    who: 'Locked out, address unverified, never had a factor, no projects',
    way: `${LOCKED_OUT} > no > never > none > no`,
    says: 'lost-verified mail codes-none never-factor never-projects by-mail',
    not: 'password lost-app lost-key lost-mail',
  },
  {
    who: 'The same, remembered, with a second factor of which nothing was said',
    record: ALICE,
    way: `${LOCKED_OUT} > no > unsure > unsure > yes`,
    says: 'lost-verified mail by-mail',
    not: 'password lost-app lost-key app key codes-lost project other-mail',
  },
  {
    who: 'Locked out, unverified, the app works and the codes are in hand',
    way: `${LOCKED_OUT} > no > app-works > found > unsure`,
    says: 'lost-verified mail app codes-held by-mail',
    not: 'password lost-app never-factor never-projects',
  },
  {
    who: 'Locked out, unverified, and the phone is gone as well',
    way: `${LOCKED_OUT} > no > app-gone > lost > yes`,
    says: 'lost-verified lost-app mail codes-lost by-mail',
    not: 'password never-factor lost-mail',
  },
  {
    who: 'Breached password, the reset goes to an unverified address',
    way: 'message > password-rejected > yes > unverified-mail > no > never > none > yes',
    says: 'lost-verified mail codes-none never-factor by-mail',
    not: 'password never-projects lost-mail',
  },
  {
    who: "He begins with PyPI's mail: the address is not verified",
    way: 'unverified-mail > yes > no > never > none > unsure',
    says: 'lost-verified mail codes-none never-factor by-mail',
    not: 'password never-projects lost-app',
  },
  {
    who: 'The same, of an address of which he does not know what it is',
    way: 'unverified-mail > unsure > no > never > none > no',
    asks: 'works',
    typed: { works: ['primary-email'] },
    says: 'lost-password mail codes-none never-factor never-projects by-mail',
    not: 'password lost-mail lost-verified',
  },
  {
    who: 'The same message, found in the list of messages',
    way: 'unverified-mail > yes > no > key-works > lost > yes',
    says: 'lost-verified mail key codes-lost by-mail',
    not: 'password lost-key never-factor',
  },
  {
    who: 'Unverified, and the other address that was tried is so too',
    way: `${LOCKED_OUT} > yes > unverified-mail > never > none > no`,
    says: 'lost-verified mail codes-none never-factor never-projects by-mail',
    not: 'other-mail password',
  },
  {
    who: 'Unverified, and nothing came to the other address',
    way: `${LOCKED_OUT} > unsure > no-mail > never > none > no`,
    says: 'lost-verified mail codes-none never-factor never-projects by-mail',
    not: 'other-mail password',
  },
  {
    who: 'The exact spelling brings the mail that says unverified',
    way: 'password > yes > no-mail > unverified-mail > yes > never > none > no',
    says: 'lost-verified mail codes-none never-factor never-projects by-mail',
    not: 'password lost-mail',
  },
  {
    who: 'A new link is asked for, and PyPI says unverified',
    way: 'password > unsure > bad-link > unverified-mail > no > unsure > lost > unsure',
    asks: 'works',
    typed: { works: ['nothing'] },
    says: 'lost-password nothing codes-lost by-mail',
    not: 'lost-mail lost-verified mail password',
  },
  {
    who: 'Signed in, unverified since the domain expired, with projects and a factor',
    record: KEY,
    way: 'unverified-page > none > both > found',
    typed: REPOSITORY,
    says: 'lost-mail lost-verified password codes-held project push by-mail',
    not: 'key mail never-factor never-projects',
  },
  {
    who: 'Signed in, unverified, the mail that would verify it never comes, projects',
    way: 'unverified-page > yes > no-mail > projects > lost',
    says: 'lost-verified password mail codes-lost never-factor by-mail',
    not: 'lost-mail never-projects lost-app',
  },
  {
    who: 'Signed in, unverified, a factor and no projects',
    way: 'unverified-page > yes > bad-link > factor > found',
    says: 'lost-verified password mail codes-held never-projects by-mail',
    not: 'never-factor app key',
  },
  {
    who: 'A fresh account whose mistyped address PyPI will not let be replaced',
    way: 'unverified-page > none > neither > no-help > none',
    says: 'lost-mail lost-verified password codes-none never-factor never-projects by-mail',
    not: 'mail lost-app',
  },
  {
    who: 'The same, and PyPI says that it has a factor or projects after all',
    way: 'unverified-page > none > neither > blocked > none',
    says: 'lost-mail lost-verified password codes-none by-mail',
    not: 'never-factor never-projects',
  },
  {
    who: 'Fresh account, every address is refused',
    way: 'unverified-page > none > neither > address-refused > no-help > none',
    says: 'lost-mail lost-verified password codes-none never-factor never-projects by-mail',
    not: 'other-mail',
  },
  {
    who: 'Logged in, but the other address is not verified either and there is no factor',
    way: 'unverified-page > another > needs-factor > projects > lost',
    says: 'lost-mail lost-verified password other-mail codes-lost never-factor by-mail',
    not: 'mail never-projects',
  },
  {
    who: 'Password forgotten, mailbox gone, codes never made, factor unknown',
    way: 'password > none > unsure > none',
    asks: 'works',
    typed: { works: ['nothing'] },
    says: 'lost-mail nothing codes-none by-mail',
    not: 'password lost-app lost-key never-factor',
  },
  {
    who: 'Password forgotten, mailbox gone, the key works',
    way: 'password > none > key-works > found',
    says: 'lost-mail key codes-held by-mail',
    not: 'password mail lost-key app',
  },
  {
    who: 'The reset mail never comes, whatever the spelling, to an account without a factor',
    way: 'password > yes > no-mail > no-mail > never > none',
    says: 'lost-password mail codes-none never-factor by-mail',
    not: 'lost-mail password lost-app',
  },
  {
    who: 'The reset mail comes to none of the addresses that are tried',
    way: 'password > another > no-mail > unsure > lost',
    asks: 'works',
    typed: { works: ['nothing'] },
    says: 'lost-mail lost-password nothing codes-lost by-mail',
    not: 'other-mail mail',
  },
  {
    who: 'Six links for a new password, and none works the next day',
    way: 'password > yes > too-many > no-mail > key-works > found',
    says: 'lost-password mail key codes-held by-mail',
    not: 'lost-mail lost-verified password',
  },
  {
    who: 'No link first, then one that works, and the app is gone',
    way: 'unverified-mail > no > yes > second-step > app-gone > no > no > no > lost > yes > another',
    says: 'lost-app lost-mail password other-mail codes-lost by-mail',
    not: 'lost-password',
  },
  {
    who: 'Username unknown: the link was asked for to learn it, not for a password',
    way: 'username > unverified-mail > no > no > app-gone > none > no',
    asks: 'works',
    typed: { works: ['password'] },
    says: 'nameless lost-app password codes-none never-projects by-mail',
    not: 'lost-password lost-verified',
  },
  {
    who: 'What was lost he does not know, but another factor fails too',
    way: 'second-factor > unsure > no > key-fails > lost > yes > yes',
    says: 'lost-key password mail codes-lost',
    not: 'lost-factor lost-app',
  },
  {
    who: 'No password is good enough for PyPI',
    way: 'password > yes > password-refused > no-help > never > none',
    asks: 'lost',
    typed: { lost: ['email-unverified'] },
    says: 'lost-verified mail codes-none never-factor by-mail',
    not: 'password lost-mail',
  },
  {
    who: 'A new password, but no second factor: the new phone has neither',
    record: ALICE,
    way: 'password > yes > second-step > app-gone > no > no > no > lost > yes > yes',
    says: 'lost-app password mail codes-lost',
    not: 'lost-key other-mail',
  },
  {
    who: 'A new password by the second address, then a link to the first',
    way: 'email > no > password > yes > link > another > no-help > no > lost',
    says: 'lost-mail lost-link password other-mail codes-lost by-mail',
    not: 'mail lost-app',
  },
  {
    who: 'After the reset only a page about the address',
    way: 'password > another > unverified-page > none > both > found',
    says: 'lost-mail lost-verified password codes-held by-mail',
    not: 'mail other-mail nothing',
  },
  {
    who: 'Mailbox gone and password forgotten, the app works and the codes are in hand',
    way: 'email > no > password > no > app-works > found',
    says: 'lost-mail app codes-held by-mail',
    not: 'password mail other-mail lost-app',
  },
  {
    who: 'Everything is lost: mailbox, password, phone, key and codes',
    record: ALICE,
    way: 'email > no > password > no > both-gone > lost',
    says: 'lost-app lost-key lost-mail nothing codes-lost by-mail',
    not: 'password other-mail',
  },
  {
    who: 'Mailbox and phone are lost, the password is known',
    way: 'email > no > second-factor > app-gone > no > no > no > lost > yes > none',
    says: 'lost-app lost-mail password codes-lost by-mail',
    not: 'lost-key mail',
  },
  {
    who: 'The domain expired, and at a new network PyPI mails a link there',
    way: 'email > no > mailed-link > link > no > lost',
    says: 'lost-mail lost-link password codes-lost by-mail',
    not: 'lost-verified mail',
  },
  {
    who: 'Signed in, but PyPI will not make the other address primary',
    record: ALICE,
    way: 'email > yes > yes > no-help > yes > found',
    says: 'lost-mail password other-mail codes-held by-mail',
    not: 'mail key app lost-app',
  },
  {
    who: 'Signed in by an old session, the password is not known',
    way: 'email > yes > no > no-help > no > none',
    asks: 'works',
    typed: { works: ['nothing'] },
    says: 'lost-mail nothing codes-none by-mail',
    not: 'password',
  },
  {
    who: 'Signed in, the password is asked and forgotten, and there is no other address',
    way: 'email > yes > no > password-asked > key-works > lost',
    says: 'lost-mail key codes-lost by-mail',
    not: 'password other-mail',
  },
  {
    who: 'Username unknown, address unverified, never had a factor',
    way: 'username > unverified-mail > yes > no > never > none > no',
    says: 'nameless lost-verified mail codes-none never-factor never-projects by-mail',
    not: 'password lost-mail lost-app',
  },
  {
    who: 'Username unknown, nothing comes, the mailbox is lost',
    way: `${NAMELESS} > none > app-works > found`,
    says: 'nameless lost-mail app codes-held by-mail',
    not: 'password mail',
  },
  {
    who: 'Username unknown, nothing comes to a mailbox that is read, factor unknown',
    way: `${NAMELESS} > yes > unsure > unsure`,
    asks: 'lost',
    typed: { lost: ['email-unverified'] },
    says: 'nameless lost-verified mail by-mail',
    not: 'lost-mail password codes-none never-factor',
  },
  {
    who: 'Username found in a project, then the phone is lost',
    way: 'username > no-mail > name-found > second-factor > app-gone > no > no > no > lost > yes > yes',
    says: 'lost-app password mail codes-lost',
    not: 'nameless lost-mail',
  },
  {
    who: "The company's account: mail is read, the password new, the phone left with a colleague",
    way: `${COMPANY} > yes > second-step > app-gone > no > no > no > lost > yes > yes`,
    says: 'organization lost-app password mail codes-lost',
    not: 'lost-mail project push',
  },
  {
    who: "The company's account: no reset mail comes, the mailbox is read",
    way: `${COMPANY} > yes > no-mail > no-mail > unsure > lost`,
    says: 'organization lost-password mail codes-lost by-mail',
    not: 'lost-app lost-mail password',
  },
  {
    who: "The company's account: nobody reads its mail, but the company can push",
    way: `${COMPANY} > no > yes > both-gone > none`,
    asks: 'works',
    typed: { ...REPOSITORY, works: ['nothing'] },
    says: 'organization lost-app lost-key lost-mail nothing codes-none project push by-mail',
    not: 'password mail wait',
  },
  {
    who: "The company's unverified account",
    way: `${COMPANY} > yes > unverified-mail > no > never > none > yes`,
    says: 'organization lost-verified mail codes-none never-factor by-mail',
    not: 'password never-projects lost-mail',
  },
  {
    who: 'A TestPyPI account that is remembered',
    record: TESTER,
    way: `${APP_GONE} > no > lost > yes > yes`,
    says: 'lost-app password mail codes-lost',
    not: 'lost-key project',
  },
  {
    who: 'A TestPyPI account that is not remembered',
    site: 'test.pypi.org',
    way: `${APP_GONE} > no > none > yes > none`,
    says: 'lost-app lost-mail password codes-none by-mail',
    not: 'mail other-mail',
  },
  {
    who: 'Two accounts: the one that is lost is not the one that is remembered',
    record: ALICE,
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: { username: 'Alice.Work' },
    says: 'lost-app password mail codes-lost',
    not: 'lost-key',
  },
  {
    who: 'No questions, please, of an account that nothing is known of',
    way: '',
    asks: 'lost works codes',
    typed: { lost: ['email-access'], works: ['nothing'], codes: 'unknown' },
    says: 'lost-mail nothing by-mail',
    not: 'lost-app password codes-lost wait project',
  },
  {
    who: 'No questions, please, of an account of which all is remembered',
    record: ALICE,
    way: '',
    asks: 'lost works codes',
    typed: { lost: ['email-access'], works: ['password'], codes: 'held' },
    says: 'lost-mail password codes-held by-mail',
    not: 'lost-app lost-key mail other-mail key app project push',
  },
  {
    who: 'No questions, please, of an account whose codes were used up',
    record: USED_UP,
    way: '',
    asks: 'lost works codes',
    typed: { lost: ['security-device'], works: ['password', 'primary-email'], codes: 'unknown' },
    says: 'lost-key password mail',
    not: 'codes-none codes-lost lost-app other-mail',
  },
  {
    who: 'Lost phone, told in German',
    record: ALICE,
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: { details: 'Mein Handy ist im See. Die Übersicht über die Codes fehlt.' },
    says: 'lost-app password mail codes-lost',
    not: 'lost-mail',
  },
  {
    who: 'Lost phone, told in Chinese, with what GitHub would take for more than words',
    record: ALICE,
    way: `${APP_GONE} > no > lost > yes > yes`,
    typed: { details: '手机丢了。\n```\n@octocat <b>#12</b>' },
    says: 'lost-app password mail codes-lost',
    not: 'lost-mail',
  },
];

const list = (text: string) => text.split(' ').filter(Boolean).sort();
const statedIn = (text: string) =>
  Object.entries(STATEMENTS)
    .filter(([, words]) => words.test(text))
    .map(([name]) => name)
    .sort();

function formOf({ record, site = 'pypi.org', way }: Situation): RequestForm {
  const answers = chosen(way);
  if (way !== '') expect(walk(answers).step).toBe('request');
  return { ...prefilled(site, record, answers), ...(record ? {} : NAMED) };
}

function requestOf(situation: Situation): RecoveryRequest {
  const parsed = parseRequestForm({ ...formOf(situation), ...situation.typed });
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

describe('a request is needed', () => {
  it.each(REQUESTS)('$who', (situation) => {
    const { record, site = record?.site ?? 'pypi.org', asks = '', says, not } = situation;
    const parsed = parseRequestForm(formOf(situation));
    const open = 'problems' in parsed ? parsed.problems.map(({ field }) => field) : [];
    expect(open.sort()).toEqual(list(asks));
    const request = requestOf(situation);
    const made = draft(request);
    const [ours = '', own = ''] = made.reason.split('In my own words:');
    expect(statedIn(ours)).toEqual(list(says));
    for (const one of list(not)) expect(ours).not.toMatch(STATEMENTS[one as Statement]);
    expect(made.title).toBe('Account recovery request');
    expect(made.username).toBe(request.username ? `\`${request.username}\`` : 'unknown, see the reason');
    expect(ours.includes('PyPI (pypi.org)')).toBe(site === 'pypi.org');
    expect(ours.includes('TestPyPI (test.pypi.org)')).toBe(site === 'test.pypi.org');
    expectMail(made, list(says).includes('by-mail'), request.username);
    expectFit(made, ours, own);
  });

  it('and with the ends they are more than 120, each with what it must not say', () => {
    expect(REQUESTS.length).toBeGreaterThan(60);
    for (const { who, says, not } of REQUESTS) {
      expect(list(not).length, who).toBeGreaterThan(0);
      for (const one of [...list(says), ...list(not)]) expect(Object.keys(STATEMENTS), who).toContain(one);
      expect(list(says).filter((one) => list(not).includes(one))).toEqual([]);
    }
  });
});

const PLACEHOLDER = /<|>|TODO|TBD|FIXME|XXX|…|\.\.\.|\[|\]|\{|\}|your (?!help)/i;

/** The second artefact, where support needs an address by mail. */
function expectMail({ mail }: Draft, isNeeded: boolean, username = 'unknown'): void {
  expect(mail !== undefined || isNeeded === false).toBe(true);
  if (!mail) return;
  expect(mail.to).toBe('support@pypi.org');
  expect(mail.subject).toMatch(/^(?:\[TestPyPI\] )?Account recovery request/);
  expect(mail.body).toContain(`Username: ${username}`);
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
  const PHONE: Situation = {
    who: '',
    record: ALICE,
    way: `${APP_GONE} > no > lost > yes > yes`,
    says: '',
    not: '',
  };
  it.each<[who: string, typed: Partial<RequestForm>, problem: string]>([
    ['His email address instead of the username', { username: 'alice@example.org' }, 'username: username-email'],
    ['A project instead of the username', { username: 'https://pypi.org/project/lantern/' }, 'username: username-form'],
    ['First name and last name', { username: 'Alice Doe' }, 'username: username-form'],
    ['No username', { username: '  ' }, 'username: answer-missing'],
    ['A recovery code in the place of the username', { username: '00ff00ff11ee22dd' }, 'username: private-data'],
    ['A token in the place of the username', { username: 'pypi-AgEIcHlwaS5vcmcC' }, 'username: private-data'],
    [
      'A token in the address',
      { repository: 'https://x:ghp_0a1b2c@github.com/alice/x' },
      'repository: repository-page',
    ],
    ["The firm's own host", { repository: 'https://git.firm.internal/alice/x' }, 'repository: repository-host'],
    ['A profile instead of a repository', { repository: 'https://github.com/alice' }, 'repository: repository-page'],
    ['A repository without a project', { project: '' }, 'project: answer-missing'],
    ['The same mailbox lost and working', { lost: ['email-access'] }, 'works: contradicts'],
    ['Nothing is lost', { lost: [] }, 'lost: answer-missing'],
    ['Nothing is said of what works', { works: [] }, 'works: answer-missing'],
    ['Nothing is said of the codes', { codes: '' }, 'codes: answer-missing'],
  ])('%s', (_, typed, problem) => {
    const parsed = parseRequestForm({ ...prefilled('pypi.org', ALICE, chosen(PHONE.way)), ...REPOSITORY, ...typed });
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
    const asTyped = { ...prefilled('pypi.org', ALICE, chosen(PHONE.way)), details };
    expect(parseRequestForm(asTyped)).toEqual({ problems: [{ field: 'details', code: 'private-data' }] });
    const found = guard(details).map(({ start, end }) => details.slice(start, end));
    expect(found).toEqual([...text.matchAll(/⟦(.*?)⟧/g)].map(([, piece]) => piece));
    const { reason } = draft(requestOf({ ...PHONE, typed: { details: masked(details) } }));
    for (const piece of found) expect(reason).not.toContain(piece);
    expect(reason.match(/\[removed: /g)).toHaveLength(found.length);
  });
});
