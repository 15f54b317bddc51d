import { hasTwoFactor } from '../account';
import { html } from '../html';
import { managePage } from '../layout';
import { helpUrl } from '../parts';
import { page, type Reply, redirect } from '../reply';
import { makePrimary, replaceUnverified } from '../rules/emails';
import { done, type Outcome } from '../rules/outcome';
import { verificationMail } from '../rules/sign-up';
import { REFUSALS } from '../said';
import { flash, keepOutcome } from '../session';
import { typed, type Visit } from '../visit';
import { emails, emailWithId } from './sections/emails';
import { events } from './sections/events';

export function unverified(visit: Visit): Reply {
  if (visit.method !== 'POST') return shown(visit);
  const refused = keepOutcome(visit, acted(visit));
  if (refused && visit.form.has('change_unverified_primary_email')) return shown(visit, REFUSALS[refused]);
  flash(visit, refused ? REFUSALS[refused] : 'Done.', refused ? 'error' : 'success');
  return redirect(visit.url.pathname);
}

function acted(visit: Visit): Outcome {
  const { account, form, now } = visit;
  const again = emailWithId(account, Number(form.get('reverify_email_id')));
  if (again) return done(account, verificationMail(account, again.address));
  const primary = emailWithId(account, Number(form.get('primary_email_id')));
  return primary ? makePrimary(account, primary.address, now) : replaceUnverified(account, typed(visit, 'email'), now);
}

function shown(visit: Visit, error?: string): Reply {
  const { title, withTwoFactor, withoutTwoFactor, help } = visit.words.unverified;
  const strict = hasTwoFactor(visit.account);
  const content = html`
    <h1 class="page-title">${title}</h1>
    <div class="callout-block">
      <p>${strict ? withTwoFactor : withoutTwoFactor}</p>
      ${strict && html`<p>${help(helpUrl(visit, 'account-recovery'))}</p>`}
    </div>
    ${emails(visit, 'unverified', error)}
    ${events(visit)}`;
  return page(managePage(visit, title, 'account', content));
}
