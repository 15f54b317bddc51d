import { normalizedName } from '../../src/pypi/project-name';
import { type Html, html } from '../html';
import { managePage } from '../layout';
import { confirmModal } from '../modals';
import { csrf, field, submit } from '../parts';
import { page, type Reply } from '../reply';
import type { Arrival, Visit } from '../visit';
import { errorPage } from './error';

const ACCOUNT = '/manage/account/publishing/';
const KINDS = ['GitHub', 'GitLab', 'Google', 'ActiveState'] as const;

/** All projects with a publisher, a row each; the publishers of projects that are still to come. */
export function publishing(visit: Visit): Reply {
  const { publishing: words, common, projects } = visit.words;
  const { publishers, pendingPublishers } = visit.account;
  const row = ({ project }: (typeof publishers)[number]) => html`
    <tr>
      <td scope="row">${project}</td>
      <td scope="row"><a href="${pathOf(project)}" class="button button--primary">${projects.manage}</a></td>
    </tr>`;
  const pending = pendingPublishers.map((name, i) => publisherRow(visit, i, ACCOUNT, name));
  const heads = [words.project, words.title, words.repository];
  const content = html`
    <section>
      ${introduction(visit)}
      <h2 class="no-bottom-padding">${words.title}</h2>
      <h3>${words.active}</h3>
      ${
        publishers.length > 0
          ? html`
            <table class="table">
              <thead><tr scope="col"><th scope="col">${words.project}</th><th></th></tr></thead>
              <tbody>${publishers.map(row)}</tbody>
            </table>`
          : html`<p class="no-bottom-padding">${words.none}</p>`
      }
      <h3>${words.pending}</h3>
      ${pending.length > 0 ? publisherTable(heads, pending) : html`<p class="no-bottom-padding">${words.nonePending}</p>`}
    </section>
    <section>
      <h2>${words.add}</h2>
      ${forms(visit, 'pending-', ACCOUNT, field(visit, { name: 'project_name', label: words.project }))}
    </section>
    <p><a href="#modal-close">${common.close}</a></p>`;
  return page(managePage(visit, words.title, 'publishing', content));
}

/** The publishers of one project, for its owners alone. */
export function projectPublishing(visit: Visit): Reply {
  const { publishing: words } = visit.words;
  const { projects, publishers } = visit.account;
  const asked = nameIn(visit);
  const project = projects.find(({ name }) => normalizedName(name) === normalizedName(asked));
  if (!project?.owner) return errorPage(visit, project ? 403 : 404);
  const path = pathOf(project.name);
  const own = publishers.find((one) => normalizedName(one.project) === normalizedName(asked));
  const rows = Array.from({ length: own?.count ?? 0 }, (_, i) => publisherRow(visit, i, path));
  const content = html`
    <div class="horizontal-section">
      <div class="site-container">
        <section>
          ${introduction(visit)}
          <h2>${words.active}</h2>
          ${rows.length > 0 ? publisherTable([words.title, words.repository], rows, project.name) : html`<p class="no-bottom-padding">${words.none}</p>`}
        </section>
        <section>
          <h2 class="no-bottom-padding">${words.add}</h2>
          ${forms(visit, '', path, html``)}
        </section>
      </div>
    </div>`;
  return page(managePage(visit, words.title, 'projects', content));
}

/** In the spelling that the project was registered with. */
function pathOf(project: string): string {
  return `/manage/project/${project}/settings/publishing/`;
}

function nameIn({ url }: Arrival): string {
  return decodeURIComponent(url.pathname.split('/')[3] ?? '');
}

function introduction({ words }: Visit): Html {
  return html`
    <h1 class="page-title">${words.publishing.title}</h1>
    <p>${words.publishing.intro}</p>
    <p class="no-bottom-padding"><a href="https://docs.pypi.org/trusted-publishers/">${words.site.docs}</a></p>`;
}

function publisherTable(heads: readonly string[], rows: readonly Html[], caption?: string): Html {
  return html`
    <table class="table table--publisher-list">
      ${caption !== undefined && html`<caption class="sr-only">${caption}</caption>`}
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th></th></tr></thead>
      <tbody>${rows}</tbody>
    </table>`;
}

/** A row with its dialog, which stands between the rows. */
function publisherRow(visit: Visit, number: number, action: string, name?: string): Html {
  const { remove } = visit.words.common;
  const kind = KINDS[number % KINDS.length];
  const id = `9d3c1b7a-52e4-4f0b-9c11-${String(number).padStart(12, '0')}`;
  const modal = confirmModal(
    visit,
    {
      id: `remove-publisher-${id}`,
      title: remove,
      action,
      button: remove,
      fields: html`<input name="publisher_id" type="hidden" value="${id}">`,
    },
    html`<p>${kind}</p>`,
  );
  return html`
    <tr>
      ${name !== undefined && html`<td scope="row">${name}</td>`}
      <td scope="row">${kind}</td>
      <td scope="row">
        <small>
          <b>Repository:</b> <a href="https://github.com/alice-dev/lantern">alice-dev/lantern</a><br>
          <b>Workflow:</b> release.yml<br>
          <b>Environment name:</b> <i>(–)</i>
        </small>
      </td>
      <td scope="row"><a href="#remove-publisher-${id}" class="button button--danger">${remove}</a></td>
    </tr>
    ${modal}`;
}

/** A form for each kind of publisher, one shown at a time. */
function forms(visit: Visit, prefix: string, action: string, first: Html): Html {
  const { repository, submit: add } = visit.words.publishing;
  const panel = (kind: (typeof KINDS)[number], i: number) => html`
    <div class="horizontal-tabs__tabcontent ${i > 0 && 'is-hidden'}" data-horizontal-tabs-target="tabPanel">
      <form id="${prefix}${kind.toLowerCase()}-publisher-form" method="post" action="${action}#errors">
        ${csrf()}
        ${first}
        ${field(visit, { name: 'repository', label: repository })}
        ${submit(add)}
      </form>
    </div>`;
  return html`
    <div class="horizontal-tabs" data-controller="horizontal-tabs" data-horizontal-tabs-index="0">
      <div class="horizontal-tabs__tabbar">
        ${KINDS.map((kind) => html`<button data-horizontal-tabs-target="tab" class="tab">${kind}</button>`)}
      </div>
      ${KINDS.map(panel)}
    </div>`;
}
