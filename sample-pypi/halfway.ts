import { hasTwoFactor, type Method, type SampleAccount } from './account';
import { html } from './html';
import type { KeptAccount } from './kept-account';
import { linkOf, permitIn } from './mail';
import { page, type Reply, redirect } from './reply';
import { askToConfirm } from './rules/log-in';
import { flash, keepOutcome, logIn } from './session';
import type { Arrival, Visit } from './visit';

/** Someone who has given the password, and not yet the second factor. The address alone says who it is. */
export interface Halfway extends Visit {
  /** Where they go afterwards. */
  next: string;
}

/** A path; with the token that a right password gives, where one is asked for. Without a second factor there is none. */
export function halfwayTo(path: string, account: SampleAccount): string {
  const isSecondStep = /^\/account\/(two-factor|recovery-code)\/$/.test(path);
  const { username } = account;
  return isSecondStep && hasTwoFactor(account)
    ? `${path}?${linkOf({ action: 'second-factor', username, about: '/' }).split('?')[1]}`
    : path;
}

/** A page for who is halfway in. Anyone else is led on, or back to the beginning. */
export function halfwayIn(visit: Arrival, show: (visit: Halfway) => Reply): Reply {
  if (visit.account) return redirect('/manage/projects/');
  const permit = permitIn(visit.url.search.slice(1), 'second-factor');
  const account = visit.index.accounts.get(permit?.username ?? '');
  if (permit && account) return show({ ...visit, account, next: permit.about });
  flash(visit, 'Give your password first.', 'error');
  return redirect('/account/login/');
}

/** The end of a log-in with an app or a recovery code: from a network that isn't known a link is mailed first. */
export function comeIn(visit: Halfway, account: KeptAccount, method: Method): Reply {
  if (account.knownNetworks.includes(visit.network)) return redirect(visit.next, logIn(visit, account, method));
  keepOutcome(visit, askToConfirm(account, visit.network));
  return redirect('/account/confirm-login/');
}

/** What stands in the place of a page after too many wrong tries. */
export function tooManyTries(): Reply {
  return page(
    html`<html><head><title>429 Too Many Failed Login Attempts</title></head><body><h1>429</h1></body></html>`,
    429,
  );
}
