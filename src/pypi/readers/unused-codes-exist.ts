import type { Reading } from './reading';

/**
 * Whether unused recovery codes exist, from the page that asks for the second factor (warehouse
 * `accounts/two-factor.html`): the box `.twofa-recovery` links either to the log-in by code or to the help page.
 */
export function readUnusedCodesExist(document: Document): Reading<boolean> {
  const boxes = document.querySelectorAll('.twofa-recovery');
  const links = [...(boxes[0]?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
  if (boxes.length !== 1 || boxes[0]?.querySelector('button, input') || links.length !== 1) return 'unreadable';
  if (links[0]?.startsWith('/account/recovery-code')) return true;
  return links[0]?.startsWith('/help') ? false : 'unreadable';
}
