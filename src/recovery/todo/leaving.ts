import { domainOf, isSameDomain } from '../../account/address-domain';
import type { AccountRecord } from '../../account/record';
import type { Email } from '../../pypi/facts';
import {
  item,
  primaryVerified,
  repositories,
  type Since,
  secondAddress,
  secondFactorOn,
  secondOwner,
  tokensReviewed,
} from './judge';
import { seenSince } from './seen-since';
import type { TodoItem } from './steps';

/** An employer or school that is left. */
export interface Leaving {
  /** That of the mailbox that ends, one of `addressDomains`; `NO_DOMAIN`: none of them; `null`: the user didn't say yet. */
  domain: string | null;
  /** When the user said so (ISO 8601, UTC): what was seen or said before doesn't count. */
  since: string;
}

/** A domain that no address is on: none of the account's mailboxes ends. */
export const NO_DOMAIN = '';

/**
 * Leaving an employer or school, in the order in which PyPI lets it be done: without a second factor it changes no primary
 * address, and shows no projects and tokens.
 */
export function leaving(record: AccountRecord | undefined, { domain, since: start }: Leaving, now: Date): TodoItem[] {
  const since = { record, start, now };
  return [
    ...primaryVerified(since),
    secondFactorOn(since),
    ...addresses(since, domain),
    secondOwner(since),
    tokensReviewed(since, start),
    repositories(since),
  ];
}

/** As long as the user doesn't say which mailbox ends, no page can show that another one is left. */
function addresses(since: Since, domain: string | null): TodoItem[] {
  if (domain === null) {
    return (['primary-address', 'second-address', 'lost-address'] as const).map((id) => item(id, 'user', false));
  }
  const emails = seenSince(since.record, 'emails', since.start, since.now);
  const isKept = (email: Email) => isElsewhere(email, domain);
  const hasPrimary = emails?.some((one) => one.primary && one.verified && one.problem === 'none' && isKept(one));
  return [
    item('primary-address', 'page', hasPrimary),
    secondAddress(since, isKept),
    ...(domain === NO_DOMAIN ? [] : [item('lost-address', 'page', emails?.every(isKept))]),
  ];
}

/** The domains of an account's addresses when last seen, to choose from: a typed one could be misspelt. */
export function addressDomains(record: AccountRecord | undefined): string[] {
  return [...new Set(record?.facts.emails?.value.map(({ address }) => domainOf(address)))];
}

function isElsewhere({ address }: Email, domain: string): boolean {
  return !isSameDomain(domainOf(address), domain.toLowerCase());
}
