import type { Finding, Severity } from '../checks/check';
import { checkOf } from '../checks/index';
import { overviewOf } from '../overview/overview';
import { isDoubtful, NO_TRUST, type Trust } from '../overview/trust';
import { hasAccess } from '../platform/access';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { isDue } from '../recovery/tracker';
import { latestProblem } from './problem';
import { loadAll } from './store';

export interface Badge {
  text: string;
  color: string;
  title: string;
}

const RED = '#b3261e';
const GREY = '#6b7378';
const TEAL = '#0d5c61';
const GRAVE: readonly (Severity | undefined)[] = ['critical', 'high'];

/**
 * The number of critical and high findings, in grey when none of them is from a time that can be trusted. A grey "?" when
 * nothing is known, and also when none is found but some could not be judged, or were judged by what may have changed: an
 * empty badge must mean that all of them were seen to be in order. What only the user can tell is asked by the popup.
 */
const isSeen = ({ evidence }: Finding) => evidence.seenAt !== null;

export function badgeOf(findings: Finding[], trust: Trust): Badge {
  const grave = findings.filter((finding) => GRAVE.includes(checkOf(finding)?.severity));
  const failed = grave.filter((finding) => finding.outcome === 'fail');
  if (failed.length > 0) {
    const color = failed.some((finding) => !isDoubtful(finding, trust)) ? RED : GREY;
    return { text: String(failed.length), color, title: t('badge_findings', failed.length) };
  }
  const toSee = grave.filter(
    (finding) => !(finding.outcome === 'unknown' && isSeen(finding) && checkOf(finding)?.byUser),
  );
  const allSeen =
    toSee.length > 0 && toSee.every((finding) => finding.outcome !== 'unknown' && !isDoubtful(finding, trust));
  return allSeen
    ? { text: '', color: GREY, title: t('badge_clear') }
    : { text: '?', color: GREY, title: t('badge_unknown') };
}

const reminder = (): Badge => ({ text: '!', color: TEAL, title: t('badge_recovery') });

let last: Promise<void> = Promise.resolve();

/** Shows the badge of the account that was seen last. One after the other, so that the newest is the last to be shown. */
export function refreshBadge(): Promise<void> {
  last = last.catch(() => undefined).then(async () => showBadge(await currentBadge(new Date())));
  return last;
}

/** A storage that can't be read is "nothing known". Who is locked out needs the reminder before any finding. */
async function currentBadge(now: Date): Promise<Badge> {
  try {
    const stored = await loadAll();
    if (stored.requests.some((request) => isDue(request, now))) return reminder();
    const { site, findings, trust } = overviewOf(stored, await latestProblem(), null, now);
    return badgeOf(findings, (await hasAccess(site)) ? trust : NO_TRUST);
  } catch {
    return badgeOf([], NO_TRUST);
  }
}

async function showBadge({ text, color, title }: Badge): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}
