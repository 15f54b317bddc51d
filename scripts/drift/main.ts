import { writeFileSync } from 'node:fs';
import { Problem } from '../problem';
import { accepted, driftOf, hashesIn, reportOf } from './drift';
import templates from './templates.json' with { type: 'json' };

const LIST = 'scripts/drift/templates.json';

/**
 * `npm run drift -- FOLDER [--accept | --report FILE]`: whether the templates in a checkout of pypi/warehouse are those that
 * the readers were last held against. Reports and fails when not; or accepts the new hashes; or writes the report to a file,
 * which is empty when nothing changed.
 */
export async function main([folder, option, file]: string[]): Promise<void> {
  const isKnown = option === undefined || option === '--accept' || (option === '--report' && file !== undefined);
  if (folder === undefined || !isKnown)
    throw new Problem(
      'Which checkout?',
      'git clone --depth 1 https://github.com/pypi/warehouse, then: npm run drift -- warehouse',
    );
  const drift = driftOf(templates, hashesIn(folder));
  const report = drift.length > 0 ? reportOf(drift) : '';
  console.log(report || 'No template that a reader relies on has changed.');
  if (option === '--accept') writeFileSync(LIST, `${JSON.stringify(accepted(templates, drift), null, 2)}\n`);
  else if (file !== undefined) writeFileSync(file, report);
  else if (report) throw new Problem(`${drift.length} of the templates changed.`, 'Look at the readers named above.');
}
