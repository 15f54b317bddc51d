import { lookupsOf } from '../account/lookups-of';
import { type Check, fail, notApplicable, pass, unknown } from './check';

/**
 * Whether PyPI's support could ask for a branch: a project's latest release names a public source repository. Support
 * looks at every project of the account that has a release, whether owned or only maintained (warehouse
 * `admin/views/users.py`, August 2026), and any web link of theirs, whichever kind, makes it ask for a branch. That the user
 * may push there, no page tells.
 */
export const wayBackByRepository: Check<'projects'> = {
  id: 'way-back-by-repository',
  severity: 'medium',
  byUser: true,
  needs: ['projects'],
  section: 'projects',
  source: 'https://docs.pypi.org/project_metadata/',
  judge({ projects }, { lookups }) {
    const released = projects.filter((project) => project.released).map(({ name }) => name);
    if (released.length === 0) return notApplicable('evidence_repository_no_release');
    const found = released.flatMap((name) => lookupsOf(lookups, name).counts ?? []);
    const naming = found.filter(({ repository }) => repository !== null);
    if (naming.length > 0) {
      const items = naming.map(({ project, repository }) => `${project}: ${repository}`);
      return { ...pass('evidence_repository_named', [naming.length], items), askedAt: oldest(naming) };
    }
    if (found.length === released.length) {
      const linking = found.filter(({ hasLinks }) => hasLinks).map(({ project }) => project);
      const failed = linking[0]
        ? fail('evidence_repository_links_only', [linking.length], linking)
        : fail('evidence_repository_none', [found.length], released);
      return { ...failed, askedAt: oldest(found) };
    }
    if (found.length === 0) return unknown('evidence_repository_not_looked_up');
    return unknown('evidence_repository_partly_looked_up', [found.length, released.length]);
  },
};

function oldest(lookups: { checkedAt: string }[]): string {
  return lookups.map(({ checkedAt }) => checkedAt).reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a));
}
