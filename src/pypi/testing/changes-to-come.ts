import {
  all,
  drop,
  each,
  insert,
  type Mutation,
  moveTo,
  remove,
  renameClass,
  retag,
  rewrite,
  type Step,
  wrap,
  wrapContent,
} from './mutation-steps';

const SECTION = 'section[id]';
const HEADLINE = `${SECTION} > h2`;
const TABLE = `${SECTION} table`;
/** Rows that have a cell for each column. */
const ROW = `${SECTION} tbody tr:not(:has(> [colspan]))`;
const DATE = '<time datetime="2026-01-01T00:00:00+0000">long ago</time>';

const below = (markup: string) => insert('afterend', markup);
const within = (markup: string) => insert('beforeend', markup);
const toBody: Step = (element) => element.ownerDocument.body.append(element);
/** A cell more in each row, and in the head. */
const column = (place: 'afterbegin' | 'beforeend', cell: string) => [
  each('', `${SECTION} thead tr`, insert(place, '<th scope="col">New</th>')),
  each('', ROW, insert(place, cell)),
];
const newSection = (content: string) => insert('beforebegin', `<section id="new"><h2>New</h2>${content}</section>`);

/**
 * What PyPI could ship next month without changing what its pages tell: each fact keeps traces of its own that agree, so all of
 * it must be told.
 */
