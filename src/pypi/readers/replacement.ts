import type { AccountFacts } from '../facts';
import type { PageDom } from './page-dom';
import type { Reading } from './reading';

/**
 * The form that replaces the only address, on the page of an unverified account. PyPI shows it exactly to accounts without
 * two-factor methods and without a role on a project (warehouse `manage/unverified-account.html` and the view behind it).
 * Both its marker and its field must stand in one form; a menu that makes another address the primary one, which PyPI offers
 * with two-factor authentication only, contradicts it.
 */
function replacesAddress({ document }: PageDom): 'yes' | 'absent' | 'unreadable' {
  const marker = document.querySelector('form input[name="change_unverified_primary_email"]');
  if (!marker) return 'absent';
  const hasField = marker.closest('form')?.querySelector('input[name="email"]') != null;
  return hasField && !document.querySelector('input[name="primary_email_id"]') ? 'yes' : 'unreadable';
}

export function readNoTwoFactor(page: PageDom): Reading<AccountFacts['twoFactor']> {
  const answer = replacesAddress(page);
  return answer === 'yes' ? { totp: false, securityDevices: [] } : answer;
}

/** Roles by an organization or its teams don't count for PyPI here: joining one needs two-factor authentication. */
export function readNoProjects(page: PageDom): Reading<AccountFacts['projects']> {
  const answer = replacesAddress(page);
  return answer === 'yes' ? [] : answer;
}
