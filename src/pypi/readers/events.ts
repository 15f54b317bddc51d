import type { AccountFacts } from '../facts';
import { bodyRows, findSection, hasTraces, holdsOnly, onlyTable, readRows, timeOf } from './dom';
import type { Reading } from './reading';

/**
 * The security history in its section: PyPI shows the last 90 days. A row's kind stands only in its localized
 * headline, so rows are counted and dated, by the `time` in the second of three cells, where no other table has one.
 */
const EVENT = 'tr > :nth-child(2) time';

export function readEvents(document: Document): Reading<AccountFacts['events']> {
  const section = findSection(document, 'history');
  const table = section ? onlyTable(section) : undefined;
  if (!section || !table || !holdsOnly(section, 'h1, h2, h3, p, table')) return 'unreadable';
  if (hasTraces(document, EVENT, section)) return 'unreadable';
  if (table === 'none') return saysNone(section) ? { count: 0, latestAt: null } : 'unreadable';
  const times = readRows(bodyRows(table), readTime);
  if (times === 'unreadable' || times.length === 0) return 'unreadable';
  return { count: times.length, latestAt: times.reduce((latest, time) => (time > latest ? time : latest)) };
}

function readTime(row: HTMLTableRowElement): string | undefined {
  const times = row.cells.length === 3 ? row.cells[1]?.querySelectorAll('time') : undefined;
  return times?.length === 1 && times[0] ? timeOf(times[0]) : undefined;
}

/** Without events there is a heading and one paragraph. */
function saysNone(section: Element): boolean {
  const [heading, words, ...more] = section.children;
  return (
    /^H[1-6]$/.test(heading?.tagName ?? '') &&
    words?.tagName === 'P' &&
    words.childElementCount === 0 &&
    more.length === 0
  );
}