export const CHANGES_TO_COME: readonly Mutation[] = [
  // beside the facts
  each('a paragraph with a link', HEADLINE, below('<p>Help? <a href="https://pypi.org/help/#twofa">More</a>.</p>')),
  each('a paragraph that stands out', SECTION, within('<p>At most <strong>20</strong> of these.</p>')),
  each('help to unfold', HEADLINE, below('<details><summary>What?</summary><p><strong>This.</strong></p></details>')),
  each('a box of words', HEADLINE, below('<div class="callout-block"><p>Words <strong>here</strong>.</p></div>')),
  each('a date in a sentence', HEADLINE, below(`<p>Changed ${DATE}.</p>`)),
  each('a date in a box', HEADLINE, below(`<div>Changed ${DATE}</div>`)),
  each('a footer with a date', SECTION, within(`<footer><small>Reviewed ${DATE}</small></footer>`)),
  each(
    'a badge in the headline',
    HEADLINE,
    within('<span class="badge badge--success"><i class="fa fa-check"></i></span>'),
  ),
  each(
    'a form of another kind',
    SECTION,
    within('<form action="/feedback/"><input name="text"><button>x</button></form>'),
  ),
  each(
    'a filter',
    TABLE,
    insert('beforebegin', '<form><input type="date" name="from"><select name="kind"></select></form>'),
  ),
  each(
    'tools that are off',
    TABLE,
    insert('beforebegin', '<div role="toolbar"><button disabled>Delete</button></div>'),
  ),
  each(
    'links to projects and people',
    'main',
    within('<p>By <a href="/user/bob/">bob</a>: <a href="/project/x/">x</a>.</p>'),
  ),
  each(
    'links to what one may do',
    'main',
    insert('afterbegin', '<div><a href="/manage/account/recovery-codes/generate">x</a></div>'),
  ),
  each(
    'a list of contents',
    'main',
    insert('afterbegin', '<nav><a href="#two-factor">2FA</a><a href="#api-tokens">x</a></nav>'),
  ),
  each(
    'a dialog for everybody',
    'body',
    within('<div class="modal" id="survey"><form><input name="confirm_survey"></form></div>'),
  ),
  each('spinners in buttons', 'main button', within('<span class="spinner" hidden></span>')),
  // links
  each(
    'links and forms without the last slash',
    '[href^="/"], [action^="/"]',
    ...['href', 'action'].map((name) => rewrite(name, (value) => value.replace(/(.)\/$/, '$1'))),
  ),
  each(
    'links with a query',
    'main a[href^="/"]:not([href*="#"])',
    rewrite('href', (href) => `${href}?from=settings`),
  ),
  each('links with ids', 'main a:not([id])', (link) => link.setAttribute('id', `link-${link.getAttribute('href')}`)),
  each('links in an element', 'main a', wrap('span')),
  each('icons in links', 'main a', insert('afterbegin', '<i class="fa fa-arrow-right"></i>')),
  // tables
  each('tables in a scroller', TABLE, wrap('div')),
  each('heads of plain cells', `${SECTION} thead th`, drop('scope'), retag('td')),
  each('a head that is shown twice', `${SECTION} thead`, (head) => head.after(head.cloneNode(true))),
  each('a foot with words', TABLE, within('<tfoot><tr><td colspan="9">That is all.</td></tr></tfoot>')),
  each('a note below the rows', `${SECTION} tbody`, within('<tr><td colspan="9"><small>In UTC.</small></td></tr>')),
  each(
    'a heading above the rows',
    `${SECTION} tbody`,
    insert('afterbegin', '<tr><th colspan="9" scope="colgroup">Now</th></tr>'),
  ),
  all('a column more', ...column('beforeend', '<td>-</td>')),
  all('a column more in front', ...column('afterbegin', '<td><input type="checkbox" name="chosen"></td>')),
  each('labels gone', '.table__mobile-label', remove),
  each('labels of another class', '.table__mobile-label', renameClass('table__mobile-label', 'cell-label')),
  each('labels with a colon', '.table__mobile-label', (label) => label.append(':')),
  each('content of cells in an element', `${ROW} > *`, wrapContent('div')),
  each('icons in first cells', `${ROW} > :first-child`, insert('afterbegin', '<i class="fa fa-circle"></i>')),
  each('badges in first cells', '#api-tokens tbody th, #two-factor tbody th', within('<span class="badge">New</span>')),
  // classes and icons
  each('tables of other classes', TABLE, renameClass('table--', 'grid-')),
  each('dialogs of another class', '.modal', renameClass('modal', 'overlay')),
  each('buttons of another class', '[class*="button"]:not(.button--disabled)', renameClass('button', 'btn')),
  each('boxes of projects of another class', '[class*="package-"]', renameClass('package-', 'project-')),
  each(
    'badges with an outline',
    '.badge',
    rewrite('class', (value) => `${value} badge--outline`),
  ),
  each(
    'new icons',
    'main i',
    rewrite('class', (value) =>
      value
        .replace('fa-check', 'fa-circle-check')
        .replace('fa-times', 'fa-xmark')
        .replace('fa-ban', 'fa-circle-stop')
        .replace('fa-exclamation-triangle', 'fa-warn'),
    ),
  ),
  // dialogs
  each('dialogs as HTML has them', '.modal', drop('class'), retag('dialog')),
  each('dialogs at the end', '.modal', toBody),
  each(
    'dialogs behind their tables',
    `${SECTION} td .modal`,
    moveTo((dialog) => dialog.closest('table'), 'afterend'),
  ),
  each('dialogs without a field', '.modal input[type="password"]', remove),
  each('dialogs of another headline', '.modal h3', retag('h2')),
  // sections
  each('sections in boxes', SECTION, wrap('div')),
  each('sections as articles', SECTION, retag('article')),
  each('sections to unfold', SECTION, wrapContent('details')),
  each('headlines in a header', HEADLINE, wrap('header')),
  each(
    'a new section with dates',
    '#api-tokens, #account-events',
    newSection(`<table><tr><th scope="row">Laptop</th><td>${DATE}</td><td>x</td></tr></table>`),
  ),
  each(
    'a new section with addresses',
    '#api-tokens',
    newSection('<table><tr><td>x@example.org</td><td><span class="badge badge--success">x</span></td></tr></table>'),
  ),
  each(
    'a new section with projects',
    '#api-tokens',
    newSection('<table><tr><td><a href="/project/x/">x</a></td><td>x</td></tr></table>'),
  ),
  // two-factor
  each('no way to change the app', '#two-factor td a[href*="totp-provision"]', remove),
  each('no button in place of a removal', '#two-factor td button[disabled]', remove),
  each('titles on all ways to add a method', '#two-factor a[href$="-provision"]', (link) =>
    link.setAttribute('title', 'Add'),
  ),
  each('a way more to add a method', '#webauthn-button', below('<a href="/manage/account/passkey-provision">x</a>')),
  each('labels of devices in another element', '#two-factor th strong', retag('b')),
  each('methods with dates', '#two-factor tbody th', (name) => {
    if (!name.querySelector('time')) insert('beforeend', DATE)(name);
  }),
  each('the date of the codes in a cell of its own', '#two-factor th time', (time) => {
    const cell = time.ownerDocument.createElement('td');
    time.closest('th')?.after(cell);
    cell.append(time);
  }),
  each('new codes by a form', '#two-factor td a[href$="/regenerate"]', (link) => {
    insert('afterend', `<form action="${link.getAttribute('href')}"><button>x</button></form>`)(link);
    link.remove();
  }),
  // addresses
  each('addresses as links', '.table__email', (cell) => {
    const link = cell.ownerDocument.createElement('a');
    link.setAttribute('href', 'mailto:');
    link.append(...cell.childNodes);
    cell.append(link);
  }),
  each('addresses with a date', '.table__status-badges', within(`<small>since ${DATE}</small>`)),
  each(
    'a badge more for addresses',
    '.table--emails tr:nth-child(2) .table__status-badges',
    within('<span class="badge badge--neutral">x</span>'),
  ),
  each('menus that are unfolded', '.table--emails nav', (menu) => menu.replaceWith(...menu.querySelectorAll('ul'))),
  // tokens, linked accounts, history, deletion
  each('scopes as badges', '#api-tokens td:nth-child(2) a', (link) => link.classList.add('badge')),
  each('a link of a menu more', '#api-tokens nav ul', within('<li><a href="/manage/account/token/">x</a></li>')),
  each(
    'linked accounts at www',
    '#account-associations td a[href^="https://"]',
    rewrite('href', (href) => href.replace('://', '://www.')),
  ),
  each('linked accounts with a badge', '#account-associations td:nth-child(2)', within('<span class="badge">x</span>')),
  each('events with a link', '#account-events td:last-child', within('<a href="/help/#suspicious-activity">x</a>')),
  each('events in another element', '#account-events td > strong', retag('h4')),
  each('names of projects as links', '#delete-account li strong', (name) => {
    const link = name.ownerDocument.createElement('a');
    link.setAttribute('href', `/project/${name.textContent}/`);
    link.append(...name.childNodes);
    name.append(link);
  }),
  each('a word on deletion', '#delete-account', within('<p>It <strong>cannot</strong> be undone.</p>')),
  // projects
  each('names of projects in an element', '.package-snippet__title', (title) => {
    const [name] = [...title.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
    const around = title.ownerDocument.createElement('span');
    name?.replaceWith(around);
    if (name) around.append(name);
  }),
  each(
    'a form for each project',
    '.package-snippet__buttons',
    within('<form action="/archive/"><button>x</button></form>'),
  ),
  each('a link more to those who share a project', '.package-snippet__meta', (meta) => {
    const link = meta.closest('.package-snippet')?.querySelector('a[href$="/releases/"]')?.getAttribute('href');
    if (link) insert('beforeend', `<a href="${link.replace(/releases\/$/, 'collaboration/')}">2</a>`)(meta);
  }),
  each('projects as items', '.package-snippet', retag('li')),
  // where one logs in
  each('help where one logs in', '.twofa-recovery', within('<p><a href="/help/#account-recovery">x</a></p>')),
];
