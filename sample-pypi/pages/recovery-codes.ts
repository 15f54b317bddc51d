import { tooManyTries } from '../halfway';
import { type Html, html } from '../html';
import { plainPage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { makeCodes, useCode } from '../rules/codes';
import { REFUSALS } from '../said';
import { SECRETS } from '../secrets';
import { flash, keepOutcome } from '../session';
import { siteName, typed, type Visit } from '../visit';

const REGENERATE = '/manage/account/recovery-codes/regenerate';
const BURN = '/manage/account/recovery-codes/burn';

/** A GET that makes codes, but only for an account that has none left. */
export function generate(visit: Visit): Reply {
  if (visit.account.recoveryCodes.unused === 0) return regenerate(visit);
  const { title, haveSome, replaces } = visit.words.codes;
  const content = html`
    <div><div class="callout-block callout-block--warning">
      <p><strong>${haveSome}</strong></p>
      <p>${replaces}</p>
      <a href="${REGENERATE}" class="button button--secondary">${visit.words.twoFactor.regenerate}</a>
    </div></div>`;
  return page(plainPage(visit, title, content));
}

/** A GET that destroys: whoever opens it, the old codes are worthless. */
export function regenerate(visit: Visit): Reply {
  const outcome = makeCodes(visit.account, visit.now);
  keepOutcome(visit, outcome);
  const { title, text, keep } = visit.words.codes;
  const content = html`
    <div class="col-grid">
      <div class="col-half">
        <h1 class="page-title page-title--wsubtitle">${title}</h1>
        <p>${text}</p>
        <p>${keep}</p>
      </div>
      <div class="col-half">${codeList(visit)}</div>
    </div>`;
  return page(plainPage(visit, title, content));
}

function codeList(visit: Visit): Html {
  const { codes, common } = visit.words;
  const { recoveryCodes } = SECRETS;
  const madeAt = visit.now.toISOString().replace('Z', '276');
  const fileName = `${siteName(visit)}-Recovery-Codes-${visit.account.username}-${madeAt}.txt`;
  return html`
    <div class="recovery-codes"><div>
      <div class="recovery-codes__-codes" data-controller="clipboard">
        <ul>
          ${recoveryCodes.map(
            (code) => html`
          <li>
            <code>${code}</code>
          </li>`,
          )}
        </ul>
        <span hidden data-clipboard-target="source">${recoveryCodes.join('\n')}</span>
        <button class="button button-secondary" data-action="clipboard#copy">${common.copy}</button>
        <a href="data:text/plain;,${recoveryCodes.join('%0A')}" download="${fileName}"
           class="button button-secondary" data-tooltip-label="${codes.save}">${codes.save}&nbsp;<span class="fa fa-download"></span></a>
        <a href="${BURN}" class="button  button--primary">${codes.goOn}</a>
      </div>
    </div></div>`;
}

/** Shows that the codes were kept: one of them is used up by it. */
export function burn(visit: Visit): Reply {
  const { unused, confirmed } = visit.account.recoveryCodes;
  if (unused === 0) return redirect('/manage/account/');
  if (confirmed) return redirect('/manage/account/two-factor/');
  if (visit.method !== 'POST') return burnForm(visit);
  const refused = keepOutcome(visit, useCode(visit.account, typed(visit, 'recovery_code_value'), visit.now));
  if (refused === 'too-many-tries') return tooManyTries();
  if (refused) return burnForm(visit, REFUSALS[refused]);
  flash(visit, 'Your code was taken; it is used up now.');
  return redirect('/manage/account/two-factor/');
}

function burnForm(visit: Visit, error?: string): Reply {
  const { codes, common, twoFactor } = visit.words;
  const content = html`
    <div class="col-grid">
      <div class="col-half">
        <h1 class="page-title page-title--wsubtitle">${twoFactor.burn}</h1>
        <p>${codes.burnText}</p>
        <p>${codes.burnLost}</p>
        <a href="${REGENERATE}" class="button button--secondary">${twoFactor.regenerate}</a>
      </div>
      <div class="col-half">
        <form method="post" action="${BURN}">
          ${csrf()}
          <input name="method" type="hidden" value="recovery-code">
          ${field(visit, { name: 'recovery_code_value', label: codes.enter, autocomplete: 'one-time-code', error })}
          ${submit(common.verify)}
        </form>
      </div>
    </div>`;
  return page(plainPage(visit, twoFactor.burn, content));
}
