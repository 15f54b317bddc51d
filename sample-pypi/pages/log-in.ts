import { hasTwoFactor } from '../account';
import { html } from '../html';
import { accountNamed } from '../index-of-accounts';
import { plainPage } from '../layout';
import { linkOf } from '../mail';
import { csrf, field, submit } from '../parts';
import { localPath, page, type Reply, redirect } from '../reply';
import { checkPassword } from '../rules/log-in';
import { REFUSALS } from '../said';
import { logIn as enter, keepOutcome, logOut as leave } from '../session';
import { type Arrival, siteName, typed } from '../visit';

const AFTER_PASSWORD = '/manage/projects/';

export function logIn(visit: Arrival): Reply {
  if (visit.account) return redirect(AFTER_PASSWORD);
  return visit.method === 'POST' ? takePassword(visit) : form(visit);
}

function takePassword(visit: Arrival): Reply {
  const account = accountNamed(visit.index, typed(visit, 'username'));
  if (!account) return form(visit, { username: 'There is no such user.' });
  const refused = keepOutcome(visit, checkPassword(account, typed(visit, 'password'), visit.now));
  if (refused) return form(visit, { password: REFUSALS[refused] });
  const next = visit.form.get('next') ?? visit.url.searchParams.get('next');
  const { username } = account;
  const isRemembered = visit.index.remembered.has(username);
  if (hasTwoFactor(account) && !isRemembered)
    return redirect(linkOf({ action: 'second-factor', username, about: localPath(next, '/') }));
  return redirect(localPath(next, AFTER_PASSWORD), enter(visit, account, isRemembered ? 'remembered-device' : 'none'));
}

function form(visit: Arrival, errors: { username?: string; password?: string } = {}): Reply {
  const { details, common, logIn: words, site } = visit.words;
  const { username, password } = { username: undefined, password: undefined, ...errors };
  const title = words.title(siteName(visit));
  const next = visit.url.searchParams.get('next');
  const content = html`
    <h1 class="page-title">${title}</h1>
    <form method="post" action="${visit.url.pathname}${visit.url.search}" id="login-form">
      ${csrf()}
      ${next !== null && html`<input name="next" type="hidden" value="${next}">`}
      ${field(visit, { name: 'username', label: details.username, autocomplete: 'username', error: username })}
      ${field(visit, { name: 'password', label: common.password, type: 'password', autocomplete: 'current-password', error: password })}
      <div class="split-layout">
        <div>${submit(site.logIn)}</div>
        <span><a href="https://${visit.host}/account/request-password-reset/">${words.forgot}</a></span>
      </div>
    </form>`;
  return page(plainPage(visit, title, content));
}

/** Holds a form to `/account/logout/` outside the header: that alone doesn't tell a logged-in page. */
export function logOut(visit: Arrival): Reply {
  const next = localPath(visit.url.searchParams.get('next'), '/');
  if (!visit.account) return redirect(next);
  if (visit.method === 'POST') return redirect(next, leave(visit.index));
  const { logIn: words, site } = visit.words;
  const content = html`
    <h1>${words.logOutOf(visit.account.username)}</h1>
    <form method="post" action="/account/logout/">
      ${csrf()}
      ${submit(site.logOut)}
    </form>`;
  return page(plainPage(visit, site.logOut, content));
}
