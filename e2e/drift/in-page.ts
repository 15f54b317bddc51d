import {
  type ChangedReading,
  fieldsOf,
  type ReadPage,
  readChanged,
  readFirst,
  type Truth,
} from '../../src/pypi/testing/changed-reading';
import { mutate } from '../../src/pypi/testing/drift/mutate';
import { type Random, randomFrom } from '../../src/pypi/testing/drift/random';
import type { Outcome } from './outcome';

/** A page of the sample as it was served, and what is known of it. */
export interface SamplePage {
  id: string;
  language: string;
  url: string;
  html: string;
  /** The header that comes late, where it does. */
  header: string;
  truth: Truth;
  /** The account's own texts. */
  data: string[];
}

const MAIN_PAGE = 'https://pypi.org/manage/account/';
const ON_MAIN_PAGE = 40;

/** Runs in a browser's page, for many mutated pages at once: parsed there, never navigated to. */
class DriftInPage {
  private readonly read = new Map<string, ReadPage>();
  private readonly urls: string[];

  constructor(
    private readonly pages: readonly SamplePage[],
    private readonly now: Date,
  ) {
    this.urls = [...new Set(pages.map(({ url }) => url))];
  }

  run(first: number, count: number): Outcome[] {
    return Array.from({ length: count }, (_, i) => this.runOne(first + i));
  }

  /** The changed page as markup. */
  show(seed: number): string {
    return this.change(seed).document.documentElement.outerHTML;
  }

  /** What the pages tell as they are, in words, where it isn't all. */
  faultsOfUnchanged(): string[] {
    return this.pages.flatMap((page, at) =>
      page.id === 'redesigned'
        ? []
        : [false, true].flatMap((isLate) => {
            const { facts } = this.readOf(at, isLate);
            const own: ReadPage = { ...page, facts, verdicts: new Map() };
            const { wrong } = readChanged(own, parse(page, isLate)(page.html), this.now);
            return [...wrong, ...facts.unreadable.map((name) => `${page.url} of ${page.id} does not tell ${name}`)];
          }),
    );
  }

  private runOne(seed: number): Outcome {
    const { at, isLate, document, names, isHarmless } = this.change(seed);
    const before = this.readOf(at, isLate);
    const { wrong, falsePasses, falseAlarms, hidden } = readOrFail(before, document, this.now);
    const fields = fieldsOf(before).length;
    const missing = isHarmless ? hidden : [];
    const told = fields - hidden.length;
    return { seed, page: at, names, isHarmless, fields, told, wrong, falsePasses, falseAlarms, missing };
  }

  private change(seed: number) {
    const random = randomFrom(seed);
    const at = this.choose(random);
    const isLate = random.percent(50);
    const page = this.pages[at];
    if (!page) throw new Error('No pages');
    return { at, isLate, ...mutate(page.html, parse(page, isLate), page.data, random) };
  }

  /** Every kind of page as likely as another, but for the one that tells most. */
  private choose(random: Random): number {
    const url = random.percent(ON_MAIN_PAGE) ? MAIN_PAGE : (random.oneOf(this.urls) ?? MAIN_PAGE);
    const isThere = ({ url: own }: SamplePage) => own === url;
    return random.oneOf(this.pages.flatMap((page, at) => (isThere(page) ? [at] : []))) ?? 0;
  }

  private readOf(at: number, isLate: boolean): ReadPage {
    const page = this.pages[at];
    if (!page) throw new Error(`No page ${at}`);
    const key = `${at} ${isLate}`;
    const found = this.read.get(key) ?? readFirst(parse(page, isLate)(page.html), page, this.now);
    this.read.set(key, found);
    return found;
  }
}

/** No page may make the readers throw: that counts as a wrong field. */
function readOrFail(before: ReadPage, document: Document, now: Date): Omit<ChangedReading, 'wrongVerdicts' | 'silent'> {
  try {
    return readChanged(before, document, now);
  } catch (error) {
    return { wrong: [`reading throws: ${error}`], falsePasses: [], falseAlarms: [], hidden: [] };
  }
}

/** Also puts the late header in, as PyPI's script does. */
function parse({ header }: SamplePage, isLate: boolean): (html: string) => Document {
  return (html) => {
    const document = new DOMParser().parseFromString(html, 'text/html');
    const include = isLate && header !== '' && document.querySelector('[data-html-include*="current-user-indicator"]');
    if (include) include.innerHTML = header;
    return document;
  };
}

export type { DriftInPage };

Object.assign(globalThis, {
  startDrift: (pages: SamplePage[], now: string) => {
    Object.assign(globalThis, { drift: new DriftInPage(pages, new Date(now)) });
  },
});
