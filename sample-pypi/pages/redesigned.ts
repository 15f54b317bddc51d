import { type Html, html } from '../html';
import { wholePage } from '../layout';
import { page, type Reply } from '../reply';
import type { Visit } from '../visit';

function card(title: string, entries: readonly (string | number)[]): Html {
  return html`
    <article class="next-card">
      <h2>${title}</h2>
      <dl>${entries.map((entry) => html`<div><dt>•</dt><dd>${entry}</dd></div>`)}</dl>
    </article>`;
}

/** The same account in a shape of which nothing is known: other ids, classes and elements, no table, no `time`. */
export function redesigned(visit: Visit): Reply {
  const { account, words } = visit;
  const { totp, securityDevices } = account.twoFactor;
  const cards = [
    card(words.details.title, [account.username]),
    card(
      words.emails.title,
      account.emails.map((email) => email.address),
    ),
    card(words.twoFactor.title, [...(totp ? ['TOTP'] : []), ...securityDevices, account.recoveryCodes.unused]),
    card(
      words.tokens.title,
      account.tokens.map((token) => token.name),
    ),
    card(
      words.associations.title,
      account.associations.map((association) => association.account),
    ),
  ];
  const body = html`
    <div class="next-bar"><strong>${words.site.account}</strong></div>
    <div class="next-grid">${cards}</div>`;
  return page(wholePage(visit, words.site.account, body));
}
