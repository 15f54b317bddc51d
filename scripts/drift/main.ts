import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Problem } from '../problem';
import { accepted, driftOf, hashesIn, reportOf } from './drift';
import templates from './templates.json' with { type: 'json' };

const TITLE = "PyPI's templates changed";
const LIST = 'scripts/drift/templates.json';

/**
 * `npm run drift -- FOLDER [--accept | --issue]`: whether the templates in a checkout of pypi/warehouse are those that the
 * readers were last held against. It reports and fails when not; or takes the new hashes; or opens an issue on GitHub, by
 * `gh`, or brings the one that is open up to date.
 */
export async function main([folder, option]: string[]): Promise<void> {
  if (folder === undefined || ![undefined, '--accept', '--issue'].includes(option))
    throw new Problem(
      'Which checkout?',
      'git clone --depth 1 https://github.com/pypi/warehouse, then: npm run drift -- warehouse',
    );
  const drift = driftOf(templates, hashesIn(folder));
  if (drift.length === 0) return console.log('No template that a reader relies on has changed.');
  const report = reportOf(drift);
  console.log(report);
  if (option === '--accept') writeFileSync(LIST, `${JSON.stringify(accepted(templates, drift), null, 2)}\n`);
  else if (option === '--issue') tell(report);
  else throw new Problem(`${drift.length} of the templates changed.`, 'Look at the readers named above.');
}

function tell(report: string): void {
  const [open] = JSON.parse(gh('issue', 'list', '--search', `"${TITLE}" in:title`, '--json', 'number')) as [
    { number: number }?,
  ];
  if (open) gh('issue', 'edit', String(open.number), '--body', report);
  else gh('issue', 'create', '--title', TITLE, '--body', report);
}

function gh(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('gh', args, { encoding: 'utf8' });
  if (status !== 0)
    throw new Problem(
      `gh ${args[0]} ${args[1]}: ${error?.message ?? stderr}`,
      'Look at GH_TOKEN, and what it permits.',
    );
  return stdout;
}
