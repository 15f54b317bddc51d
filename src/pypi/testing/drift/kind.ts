import type { Random } from './random';

/** One way in which a page may drift from what readers were made for. */
export interface Kind {
  name: string;
  /** Nothing may get lost by it; by all else a field may, but none may come out wrong. */
  isHarmless: boolean;
  /** @param data the texts of the page that are the account's own; all other text is the template's */
  change(document: Document, random: Random, data: readonly string[]): void;
}
