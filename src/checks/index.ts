import { backupEmail } from './backup-email';
import { backupRecentlyChecked } from './backup-recently-checked';
import type { Check, CheckShown, Finding } from './check';
import { emailDeliverable } from './email-deliverable';
import { historyReviewed } from './history-reviewed';
import { linkedCodeHost } from './linked-code-host';
import { methodsRecentlyProven } from './methods-recently-proven';
import { noAccountWideToken } from './no-account-wide-token';
import { noOldToken } from './no-old-token';
import { noUnusedToken } from './no-unused-token';
import { notInOneBasket } from './not-in-one-basket';
import { notSoleOwner } from './not-sole-owner';
import { nothingUnexpectedChanged } from './nothing-unexpected-changed';
import { passwordUnique } from './password-unique';
import { phishingResistantMethod } from './phishing-resistant-method';
import { primaryEmailVerified } from './primary-email-verified';
import { recoveryCodesAvailable } from './recovery-codes-available';
import { recoveryCodesBackedUp } from './recovery-codes-backed-up';
import { recoveryCodesConfirmed } from './recovery-codes-confirmed';
import { recoveryCodesNotLow } from './recovery-codes-not-low';
import { secondMethod } from './second-method';
import { trustedPublishing } from './trusted-publishing';
import { twoFactorEnabled } from './two-factor-enabled';
import { wayBackByRepository } from './way-back-by-repository';

/** Every check, grouped by the section that it speaks of, in the order in which equally grave findings are shown. */
export const CHECKS: readonly Check[] = [
  // two-factor
  twoFactorEnabled,
  recoveryCodesAvailable,
  recoveryCodesConfirmed,
  recoveryCodesNotLow,
  recoveryCodesBackedUp,
  notInOneBasket,
  backupRecentlyChecked,
  secondMethod,
  phishingResistantMethod,
  methodsRecentlyProven,
  // emails
  primaryEmailVerified,
  emailDeliverable,
  backupEmail,
  // tokens
  noAccountWideToken,
  noUnusedToken,
  noOldToken,
  // password
  passwordUnique,
  // associations
  linkedCodeHost,
  // history
  nothingUnexpectedChanged,
  historyReviewed,
  // projects, on a page of their own
  wayBackByRepository,
  notSoleOwner,
  // publishing, on pages of its own
  trustedPublishing,
];

/** Every check as it is shown, so that who shows findings needs no judges. */
export const CHECKS_SHOWN: readonly CheckShown[] = CHECKS.map(({ id, severity, byUser, section, source }) => ({
  id,
  severity,
  ...(byUser && { byUser }),
  section,
  source,
}));

/** The check that a finding came from; `undefined` for an id of no check. */
export function checkOf({ id }: Pick<Finding, 'id'>): Check | undefined {
  return CHECKS.find((check) => check.id === id);
}
