import type { RepositoryLookup } from '../account/fields';
import { lookupsOf } from '../account/lookups-of';
import type { AccountRecord } from '../account/record';
import { releasedProjects } from '../account/released-projects';

/** What is known of the repository of one project that has a release. */
export interface LookupShown {
  project: string;
  /** What came of asking PyPI the last time; `null`: it was never asked. */
  latest: RepositoryLookup | null;
  /** What PyPI told before, if the last time it told nothing: that still counts. */
  earlier: RepositoryLookup | null;
}

/** The projects that PyPI can be asked about, in the order of the list on PyPI, with what is known of each. */
export function lookupsShown(record: AccountRecord | undefined): LookupShown[] {
  return releasedProjects(record).map((project) => {
    const { latest = null, counts = null } = lookupsOf(record?.lookups ?? [], project);
    return { project, latest, earlier: counts === latest ? null : counts };
  });
}
