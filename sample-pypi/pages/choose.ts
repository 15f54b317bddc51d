import { chooseLanguage, enterIndex, goTo, userCookie } from '../cookies';
import { halfwayTo } from '../halfway';
import { newIndex } from '../index-of-accounts';
import { HOME } from '../kept-account';
import { localPath, type Reply, redirect } from '../reply';
import { stateWith } from '../states';
import { variantOf } from '../variants';
import type { Arrival } from '../visit';
import { errorPage } from './error';

/** In the place of a ready account: none, to sign up. */
export const NOBODY = 'nobody';

/**
 * Chooses an account, and how its pages are served: a new index, with that account alone. Whoever is led to a page of the
 * log-in isn't logged in yet; for those of the second step the password is given.
 */
export function choose(visit: Arrival): Reply {
  const [, , stateId] = visit.url.pathname.split('/');
  const state = stateWith(stateId);
  if (!state && stateId !== NOBODY) return errorPage(visit, 404);
  const query = visit.url.searchParams;
  const next = localPath(query.get('next'), state ? '/manage/account/' : '/account/register/');
  const variant = variantOf(query.get('variant') ?? state?.variant);
  const isLoggedIn = variant !== 'signed-out' && !/^\/account\//.test(next);
  const index = newIndex({ host: visit.host, state, variant, isLoggedIn, mails: visit.index.mails });
  const language = query.get('locale');
  return {
    ...redirect(state ? halfwayTo(next, state.account) : next, {
      ...enterIndex(index.id, variant),
      ...(state && isLoggedIn && userCookie(visit.host, state.account.username)),
      ...(language !== null && chooseLanguage(language)),
    }),
    newIndex: index,
  };
}

/** Takes the browser to another network, as far as the index can tell. */
export function network({ url }: Arrival): Reply {
  return redirect('/', goTo(url.pathname.split('/')[2] ?? HOME));
}

/** PyPI's own language switch. */
export function locale(visit: Arrival): Reply {
  return redirect(localPath(visit.cameFrom, '/'), chooseLanguage(visit.url.searchParams.get('locale_id') ?? 'en'));
}
