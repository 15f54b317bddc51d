import { html } from '../html';
import { loggedOutHeader } from '../layout';
import { csrf, icon } from '../parts';
import { page, type Reply, unanswered } from '../reply';
import type { Arrival } from '../visit';
import { AVATAR_PATH } from './sections/details';

/** The header of whoever is logged in. It comes late, in place of the one that the page was sent with. */
export function currentUser(visit: Arrival): Reply {
  if (visit.variant === 'header-http-error') return { status: 503, type: 'text/plain', body: '' };
  if (visit.variant === 'header-network-error') return unanswered();
  const { account, words } = visit;
  if (!account) return page(loggedOutHeader(visit));
  const link = (path: string, picture: string, label: string) => html`
    <li><a href="${path}" class="dropdown__link">${icon(picture)} ${label}</a></li>`;
  return page(html`
    <div id="user-indicator" class="horizontal-menu horizontal-menu--light horizontal-menu--tall">
      <nav aria-label="${words.site.menu}" class="dropdown dropdown--on-menu dropdown--with-icons">
        <button type="button" class="horizontal-menu__link dropdown__trigger" aria-haspopup="true" aria-expanded="false"
                aria-label="${words.site.menu}">
          <img class="user-image" src="${AVATAR_PATH}" alt="User Image">${account.username}<span
            class="dropdown__trigger-caret">${icon('fa-caret-down')}</span>
        </button>
        <ul class="dropdown__content" aria-hidden="true" aria-label="${words.site.menu}">
          ${link('/manage/projects/', 'fa-cubes', words.site.projects)}
          ${link('/manage/organizations/', 'fa-sitemap', words.site.organizations)}
          ${link('/manage/account/', 'fa-cog', words.site.account)}
          ${link(`/user/${encodeURIComponent(account.username)}/`, 'fa-user-circle', words.site.profile)}
          ${link('/help/', 'fa-question-circle', words.site.help)}
          ${link('/sponsors/', 'fa-heart', words.site.sponsors)}
          <li>
            <form method="post" action="/account/logout/">
              ${csrf()}
              <button type="submit" class="dropdown__link">${icon('fa-sign-out-alt')} ${words.site.logOut}</button>
            </form>
          </li>
        </ul>
      </nav>
    </div>`);
}
