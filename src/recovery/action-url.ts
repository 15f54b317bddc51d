import { accountUrl, logInUrl, passwordResetUrl, type Site, searchUrl, sectionUrl, unverifiedUrl } from '../pypi/urls';
import type { Action } from './triage-steps';

/** Where an action of triage is done. A recovery code is asked for after the password, so that begins at the log-in too. */
export function actionUrl(action: Action, site: Site): string {
  switch (action) {
    case 'log-in':
    case 'enter-code':
      return logInUrl(site);
    case 'reset-password':
      return passwordResetUrl(site);
    case 'account-settings':
      return accountUrl(site);
    case 'email-settings':
      return sectionUrl(site, 'emails');
    case 'unverified-settings':
      return unverifiedUrl(site);
    case 'find-project':
      return searchUrl(site);
    case 'mail-admin':
      return 'mailto:admin@pypi.org';
    case 'mail-security':
      return 'mailto:security@pypi.org';
    case 'claim-name':
      return 'https://peps.python.org/pep-0541/';
  }
}
