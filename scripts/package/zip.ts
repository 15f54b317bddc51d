import { type Zippable, zipSync } from 'fflate';

/** Local time, as a zip's dates have no zone: the same bytes wherever it is made. */
const DATE = new Date(1980, 0, 1, 12);
const UNIX = 3;
const READABLE_FILE = (0o100644 << 16) >>> 0;

/**
 * A zip that tells nothing of when and where it was made: sorted by path, one date, one mode, and packed by a library
 * rather than by Node, whose own packing differs between versions and processors.
 *
 * @param files content by path, with `/` between folders
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { level: 9, mtime: DATE, os: UNIX, attrs: READABLE_FILE });
}
