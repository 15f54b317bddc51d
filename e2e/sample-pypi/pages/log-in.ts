import { hasTwoFactor } from '../account';
import { signIn, signOut } from '../cookies';
import { html } from '../html';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { localPath, page, type Reply, redirect } from '../reply';
import { siteName, type Visit } from '../visit';

/** Where someone wanted to go before the log-in got in the way. */
export function wanted({ url }: Visit): string {
  return localPath(url.searchParams.get('next'), '/manage/projects/');
}

/** Any name and password will do. */
export function logIn(visit: Visit): Reply {
  if (visit.signedIn) return redirect('/manage/projects/');
  if (visit.method === 'POST') {
    const next = wanted(visit);
    if (!hasTwoFactor(visit.account)) return redirect(next, signIn(visit));
    return redirect(`/account/two-factor/?next=${encodeURIComponent(next)}`);
  }
  const { details, common, logIn: words, site } = visit.words;
  const title = words.title(siteName(visit));
  const content = html`
    <h1 class="page-title">${title}</h1>
    <form method="post" action="${visit.url.pathname}${visit.url.search}" id="login-form">
      ${csrf()}
      <input name="next" type="hidden" value="${wanted(visit)}">
      ${field(visit, { name: 'username', label: details.username, autocomplete: 'username' })}
      ${field(visit, { name: 'password', label: common.password, type: 'password', autocomplete: 'current-password' })}
      <div class="split-layout">
        <div>${submit(site.logIn)}</div>
        <span><a href="https://${visit.host}/account/request-password-reset/">${words.forgot}</a></span>
      </div>
    </form>`;
  return page(plainPage(visit, title, content));
}

/** Holds a form to `/account/logout/` outside the header: that alone doesn't tell a logged-in page. */
export function logOut(visit: Visit): Reply {
  if (visit.method === 'POST') return redirect('/', signOut());
  const { logIn: words, site } = visit.words;
  const content = html`
    <h1>${words.logOutOf(visit.account.username)}</h1>
    <form method="post" action="/account/logout/">
      ${csrf()}
      ${submit(site.logOut)}
    </form>`;
  return page(plainPage(visit, site.logOut, content));
}
