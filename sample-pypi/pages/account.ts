import type { Email } from '../../src/pypi/facts';
import { html } from '../html';
import { managePage } from '../layout';
import { page, type Reply, redirect } from '../reply';
import { addEmail, makePrimary, removeEmail } from '../rules/emails';
import { done, type Outcome, refuse } from '../rules/outcome';
import { setPassword } from '../rules/password';
import { verificationMail } from '../rules/sign-up';
import { REFUSALS } from '../said';
import { flash, keepOutcome } from '../session';
import { typed, type Visit } from '../visit';
import { redesigned } from './redesigned';
import { associations } from './sections/associations';
import { deleteAccount } from './sections/delete-account';
import { accountDetails, profilePicture } from './sections/details';
import { emails, emailWithId } from './sections/emails';
import { events } from './sections/events';
import { changePassword } from './sections/password';
import { tokens } from './sections/tokens';
import { twoFactor } from './sections/two-factor';

/** Unlike the other pages this one may come back from the back/forward cache, as it was left. */
const RESTORABLE = { 'cache-control': 'private, no-cache' };

/** What a form of the page asks for, by the field that tells it. */
const FORMS: Readonly<Record<string, (visit: Visit) => Outcome>> = {
  reverify_email_id: withEmail(({ account }, { address }) => done(account, verificationMail(account, address))),
  primary_email_id: withEmail(({ account, now }, { address }) => makePrimary(account, address, now)),
  delete_email_id: withEmail(({ account, now }, { address }) => removeEmail(account, address, now)),
  new_password: changeOwnPassword,
  email: (visit) => addEmail(visit.account, typed(visit, 'email'), visit.now),
  name: ({ account }) => done(account),
};

export function account(visit: Visit): Reply {
  if (visit.variant === 'redesigned') return redesigned(visit);
  const [, act] = Object.entries(FORMS).find(([name]) => visit.form.has(name)) ?? [];
  if (!act || visit.method !== 'POST') return settings(visit);
  const outcome = act(visit);
  const refused = keepOutcome(visit, outcome);
  if (!refused) {
    flash(visit, 'Done.');
    return redirect(visit.url.pathname);
  }
  if (visit.form.has('email') || visit.form.has('new_password')) return settings(visit, REFUSALS[refused]);
  flash(visit, REFUSALS[refused], 'error');
  return settings(visit);
}

function withEmail(act: (visit: Visit, email: Email) => Outcome): (visit: Visit) => Outcome {
  return (visit) => {
    const id = ['reverify_email_id', 'primary_email_id', 'delete_email_id'].map((name) => visit.form.get(name));
    const email = emailWithId(visit.account, Number(id.find((one) => one !== null)));
    return email ? act(visit, email) : refuse(visit.account, 'address-is-malformed');
  };
}

function changeOwnPassword(visit: Visit): Outcome {
  const { account: own, now } = visit;
  if (typed(visit, 'password') !== own.password) return refuse(own, 'wrong-password');
  return setPassword(own, typed(visit, 'new_password'), now);
}

/** With `error`, the answer to a form that was refused: the same page, with a mark where the browser is to look. */
function settings(visit: Visit, error?: string): Reply {
  const title = visit.words.site.account;
  const mark = error !== undefined && html`<div id="errors"></div>`;
  const isAbout = (name: string) => (error !== undefined && visit.form.has(name) ? error : undefined);
  const sections = [
    profilePicture(visit),
    accountDetails(visit),
    html`${visit.form.has('email') && mark}${emails(visit, 'account', isAbout('email'))}`,
    changePassword(visit, isAbout('new_password')),
    twoFactor(visit),
    associations(visit),
    tokens(visit),
    events(visit),
    deleteAccount(visit),
  ];
  const content = sections.map((section, index) => html`${index > 0 && html`<hr>`}${section}`);
  const whole = page(managePage(visit, title, 'account', html`<h1 class="page-title">${title}</h1>${content}`));
  return { ...whole, headers: RESTORABLE };
}

export function twoFactorSettings(visit: Visit): Reply {
  const title = visit.words.site.account;
  return page(managePage(visit, title, 'account', html`<h1 class="page-title">${title}</h1>${twoFactor(visit)}`));
}
