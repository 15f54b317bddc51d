import type { AccountFacts } from '../facts';
import { bodyRows, findSection, onlyTable, readRows, textOf, trim } from './dom';
import type { Reading } from './reading';

type Association = AccountFacts['associations'][number];

/**
 * The linked accounts in `#account-associations`, which exists since January 2026. Anchors: the icon in the first
 * cell, the name in the second; the buttons that connect stand only beside what is not linked. The dialogs sit in
 * `tbody`, from where the parser moves them in front of the table.
 */
const CONNECT = 'a[href*="/manage/account/associations/"]';
const TRACES = 'input[name="association_id"], [id^="remove-association-"], a[href^="#remove-association-"]';
const LABEL = '.table__mobile-label';

export function readAssociations(document: Document): Reading<Association[]> {
  const section = findSection(document, 'account-associations');
  if (!section) return document.querySelector(`#account-associations, ${CONNECT}, ${TRACES}`) ? 'unreadable' : 'absent';
  const table = onlyTable(section);
  if (!table) return 'unreadable';
  if (table === 'none') return section.querySelector(CONNECT) && !section.querySelector(TRACES) ? [] : 'unreadable';
  const associations = readRows(bodyRows(table), readAssociation);
  const removals = section.querySelectorAll('a[href^="#remove-association-"]').length;
  return associations.length > 0 && associations.length === removals ? associations : 'unreadable';
}

function readAssociation(row: HTMLTableRowElement): Association | undefined {
  const [service, account] = row.cells;
  if (!service || !account || row.cells.length !== 4) return undefined;
  const name = trim(textOf(account, LABEL));
  const icon = service.querySelector('.fa-github, .fa-gitlab');
  if (name === '') return undefined;
  if (!icon) return service.querySelector('i, svg, img') ? undefined : { service: 'other', account: name };
  const kind = icon.matches('.fa-github') ? 'github' : 'gitlab';
  const host = kind === 'github' ? 'https://github.com/' : 'https://gitlab.com/';
  return account.querySelector(`a[href^="${host}"]`) ? { service: kind, account: name } : undefined;
}
