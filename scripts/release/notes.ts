import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../package/names';
import { Problem } from '../problem';
import { sectionOf } from './changelog';

/**
 * `npm run release-notes -- TAG`: writes the changelog's section of a release to `artifacts/NOTES.md`. A Problem when the tag
 * isn't that of the version in this folder.
 */
export async function main([tag = '']: string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (tag !== `v${version}`)
    throw new Problem(
      `"${tag}" is not the tag of ${version}, the version here.`,
      `Use v${version}, or check out "${tag}".`,
    );
  writeFileSync(join(FOLDER, 'NOTES.md'), `${sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version)}\n`);
}
