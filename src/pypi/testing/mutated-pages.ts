import { isDeepStrictEqual } from 'node:util';
import type { SampleAccount } from '../../../e2e/sample-pypi/account';
import { email, healthy, token } from '../../../e2e/sample-pypi/accounts/healthy';
import { daysAgo } from '../../../e2e/sample-pypi/times';
import { evaluate } from '../../checks/evaluate';
import { type AccountFacts, accountFacts, type Facts } from '../facts';
import { readPage } from '../read';
import { parse } from './sample-document';
import { truthOf, visit } from './sample-page';

const NOW = new Date();
const FIELDS = ['loggedIn', 'username', ...Object.keys(accountFacts.shape)] as (keyof ReturnType<typeof truthOf>)[];

/** Whatever can be amiss, so that there is something to miss. */
const flawed: Partial<SampleAccount> = {
  twoFactor: { totp: true, securityDevices: ['a "blue" key'] },
  recoveryCodes: { unused: 2, generatedAt: daysAgo(410), confirmed: true },
  emails: [
    email('alice@example.org', { primary: true, problem: 'bouncing' }),
    email('alice.backup@example.net'),
    email('alice.old@example.com', { verified: false, problem: 'undeliverable' }),
    email('alice.new@example.com', { verified: false, problem: 'unverified' }),
  ],
  tokens: [
    token(1, 'everything', { scope: 'account', createdAt: daysAgo(900), lastUsedAt: daysAgo(700) }),
    token(2, 'never used', { createdAt: daysAgo(45), lastUsedAt: null }),
    token(3, 'lantern release'),
  ],
  associations: [...healthy.associations, { service: 'gitlab', account: 'alice.dev' }],
  soleOwnerOf: ['lantern', 'Tide.Pool'],
  soleOwnerOfOrganizations: ['lantern-makers'],
};

/** Nothing that could be listed, so that "none" is read everywhere. */
const bare: Partial<SampleAccount> = { associations: [], events: [] };

/** Pages of the sample in several languages, each read whole before anything is changed. */
export const PAGES = [
  open('healthy', '/manage/account/', 'he', flawed),
  open('no-two-factor', '/manage/account/', 'es', bare),
  open('totp-only-unconfirmed', '/manage/account/two-factor/', 'he'),
  open('codes-used-up', '/manage/account/two-factor/', 'en'),
  open('unverified-primary', '/manage/unverified-account/', 'ja'),
  open('sole-owner', '/manage/projects/', 'he'),
  open('healthy', '/account/two-factor/', 'es'),
  open('codes-used-up', '/account/two-factor/', 'ja'),
];

function open(id: string, path: string, language: string, changes: Partial<SampleAccount> = {}) {
  const page = visit(id, path, { language, changes });
  const document = parse(page.html);
  const facts = readPage(document, page.url);
  return { ...page, id, document, facts, truth: truthOf(page), verdicts: judge(facts) };
}
export type Page = ReturnType<typeof open>;

function judge(facts: Facts): Map<string, string> {
  return new Map(evaluate(facts, undefined, NOW).map(({ id, outcome }) => [id, outcome]));
}

/** The fields that a page tells before it is changed. */
export function fieldsOf({ facts }: Page): string[] {
  return FIELDS.filter((name) => facts[name] !== undefined);
}

/** Reads a page after a change: what is wrong about it, and what it hides; `silent` is what it does not even name. */
export function readChanged(page: Page, changed: Document) {
  const facts = readPage(changed, page.url);
  const hidden = fieldsOf(page).filter((name) => !(name in facts));
  return {
    wrong: wrongFacts(facts, page),
    wrongVerdicts: wrongVerdicts(facts, page),
    hidden,
    silent: hidden.filter((name) => !facts.unreadable.includes(name) && !MAY_BE_ABSENT.includes(name)),
  };
}

/** Told only where they are proven; and linked accounts have a section since January 2026 only. */
const MAY_BE_ABSENT = ['loggedIn', 'username', 'associations'];

function wrongFacts(facts: Facts, { id, url, truth }: Page): string[] {
  const told = { ...facts, ...(facts.tokens && { tokens: withoutUnreadableScopes(facts.tokens, truth.tokens) }) };
  return FIELDS.filter((name) => name in facts && !isDeepStrictEqual(told[name], truth[name])).map(
    (name) => `${url} of ${id} tells ${name}: ${JSON.stringify(told[name])}`,
  );
}

/** A scope is a field of its own: it may be unreadable while all else about a token is told. */
function withoutUnreadableScopes(tokens: AccountFacts['tokens'], truth: AccountFacts['tokens'] = []) {
  return tokens.map((found) => {
    const same = truth.find(({ id }) => id === found.id);
    return found.scope === 'unreadable' && same ? { ...found, scope: same.scope } : found;
  });
}

/** Whatever a change hides, the verdict may become unknown, and nothing else. */
function wrongVerdicts(facts: Facts, { id, url, verdicts }: Page): string[] {
  return [...judge(facts)]
    .filter(([check, outcome]) => outcome !== 'unknown' && outcome !== verdicts.get(check))
    .map(([check, outcome]) => `${url} of ${id} makes ${check} ${outcome}, not ${verdicts.get(check)}`);
}

export function copyOf({ document }: Page): Document {
  const copy = parse('');
  copy.replaceChild(copy.importNode(document.documentElement, true), copy.documentElement);
  return copy;
}
