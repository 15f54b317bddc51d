import type { Email } from '../../../src/pypi/facts';
import { hasTwoFactor } from '../../account';
import { type Html, html } from '../../html';
import { csrf, dropdown, field, icon, submit } from '../../parts';
import type { Visit } from '../../visit';

type Page = 'account' | 'unverified';

const FIRST_ID = 4_100;

/** The address that a form of the page means. */
export function emailWithId({ emails }: Visit['account'], id: number): Email | undefined {
  return emails[id - FIRST_ID];
}

export function emails(visit: Visit, page: Page, error?: string): Html {
  const { account, words } = visit;
  const verified = html`<span class="badge badge--success">${icon('fa-check')} ${words.emails.verified}</span>`;
  const primary = html`<span class="badge">${words.emails.primary}</span>`;
  return html`
    <section id="account-emails">
      <h2 class="sub-title">${words.emails.title}</h2>
      <p>${page === 'account' ? words.emails.intro(verified, primary) : words.emails.introUnverified(verified)}</p>
      <table class="table table--emails">
        <caption class="sr-only">${words.emails.caption}</caption>
        <thead>
          <tr><th scope="col">${words.emails.address}</th><th scope="col">${words.emails.status}</th><th></th></tr>
        </thead>
        <tbody>${account.emails.map((email, index) => row(visit, page, email, FIRST_ID + index))}</tbody>
      </table>
      ${page === 'account' ? addForm(visit, error) : correctionForm(visit, error)}
    </section>`;
}

function row(visit: Visit, page: Page, email: Email, id: number): Html {
  const entries = menu(visit, page, email, id);
  return html`
    <tr>
      <td class="table__email" scope="row">${email.address}</td>
      <td>
        <span class="table__status-badges">
          ${email.primary && html`<span class="badge">${visit.words.emails.primary}</span>`}
          ${badge(visit, email)}
        </span>
      </td>
      <td class="table__align-right">${!(email.verified && email.primary) && dropdown(visit, entries, email.address)}</td>
    </tr>`;
}

function badge({ words }: Visit, { problem }: Email): Html {
  const { verified, unverified, bouncing, undeliverable } = words.emails;
  const kinds = {
    none: ['success', 'fa-check', verified, ''],
    bouncing: ['warning', 'fa-exclamation-triangle', `${verified}*`, `*${bouncing}`],
    undeliverable: ['danger', 'fa-ban', `${unverified}*`, `*${undeliverable}`],
    unverified: ['danger', 'fa-times', unverified, ''],
  } as const;
  const [modifier, picture, text, detail] = kinds[problem];
  return html`
    <span class="badge badge--${modifier}">${icon(picture)} ${text}</span>
    ${detail !== '' && html`<span class="table__status-detail">${detail}</span>`}`;
}

function menu(visit: Visit, page: Page, email: Email, id: number): Html[] {
  const { account, words } = visit;
  const mayChange = page === 'account' || hasTwoFactor(account);
  const mayDelete = page === 'account' && account.emails.length > 1 && !email.primary;
  return [
    ...(email.verified ? [] : [entry('reverify_email_id', id, 'fa-envelope', words.emails.resend)]),
    ...(!email.primary && email.verified && mayChange
      ? [entry('primary_email_id', id, 'fa-cog', words.emails.makePrimary)]
      : []),
    ...(mayDelete ? [entry('delete_email_id', id, 'fa-trash-alt', words.emails.remove)] : []),
  ];
}

function entry(name: string, id: number, picture: string, label: string): Html {
  return html`
    <form method="post">
      <input hidden name="${name}" value="${id}">
      ${csrf()}
      <button type="submit" class="dropdown__link" title="${label}">${icon(picture)} ${label}</button>
    </form>`;
}

function addForm(visit: Visit, error: string | undefined): Html {
  const { add } = visit.words.emails;
  return html`
    <form method="post">
      ${csrf()}
      ${field(visit, { name: 'email', label: add, type: 'email', autocomplete: 'email', error })}
      ${submit(add)}
    </form>`;
}

/** Only for those who have nothing to lose yet. */
function correctionForm(visit: Visit, error: string | undefined): Html | false {
  const { account, words } = visit;
  if (hasTwoFactor(account) || account.projects.length > 0) return false;
  return html`
    <h3>${words.emails.wrongAddress}</h3>
    <form method="post">
      ${csrf()}
      <input name="change_unverified_primary_email" type="hidden" value="1">
      ${field(visit, { name: 'email', label: words.emails.address, type: 'email', autocomplete: 'email', error })}
      ${submit(words.emails.correct)}
    </form>`;
}
