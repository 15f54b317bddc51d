import {
  all,
  duplicate,
  each,
  empty,
  insert,
  type Mutation,
  moveTo,
  nextSection,
  remove,
  retag,
  reword,
  section,
  unwrap,
  wrap,
} from './mutation-steps';

const LAST = 'section tbody tr:last-child';
const VERIFIED = '#account-details ~ #account-emails tbody tr:nth-child(2):has(.badge--success)';
const toBody = (element: Element) => element.ownerDocument.body.append(element);

/** Changes that readers once took for an account with less on it, or for another name. */
export const ONCE_MISREAD: readonly Mutation[] = [
  // 1. a row that is no `tr` any more is not missed
  each('the last row in another element', LAST, retag('div')),
  each('the last row unwrapped', LAST, unwrap),
  each('the last row in a frame', LAST, wrap('div')),
  // 2. nor is one that stands elsewhere
  each('the last row behind its section', LAST, moveTo(section, 'afterend')),
  each('the last row in the next section', LAST, moveTo(nextSection, 'beforeend')),
  each('the last row at the end of the page', LAST, toBody),
  each('the last row in the head', LAST, (row) => row.closest('table')?.tHead?.append(row)),
  // 3. or twice
  each('the last address twice', '#account-emails tbody tr:last-child', duplicate),
  each('the last device twice', '#two-factor tbody tr:last-child', duplicate),
  each('the last linked account twice', '#account-associations tbody tr:last-child', duplicate),
  each('the lists of projects twice', '.vertical-tabs__content', duplicate),
  // 4. a date that lost its element reads as "never"
  each('the last use in words', '#api-tokens td:nth-child(4) time', unwrap),
  // 5. something new becomes part of a name
  each('something new before an address', '.table__email', insert('afterbegin', '<span class="new">New</span>')),
  each('something new behind an address', '.table__email', insert('beforeend', '<b>New</b>')),
  each('something new in the link', '#account-associations td:nth-child(2) a', insert('beforeend', '<b>New</b>')),
  // 6. a list that left its paragraph behind reads as "none", while another list is there
  each('the list of projects gone', '#delete-account p + ul:not(.no-bottom-margin)', remove),
  each('the list of projects elsewhere', '#delete-account p + ul:not(.no-bottom-margin)', moveTo(section, 'afterend')),
  // 7. paragraphs in place of a table read as "no tokens", once links and dialogs are gone
  {
    name: 'tokens in paragraphs of words',
    selector: '#api-tokens table',
    mutate: (document) => {
      for (const table of document.querySelectorAll<HTMLTableElement>('#api-tokens table'))
        table.replaceWith(
          ...[...table.rows].map(({ cells }) => {
            const words = document.createElement('p');
            words.append(...[...cells].slice(0, 4).map(({ textContent }) => `${textContent} `));
            return words;
          }),
        );
    },
  },
  // 8. the primary address's mark may be gone whole: the picture's address, or the order of the rows, tells
  each('the mark of the primary address gone', '#account-emails td .badge:not([class*="badge--"])', remove),
  // 9. a verified address may be gone with its menu: the choice of a public address still offers it
  each('a verified address gone', VERIFIED, remove),
  // 10. a link that moved is not missed among those that stay
  each('one of two projects of a token elsewhere', '#api-tokens td a + a', moveTo(section, 'beforebegin')),
  each('the mark of a sole owner elsewhere', '.package-snippet__title .badge', (badge) =>
    badge.closest('.package-list')?.append(badge),
  ),
  // 11. a translator renames devices
  each('devices by other names', '#two-factor th strong', (label) => {
    if (label.closest('tr')?.querySelector('input[name="label"]'))
      reword((text) => text.replace(/\p{L}+/gu, 'clé'))(label);
  }),
  // 12. an empty list of addresses, and the place that shows the primary one gone too: the choice still offers some
  all(
    'all addresses gone, and the picture',
    each('', '#account-details ~ #account-emails tbody', empty),
    each('', '#profile-picture', remove),
  ),
  // 13. a button that stands there twice pushes the next out of its place
  each('the first buttons of projects twice', '.package-snippet__buttons > :first-child', duplicate),
  // 14. a row of the history that stands in no table is not missed
  each('the last event in a headline', '#account-events tbody tr:last-child', (row) =>
    row.closest('section')?.querySelector('h2')?.append(row),
  ),
  // 15. nor one that stands in another table
  each('the last event among the addresses', '#account-events tbody tr:last-child', (row) =>
    row.ownerDocument.querySelector('#account-emails tbody')?.append(row),
  ),
  each('the last linked account among the addresses', '#account-associations tbody tr:last-child', (row) =>
    row.ownerDocument.querySelector('#account-emails tbody')?.append(row),
  ),
  // 16. words beside an address
  each('words before an address', '.table__email', (cell) => cell.prepend('8 Nov 2026 ')),
  // 17. nor a row in the head whose cells are gone
  each('the last row in the head, without cells', LAST, (row) => {
    row.closest('table')?.tHead?.append(row);
    for (const cell of row.querySelectorAll('td')) unwrap(cell);
  }),
  // 18. an empty list beside one that isn't
  each('the list of projects emptied', '#delete-account p + ul:not(.no-bottom-margin)', empty),
  // 19. a verified address may be gone with its menu, and the choice have another name
  all(
    'a verified address gone, and the name of the choice',
    each('', VERIFIED, remove),
    each('', 'select[name="public_email"]', (choice) => choice.setAttribute('name', 'shown')),
  ),
  // 20. a date in words may have other digits
  each('the last use in words of other digits', '#api-tokens td:nth-child(4) time', (time) =>
    time.replaceWith('۱۹ nov ۲۰۲۶'),
  ),
  // 21. a list that stands there twice, beside a number in other digits
  all(
    'the list of projects twice, and counted in other digits',
    each('', '#delete-account p:has(+ ul)', (words) => words.replaceChildren('二')),
    each('', '#delete-account .callout-block:has(> p + ul)', duplicate),
  ),
];
