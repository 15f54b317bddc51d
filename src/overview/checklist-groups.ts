import type { Muted } from '../account/mutes';
import type { CheckShown, Finding } from '../checks/check';
import { distinct } from '../checks/distinct';
import { groupFindings, type Judged } from '../checks/groups';
import { isDoubtful, type Trust } from './trust';

/** Findings as the checklist shows them, each group worst first. */
export interface ChecklistGroups {
  fail: Judged[];
  unknown: Judged[];
  /** In order; when `isDoubtful`, when last seen. */
  pass: Judged[];
  /** In order when last seen, while others are in order now. */
  wasInOrder: Judged[];
  notApplicable: Judged[];
  /** Nothing that is in order rests on grounds that still hold. */
  isDoubtful: boolean;
}

/**
 * What is muted is in no group, unless it passes; nor what fails only for what another finding says. In: an account's findings, all checks, its mutes, and when what was seen can be
 * taken for how things are.
 */
export function checklistGroups(
  findings: Finding[],
  checks: readonly CheckShown[],
  muted: Muted[],
  trust: Trust,
): ChecklistGroups {
  const { fail, unknown, pass, 'not-applicable': notApplicable } = groupFindings(distinct(findings), checks);
  const isAudible = ({ check }: Judged) => muted.every(({ id }) => id !== check.id);
  const isOld = ({ finding }: Judged) => isDoubtful(finding, trust);
  const isAllOld = pass.length > 0 && pass.every(isOld);
  return {
    fail: fail.filter(isAudible),
    unknown: unknown.filter(isAudible),
    pass: isAllOld ? pass : pass.filter((one) => !isOld(one)),
    wasInOrder: isAllOld ? [] : pass.filter(isOld),
    notApplicable,
    isDoubtful: isAllOld,
  };
}
