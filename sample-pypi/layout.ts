import { type Html, html } from './html';
import { icon } from './parts';
import { type Arrival, siteName } from './visit';
import { LANGUAGES } from './words';

export const STYLE_PATH = '/static/sample.css';
export const SCRIPT_PATH = '/static/sample.js';
/** What the page's script brings in later. */
export const HEADER_INCLUDE_PATH = '/_includes/authed/current-user-indicator/';
export const BANNERS_PATH = '/_includes/unauthed/notification-banners/';
export const FLASH_PATH = '/_includes/unauthed/flash-messages/';
export const NOTIFICATIONS_PATH = '/_includes/authed/session-notifications/';

/** A whole document; what stands in its body is up to the page. */
export function wholePage({ language, words }: Arrival, title: string, body: Html): Html {
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${words.direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · PyPI (sample)</title>
    <link rel="stylesheet" href="${STYLE_PATH}">
    <script defer src="${SCRIPT_PATH}"></script>
  </head>
  <body>${body}</body>
</html>
`;
}

/** The header of someone who isn't logged in: every page is sent with it, whoever asks. Its menu is there twice, by width. */
export function loggedOutHeader({ words, url }: Arrival): Html {
  const { site } = words;
  const links: [path: string, label: string][] = [
    ['/help/', site.help],
    ['https://docs.pypi.org/', site.docs],
    ['/sponsors/', site.sponsors],
    [`/account/login/?next=${encodeURIComponent(url.href)}`, site.logIn],
    ['/account/register/', site.register],
  ];
  const menu = (of: string) =>
    links.map(([path, label]) => html`<li><a href="${path}" class="${of}">${label}</a></li>`);
  return html`
    <div id="user-indicator" class="horizontal-menu horizontal-menu--light horizontal-menu--tall">
      <nav class="horizontal-menu horizontal-menu--light horizontal-menu--tall hide-on-tablet" aria-label="${site.menu}">
        <ul>${menu('horizontal-menu__link')}</ul>
      </nav>
      <nav class="dropdown dropdown--on-menu hidden show-on-tablet" aria-label="${site.menu}">
        <button type="button" class="horizontal-menu__link dropdown__trigger" aria-haspopup="true" aria-expanded="false"
                aria-label="${site.menu}">${site.menu}<span class="dropdown__trigger-caret">${icon('fa-caret-down')}</span></button>
        <ul class="dropdown__content" aria-hidden="true" aria-label="${site.menu}">${menu('dropdown__link')}</ul>
      </nav>
    </div>`;
}

function header(visit: Arrival): Html {
  return html`
    <header class="site-header">
      <div class="site-container split-layout">
        <div class="split-layout">
          <a class="site-header__logo" href="/">${siteName(visit)} <small>sample</small></a>
          <form class="search-form search-form--primary" action="/search/" role="search">
            <label for="search" class="sr-only">${visit.words.site.search}</label>
            <input id="search" class="search-form__search" type="text" name="q" placeholder="${visit.words.site.search}"
                   data-controller="search-focus" data-action="keydown@window->search-focus#focusSearchField">
            <button type="submit" class="search-form__button">${icon('fa-search')}<span class="sr-only">${visit.words.site.search}</span></button>
          </form>
        </div>
        <div data-html-include="${HEADER_INCLUDE_PATH}">${loggedOutHeader(visit)}</div>
      </div>
    </header>`;
}

function footer({ language, words }: Arrival): Html {
  const button = ([id, name]: [string, string]) => html`
    <li><button class="${id === language ? 'language-switcher__selected' : ''}" name="locale_id" value="${id}"
                type="submit">${name}</button></li>`;
  return html`
    <footer class="footer"><p>${words.site.note} <a href="/">↩</a></p></footer>
    <div class="language-switcher">
      <form action="/locale/"><ul>${Object.entries(LANGUAGES).map(button)}</ul></form>
    </div>`;
}

/** A page with header and footer. */
export function sitePage(visit: Arrival, title: string, content: Html): Html {
  return wholePage(
    visit,
    title,
    html`
    <a href="#content" class="skip-to-content">${visit.words.site.skip}</a>
    <div id="sticky-notifications" class="stick-to-top js-stick-to-top">
      ${visit.host.startsWith('test.') && html`<div class="notification-bar notification-bar--warning" role="status">${siteName(visit)}</div>`}
      <div data-html-include="${BANNERS_PATH}"></div>
    </div>
    <div data-html-include="${FLASH_PATH}"></div>
    <div data-html-include="${NOTIFICATIONS_PATH}"></div>
    ${header(visit)}
    <main id="content">${content}</main>
    ${footer(visit)}`,
  );
}

/** A page outside the account settings, with one column. */
export function plainPage(visit: Arrival, title: string, content: Html): Html {
  return sitePage(
    visit,
    title,
    html`<div class="horizontal-section"><div class="site-container">${content}</div></div>`,
  );
}

export type Tab = 'projects' | 'organizations' | 'account' | 'publishing';

const TABS: readonly [Tab, path: string, icon: string][] = [
  ['projects', '/manage/projects/', 'fa-cubes'],
  ['organizations', '/manage/organizations/', 'fa-sitemap'],
  ['account', '/manage/account/', 'fa-cog'],
  ['publishing', '/manage/account/publishing/', 'fa-upload'],
];

/** A page of the account settings, with tabs at its side, which narrow windows have above it. */
export function managePage(visit: Arrival, title: string, active: Tab, content: Html): Html {
  const { site } = visit.words;
  const tab = ([name, path, picture]: (typeof TABS)[number], kind: string) => html`
    <li><a href="${path}" class="vertical-tabs__tab ${kind} ${name === active ? 'vertical-tabs__tab--is-active' : ''}"
           ${name === active && html`aria-selected="true"`}>${icon(picture)} ${site[name]}</a></li>`;
  const tabs = (kind: string) => html`
    <nav aria-label="${site.yourAccount}"><ul class="vertical-tabs__list">${TABS.map((one) => tab(one, kind))}</ul></nav>`;
  return sitePage(
    visit,
    title,
    html`
    <div class="tabs-container">
      <nav aria-label="${site.menu}" class="breadcrumbs"><ul><li class="breadcrumbs__breadcrumb">${site.yourAccount}</li></ul></nav>
      <div class="vertical-tabs">
        <div class="vertical-tabs__tabs"><div class="sidebar-section">${tabs('vertical-tabs__tab--with-icon')}</div></div>
        <div class="vertical-tabs__panel">
          ${tabs('vertical-tabs__tab--with-icon vertical-tabs__tab--mobile')}
          <div class="vertical-tabs__content">${content}</div>
        </div>
      </div>
    </div>`,
  );
}
