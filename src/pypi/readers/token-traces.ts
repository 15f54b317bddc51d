import type { PageDom } from './page-dom';
import type { Row } from './tables';

const REMOVAL = 'remove-API-token--';
const VIEW = 'view-identifier--';
const TRACES = [
  ...[REMOVAL, VIEW].flatMap((name) => [`[id^="${name}"]`, `a[href*="#${name}"]`]),
  'input[name="macaroon_id"]',
].join();
const ID = new RegExp(`(?:^|#)(?:${REMOVAL}|${VIEW})(.+)$`);

/** Where a page names tokens by their ids: in dialogs, in links to them and in their forms' inputs. */
export interface TokenTraces {
  byRow: Map<Row, Set<string>>;
  /** Ids that are named outside the rows: dialogs may stand anywhere. */
  elsewhere: Set<string>;
  /** The columns of the cells that name them. */
  columns: Set<number>;
}

/** Collects the ids of tokens on the whole page, each with the row of the section that names it. */
export function tokenTraces(page: PageDom, section: Element): TokenTraces {
  const traces: TokenTraces = { byRow: new Map(), elsewhere: new Set(), columns: new Set() };
  let row: Row | null = null;
  for (const trace of page.document.querySelectorAll(TRACES)) {
    // Traces come in the order of the page: most stand in the row of the one before.
    if (!row?.contains(trace)) row = section.contains(trace) ? rowOf(trace) : null;
    const id = idOf(page, trace);
    if (row) addTo(traces, row, trace, id);
    else if (trace.localName !== 'a' || !page.isInHistory(trace)) traces.elsewhere.add(id);
  }
  if (traces.byRow.size < traces.elsewhere.size) addFromAttributes(traces, section);
  return traces;
}

/** The id that a trace names; empty when it names none. */
function idOf(page: PageDom, trace: Element): string {
  return trace.localName === 'input' ? (trace.getAttribute('value') ?? '') : (idIn(nameOf(page, trace)) ?? '');
}

function nameOf(page: PageDom, trace: Element): string {
  return trace.localName === 'a' ? (page.targetOf(trace)?.fragment ?? '') : trace.id;
}

function idIn(text: string): string | undefined {
  return ID.exec(text)?.[1];
}

/** A row of one cell holds dialogs alone. */
function rowOf(trace: Element): Row | null {
  const row = trace.closest('tr');
  return row && row.cells.length > 1 ? row : null;
}

function addTo({ byRow, columns }: TokenTraces, row: Row, trace: Element, id: string): void {
  const ids = byRow.get(row);
  ids ? ids.add(id) : byRow.set(row, new Set([id]));
  if ([...columns].some((index) => row.cells[index]?.contains(trace))) return;
  const cell = [...row.cells].find((found) => found.contains(trace));
  if (cell) columns.add(cell.cellIndex);
}

/** Dialogs are there, but not in the rows, nor links to them: what opens them may name them in any attribute. */
function addFromAttributes(traces: TokenTraces, section: Element): void {
  for (const element of section.querySelectorAll('td *'))
    for (const { value } of element.attributes) {
      const id = idIn(value);
      const row = id === undefined ? null : rowOf(element);
      if (row) addTo(traces, row, element, id ?? '');
    }
}
