import { guard, masked } from '../guard/guard';

/** Details beyond these are cut: an admin with hundreds of requests reads no more. */
const LONGEST = 1000;
const MOST_LINES = 10;
const WIDTH = 90;

/** Lines of at most `WIDTH` where words allow: a code block doesn't wrap. Marks stay whole, blank lines go. */
function wrapped(line: string): string[] {
  if (line.trim() === '') return [];
  if (line.length <= WIDTH) return [line.trimEnd()];
  const lines: string[] = [];
  for (const word of line.match(/\[removed: [\w -]+\]\S*|\S+/g) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Removes what hides, turns or breaks lines, and what GitHub takes for a mention, reference, tag, link or fence. */
function escapeForGitHub(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '  ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/`/g, "'")
    .replace(/</g, '＜') // full-width twins: they read the same and mean nothing
    .replace(/(?<![A-Za-z0-9])@/g, '＠')
    .replace(/^( *)#|#(?=\d)/gm, '$1＃')
    .replace(/\](?=[([])/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .split('\n')
    .flatMap(wrapped)
    .join('\n');
}

function shortened(text: string): string {
  const short = [...text.split('\n').slice(0, MOST_LINES).join('\n')].slice(0, LONGEST).join('');
  return short === text ? text : `${short}\n[shortened]`;
}

/**
 * The user's own words as lines of Markdown: a heading and a code block, masked and escaped until neither finds anything
 * more to do. No lines when nothing is left.
 *
 * @param details hostile text of any length
 */
export function ownWords(details: string): string[] {
  let text = shortened(escapeForGitHub(masked(details.slice(0, 20 * LONGEST))));
  for (let round = 0; round < 5; round += 1) text = escapeForGitHub(masked(text));
  if (guard(text).length > 0) text = '[removed: private data]'; // no text is known that comes this far
  return text === '' ? [] : ['', 'In my own words:', '', '```text', text, '```'];
}
