import type { Token } from '../../../src/pypi/facts';
import { hasVerifiedPrimary } from '../../account';
import { type Html, html } from '../../html';
import { infoModal, passwordModal } from '../../modals';
import { dropdown, icon, mobileLabel, time } from '../../parts';
import type { Visit } from '../../visit';

export const NEW_TOKEN_PATH = '/manage/account/token/';

export function tokens(visit: Visit): Html {
  const { account, words } = visit;
  const { title, intro, add, verifyFirst } = words.tokens;
  return html`
    <section id="api-tokens">
      <h2>${title}</h2>
      <p>${intro} <a href="/help/#apitoken">${words.site.help}</a>.</p>
      ${account.tokens.length > 0 && table(visit)}
      ${
        hasVerifiedPrimary(account)
          ? html`<a href="${NEW_TOKEN_PATH}" class="button button--primary">${add}</a>`
          : html`<p><strong>${verifyFirst}</strong></p>`
      }
    </section>`;
}

function table(visit: Visit): Html {
  const { caption, name, scope, created, lastUsed } = visit.words.tokens;
  return html`
    <table class="table table--api-tokens">
      <caption class="sr-only">${caption}</caption>
      <thead>
        <tr>
          ${[name, scope, created].map((head) => html`<th scope="col">${head}</th>`)}
          <th scope="col" colspan="2">${lastUsed}</th>
        </tr>
      </thead>
      <tbody>${visit.account.tokens.map((token) => row(visit, token))}</tbody>
    </table>`;
}

function row(visit: Visit, token: Token): Html {
  const { common, tokens } = visit.words;
  return html`
    <tr>
      <th scope="row">
        ${mobileLabel(tokens.name)}
        ${token.name}
      </th>
      <td>
        ${mobileLabel(tokens.scope)}
        ${scope(visit, token)}
      </td>
      <td>
        ${mobileLabel(tokens.created)}
        ${time(visit, token.createdAt)}
      </td>
      <td>
        ${mobileLabel(tokens.lastUsed)}
        ${token.lastUsedAt === null ? common.never : time(visit, token.lastUsedAt)}
      </td>
      <td class="table__align-right">
        ${dropdown(visit, [
          html`<a href="#remove-API-token--${token.id}" class="dropdown__link">${icon('fa-trash-alt')} ${tokens.remove}</a>`,
          html`<a href="#view-identifier--${token.id}" class="dropdown__link">${icon('fa-hashtag')} ${tokens.identifier}</a>`,
        ])}
        ${removal(visit, token)}
        ${identifier(visit, token)}
      </td>
    </tr>`;
}

function scope({ words }: Visit, token: Token): Html | string | Html[] {
  if (token.scope === 'account') return words.tokens.wholeAccount;
  if (token.scope === 'unreadable') return '';
  return token.scope.map((name) => html`<a href="/project/${name}/">${name}</a> `);
}

/** Asked for before a token is removed; the new token's own page shows the same dialog. */
export function removal(visit: Visit, { id, name }: Pick<Token, 'id' | 'name'>): Html {
  const { remove, removeText } = visit.words.tokens;
  return passwordModal(visit, {
    id: `remove-API-token--${id}`,
    title: `${remove} - ${name}`,
    action: NEW_TOKEN_PATH,
    button: remove,
    fields: html`<input type="hidden" name="macaroon_id" value="${id}" autocomplete="off">`,
    text: removeText,
  });
}

function identifier(visit: Visit, { id, name }: Token): Html {
  const { common, tokens } = visit.words;
  const body = html`
    <p><code>${id}</code></p>
    <button type="button" class="button copy-tooltip copy-tooltip-e" data-tooltip-label="${common.copy}"
            data-clipboard-text="${id}">${common.copy}</button>`;
  return infoModal(visit, `view-identifier--${id}`, `${tokens.identifier}: "${name}"`, body);
}
