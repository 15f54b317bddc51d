/** One thing that is remembered: a name of the user's, apart because it may run in another direction, and words on it. */
export interface Line {
  name?: string;
  words: string[];
}

export interface Row {
  label: string;
  /** What kind of thing it is, for tests. */
  about: string;
  lines: Line[];
  /** When and by whom it was said. */
  fine: string[];
}

export const day = (iso: string) => ({ date: iso });
export const moment = (iso: string) => ({ moment: iso });
export const said = (text: string): Line => ({ words: [text] });
