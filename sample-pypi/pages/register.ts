import { html } from '../html';
import { accountNamed } from '../index-of-accounts';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { done, type Refusal } from '../rules/outcome';
import { signUp, verificationMail } from '../rules/sign-up';
import { REFUSALS } from '../said';
import { keepOutcome, logIn } from '../session';
import { type Arrival, siteName, typed } from '../visit';

export function register(visit: Arrival): Reply {
  if (visit.account) return redirect('/manage/projects/');
  return visit.method === 'POST' ? makeAccount(visit) : form(visit, {});
}

function makeAccount(visit: Arrival): Reply {
  const [username, address] = [typed(visit, 'username'), typed(visit, 'email')];
  if (accountNamed(visit.index, username)) return form(visit, { username: 'name-is-taken' });
  if (accountNamed(visit.index, address)) return form(visit, { email: 'address-is-taken' });
  const account = signUp({ username, address, password: typed(visit, 'new_password') }, visit.now, visit.network);
  keepOutcome(visit, done(account, verificationMail(account, address)));
  return redirect('/', logIn(visit, account, 'sign-up'));
}

function form(visit: Arrival, refused: { username?: Refusal; email?: Refusal }): Reply {
  const { details, emails, password, site } = visit.words;
  const error = (refusal: Refusal | undefined) => refusal && REFUSALS[refusal];
  const content = html`
    <h1 class="page-title">${site.register} – ${siteName(visit)}</h1>
    <form method="post" action="${visit.url.pathname}">
      ${csrf()}
      ${field(visit, { name: 'full_name', label: details.fullName, autocomplete: 'name' })}
      ${field(visit, { name: 'email', label: emails.address, type: 'email', error: error(refused.email) })}
      ${field(visit, { name: 'username', label: details.username, autocomplete: 'username', error: error(refused.username) })}
      ${field(visit, { name: 'new_password', label: password.next, type: 'password', autocomplete: 'new-password' })}
      ${field(visit, { name: 'password_confirm', label: password.again, type: 'password', autocomplete: 'new-password' })}
      ${submit(site.register)}
    </form>`;
  return page(plainPage(visit, site.register, content));
}
