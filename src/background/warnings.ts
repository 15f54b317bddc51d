import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';
import { groupFindings } from '../checks/groups';
import { daysSince, THRESHOLDS } from '../checks/thresholds';
import type { Warning } from '../checks/warning';

/**
 * What is worth a word on PyPI's page, worst first: what fails, is not merely nice to have, and was not put away lately.
 */
export function warningsOf(findings: Finding[], record: AccountRecord | undefined, now: Date): Warning[] {
  return groupFindings(findings)
    .fail.filter(({ check }) => check.severity !== 'low' && !isDismissed(record?.dismissed[check.id], now))
    .map(({ check: { id, severity, section }, finding: { evidence } }) => {
      const { words, values, items } = evidence;
      return { id, severity, section, words, values, items };
    });
}

function isDismissed(at: string | undefined, now: Date): boolean {
  return at !== undefined && daysSince(at, now) < THRESHOLDS.dismissDays;
}
