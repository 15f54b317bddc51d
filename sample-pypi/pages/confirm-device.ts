import { html } from '../html';
import { plainPage } from '../layout';
import { permitIn } from '../mail';
import { helpUrl } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { flash, logIn } from '../session';
import { type Arrival, siteName } from '../visit';

/** With the token from a mail: the log-in is confirmed, from the network that it was tried from. */
export function confirmDevice(visit: Arrival): Reply {
  if (visit.account) return redirect('/');
  const token = visit.url.searchParams.get('token');
  if (token === null) return explained(visit);
  const permit = permitIn(token, 'confirm-login');
  const account = visit.index.accounts.get(permit?.username ?? '');
  if (!account || permit?.about !== visit.network) {
    flash(visit, 'This link is for another device.', 'error');
    return redirect('/account/login/');
  }
  flash(visit, 'This device is known now.');
  return redirect('/manage/projects/', logIn(visit, account, 'mailed-link'));
}

/** In English whatever the language, and without a form, as on PyPI. */
function explained(visit: Arrival): Reply {
  const help = helpUrl(visit, 'utfkey');
  const content = html`
    <h1 class="page-title">Is it you?</h1>
    <p>This device is new to us. We have sent you an email from <strong>noreply@${visit.host}</strong> with a link
       that confirms the log-in to ${siteName(visit)}.</p>
    <p>It isn't there? Look among the spam, or log in once more after a while. A security device needs no such email:
       <a href="${help}">${help}</a></p>`;
  return page(plainPage(visit, 'New device', content));
}
