import type { AccountFacts } from '../facts';
import { sectionIn } from '../sections';
import { decoded, parse } from './links';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';
import { holdsNoOthers, type Row, type Rows, rowsIn } from './tables';
import { cellValue, LABEL, textOf, trim } from './text';

type Association = AccountFacts['associations'][number];

/**
 * The linked accounts; their section exists since January 2026. A row each: an icon and a link name the service, and the id in
 * the link that removes it is that of a dialog. The dialogs sit in `tbody`, from where the parser moves them before the table.
 */
const CONNECT = '/manage/account/associations/';
const REMOVAL = 'remove-association-';
const TRACES = `[id^="${REMOVAL}"], a[href*="#${REMOVAL}"]`;
const INPUT = 'input[name="association_id"]';
const SERVICES = [
  { service: 'github', icon: '.fa-github', home: 'https://github.com/' },
  { service: 'gitlab', icon: '.fa-gitlab', home: 'https://gitlab.com/' },
] as const;

export function readAssociations(page: PageDom): Reading<Association[]> {
  const section = page.section('associations');
  if (!section) return isUnknownHere(page) ? 'absent' : 'unreadable';
  if (page.hasLooseRows()) return 'unreadable';
  const found = rowsIn(section, (row) => idsIn(row).size > 0);
  if (found === 'unreadable' || !agreesWithDialogs(page, found.rows)) return 'unreadable';
  if (found.rows.length === 0) return saysNone(page, section, found) ? [] : 'unreadable';
  const associations = found.rows.flatMap((row) => readAssociation(page, row) ?? []);
  return associations.length === found.rows.length ? associations : 'unreadable';
}

/** Whether PyPI knows no linked accounts yet, or no more. */
function isUnknownHere({ document }: PageDom): boolean {
  return !sectionIn(document, 'associations') && !document.querySelector(`[href*="${CONNECT}"], ${TRACES}, ${INPUT}`);
}

/** The ids of what removes a row's account, in any attribute, or in its own form. */
function idsIn(row: Row): Set<string> {
  const ids = [...row.querySelectorAll(INPUT)].map((input) => input.getAttribute('value') ?? '');
  for (const element of row.querySelectorAll('*'))
    for (const { value } of element.attributes) {
      const id = idIn(value);
      if (id !== undefined) ids.push(id);
    }
  return new Set(ids);
}

function idIn(value: string): string | undefined {
  return /(?:^|#)remove-association-(.+)$/.exec(value)?.[1];
}

/** Each row removes one account, and each dialog, link and form on the page belongs to a row. */
function agreesWithDialogs(page: PageDom, rows: readonly Row[]): boolean {
  const ids = rows.map((row) => [...idsIn(row)]);
  const told = new Set(ids.flat());
  const traces = [...page.document.querySelectorAll(TRACES)].filter(
    (trace) => trace.localName !== 'a' || !page.isInHistory(trace),
  );
  const inputs = [...page.document.querySelectorAll(INPUT)].map((input) => input.getAttribute('value') ?? '');
  const all = traces.map(
    (trace) => idIn(trace.localName === 'a' ? (page.targetOf(trace)?.fragment ?? '') : trace.id) ?? '',
  );
  return (
    ids.every((found) => found.length === 1) &&
    told.size === rows.length &&
    [...all, ...inputs].every((id) => told.has(id))
  );
}

/** No row means none where an account can be linked, and a box of words stands in place of the table. */
function saysNone(page: PageDom, section: Element, found: Rows): boolean {
  const connects = [...section.querySelectorAll('[href*="associations/"], [action*="associations/"]')];
  const boxes = [...section.querySelectorAll('.callout-block, div > p')].filter(
    (box) => trim(textOf(box, 'a, button')) !== '',
  );
  return (
    connects.some((link) => page.pathOf(link)?.startsWith(CONNECT)) && boxes.length > 0 && holdsNoOthers(section, found)
  );
}

function readAssociation(page: PageDom, row: Row): Association | undefined {
  const icons = SERVICES.filter(({ icon }) => row.querySelector(icon));
  const links = SERVICES.flatMap(({ service, home }) =>
    [...row.querySelectorAll('a')]
      .filter((link) => hrefOf(link).startsWith(home))
      .map((link) => ({ service, home, link })),
  );
  const [link, anotherLink] = links;
  if (link && !anotherLink && icons.every(({ service }) => service === link.service)) {
    const account = accountIn(link.link, link.home);
    return account ? { service: link.service, account } : undefined;
  }
  return links.length === 0 && icons.length === 0 ? readOther(page, row) : undefined;
}

/** A link's address, without the `www.` that leads to the same. */
function hrefOf(link: Element): string {
  return (link.getAttribute('href') ?? '').replace('://www.', '://');
}

/** The account that a link leads to; its text where that is the same, whatever stands in the address. */
function accountIn(link: Element, home: string): string | undefined {
  const rest = hrefOf(link).slice(home.length);
  const text = trim(textOf(link));
  const [segment, more] = parse(hrefOf(link))?.pathname.slice(1).split('/') ?? [];
  const path = segment && !more ? decoded(segment) : undefined;
  return rest === text || path === text ? text : path;
}

/** An account elsewhere has no link: the dialog that removes it names it, as one of the cells does. */
function readOther(page: PageDom, row: Row): Association | undefined {
  const [id = ''] = idsIn(row);
  const dialog = page.document.getElementById(REMOVAL + id);
  const names = [...(dialog?.querySelectorAll('strong') ?? [])].map((name) => trim(textOf(name)));
  const values = [...row.cells].filter((cell) => !cell.querySelector('a, button')).map(cellValue);
  const [account, another] = new Set(
    names.length > 0 ? values.filter((value) => names.includes(value ?? '')) : secondOf(row),
  );
  return account && another === undefined ? { service: 'other', account } : undefined;
}

/** The second of a row's labelled cells, or of PyPI's own four, if nothing but words stands there and in the first. */
function secondOf(row: Row): (string | undefined)[] {
  const labelled = [...row.cells].filter((cell) => cell.querySelector(LABEL));
  const [service, account] = labelled.length === 3 ? labelled : row.cells.length === 4 ? row.cells : [];
  const isPlain = [service, account].every((cell) => cell && !cell.querySelector('a, i, img, svg'));
  return isPlain && account ? [cellValue(account)] : [];
}
