import { HARMLESS } from '../mutations-tolerated';
import { DAMAGES, LOSSES } from './damages';
import { OTHER_DATES } from './dates';
import type { Kind } from './kind';
import type { Random } from './random';
import { EXTENSIONS_WITHIN, OTHER_EXTENSIONS, STRANGERS_AROUND, STRANGERS_WITHIN } from './strangers';
import { BROWSER_TRANSLATION, GIBBERISH, OTHER_DIGITS } from './words';

const SCRIPTS: Kind = {
  name: "PyPI's scripts and ours",
  isHarmless: true,
  change(document, random) {
    const share = random.pick([30, 100]);
    random.oneOf(HARMLESS)?.mutate(document, () => random.percent(share));
  },
};

/** Changes after which all must still be told. */
export const HARMLESS_KINDS = [GIBBERISH, BROWSER_TRANSLATION, STRANGERS_AROUND, OTHER_EXTENSIONS, SCRIPTS] as const;
const OTHERS = [
  ...DAMAGES,
  ...DAMAGES,
  ...LOSSES,
  ...LOSSES,
  OTHER_DATES,
  OTHER_DIGITS,
  STRANGERS_WITHIN,
  EXTENSIONS_WITHIN,
] as const;
const TRUNCATED = 'truncated';

/** What happens to a page: as a seed says, from one to four changes, so many of a hundred harmless throughout. */
export interface Drift {
  names: string[];
  /** Whether all must still be told. */
  isHarmless: boolean;
  document: Document;
}

/**
 * Changes a page by chance.
 *
 * @param html as it was served
 * @param parse makes a document of it, with whatever comes late
 * @param data the account's own texts: a text that holds one is no word of the template's
 */
export function mutate(
  html: string,
  parse: (html: string) => Document,
  data: readonly string[],
  random: Random,
): Drift {
  const isHarmless = random.percent(40);
  const isTruncated = !isHarmless && random.percent(12);
  const document = parse(isTruncated ? cut(html, random) : html);
  const kinds = Array.from({ length: 1 + random.below(isTruncated ? 3 : 4) }, () =>
    random.pick(isHarmless || random.percent(25) ? HARMLESS_KINDS : OTHERS),
  );
  kinds.sort((a, b) => Number(LOSSES.includes(b)) - Number(LOSSES.includes(a)));
  for (const { change } of kinds) change(document, random, data);
  const names = [...(isTruncated ? [TRUNCATED] : []), ...kinds.map(({ name }) => name)];
  return { names, isHarmless: !isTruncated && kinds.every((kind) => kind.isHarmless), document };
}

/** Breaks off at any byte, also in the middle of a letter. */
function cut(html: string, random: Random): string {
  const bytes = new TextEncoder().encode(html);
  return new TextDecoder().decode(bytes.subarray(0, random.below(bytes.length)));
}
