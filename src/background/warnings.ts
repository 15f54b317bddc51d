import { muteOf } from '../account/mutes';
import type { AccountRecord } from '../account/record';
import type { Check } from '../checks/check';
import { distinct } from '../checks/distinct';
import { evaluate, evaluateCheck } from '../checks/evaluate';
import { groupFindings } from '../checks/groups';
import { CHECKS, checkOf } from '../checks/index';
import { DEFAULT_LIMITS, type Limits } from '../checks/limits';
import type { Warning, WarningEvidence } from '../checks/warning';
import { daysSince } from '../platform/time';
import type { Facts } from '../pypi/facts';
import { SECTIONS } from '../pypi/sections';

/**
 * The warnings to show on a page of PyPI, worst first: of what fails, is not merely nice to have, and was not hidden lately
 * or muted, where a section of the settings is about it. PyPI's scripts can read a box, so checks that rest on the user's word have none, and a warning's evidence comes
 * from this page alone. Which checks fail follows from the record, since a page may come back from the browser's cache.
 *
 * @param facts what the page says
 * @param record what is stored of its account; `undefined`: nothing, or the page doesn't tell whose it is
 */
export function warningsOf(
  facts: Facts,
  record: AccountRecord | undefined,
  now: Date,
  limits: Limits = DEFAULT_LIMITS,
): Warning[] {
  const isQuiet = (id: string) =>
    isDismissed(record?.dismissed[id], now, limits) || muteOf(record?.mutes ?? {}, { id, about: '' }, now) !== null;
  const findings = evaluate(record ? withoutFields(facts) : facts, record, now, limits);
  return groupFindings(distinct(findings), CHECKS)
    .fail.flatMap(({ finding }) => checkOf(finding) ?? [])
    .filter(
      ({ id, severity, byUser, section }) =>
        !byUser && severity !== 'low' && SECTIONS.some((one) => one === section) && !isQuiet(id),
    )
    .map((check) => {
      const { id, severity, section } = check;
      return { id, severity, section, evidence: evidenceOnPage(check, facts, now, limits) };
    });
}

function withoutFields({ site, page }: Facts): Facts {
  return { site, page, unreadable: [] };
}

/** What the page itself shows of a failed check. A limit that the user set is remembered: then the words that hold it go. */
function evidenceOnPage(check: Check, facts: Facts, now: Date, limits: Limits): WarningEvidence | null {
  const judge = (by: Limits) => evaluateCheck(check, facts, undefined, now, by);
  const { outcome, evidence } = judge(limits);
  if (outcome !== 'fail') return null;
  const { words, values, items } = evidence;
  const isUsual = JSON.stringify(judge(DEFAULT_LIMITS).evidence.values) === JSON.stringify(values);
  return isUsual ? { words, values, items } : { words: null, values: [], items };
}

function isDismissed(at: string | undefined, now: Date, { dismissDays }: Limits): boolean {
  return at !== undefined && daysSince(at, now) < dismissDays;
}
