import { html } from '../html';
import { managePage, plainPage } from '../layout';
import { page, type Reply } from '../reply';
import type { Arrival } from '../visit';

/** Pages of PyPI's that the extension has nothing to do with; they only have to be there. */
export function organizations(visit: Arrival): Reply {
  const title = visit.words.site.organizations;
  return page(managePage(visit, title, 'organizations', html`<h1 class="page-title">${title}</h1><p>—</p>`));
}

export function help(visit: Arrival): Reply {
  const title = visit.words.site.help;
  return page(plainPage(visit, title, html`<h1 class="page-title">${title}</h1><p>—</p>`));
}

export function named(visit: Arrival): Reply {
  const name = decodeURIComponent(visit.url.pathname.split('/')[2] ?? '');
  return page(plainPage(visit, name, html`<h1 class="page-title">${name}</h1><p>—</p>`));
}
