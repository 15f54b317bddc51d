import type { Finding, Severity } from '../checks/check';
import { distinct } from '../checks/distinct';
import { checkOf } from '../checks/index';
import { lastPage } from '../overview/choice';
import { isDoubtful, NO_TRUST, type Trust } from '../overview/trust';
import { browser } from '../platform/browser';
import { t } from '../platform/i18n';
import { isDue } from '../recovery/tracker/tracker';
import type { Reminder } from '../reminders/reminder';
import { reminderTitle } from '../reminders/reminder';
import { loadAll } from '../storage/store';
import { currentOverview } from './current-overview';

export interface Badge {
  text: string;
  color: string;
  title: string;
}

const RED = '#b3261e';
const AMBER = '#874a00';
const GREY = '#6b7378';
const TEAL = '#0d5c61';
const GRAVE: readonly (Severity | undefined)[] = ['critical', 'high'];

const isSeen = ({ evidence }: Finding) => evidence.seenAt !== null;

/**
 * The number of critical and high findings, one for each thing that is missing, in grey when none of them is from a time that can be trusted. A grey "?" when
 * nothing is known, and also when none is found but some could not be judged, or were judged by what may have changed: an
 * empty badge must mean that all of them were seen to be in order. What only the user can tell is asked by the popup.
 *
 * @param muted ids of what the user wants no word of; an empty badge says what it doesn't speak of
 */
export function badgeOf(findings: Finding[], trust: Trust, muted: readonly string[] = []): Badge {
  const isMuted = ({ id }: Finding) => muted.includes(id);
  const grave = distinct(findings).filter((finding) => GRAVE.includes(finding.severity ?? checkOf(finding)?.severity));
  const failed = grave.filter((finding) => finding.outcome === 'fail' && !isMuted(finding));
  if (failed.length > 0) {
    return { text: String(failed.length), color: colorOf(failed, trust), title: t('badge_findings', failed.length) };
  }
  const toSee = grave.filter(
    (finding) => !(finding.outcome === 'unknown' && isSeen(finding) && checkOf(finding)?.byUser),
  );
  const notInOrder = toSee.filter(
    (finding) => finding.outcome === 'fail' || finding.outcome === 'unknown' || isDoubtful(finding, trust),
  );
  if (toSee.every(isMuted) || !notInOrder.every(isMuted)) {
    return { text: '?', color: GREY, title: t('badge_unknown') };
  }
  return { text: '', color: GREY, title: t(notInOrder.length > 0 ? 'badge_muted' : 'badge_clear') };
}

/** A question about changes is no problem yet. */
function colorOf(failed: Finding[], trust: Trust): string {
  const current = failed.filter((finding) => !isDoubtful(finding, trust));
  if (current.length === 0) return GREY;
  return current.every(({ evidence }) => evidence.words.startsWith('evidence_changes_unanswered')) ? AMBER : RED;
}

const marked = (title: string): Badge => ({ text: '!', color: TEAL, title });

/** The last nudge has its mark where no finding is counted, and its title beside every other. */
function withNudge(badge: Badge, nudge: Reminder | null): Badge {
  if (!nudge) return badge;
  const title = `${badge.title}\n${t(reminderTitle(nudge.id))}`;
  return badge.text === '' || badge.text === '?' ? marked(title) : { ...badge, title };
}

/** Shows the badge of the account, or else of the index, whose page was seen last. */
export async function showBadge(now: Date): Promise<void> {
  const { text, color, title } = await currentBadge(now);
  await browser.action.setBadgeBackgroundColor({ color });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title });
}

/** A storage that can't be read is "nothing known". Who is locked out needs the reminder before any finding. */
async function currentBadge(now: Date): Promise<Badge> {
  try {
    const stored = await loadAll();
    const shown = await currentOverview(stored, { chosen: null, page: lastPage(stored.visits), now });
    const { site, findings, trust, muted, reminder } = shown;
    if (stored.requests.some((request) => request.site === site && isDue(request, now)))
      return marked(t('badge_recovery'));
    const mutedIds = muted.map(({ id }) => id);
    return withNudge(badgeOf(findings, trust, mutedIds), reminder);
  } catch {
    return badgeOf([], NO_TRUST);
  }
}
