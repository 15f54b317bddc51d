import { ALL_ITEMS, type Kept, type Stored } from './items';

/**
 * All that is kept after an import: what was only here or only in the file, and of what is in both never less than was
 * here, as `ITEMS` says for each kind. With nothing here, exactly what is in the file.
 */
export function merged(here: Kept, there: Kept): Kept {
  const [own, imported]: Partial<Stored>[] = [here, there];
  const all = ALL_ITEMS.flatMap(([name, { merge }]) => (merge ? [[name, merge(own?.[name], imported?.[name])]] : []));
  return Object.fromEntries(all);
}
