import { sameProject } from '../pypi/project-name';
import { type Check, fail, notApplicable, pass, unknown, type Verdict } from './check';

/**
 * Every project that this account owns has another owner. PyPI counts people alone: where an organization has one owner, one of
 * its teams may own the project too, and no page that is read says so.
 */
export const notSoleOwner: Check<'soleOwnerOf'> = {
  id: 'not-sole-owner',
  severity: 'medium',
  needs: ['soleOwnerOf'],
  section: 'projects',
  source: 'https://pypi.org/help/#collaborator-roles',
  judge({ soleOwnerOf }, { projects }) {
    if (typeof projects !== 'object') return judgeOwnership(soleOwnerOf, []);
    const { value, seenAt: askedAt } = projects;
    if (soleOwnerOf.length === 0 && !value.some(({ owner }) => owner))
      return { ...notApplicable('evidence_no_own_project'), askedAt };
    const inOrganization = value.flatMap(({ name, organization }) => (organization === undefined ? [] : [name]));
    const verdict = judgeOwnership(soleOwnerOf, inOrganization);
    return verdict.outcome === 'unknown' ? { ...verdict, askedAt } : verdict;
  },
};

function judgeOwnership(soleOwnerOf: string[], inOrganization: string[]): Verdict {
  if (soleOwnerOf.length === 0) return pass('evidence_not_sole_owner');
  const own = soleOwnerOf.filter((name) => !inOrganization.some((other) => sameProject(name, other)));
  if (own.length > 0) return fail('evidence_sole_owner', [own.length], own);
  return unknown('evidence_sole_owner_organization', [soleOwnerOf.length], soleOwnerOf);
}
