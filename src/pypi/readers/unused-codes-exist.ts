import type { PageDom } from './page-dom';
import type { Reading } from './reading';

/**
 * Whether unused recovery codes exist, from the page that asks for the second factor (warehouse `accounts/two-factor.html`): it
 * leads either to the log-in by code, or, from the same box, only to the help page.
 */
export function readUnusedCodesExist(page: PageDom): Reading<boolean> {
  const main = page.main();
  if (!main) return 'unreadable';
  if (page.leadingTo(main, '/account/recovery-code').length > 0) return true;
  const [box, another] = main.querySelectorAll('.twofa-recovery');
  const help = box?.querySelectorAll('a[href*="/help"]') ?? [];
  return help.length > 0 && !another && !box?.querySelector('button, input, form') ? false : 'unreadable';
}
