import { idsOf, marksOfOthers, SECTIONS, type Section, sectionIn, selectorOf } from '../sections';
import { LEADING, type Target, targetOf } from './links';

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const KNOWN = SECTIONS.map(selectorOf).join();
const LOOSE = ':not(thead):not(tbody):not(tfoot):not(table) > tr';

/** One page as it stands in the browser, with its address: what all readers ask of it. */
export class PageDom {
  readonly url: URL;
  private ends: readonly Element[] | undefined;
  private known: readonly Element[] | undefined;
  private loose: boolean | undefined;

  constructor(
    readonly document: Document,
    url: string,
  ) {
    this.url = new URL(url);
  }

  /**
   * The one element of a section, if it stands there once, holds nothing of another, and the page goes on behind it: see
   * `isWhole`.
   */
  section(name: Section): Element | undefined {
    const section = this.only(idsOf(name));
    const strange = section?.querySelectorAll(marksOfOthers(name)) ?? [];
    return [...strange].some((mark) => mark.closest(KNOWN) === section) ? undefined : section;
  }

  /** The same for any element with one of these ids. */
  only(ids: readonly string[]): Element | undefined {
    // Browsers have an index of ids, but without upper and lower case on a page without a doctype.
    const all = this.document.querySelectorAll(ids.map((id) => `#${id}`).join());
    const [found, another] = [...all].filter(({ id }) => ids.includes(id));
    return found && !another && this.isWhole(found) ? found : undefined;
  }

  /**
   * Whether the end of the page follows an element: a page that broke off may have lost a part of any list, wherever scripts and
   * other extensions have put things since.
   */
  isWhole(element: Element): boolean {
    this.ends ??= this.findEnds();
    return this.ends.some((end) => !element.contains(end) && (element.compareDocumentPosition(end) & FOLLOWING) !== 0);
  }

  /** What PyPI puts last on a page, below its main part: a footer, or whatever leads to other pages of the site. */
  private findEnds(): Element[] {
    const { document } = this;
    const main = document.querySelector('main');
    const isEnd = (element: Element) => !main?.contains(element) && this.targetOf(element) !== undefined;
    // Live collections, which browsers keep: a selector of several parts would walk over all of a large page.
    const footers = [
      document.getElementsByTagName('footer'),
      document.getElementsByClassName('footer'),
      document.getElementsByClassName('language-switcher'),
    ].map((found) => found[found.length - 1]);
    const ends = [...footers, lastOf(document.links, isEnd), lastOf(document.forms, isEnd)];
    return ends.filter((end) => end !== undefined);
  }

  /** All known sections that stand on the page. */
  private sections(): readonly Element[] {
    this.known ??= SECTIONS.flatMap((name) => sectionIn(this.document, name) ?? []);
    return this.known;
  }

  /** The main part of a page that has no sections, if the page goes on behind it. */
  main(): Element | undefined {
    const main = this.document.querySelector('main') ?? this.document.getElementById('content');
    return main && this.isWhole(main) ? main : undefined;
  }

  targetOf(element: Element): Target | undefined {
    return targetOf(element, this.url);
  }

  /** The path that a link or a form leads to on this site. */
  pathOf(element: Element): string | undefined {
    return this.targetOf(element)?.path;
  }

  /** The elements in a place that lead to a path, with or without its last slash, whatever they are. */
  leadingTo(place: Document | Element, path: string): Element[] {
    const end = path.slice(path.lastIndexOf('/') + 1);
    const all = place.querySelectorAll(LEADING.map((name) => `[${name}*="${end}"]`).join());
    return [...all].filter((element) => this.pathOf(element)?.replace(/\/$/, '') === path);
  }

  /** The links in a place that lead to a section of a page of the account. */
  linksTo(place: Element, section: Section): Element[] {
    const ids = idsOf(section);
    const links = place.querySelectorAll(ids.map((id) => `a[href*="#${id}"]`).join());
    return [...links].filter((link) => ids.includes(this.targetOf(link)?.fragment ?? ''));
  }

  /**
   * Whether an element belongs to a part of the page that is none of the known sections: one that has a heading of its own.
   * What stands elsewhere outside a section may have been moved out of it.
   */
  isElsewhere(element: Element): boolean {
    if (element.closest(KNOWN)) return false;
    const holdsKnown = (place: Element) => this.sections().some((section) => place.contains(section));
    for (let place = element.parentElement; place && !holdsKnown(place); place = place.parentElement)
      if (place.matches('header, footer, aside') || place.querySelector('h1, h2, h3, h4, h5, h6, legend')) return true;
    return false;
  }

  /** Whether a table's row stands in no table: no parser leaves one there, so that it was moved. */
  hasLooseRows(): boolean {
    this.loose ??= this.document.querySelector(LOOSE) !== null;
    return this.loose;
  }

  /** Whether the security history holds an element: it may link to anything, so its links are no traces of other lists. */
  isInHistory(element: Element): boolean {
    return sectionIn(this.document, 'history')?.contains(element) === true;
  }
}

function lastOf<T extends Element>(all: HTMLCollectionOf<T>, isMeant: (element: T) => boolean): T | undefined {
  for (let i = all.length - 1; i >= 0; i--) {
    const element = all[i];
    if (element && isMeant(element)) return element;
  }
  return undefined;
}
