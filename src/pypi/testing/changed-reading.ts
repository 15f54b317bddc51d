import { evaluate } from '../../checks/evaluate';
import type { AccountFacts, Facts } from '../facts';
import { accountFacts } from '../facts-schema';
import { readPage } from '../read';

export type Truth = Omit<Facts, 'page' | 'site' | 'unreadable'>;

/** A page, what its account has to tell, and what was read and judged before anything was changed. */
export interface ReadPage {
  id: string;
  url: string;
  truth: Truth;
  facts: Facts;
  /** What every check said, by its id. */
  verdicts: ReadonlyMap<string, string>;
}

export interface ChangedReading {
  /** Fields that are told and are not so. */
  wrong: string[];
  /** Verdicts that are neither what they were nor unknown. */
  wrongVerdicts: string[];
  /** Checks that pass now and did not. */
  falsePasses: string[];
  /** Checks that fail now and passed. */
  falseAlarms: string[];
  /** Fields that were told and are not. */
  hidden: string[];
  /** Those of them that are not named as unreadable either. */
  silent: string[];
}

const FIELDS = ['loggedIn', 'username', ...Object.keys(accountFacts.shape)] as (keyof Truth)[];
/** Told only where they are proven; and linked accounts have a section since January 2026 only. */
const MAY_BE_ABSENT = ['loggedIn', 'username', 'associations'];

/** Reads a page as it was served. `now` is the moment at which it is judged, here and after each change. */
export function readFirst(document: Document, page: Pick<ReadPage, 'id' | 'url' | 'truth'>, now: Date): ReadPage {
  const facts = readPage(document, page.url);
  return { ...page, facts, verdicts: judge(facts, now) };
}

/** The fields that a page tells before it is changed. */
export function fieldsOf({ facts }: Pick<ReadPage, 'facts'>): string[] {
  return FIELDS.filter((name) => facts[name] !== undefined);
}

/** Reads a page after a change, and holds it against the truth, and against what was read before. */
export function readChanged(page: ReadPage, changed: Document, now: Date): ChangedReading {
  const facts = readPage(changed, page.url);
  const hidden = fieldsOf(page).filter((name) => !(name in facts));
  const differing = [...judge(facts, now)].filter(([check, outcome]) => outcome !== page.verdicts.get(check));
  return {
    wrong: wrongFacts(facts, page),
    wrongVerdicts: differing
      .filter(([, outcome]) => outcome !== 'unknown')
      .map(
        ([check, outcome]) => `${page.url} of ${page.id} makes ${check} ${outcome}, not ${page.verdicts.get(check)}`,
      ),
    falsePasses: differing.filter(([, outcome]) => outcome === 'pass').map(([check]) => check),
    falseAlarms: differing
      .filter(([check, outcome]) => outcome === 'fail' && page.verdicts.get(check) === 'pass')
      .map(([check]) => check),
    hidden,
    silent: hidden.filter((name) => !facts.unreadable.includes(name) && !MAY_BE_ABSENT.includes(name)),
  };
}

function wrongFacts(facts: Facts, { id, url, truth }: ReadPage): string[] {
  const told = { ...facts, ...(facts.tokens && { tokens: withoutUnreadableScopes(facts.tokens, truth.tokens) }) };
  return FIELDS.filter((name) => name in facts && canonical(told[name]) !== canonical(truth[name])).map(
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

function judge(facts: Facts, now: Date): Map<string, string> {
  return new Map(evaluate(facts, undefined, now).map(({ id, outcome }) => [id, outcome]));
}

/** The same text for the same value: neither the order of a list nor that of fields says anything. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'absent';
  return `{${Object.entries(value)
    .map(([key, field]) => `${key}:${canonical(field)}`)
    .sort()
    .join()}}`;
}
