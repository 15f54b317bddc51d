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
  const opened = await Promise.all(scripts[0].js.map((script: string) => openIn(join(folder, script))));
  if (opened.reduce((sum, one) => sum + one, 0) !== 1) throw new Error(`${dist} closes its boxes in another way`);
  return folder;
}

/** Answers with how many roots a script closes. */
async function openIn(path: string): Promise<number> {
  const script = await readFile(path, 'utf8');
  await writeFile(path, script.replace(CLOSED, '"open"'));
  return script.match(CLOSED)?.length ?? 0;
}
