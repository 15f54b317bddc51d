import { each, insert, type Mutation, remove, renameClass, retag, rewrite, unwrap } from './mutation-steps';

const ROWS = 'section tbody tr';

/** Changes after which a reader may read on or not, but must not be wrong. */
export const TOLERATED: readonly Mutation[] = [
  each('cells turned into headers', `${ROWS} td`, retag('th')),
  each('table classes renamed', 'section table', renameClass('table', 'grid')),
  each('captions removed', 'section caption', remove),
  each('sections turned into boxes', 'section', retag('div')),
  each('bodies unwrapped', 'section tbody', unwrap),
  each('rows of the head in the body', 'section thead', retag('tbody')),
  each('headlines of another level', 'h1, h2, h3', retag('h5')),
  each('badges unwrapped from their frame', '.table__status-badges', unwrap),
  each('icons removed', 'i', remove),
  each('abbreviations unwrapped', 'abbr', unwrap),
  each('address in a field of its own', '#profile-picture code', retag('span')),
  each('something new behind rows', `${ROWS}`, insert('beforeend', '<template></template>')),
];

/** What PyPI's own scripts do after the page is there, and what we do: nothing may get lost by it. */
export const HARMLESS: readonly Mutation[] = [
  each(
    'dates in English',
    'time',
    (time) => time.replaceChildren('about 3 hours ago'),
    label,
    insert('afterbegin', '<b>7</b>'),
  ),
  each('sections in another order', 'section', (found) => found.parentElement?.prepend(found)),
  each(
    'open menus',
    '.dropdown__content',
    renameClass('dropdown', 'display-block dropdown'),
    rewrite('aria-hidden', () => 'false'),
  ),
  each('bound buttons', 'main button, main a', (found) => found.setAttribute('data-dropdown-bound', 'true')),
  each(
    'a message on top',
    '#sticky-notifications',
    insert('beforeend', '<div class="notification-bar"><p>Hello 7</p></div>'),
  ),
  each('our own warnings', 'section', insert('beforebegin', '<div data-spare-key="warnings two-factor"></div>')),
  each('comments', 'section *', (found) => found.prepend(found.ownerDocument.createComment(' new '))),
  each(
    'other white space',
    'section tr, section, main',
    (found) => found.prepend('\n\n  '),
    (found) => found.append('\n'),
  ),
  each('values that were filled in', 'main input:not([name$="_id"], [type="hidden"])', (input) =>
    input.setAttribute('value', 'typed'),
  ),
];

function label(time: Element): void {
  for (const name of ['title', 'aria-label']) time.setAttribute(name, time.getAttribute('datetime') ?? '');
}
