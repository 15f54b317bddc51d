/** What came of one seed. */
export interface Outcome {
  seed: number;
  /** The number of the sample page. */
  page: number;
  /** The kinds of changes, in their order. */
  names: string[];
  isHarmless: boolean;
  /** How many fields the page tells by itself, and how many it still does. */
  fields: number;
  told: number;
  /** In words: fields that are told and not so. */
  wrong: string[];
  /** Checks that pass and didn't; that fail and passed. */
  falsePasses: string[];
  falseAlarms: string[];
  /** Fields that are missing and must not be. */
  missing: string[];
}

/** Whether the readers failed. A false alarm comes from a wrong field, or not at all. */
export function isFault({ wrong, falsePasses, falseAlarms, missing }: Outcome): boolean {
  return wrong.length + falsePasses.length + falseAlarms.length + missing.length > 0;
}
