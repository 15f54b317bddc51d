import { html } from '../html';
import { plainPage } from '../layout';
import { csrf, helpUrl } from '../parts';
import { localPath, page, type Reply, redirect } from '../reply';
import { SECRETS } from '../secrets';
import { type Arrival, typed, type Visit } from '../visit';

/** Stands at the address that was asked for, with status 200. A password manager has filled the password in. */
export function reauthenticate(visit: Visit): Reply {
  const { common, logIn } = visit.words;
  const content = html`
    <h1 class="page-title">${logIn.again}</h1>
    <form method="post" action="/account/reauthenticate/">
      ${csrf()}
      <input id="next_route" name="next_route" type="hidden" value="${visit.url.pathname}">
      <input id="next_route_matchdict" name="next_route_matchdict" type="hidden" value="{}">
      <input id="next_route_query" name="next_route_query" type="hidden" value="{}">
      <div data-controller="password" class="form-group">
        <label for="password" class="form-group__label">
          ${common.password} <span class="form-group__required">${common.required}</span>
        </label>
        <input id="password" name="password" type="password" value="${SECRETS.password}" class="form-group__field"
               required autocomplete="current-password" spellcheck="false">
        <div class="split-layout margin-top--large margin-bottom--large">
          <input type="submit" value="${logIn.confirm}" class="button button--primary">
          <label for="show-password"><input id="show-password" type="checkbox"> ${common.showPassword}</label>
        </div>
        <a href="https://${visit.host}/account/request-password-reset/">${logIn.forgot}</a>
      </div>
      <span>${logIn.againText(helpUrl(visit, 'sensitiveactions'))}</span>
    </form>`;
  return page(plainPage(visit, logIn.confirm, content));
}

/** A wrong password leads back to the same form, with no word on why. */
export function takePassword(visit: Arrival): Reply {
  if (visit.account && typed(visit, 'password') === visit.account.password)
    visit.index.session.passwordAt = visit.now.getTime();
  return redirect(localPath(visit.form.get('next_route'), '/manage/account/'));
}
