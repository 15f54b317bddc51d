import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { copyOfBuild } from './build-copy';

const CLOSED = /(?<=attachShadow\(\{mode:)(["'`])closed\1/g;

/**
 * A copy of the built extension whose boxes on PyPI's pages are open, and nothing else of it is another: what is closed to
 * a page is closed to the tools that drive it, too. That they are closed is for `detection.spec.ts`, which takes none.
 *
 * @param dist folder of the built extension, from the project's own
 * @returns the copy's folder; it goes when its user removes it
 */
export async function withOpenBoxes(dist: string): Promise<string> {
  const folder = await copyOfBuild(dist);
  const { content_scripts: scripts } = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const path = join(folder, scripts[0].js[0]);
  const script = await readFile(path, 'utf8');
  if (script.match(CLOSED)?.length !== 1) throw new Error(`${path} closes its boxes in another way`);
  await writeFile(path, script.replace(CLOSED, '"open"'));
  return folder;
}
