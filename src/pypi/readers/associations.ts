import type { AccountFacts } from '../facts';
import { selectorOf } from '../sections';
import {
  besideLabel,
  bodyRows,
  findSection,
  hasTraces,
  headingsOf,
  holdsOnly,
  isLabelled,
  LABEL,
  onlyTable,
  readRows,
  textOf,
  trim,
} from './dom';
import type { Reading } from './reading';

type Association = AccountFacts['associations'][number];

/**
 * The linked accounts in their section, which exists since January 2026. Anchors: the icon in the first
 * cell, the name in the second; the buttons that connect stand only beside what is not linked. The dialogs sit in
 * `tbody`, from where the parser moves them in front of the table.
 */
const CONNECT = 'a[href*="/manage/account/associations/"]';
const KNOWN = 'h1, h2, h3, p, table, .callout-block, .button-group, .modal, a';
const TRACES = 'input[name="association_id"], [id^="remove-association-"], a[href^="#remove-association-"]';

export function readAssociations(document: Document): Reading<Association[]> {
  const section = findSection(document, 'associations');
  if (!section)
    return document.querySelector(`${selectorOf('associations')}, ${CONNECT}, ${TRACES}`) ? 'unreadable' : 'absent';
  const table = onlyTable(section);
  if (!table || !holdsOnly(section, KNOWN)) return 'unreadable';
  if (table === 'none') return saysNone(document, section) ? [] : 'unreadable';
  const headings = headingsOf(table);
  const associations = readRows(bodyRows(table), (row) => readAssociation(row, headings));
  return associations.length > 0 && associations.length === removalsOf(document, section) ? associations : 'unreadable';
}

/** How many linked accounts the section's links remove; `undefined`: a dialog somewhere removes another one. */
function removalsOf(document: Document, section: Element): number | undefined {
  const links = [...section.querySelectorAll('a[href^="#remove-association-"]')];
  const dialogs = [...document.querySelectorAll('[id^="remove-association-"]')];
  const linked = new Set(links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
  return dialogs.every(({ id }) => linked.has(id)) ? linked.size : undefined;
}

function saysNone(document: Document, section: Element): boolean {
  return section.querySelector(CONNECT) !== null && !hasTraces(document, TRACES);
}

function readAssociation(row: HTMLTableRowElement, headings: string[]): Association | undefined {
  const [service, account, connected] = row.cells;
  if (!service || !account || !connected || row.cells.length !== 4 || headings.length !== 4) return undefined;
  if (![service, account, connected].every((cell, i) => isLabelled(cell, headings[i]))) return undefined;
  const [icon, ...moreIcons] = besideLabel(service);
  const [link, ...moreLinks] = besideLabel(account);
  const name = trim(textOf(account, LABEL));
  if (name === '' || moreIcons.length > 0 || moreLinks.length > 0 || (link && link.childElementCount > 0))
    return undefined;
  if (!icon && !link) return { service: 'other', account: name };
  if (icon?.matches('.fa-github') && link?.matches('a[href^="https://github.com/"]'))
    return { service: 'github', account: name };
  if (icon?.matches('.fa-gitlab') && link?.matches('a[href^="https://gitlab.com/"]'))
    return { service: 'gitlab', account: name };
  return undefined;
}
