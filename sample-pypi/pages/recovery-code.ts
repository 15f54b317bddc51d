import { comeIn, type Halfway, halfwayIn, tooManyTries } from '../halfway';
import { html } from '../html';
import { changed } from '../kept-account';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply } from '../reply';
import { useCode } from '../rules/codes';
import { REFUSALS } from '../said';
import { flash, keepOutcome } from '../session';
import { type Arrival, typed } from '../visit';

export function recoveryCode(visit: Arrival): Reply {
  return halfwayIn(visit, (halfway) => (halfway.method === 'POST' ? takeCode(halfway) : form(halfway)));
}

/** The code is used up whether or not the network is known. */
function takeCode(visit: Halfway): Reply {
  const outcome = useCode(visit.account, typed(visit, 'recovery_code_value'), visit.now);
  const refused = keepOutcome(visit, outcome);
  if (refused === 'too-many-tries') return tooManyTries();
  if (refused) return form(visit, REFUSALS[refused]);
  const { account } = outcome;
  if (!account.knownNetworks.includes(visit.network)) return comeIn(visit, account, 'recovery-code');
  flash(visit, 'Your code was taken; it is used up now.');
  return comeIn(visit, changed(account, {}, visit.now, { kind: 'code-used' }), 'recovery-code');
}

function form(visit: Halfway, error?: string): Reply {
  const { codes, common, logIn } = visit.words;
  const content = html`
    <h1 class="page-title">${logIn.recoveryTitle}</h1>
    <div class="twofa-login__method">
      <form method="post" action="${visit.url.pathname}${visit.url.search}">
        ${csrf()}
        <input name="method" type="hidden" value="recovery-code">
        ${field(visit, { name: 'recovery_code_value', label: codes.enter, error })}
        <p class="form-group__help-text">${codes.shape}</p>
        ${submit(common.verify)}
        <p><a href="/help/#recovery_code">${visit.words.site.help}</a></p>
      </form>
    </div>`;
  return page(plainPage(visit, logIn.recoveryTitle, content));
}
