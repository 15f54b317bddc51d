import { type Html, html } from '../../html';
import { csrf, field, submit } from '../../parts';
import type { Visit } from '../../visit';

export function changePassword(visit: Visit, error?: string): Html {
  const { password } = visit.words;
  return html`
    <section id="change-password">
      <h2 class="sub-title">${password.title}</h2>
 ${error !== undefined && html`<div id="errors"></div>`}
      <form method="post" action="#errors" id="change-password-form" data-controller="password password-match">
        ${csrf()}
        ${field(visit, { name: 'password', label: password.old, type: 'password', autocomplete: 'current-password', error })}
        ${field(visit, { name: 'new_password', label: password.next, type: 'password', autocomplete: 'new-password' })}
        ${field(visit, { name: 'password_confirm', label: password.again, type: 'password', autocomplete: 'new-password' })}
        ${submit(password.save)}
      </form>
    </section>`;
}
