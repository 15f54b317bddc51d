import type { AccountFacts } from '../../../src/pypi/facts';
import { type Html, html } from '../../html';
import { confirmModal } from '../../modals';
import { icon, mobileLabel } from '../../parts';
import type { Visit } from '../../visit';
import { dateText } from '../../words';

type Association = AccountFacts['associations'][number];

const SERVICES = {
  github: { name: 'GitHub', picture: icon('fa-github', 'fab'), home: 'https://github.com/' },
  gitlab: { name: 'GitLab', picture: icon('fa-gitlab', 'fab'), home: 'https://gitlab.com/' },
  other: { name: 'Other', picture: undefined, home: undefined },
} as const;

export function associations(visit: Visit): Html {
  const { account, words } = visit;
  const linked = account.associations;
  return html`
    <section id="account-associations">
      <h2 class="sub-title">${words.associations.title}</h2>
      <p>${words.associations.intro}</p>
      ${
        linked.length > 0
          ? table(visit, linked)
          : html`<div class="callout-block"><p>${words.associations.none}</p></div>`
      }
      ${connectButtons(visit)}
      ${linked.length > 0 && html`<p class="form-group__help-text">${words.associations.replace}</p>`}
    </section>`;
}

function table(visit: Visit, linked: readonly Association[]): Html {
  const { caption, service, account, since } = visit.words.associations;
  return html`
    <table class="table table--api-tokens">
      <caption class="sr-only">${caption}</caption>
      <thead>
        <tr>${[service, account, since].map((name) => html`<th scope="col">${name}</th>`)}<th></th></tr>
      </thead>
      <tbody>${linked.map((association, index) => row(visit, association, `remove-association-${301 + index}`))}</tbody>
    </table>`;
}

/** The dialog follows its row inside `tbody`, as on PyPI; the browser's parser moves it out before the table. */
function row(visit: Visit, { service, account }: Association, id: string): Html {
  const { words, language } = visit;
  const { name, picture, home } = SERVICES[service];
  const { associations } = words;
  const link = home ? html`<a href="${home}${account}" target="_blank" rel="noopener">${account}</a>` : account;
  return html`
    <tr>
      <td>${mobileLabel(associations.service)} ${picture} ${picture && name}</td>
      <td>${mobileLabel(associations.account)} ${link}</td>
      <td>${mobileLabel(associations.since)} ${dateText(visit.account.joinedAt, language)}</td>
      <td class="table__align-right">
        <a href="#${id}" class="button button--secondary" title="${associations.remove}">${words.common.remove}</a>
      </td>
    </tr>
    ${removal(visit, id, name, account)}`;
}

function removal(visit: Visit, id: string, service: string, account: string): Html {
  const { remove, removeText, moreText } = visit.words.associations;
  const fields = html`<input type="hidden" name="association_id" value="${id.split('-').at(-1)}">`;
  const modal = { id, title: remove, action: '/manage/account/associations/delete', button: remove, fields };
  return confirmModal(visit, modal, html`<p>${removeText(service, account)}</p><p>${moreText}</p>`);
}

function connectButtons({ account, words }: Visit): Html | false {
  const open = (['github', 'gitlab'] as const).filter(
    (service) => !account.associations.some((association) => association.service === service),
  );
  const button = (service: 'github' | 'gitlab') => html`
    <a href="/manage/account/associations/${service}/connect" class="button button--primary">
      ${SERVICES[service].picture} ${words.associations.connect(SERVICES[service].name)}
    </a>`;
  if (open.length === 0) return false;
  return html`
    <h3 class="sub-title">${words.associations.more}</h3>
    <p>${words.associations.moreText}</p>
    <div class="button-group">${open.map(button)}</div>`;
}
