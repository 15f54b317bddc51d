import { overviewOf } from '../account/overview';
import type { Finding } from '../checks/check';
import { CHECKS } from '../checks/index';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { latestProblem } from './problem';
import { loadAll } from './store';

export interface Badge {
  text: string;
  color: string;
  title: string;
}

const RED = '#b3261e';
const GREY = '#6b7378';

/**
 * The number of critical and high findings. A grey "?" when nothing is known, and also when none is found but some
 * could not be judged: an empty badge must mean that all of them were seen to be in order.
 *
 * @param doubtful what was seen is not to be relied on: the number turns grey, and its absence a "?"
 */
export function badgeOf(findings: Finding[], doubtful: boolean): Badge {
  const grave = findings.filter(({ id }) =>
    CHECKS.some((check) => check.id === id && (check.severity === 'critical' || check.severity === 'high')),
  );
  const failed = grave.filter((finding) => finding.outcome === 'fail').length;
  if (failed > 0) return { text: String(failed), color: doubtful ? GREY : RED, title: t('badge_findings', failed) };
  const allSeen = !doubtful && grave.length > 0 && grave.every((finding) => finding.outcome !== 'unknown');
  return allSeen
    ? { text: '', color: GREY, title: t('badge_clear') }
    : { text: '?', color: GREY, title: t('badge_unknown') };
}

/** Shows the badge of the account that was seen last. */
export async function refreshBadge(): Promise<void> {
  await showBadge(await currentBadge(new Date()));
}

/** A storage that can't be read is "nothing known"; while the last page could not be kept, what is kept is doubtful. */
async function currentBadge(now: Date): Promise<Badge> {
  try {
    const { findings, doubtful } = overviewOf(await loadAll(), null, now);
    return badgeOf(findings, doubtful || (await latestProblem()) !== null);
  } catch {
    return badgeOf([], true);
  }
}

async function showBadge({ text, color, title }: Badge): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
