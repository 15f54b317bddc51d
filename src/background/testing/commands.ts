import { accountKey } from '../../account/account-id';
import type { AccountRecord } from '../../account/record';
import { newRecord } from '../../account/remember';
import { ALICE, HEALTHY, page } from '../../account/testing/samples';
import { unanswered } from '../../account/unanswered';
import { email } from '../../checks/testing/samples';
import type { MessageName } from '../../messages/messages';
import { NOTHING_SET, type Settings } from '../../overview/settings';
import { draftKey, newDraft, type RecoveryDraft } from '../../recovery/request/recovery-draft';
import type { RequestForm } from '../../recovery/request/request-form';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { exportFile } from '../../storage/export';

/** Two people who share a browser, and one who is only ever imported. */
export const PEOPLE = [ALICE, { site: 'pypi.org', username: 'bob' }] as const;
export const CAROL = { site: 'pypi.org', username: 'carol' } as const;
type Person = (typeof PEOPLE)[number];
type Items = Readonly<Record<string, unknown>>;

/** A message, and what it leaves where in the storage when it is done. */
export interface Command {
  name: MessageName;
  payload: unknown;
  leaves: Readonly<Record<string, unknown>>;
}

/** What stands in each place that commands write to. */
export function placesIn(items: Items): Record<string, unknown> {
  const own = PEOPLE.flatMap((person) => {
    const record = recordIn(items, person);
    const { mutes, backup, dismissed } = record ?? {};
    const draft = items[draftKey(person)] as RecoveryDraft | undefined;
    const request = items[requestKey(person)] as TrackedRequest | undefined;
    return Object.entries({
      record: record && 'kept',
      mute: mutes?.['codes-low']?.about,
      backup: backup?.where,
      dismissed: dismissed?.['second-method'] && 'dismissed',
      draft: draft?.edits.details,
      repository: request?.repository ?? undefined,
      issue: request?.issue ?? undefined,
    }).map(([name, value]) => [placeOf(person, name), value]);
  });
  const { thresholds } = (items.settings ?? NOTHING_SET) as Settings;
  return { ...Object.fromEntries(own), limit: thresholds.tokenOldDays, carol: accountKey(CAROL) in items || undefined };
}

export function recordIn(items: Items, person: Person | typeof CAROL): AccountRecord | undefined {
  return items[accountKey(person)] as AccountRecord | undefined;
}

const placeOf = ({ username }: Person, name: string) => `${username} ${name}`;
const requestKey = (person: Person) => accountKey(person).replace(/^account/, 'request');
const PLACES = Object.keys(placesIn({}));
const EVERYTHING = Object.fromEntries(PLACES.map((place) => [place, undefined]));
const allOf = ({ username }: Person) =>
  Object.fromEntries(PLACES.filter((place) => place.startsWith(username)).map((place) => [place, undefined]));

const FORM: Omit<RequestForm, 'username' | 'repository'> = {
  site: 'pypi.org',
  usernameUnknown: false,
  lost: ['authenticator'],
  codes: 'none',
  works: ['password'],
  never: [],
  forWhom: '',
  project: 'spare',
  noRepository: false,
  details: '',
};

/** A record is there, and so is what else was said. */
const record = (account: Person, name?: string, value?: unknown) => ({
  [placeOf(account, 'record')]: 'kept',
  ...(name && { [placeOf(account, name)]: value }),
});

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** Each can be said by either person; `n` is another one each time, and tells what was said when. */
type Say = (account: Person, n: number, items: Items) => Command;

/** What a page says, that of an account whose every fact bears its name and number. */
const seePage: Say = (account, n) => {
  const facts = page({
    ...HEALTHY,
    ...account,
    emails: [email({ problem: n % 3 === 0 ? 'bouncing' : 'none' })],
    recoveryCodes: { unused: 1 + (n % 8), generatedAt: ago(1000 * n), confirmed: n % 2 === 0 },
    twoFactor: { totp: n % 5 !== 0, securityDevices: [`key of ${account.username}`] },
    soleOwnerOf: [factOf(account, n)],
    projects: ['a', 'b'].map((part) => projectOf(account, part)),
  });
  return { name: 'page-seen', payload: { facts, loadedAt: ago((n % 4) * 700) }, leaves: record(account) };
};

/** All of a person's pages are one document to the browser here; until one was seen, it may do nothing. */
export const documentIdOf = ({ username }: Person) => `document of ${username}`;

const projectOf = ({ username }: Person, part: string) => ({
  name: `${username}-${part}`,
  owner: true,
  soleOwner: true,
  released: true,
});

export const factOf = ({ username }: Person, n: number) => `${username}-${n}`;

export const COMMANDS: Readonly<Record<string, Say>> = {
  'a page': seePage,
  'another page': seePage,
  mute: (account, n) => ({
    name: 'mute',
    payload: { account, id: 'codes-low', about: `${n}`, kind: 'week' },
    leaves: record(account, 'mute', `${n}`),
  }),
  unmute: (account) => ({
    name: 'unmute',
    payload: { account, id: 'codes-low' },
    leaves: record(account, 'mute', undefined),
  }),
  'a note': (account, n) => ({
    name: 'note-backup',
    payload: { account, where: `shelf ${n}`, withAuthenticator: false },
    leaves: record(account, 'backup', `shelf ${n}`),
  }),
  'a warning put away': (account) => ({
    name: 'dismiss-warning',
    payload: { document: documentIdOf(account), check: 'second-method', isDismissed: true },
    leaves: record(account, 'dismissed', 'dismissed'),
  }),
  'a draft': (account, n) => ({
    name: 'save-draft',
    payload: { draft: { ...newDraft(account), edits: { details: `draft ${n}` } } },
    leaves: { [placeOf(account, 'draft')]: `draft ${n}` },
  }),
  'a request': (account, n) => {
    const repository = `https://github.com/alice/r${n}`;
    const form: RequestForm = { ...FORM, username: account.username, repository };
    const leaves = { [placeOf(account, 'repository')]: repository, [placeOf(account, 'issue')]: undefined };
    return { name: 'open-request', payload: { form }, leaves };
  },
  'an issue': (account, n) => {
    const link = `https://github.com/pypi/support/issues/${n + 1}`;
    const change = { kind: 'file', link };
    return { name: 'change-request', payload: { account, change }, leaves: { [placeOf(account, 'issue')]: link } };
  },
  'a limit': (_, n) => ({
    name: 'change-settings',
    payload: { change: { limit: 'tokenOldDays', value: 7 + n } },
    leaves: { limit: 7 + n },
  }),
  'an answer': (account, n, items) => ({
    name: 'answer-changes',
    payload: { account, shown: unanswered(recordIn(items, account)?.journal), answer: n % 2 ? 'mine' : 'not-mine' },
    leaves: record(account),
  }),
  'a look': (account) => ({ name: 'review-history', payload: { account }, leaves: record(account) }),
  'a look-up': (account) => ({ name: 'look-up-repositories', payload: { account }, leaves: {} }),
  'an import': () => ({
    name: 'import-file',
    payload: {
      text: exportFile(
        { records: [newRecord(CAROL)], visits: {}, drafts: [], requests: [], settings: NOTHING_SET },
        ago(0),
      ),
    },
    leaves: { carol: true },
  }),
  'an erasure': (account) => ({ name: 'erase-account', payload: { account }, leaves: allOf(account) }),
  'erasure of everything': () => ({ name: 'erase-everything', payload: {}, leaves: EVERYTHING }),
};
