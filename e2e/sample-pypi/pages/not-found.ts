import { html } from '../html';
import { wholePage } from '../layout';
import { page, type Reply } from '../reply';
import type { Visit } from '../visit';

/** Without the header of the other pages. */
export function notFound(visit: Visit): Reply {
  const { title, code, home } = visit.words.notFound;
  const body = html`
    <div class="viewport-section viewport-section--dark">
      <div class="viewport-section__content">
        <h1 class="viewport-section__heading">${title}</h1>
        <div class="viewport-section__text"><p><strong>${code}</strong><br><a href="/">${home}</a></p></div>
      </div>
    </div>`;
  return page(wholePage(visit, title, body), 404);
}
