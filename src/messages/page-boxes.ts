import type { Section } from '../pypi/sections';
import type { BackupPlace } from '../recovery/backup-places';

/** What our boxes on a page of PyPI's show, in finished words: the script there holds no texts and formats nothing. */
export interface PageBoxes {
  frame: BoxFrame;
  /** One box for each section with warnings. */
  warnings: SectionWarnings[];
  offer: OfferWords | null;
  companion: CompanionWords | null;
}

/** What all boxes have in common: the browser's language, not the page's, and who speaks. */
export interface BoxFrame {
  language: string;
  direction: 'ltr' | 'rtl';
  name: string;
  source: string;
}

/** The warnings about one section, the worst first. */
export interface SectionWarnings {
  section: Section;
  /** The box's name as a landmark. */
  label: string;
  warnings: WarningWords[];
  /** What the button says that shows the rest: for one more warning, for two, and so on. */
  rest: string[];
  more: string;
  undo: string;
}

/** A failed check, as it is told beside a section. */
export interface WarningWords {
  id: string;
  state: 'serious' | 'worth-fixing';
  title: string;
  /** The state in a word. */
  word: string;
  sentence: string;
  /** What of this very page is meant, by the names that the user gave; `rest` counts those that are left out. */
  things: { sentence: string | null; names: string[]; rest: string | null } | null;
  /** Why it matters and how to fix it, shown when asked for. */
  details: string[];
  hide: string;
  /** What stands in its place once it is hidden. */
  hidden: string;
}

/** The offer of help on a page where one may not get in. */
export interface OfferWords {
  label: string;
  title: string;
  sentence: string;
  open: string;
  dismiss: string;
}

/** What is said beside new codes, and where PyPI asks for one of them. */
export interface CompanionWords {
  label: string;
  stay: string;
  stayWhy: string;
  question: string;
  advice: string;
  places: { place: BackupPlace; label: string }[];
  elsewhere: string;
  elsewhereNote: string;
  saved: string;
  /** What went wrong: the extension was updated under the page, or the place could not be stored. */
  gone: string;
  notKept: string;
  confirmTitle: string;
  confirmText: string;
}
