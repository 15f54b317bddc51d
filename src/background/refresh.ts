import { showBadge } from './badge';
import { remind } from './reminders';

let last: Promise<void> = Promise.resolve();

/**
 * Draws what follows from what is kept: the nudge of the day, the alarm for the next one, then the badge. For every start,
 * visit, alarm and click. One after the other, so that the newest is the last to be shown.
 */
export function refresh(): Promise<void> {
  last = last.catch(() => undefined).then(() => drawAt(new Date()));
  return last;
}

/** What keeps a reminder from being given, a full storage or a system without notifications, is no reason to show no badge. */
async function drawAt(now: Date): Promise<void> {
  await remind(now).catch(() => undefined);
  await showBadge(now);
}
