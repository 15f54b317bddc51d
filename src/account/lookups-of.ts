import { normalizedName } from '../pypi/project-name';
import type { RepositoryLookup } from './fields';

// Apart from the schema: the content script knows the checks, and has no room for one.

/** Whether PyPI told what the release names. A project that isn't found says nothing of a release. */
export const isTold = ({ outcome }: RepositoryLookup) => outcome === 'repository' || outcome === 'none';

/**
 * What a project's look-ups say now. `latest` is the last try, to be told. `counts` is the one to judge by: what PyPI last
 * told, unless it has since said that there is no such project.
 */
export function lookupsOf(
  lookups: RepositoryLookup[],
  project: string,
): { latest: RepositoryLookup | undefined; counts: RepositoryLookup | undefined } {
  const own = lookups.filter((one) => isOf(one, project));
  return { latest: own.at(-1), counts: own.findLast((one) => isTold(one) || one.outcome === 'not-found') };
}

export function isOf(lookup: RepositoryLookup, project: string): boolean {
  return normalizedName(lookup.project) === normalizedName(project);
}
