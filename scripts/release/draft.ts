import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../package/package';
import { Problem } from '../problem';
import { sectionOf } from './changelog';

/**
 * `npm run draft-release -- TAG [--dry-run]`: a draft release on GitHub with all of `artifacts/` and the changelog's
 * section, by GitHub's own program `gh`, which takes its token from the environment.
 */
export async function main([tag = '', option]: string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  if (tag !== `v${version}`)
    throw new Problem(
      `"${tag}" is not the tag of ${version}, which stands here.`,
      `Use v${version}, or check out "${tag}".`,
    );
  const packages = readdirSync(FOLDER).map((name) => join(FOLDER, name));
  const notes = sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version);
  const args = ['release', 'create', tag, '--draft', '--verify-tag', '--title', version, '--notes', notes, ...packages];
  if (option === '--dry-run') return console.log(['gh', ...args].join(' '));
  const { status } = spawnSync('gh', args, { stdio: 'inherit' });
  if (status !== 0) throw new Problem('gh could not make the draft.', 'The output above says why.');
}
