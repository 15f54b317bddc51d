import { muteOf } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import type { Finding } from '../checks/check';
import { checkOf } from '../checks/index';
import { daysSince, THRESHOLDS, type Thresholds } from '../checks/thresholds';

/** The findings that are worth a word on PyPI's page: what fails, is not merely nice to have, and was not put away lately. */
export function warningsOf(
  findings: Finding[],
  record: AccountRecord | undefined,
  now: Date,
  limits: Thresholds = THRESHOLDS,
): Finding[] {
  return findings.filter((finding) => {
    const check = checkOf(finding);
    if (!check || check.severity === 'low') return false;
    const isMuted = muteOf(record?.mutes ?? {}, { id: check.id, about: '' }, now) !== null;
    return finding.outcome === 'fail' && !isMuted && !isDismissed(record?.dismissed[check.id], now, limits);
  });
}

function isDismissed(at: string | undefined, now: Date, { dismissDays }: Thresholds): boolean {
  return at !== undefined && daysSince(at, now) < dismissDays;
}
