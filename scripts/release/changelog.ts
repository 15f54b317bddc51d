import { Problem } from '../problem';

const UNRELEASED = '## [Unreleased]';

/**
 * The changelog with what is unreleased as a version's section, below a new and empty "Unreleased". A Problem when there is
 * nothing to release, or the version is there already.
 *
 * @param day `2026-11-21`, UTC
 */
export function withVersion(changelog: string, version: string, day: string): string {
  if (changelog.includes(`\n## [${version}]`))
    throw new Problem(`CHANGELOG.md holds ${version} already.`, 'Name a later version.');
  if (sectionOf(changelog, 'Unreleased') === '')
    throw new Problem('Nothing is written under "Unreleased".', 'Write what users get into CHANGELOG.md.');
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${day}`);
}

/** What is written of a version, without its headline; empty when there is nothing. */
export function sectionOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith('## '));
  const section = lines.slice(start + 1, length === -1 ? undefined : start + 1 + length);
  return start === -1 ? '' : section.join('\n').trim();
}
