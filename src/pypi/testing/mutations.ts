import {
  all,
  drop,
  duplicate,
  each,
  empty,
  insert,
  type Mutation,
  moveTo,
  nextSection,
  remove,
  renameClass,
  retag,
  reword,
  rewrite,
  section,
  swapColumns,
  unwrap,
  wrap,
  wrapContent,
} from './mutation-steps';

const ROWS = 'section tbody tr';
const boxes = (table: string, row: string, cell: string) => [
  each('', 'section td, section th', retag(cell)),
  each('', 'section tr', retag(row)),
  each('', 'section thead, section tbody, section caption', unwrap),
  each('', 'section table', retag(table)),
];

/**
 * Changes that leave a trace, so that nothing that is read after them may be wrong.
 *
 * Left out, since the page then is one that PyPI could have served: a row gone with all that belongs to it, or twice in
 * the history; all tokens gone with their dialogs; all methods gone while a box asks for something else first; one of two
 * project links, or the badge of a sole owner, gone whole; and on the page of an unverified account all addresses, an
 * address, or, where the order of the rest allows it, the mark of the primary one, gone.
 */
export const HIDING: readonly Mutation[] = [
  // names
  each(
    'section ids renamed',
    'section',
    rewrite('id', (id) => `settings-${id}`),
  ),
  each(
    'all ids renamed',
    '[id]',
    rewrite('id', (id) => `x-${id}`),
  ),
  each('badges renamed', '.badge', renameClass('badge', 'chip')),
  each('badge states renamed', '.badge', renameClass('badge--', 'badge-is-')),
  each('the box of the recovery code renamed', '.twofa-recovery', drop('class')),
  each('all classes dropped', '[class]', drop('class')),
  each(
    'input names renamed',
    'section input',
    rewrite('name', (name) => `new_${name}`),
  ),
  // times
  each('dates without their value', 'time', drop('datetime')),
  each(
    'dates of another offset',
    'time',
    rewrite('datetime', (value) => value.replace('+0000', '+0200')),
  ),
  each(
    'dates without an offset',
    'time',
    rewrite('datetime', (value) => value.replace('+0000', '')),
  ),
  each('time elements renamed', 'time', retag('relative-time')),
  each('time elements removed', 'time', remove),
  // links
  each('links turned into text', 'main a', retag('span'), drop('href')),
  each('link targets dropped', 'main a', drop('href')),
  each(
    'links prefixed by a language',
    'main a[href^="/"]',
    rewrite('href', (href) => `/es${href}`),
  ),
  each(
    'fragments prefixed',
    'main a[href^="#"]',
    rewrite('href', (href) => href.replace('#', '#!/')),
  ),
  all('tables turned into boxes', ...boxes('div', 'div', 'div')),
  all('tables turned into lists', ...boxes('ul', 'li', 'span')),
  all('tables turned into paragraphs', ...boxes('div', 'p', 'span'), each('', 'section > div', unwrap)),
  each('a column more in front', ROWS, insert('afterbegin', '<td><input type="checkbox"></td>')),
  each('a column less', `${ROWS} > :nth-child(2)`, remove),
  each('first cells emptied', `${ROWS} > :first-child`, empty),
  each('second cells emptied', `${ROWS} > :nth-child(2)`, empty),
  each('third cells emptied', `${ROWS} > :nth-child(3)`, empty),
  each('fourth cells emptied', `${ROWS} > :nth-child(4)`, empty),
  // rows
  each('an empty row', 'section tbody', insert('beforeend', '<tr></tr>')),
  each(
    'a row that is still to come',
    'section tbody',
    insert('beforeend', '<tr><td colspan="5"><button>…</button></td></tr>'),
  ),
  each(
    'the last row still to come',
    `${ROWS}:last-child`,
    insert('afterend', '<tr class="lazy"><td></td></tr>'),
    remove,
  ),
  each('all rows still to come', 'section tbody', empty, insert('beforeend', '<tr class="lazy"><td></td></tr>')),
  each('all rows gone', '#account-details ~ section tbody', empty),
  // places
  each('sections doubled', 'section', duplicate),
  each('the codes gone', '#two-factor a[href$="/regenerate"]', (link) => link.closest('table')?.remove()),
  each('the methods gone', '#account-details ~ #two-factor table + table', (table) => {
    if (!section(table)?.querySelector(':scope > .callout-block')) remove(table);
  }),
  each('tables doubled', 'section table', duplicate),
  each('tables behind their sections', 'section table', moveTo(section, 'afterend')),
  each('tables in the next section', 'section table', moveTo(nextSection, 'beforeend')),
  each('tables at the end of the page', 'section table', (table) => table.ownerDocument.body.append(table)),
  each('tables in a template', 'section table', (table) => hide(table)),
  each('sections unwrapped', 'section', unwrap),
  each('sections still to come', 'section', empty, insert('beforeend', '<div class="skeleton"></div>')),
  each('sections drawn by a component', 'section', (host) =>
    host.attachShadow({ mode: 'open' }).append(...host.childNodes),
  ),
  // parts
  each('a table in cells', `${ROWS} > *`, insert('beforeend', '<table><tr><td>x</td></tr></table>')),
  each(
    'a date between the parts of a section',
    'section > *',
    insert('afterend', '<time datetime="2026-01-01T00:00:00+0000"></time>'),
  ),
  each(
    'digits of another script',
    '#two-factor table:first-of-type tbody th, h1',
    reword((text) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')),
  ),
  each('dialogs removed', '.modal', remove),
  each('boxes removed', '.callout-block', remove),
  each('buttons that are never off', 'main .button', renameClass('button--disabled', ''), drop('disabled')),
  each('items turned into boxes', '#delete-account li', retag('div')),
  each('lists emptied', '#delete-account ul', empty),
  each('items in words', '#delete-account li', (item) => item.replaceChildren(item.textContent ?? '')),
];

function hide(element: Element): void {
  const template = element.ownerDocument.createElement('template');
  element.replaceWith(template);
  template.content.append(element);
}

/** Changes that leave every fact its own traces, so that all of it must still be read. */
export const READ_ON: readonly Mutation[] = [
  each('labels of narrow screens renamed', 'section span', renameClass('table__mobile-label', 'cell-label')),
  each('address cells renamed', '.table__email', renameClass('table__email', 'address')),
  each('project boxes renamed', '[class*="package-"]', renameClass('package-', 'project-')),
  each('project titles renamed', '.package-snippet__title', drop('class')),
  each(
    'links made absolute',
    'main a[href^="/"]',
    rewrite('href', (href) => `https://pypi.org${href}`),
  ),
  // cells and tables
  each('row headers turned into cells', `${ROWS} th`, retag('td')),
  each('row headers without a scope', `${ROWS} th`, drop('scope')),
  each('tables in a frame of their own', 'section table', wrap('div')),
  each('heads removed', 'section thead', remove),
  each('first two columns swapped', 'section tr', swapColumns(0)),
  each('second and third columns swapped', 'section tr', swapColumns(1)),
  each('third and fourth columns swapped', 'section tr', swapColumns(2)),
  each('cells of the dates swapped', `#api-tokens ${'tbody tr'}`, swapColumns(2)),
  each('content of cells in a frame', `${ROWS} > *`, wrapContent('div')),
  each(
    'a row of something else',
    `${ROWS}:first-child`,
    insert('beforebegin', '<tr><td colspan="5"><p>New!</p></td></tr>'),
  ),
  each('sections in a frame', 'section', wrapContent('div')),
  each(
    'the main part renamed',
    'main',
    rewrite('id', () => 'main'),
  ),
  each('something new in cells', `${ROWS} > :not(.table__email)`, insert('afterbegin', '<span class="new">new</span>')),
  each('a link in cells', `${ROWS} > *`, insert('beforeend', '<a href="/help/">?</a>')),
  each('a box between the parts of a section', 'section > *', insert('afterend', '<div class="ad"></div>')),
  each('icons drawn', 'i', drop('class'), retag('svg')),
  each('labels in another element', 'th strong', retag('em')),
  each(
    'labels in other quotes',
    'th strong',
    reword((text) => text.replace(/^"|"$/g, '”')),
  ),
  each('menus removed', 'section nav', remove),
  each('dialogs at the end of the page', '.modal', (dialog) => dialog.ownerDocument.body.append(dialog)),
  each('boxes renamed', '.callout-block', renameClass('callout-block', 'notice')),
  each('a form for everybody', '#delete-account', insert('beforeend', '<form><input type="password"></form>')),
];
