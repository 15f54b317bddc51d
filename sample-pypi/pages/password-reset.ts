import { html } from '../html';
import { accountNamed } from '../index-of-accounts';
import { plainPage } from '../layout';
import { permitIn } from '../mail';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { requestReset, setPassword } from '../rules/password';
import { flash, keepOutcome } from '../session';
import { type Arrival, typed } from '../visit';

/** The same answer whether or not there is such an account: only the form is gone. */
export function requestPasswordReset(visit: Arrival): Reply {
  if (visit.account) return redirect('/');
  const { passwordReset: words, logIn } = visit.words;
  const name = typed(visit, 'username_or_email');
  if (visit.method === 'POST' && name !== '') {
    const account = accountNamed(visit.index, name);
    if (account) keepOutcome(visit, requestReset(account, name, visit.now));
    const sent = html`
      <h1 class="page-title">${logIn.forgot}</h1>
      <div class="callout-block callout-block--success">
        <h2 class="callout-block__heading">${words.sent}</h2><p>${words.sentText}</p>
      </div>`;
    return page(plainPage(visit, logIn.forgot, sent));
  }
  const content = html`
    <h1 class="page-title">${logIn.forgot}</h1>
    <form method="post" action="${visit.url.pathname}">
      ${csrf()}
      ${field(visit, { name: 'username_or_email', label: words.name })}
      ${submit(words.send)}
    </form>`;
  return page(plainPage(visit, logIn.forgot, content));
}

/** Its address holds a live token. */
export function resetPassword(visit: Arrival): Reply {
  if (visit.account) return redirect('/');
  const permit = permitIn(visit.url.searchParams.get('token') ?? '', 'reset-password');
  const account = visit.index.accounts.get(permit?.username ?? '');
  if (!account) {
    flash(visit, 'This link is good for nothing.', 'error');
    return redirect('/account/request-password-reset/');
  }
  if (visit.method === 'POST') {
    keepOutcome(visit, setPassword(account, typed(visit, 'new_password'), visit.now));
    flash(visit, 'The password is set.');
    return redirect('/account/login/');
  }
  const { password } = visit.words;
  const content = html`
    <h1 class="page-title">${password.title}</h1>
    <form method="post" action="${visit.url.pathname}${visit.url.search}" id="reset-password-form">
      ${csrf()}
      ${field(visit, { name: 'new_password', label: password.next, type: 'password', autocomplete: 'new-password' })}
      ${field(visit, { name: 'password_confirm', label: password.again, type: 'password', autocomplete: 'new-password' })}
      ${submit(password.save)}
    </form>`;
  return page(plainPage(visit, password.title, content));
}
