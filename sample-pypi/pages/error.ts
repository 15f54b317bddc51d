import { html } from '../html';
import { wholePage } from '../layout';
import { page, type Reply } from '../reply';
import type { Arrival } from '../visit';

/** Written by the site itself; what comes from before it, or from its framework, is a bare line. */
const OWN = [403, 404];

/** An error page, at whatever address was asked for; without the header of the other pages. */
export function errorPage(visit: Arrival, status: number): Reply {
  const { title, code, home } = visit.words.error;
  if (!OWN.includes(status)) {
    return page(
      html`<html><head><title>${status}</title></head><body><h1>${status}</h1>${title(status)}</body></html>`,
      status,
    );
  }
  const body = html`
    <div class="viewport-section viewport-section--dark">
      <div class="viewport-section__content">
        <h1 class="viewport-section__heading">${title(status)}</h1>
        <form class="search-form search-form--large search-form--fullwidth" action="/search/" role="search">
          <label for="search" class="sr-only">${visit.words.site.search}</label>
          <input id="search" class="search-form__search large-input" type="text" name="q">
        </form>
        <div class="viewport-section__text"><p><strong>${code}&nbsp;${status}</strong><br><a href="/">${home}</a></p></div>
      </div>
    </div>`;
  return page(wholePage(visit, title(status), body), status);
}
