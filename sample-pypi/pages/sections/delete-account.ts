import { type Html, html } from '../../html';
import { passwordModal } from '../../modals';
import { warningIcon } from '../../parts';
import type { Visit } from '../../visit';

export function deleteAccount(visit: Visit): Html {
  const { account, words } = visit;
  const blocked = account.soleOwnerOf.length + account.soleOwnerOfOrganizations.length > 0;
  return html`
    <section id="delete-account">
      <h2>${words.deletion.title}</h2>
      <div class="callout-block ${!blocked && 'callout-block--danger'}">
        ${blocked ? obstacles(visit) : button(visit)}
      </div>
    </section>`;
}

function obstacles({ account, words }: Visit): Html {
  const { blocked, soleProjects, soleOrganizations, transfer, addOwner, drop } = words.deletion;
  const { soleOwnerOf, soleOwnerOfOrganizations } = account;
  const item = (name: string, path: string, keep: string, settings: string, label: string) => html`
    <li><strong>${name}</strong> - <a href="${path}${keep}/">${label}</a> / <a href="${path}${settings}/">${drop}</a></li>`;
  return html`
    <h3>${blocked}</h3>
    ${
      soleOwnerOf.length > 0 &&
      html`<p>${soleProjects(soleOwnerOf.length)}</p>
      <ul>${soleOwnerOf.map((name) => item(name, `/manage/project/${name}/`, 'collaboration', 'settings', transfer))}</ul>`
    }
    ${
      soleOwnerOfOrganizations.length > 0 &&
      html`<p>${soleOrganizations(soleOwnerOfOrganizations.length)}</p>
      <ul class="no-bottom-margin">
        ${soleOwnerOfOrganizations.map((name) => item(name, `/manage/organization/${name}/`, 'people', 'settings', addOwner))}
      </ul>`
    }`;
}

/** Its id comes from words, so that it differs with the language: nothing to hold on to. */
function button(visit: Visit): Html {
  const { caution, lost, button: label } = visit.words.deletion;
  const id = `${label.toLowerCase().replaceAll(' ', '-')}-modal`;
  return html`
    <h3>${caution}</h3>
    <p>${warningIcon(visit.words)} ${lost}</p>
    <a href="#${id}" class="button button--danger">${label}</a>
    ${passwordModal(visit, { id, title: label, action: '/manage/account/', button: label, text: lost })}`;
}
