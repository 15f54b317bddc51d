import type { AccountFacts } from '../../src/pypi/facts';
import { type Html, html } from '../html';
import { managePage } from '../layout';
import { time } from '../parts';
import { page, type Reply } from '../reply';
import { daysAgo } from '../times';
import type { Visit } from '../visit';

type Project = AccountFacts['projects'][number];

export function projects(visit: Visit): Reply {
  const { site, projects: words } = visit.words;
  const { projects } = visit.account;
  const content = html`
    <h1 class="page-title">${words.active} <span class="badge badge--neutral">${projects.length}</span></h1>
    <div class="package-list">
      ${
        projects.length > 0
          ? projects.map((project) => snippet(visit, project))
          : html`<div class="callout-block no-top-margin"><p>${words.none}</p></div>`
      }
    </div>`;
  return page(managePage(visit, site.projects, 'projects', content));
}

/** Links hold the normalized name, the heading the name as it was first written. */
function snippet(visit: Visit, { name, owner, soleOwner, released, organization }: Project): Html {
  const { words } = visit;
  const { sole, released: releasedOn, made, manage, view, notOwner, noRelease } = words.projects;
  const path = name.toLowerCase().replaceAll(/[-_.]+/g, '-');
  const off = (label: string, why: string, kind = '') =>
    html`<button class="button ${kind}" disabled title="${why}">${label}</button>`;
  return html`
    <div class="package-snippet">
      <div class="split-layout split-layout--no-wrap split-layout--wrap-on-tablet">
        <div>
          <h3 class="package-snippet__title">
            ${name}
            ${organization && html`<a href="/manage/organization/${organization}/projects/" class="badge"><i class="fa fa-sitemap" aria-hidden="true"></i>${organization}</a>`}
            ${soleOwner && html`<a href="/manage/project/${path}/collaboration/" class="badge badge--warning">${sole}</a>`}
          </h3>
          <p class="package-snippet__meta">${(released ? releasedOn : made)(time(visit, daysAgo(released ? 9 : 60)))}</p>
          ${released && html`<p class="package-snippet__description">${name} – PyPI</p>`}
        </div>
        <div class="package-snippet__buttons">
          ${
            owner
              ? html`<a href="/manage/project/${path}/releases/" class="button button--primary" title="${manage}">${manage}</a>`
              : off(manage, notOwner, 'button--primary')
          }
          ${released ? html`<a href="/project/${path}/" class="button" title="${view}">${view}</a>` : off(view, noRelease)}
        </div>
      </div>
    </div>`;
}
