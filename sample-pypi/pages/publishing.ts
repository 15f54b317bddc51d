import { type Html, html } from '../html';
import { managePage } from '../layout';
import { csrf, field, submit } from '../parts';
import { page, type Reply } from '../reply';
import type { Visit } from '../visit';

export function publishing(visit: Visit): Reply {
  const { publishing: words } = visit.words;
  const { publishers } = visit.account;
  const content = html`
    <section>
      <h1 class="page-title">${words.title}</h1>
      <p>${words.intro}</p>
      <h3>${words.active}</h3>
      ${publishers.length > 0 ? table(visit, publishers) : html`<p class="no-bottom-padding">${words.none}</p>`}
      <h3>${words.pending}</h3>
      <p class="no-bottom-padding">${words.nonePending}</p>
    </section>
    <section>
      <h2>${words.add}</h2>
      <form id="pending-github-publisher-form" method="post" action="/manage/account/publishing/#errors">
        ${csrf()}
        ${field(visit, { name: 'project_name', label: words.project })}
        ${field(visit, { name: 'repository', label: words.repository })}
        ${submit(words.submit)}
      </form>
    </section>`;
  return page(managePage(visit, words.title, 'publishing', content));
}

function table({ words }: Visit, names: readonly string[]): Html {
  const row = (name: string) => html`
    <tr>
      <td scope="row">${name}</td>
      <td scope="row">
        <a href="/manage/project/${name}/settings/publishing/" class="button button--primary">${words.projects.manage}</a>
      </td>
    </tr>`;
  return html`
    <table class="table">
      <thead><tr><th scope="col">${words.publishing.project}</th><th></th></tr></thead>
      <tbody>${names.map(row)}</tbody>
    </table>`;
}
