import { lookupsOf } from '../../account/lookups-of';
import type { AccountRecord } from '../../account/record';
import { releasedProjects } from '../../account/released-projects';
import { normalizedName } from '../../pypi/project-name';
import type { RecoveryRequest } from './draft';
import { FieldError } from './field-error';
import { projectName, repositoryUrl } from './form-url';

/** A project with the repository that its latest release names. */
export interface NamedProject {
  name: string;
  repository: string;
  /** When PyPI said so (ISO 8601, UTC). */
  checkedAt: string;
  /** The user could push there in the rehearsal. */
  isProven: boolean;
}

/**
 * The projects that a request can name with a repository, best first: where the user could push in the rehearsal, then
 * the rest in the order of the list on PyPI. Where they could not is none, as the request says that they can.
 */
export function namedProjects(record: AccountRecord | undefined): NamedProject[] {
  const said = record?.rehearsal?.repository;
  return releasedProjects(record)
    .flatMap((name) => {
      const { repository = null, checkedAt = '' } = lookupsOf(record?.lookups ?? [], name).counts ?? {};
      const isProven = repository === said?.about && said.outcome === 'works';
      return repository === null ? [] : [{ name, repository, checkedAt, isProven }];
    })
    .filter(({ repository }) => !(repository === said?.about && said.outcome === 'fails'))
    .filter(isFit)
    .toSorted((a, b) => Number(b.isProven) - Number(a.isProven));
}

/** One of them, by its name in any spelling. */
export function namedProject(named: NamedProject[], name: string): NamedProject | undefined {
  return named.find((one) => normalizedName(one.name) === normalizedName(name.trim()));
}

/** A request with what PyPI told of its project: that the latest release names web links, but no repository. */
export function withLinks(request: RecoveryRequest, record: AccountRecord | undefined): RecoveryRequest {
  const { site, project } = request;
  if (!project || record?.site !== site) return request;
  const { hasLinks } = lookupsOf(record.lookups ?? [], project.name).counts ?? {};
  return hasLinks ? { ...request, project: { ...project, hasLinks } } : request;
}

/** An import may hold what no look-up would have kept. */
function isFit({ name, repository }: NamedProject): boolean {
  try {
    return projectName(name) === name && repositoryUrl(repository) === repository;
  } catch (error) {
    if (error instanceof FieldError) return false;
    throw error;
  }
}
