import { muteOf } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';
import { groupFindings } from '../checks/groups';
import { CHECKS } from '../checks/index';
import { daysSince, THRESHOLDS, type Thresholds } from '../checks/thresholds';
import type { Warning } from '../checks/warning';

/**
 * What is worth a word on PyPI's page, worst first: what fails, is not merely nice to have, and was not put away lately,
 * or muted.
 */
export function warningsOf(
  findings: Finding[],
  record: AccountRecord | undefined,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Warning[] {
  const isQuiet = (id: string) =>
    isDismissed(record?.dismissed[id], now, limits) || muteOf(record?.mutes ?? {}, { id, about: '' }, now) !== null;
  return groupFindings(findings, CHECKS)
    .fail.filter(({ check }) => check.severity !== 'low' && !isQuiet(check.id))
    .map(({ check: { id, severity, section }, finding: { evidence } }) => {
      const { words, values, items } = evidence;
      return { id, severity, section, words, values, items };
    });
}

function isDismissed(at: string | undefined, now: Date, { dismissDays }: Thresholds): boolean {
  return at !== undefined && daysSince(at, now) < dismissDays;
}
