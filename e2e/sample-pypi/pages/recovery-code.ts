import { hasTwoFactor } from '../account';
import { signIn, spendCode } from '../cookies';
import { html } from '../html';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import type { Visit } from '../visit';
import { wanted } from './log-in';

/** Any code will do, and one is used up by it. */
export function recoveryCode(visit: Visit): Reply {
  if (visit.signedIn) return redirect('/manage/projects/');
  if (!hasTwoFactor(visit.account)) return redirect('/account/login/');
  if (visit.method === 'POST') {
    return redirect(wanted(visit), { ...signIn(visit), ...spendCode(visit.account) });
  }
  const { codes, common, logIn } = visit.words;
  const content = html`
    <h1 class="page-title">${logIn.recoveryTitle}</h1>
    <div class="twofa-login__method">
      <form method="post" action="${visit.url.pathname}${visit.url.search}">
        ${csrf()}
        <input name="method" type="hidden" value="recovery-code">
        ${field(visit, { name: 'recovery_code_value', label: codes.enter })}
        <p class="form-group__help-text">${codes.shape}</p>
        ${submit(common.verify)}
        <p><a href="/help/#recovery_code">${visit.words.site.help}</a></p>
      </form>
    </div>`;
  return page(plainPage(visit, logIn.recoveryTitle, content));
}
