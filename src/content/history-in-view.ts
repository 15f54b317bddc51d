import { sectionIn } from '../pypi/sections';

/** How long it must have been before the user's eyes to count as a look, in milliseconds. */
const LOOK = 2000;

/** So many of the newest events; all of an event but the edge of its row. */
const ROWS = 3;
const MOST = 0.9;

/**
 * Calls `onSeen`, once, when the newest rows of the security history have been in view for a while in a tab that is shown.
 * A page that was opened in the background, or left before its end, is none that anyone looked through.
 */
export function whenHistoryIsSeen(document: Document, onSeen: () => void): void {
  const rows = [...(sectionIn(document, 'history')?.querySelectorAll('tbody tr') ?? [])].slice(0, ROWS);
  if (rows.length === 0) return;
  const inView = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    if (inView.size < rows.length || document.visibilityState !== 'visible') return;
    timer = setTimeout(() => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
      onSeen();
    }, LOOK);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries)
        intersectionRatio >= MOST ? inView.add(target) : inView.delete(target);
      look();
    },
    { threshold: MOST },
  );
  for (const row of rows) observer.observe(row);
  document.addEventListener('visibilitychange', look);
}
