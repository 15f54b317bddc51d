import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';
import { checkOf } from '../checks/index';
import { daysSince, THRESHOLDS } from '../checks/thresholds';

/** The findings that are worth a word on PyPI's page: what fails, is not merely nice to have, and was not put away lately. */
export function warningsOf(findings: Finding[], record: AccountRecord | undefined, now: Date): Finding[] {
  return findings.filter((finding) => {
    const check = checkOf(finding);
    if (!check || check.severity === 'low') return false;
    return finding.outcome === 'fail' && !isDismissed(record?.dismissed[check.id], now);
  });
}

function isDismissed(at: string | undefined, now: Date): boolean {
  return at !== undefined && daysSince(at, now) < THRESHOLDS.dismissDays;
}
