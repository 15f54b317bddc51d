import { guard, masked } from './guard/guard';

/** In the place of a text in which private data can't be told from the rest. */
export const REMOVED = '[removed: private data]';

const LONGEST = 120;

/** One line, without what hides, turns or breaks it. */
function escapeForGitHub(text: string): string {
  const visible = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\p{Co}]|\p{Variation_Selector}/gu, '');
  const line = visible
    .replace(/[\u115f\u1160\u3164\uffa0]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/**
 * A user's text as one line of a page that is printed and shown around: without private data and hidden characters, and
 * not too long. In: any text. Out: a text in which `guard` finds nothing; it may be empty.
 */
export function ownLine(text: string): string {
  let line = text.slice(0, 20 * LONGEST);
  // Each may lay bare something for the other.
  for (let round = 0; round < 5; round += 1) {
    const next = escapeForGitHub(masked(line));
    if (next === line) return line;
    line = next;
  }
  return guard(line).length > 0 ? REMOVED : line;
}
