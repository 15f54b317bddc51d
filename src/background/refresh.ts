import { showBadge } from './badge';
import { remind } from './reminders';

let running: Promise<void> = Promise.resolve();
let next: Promise<void> | null = null;

/**
 * Draws what follows from what is kept: the nudge of the day, the alarm for the next one, then the badge. For every start,
 * alarm and change in storage. One after the other, so that the newest is the last to be shown; changes that come while one
 * is being drawn are drawn together.
 */
export function refresh(): Promise<void> {
  next ??= running
    .catch(() => undefined)
    .then(() => {
      next = null;
      return drawAt(new Date());
    });
  running = next;
  return next;
}

/** What keeps a reminder from being given, a full storage or a system without notifications, is no reason to show no badge. */
async function drawAt(now: Date): Promise<void> {
  await remind(now).catch(() => undefined);
  await showBadge(now);
}
