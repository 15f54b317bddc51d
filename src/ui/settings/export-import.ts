import { exportFile, type ImportProblem, LONGEST_FILE, readExportFile } from '../../storage/export';
import type { Kept } from '../../storage/items';

/** A file that was read, and waits for the user's word. */
export interface ChosenFile {
  name: string;
  text: string;
  kept: Kept;
}

/** All that is kept, as a file among the user's downloads: its name. */
export function download(kept: Kept): string {
  const now = new Date().toISOString();
  const href = URL.createObjectURL(new Blob([exportFile(kept, now)], { type: 'application/json' }));
  const name = `spare-key-${now.slice(0, 10)}.json`;
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser reads it after the click; how long that takes, it doesn't tell.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return name;
}

/** Reads a file, and nothing else. */
export async function readFile(file: File): Promise<{ chosen: ChosenFile } | { problem: ImportProblem }> {
  // Each UTF-16 unit has three bytes at most: what is longer need not be read.
  if (file.size > 3 * LONGEST_FILE) return { problem: { code: 'too-large', part: null, item: null } };
  const text = await file.text();
  const read = readExportFile(text, new Date());
  return 'problem' in read ? read : { chosen: { name: file.name, text, kept: read.ok } };
}
