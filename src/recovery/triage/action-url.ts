import { accountUrl, passwordResetUrl, type Site, searchUrl, sectionUrl } from '../../pypi/urls';
import type { Action } from './questions';

/**
 * Where an action of triage is done. The account settings lead through the log-in, and so to the second step; an account whose
 * address is unverified they lead to its own page.
 */
export function actionUrl(action: Action, site: Site): string {
  switch (action) {
    case 'reset-password':
      return passwordResetUrl(site);
    case 'sign-in':
    case 'open-settings':
      return accountUrl(site);
    case 'email-settings':
      return sectionUrl(site, 'emails');
    case 'two-factor-settings':
      return sectionUrl(site, 'two-factor');
    case 'find-project':
      return searchUrl(site);
    case 'mail-admin':
      return 'mailto:admin@pypi.org';
    case 'mail-security':
      return 'mailto:security@pypi.org';
    case 'mail-organizations':
      return 'mailto:support+orgs@pypi.org';
    case 'claim-name':
      return 'https://github.com/pypi/support/issues/new?template=pep541-request.yml';
    case 'pypi-help':
      return `https://${site}/help/#totp_trouble`;
  }
}
