import type { Method } from './account';
import { type Cookies, userCookie } from './cookies';
import type { FlashQueue, Index } from './index-of-accounts';
import { changed, type KeptAccount } from './kept-account';
import type { Outcome, Refusal } from './rules/outcome';
import type { Arrival } from './visit';

/** Ways that a false page could be used for as well: the network that they come from is not known by them. */
const PHISHABLE: readonly Method[] = ['totp', 'recovery-code'];

/** Keeps what came of a deed, and sends its mails. Out: why it was refused, if it was. */
export function keepOutcome(
  { index }: Pick<Arrival, 'index'>,
  { account, refused, mails }: Outcome,
): Refusal | undefined {
  index.accounts.set(account.username, account);
  const sitePrefix = index.host.startsWith('test.') ? '[TestPyPI]' : '[PyPI]';
  index.mails.push(...mails.map((mail) => ({ ...mail, subject: `${sitePrefix} ${mail.subject}` })));
  return refused;
}

/** Logs an account in, as every way does that ends well. Out: the cookies that go with it. */
export function logIn(visit: Arrival, account: KeptAccount, method: Method, text?: string): Cookies {
  const { index, network, now } = visit;
  const knownNetworks = PHISHABLE.includes(method) ? account.knownNetworks : [...account.knownNetworks, network];
  const event = { kind: 'logged-in', method, ...(text !== undefined && { text }) } as const;
  index.accounts.set(account.username, changed(account, { knownNetworks }, now, event));
  index.session = { username: account.username, passwordAt: now.getTime(), flashes: index.session.flashes };
  return userCookie(index.host, account.username);
}

export function logOut(index: Index): Cookies {
  index.session = { passwordAt: 0, flashes: [] };
  return userCookie(index.host, undefined);
}

/** Leaves something to be said by the next page that asks for it, once. */
export function flash({ index }: Pick<Arrival, 'index'>, text: string, queue: FlashQueue = 'success'): void {
  index.session.flashes.push({ queue, text });
}
