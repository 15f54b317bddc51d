import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

// The library's own packing: that of Node differs between versions and processors.
configure({ useCompressionStream: false, useWebWorkers: false });

/** Local time, as a zip's dates have no zone: the same bytes wherever it is made. */
const DATE = new Date(1980, 0, 1, 12);
const READABLE_FILE = 0o100644;

/**
 * A zip that tells nothing of when and where it was made: sorted by path, one date, one mode, packed as tightly as can be.
 *
 * @param files content by path, with `/` between folders
 */
export async function zipOf(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    level: 9,
    lastModDate: DATE,
    unixMode: READABLE_FILE,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [path, bytes] of sorted) await zip.add(path, new Uint8ArrayReader(bytes));
  return zip.close();
}

/** What a zip holds, by path. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  const files = entries.map(async (entry): Promise<[string, Uint8Array]> => {
    if (entry.directory) throw new Error(`A folder: ${entry.filename}`);
    return [entry.filename, await entry.getData(new Uint8ArrayWriter())];
  });
  return new Map(await Promise.all(files));
}
