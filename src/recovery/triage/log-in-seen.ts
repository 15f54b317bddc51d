import type { AccountRecord } from '../../account/record';
import type { Site } from '../../pypi/urls';
import type { RecoveryDraft } from '../request/recovery-draft';

/** A page on which somebody may not get in, as PyPI showed it. */
export interface LogInSeen {
  site: Site;
  /** Whether PyPI offered to log in with a recovery code; `null`: that page doesn't tell. */
  unusedCodesExist: boolean | null;
  /** When it was loaded (ISO 8601, UTC). */
  at: string;
}

/**
 * PyPI's word on recovery codes from a log-in to the account, as long as no page of the account told more since; `null`: there
 * is none. With an account that is not remembered it is kept in the draft.
 */
export function codesToldAtLogIn(record: AccountRecord | undefined, draft: RecoveryDraft): LogInSeen | null {
  const { site, codesTold } = draft;
  const fact = record?.facts.unusedCodesExist;
  if (!fact) return codesTold ? { site, ...codesTold } : null;
  const { recoveryCodes } = record.facts;
  if (recoveryCodes && recoveryCodes.seenAt > fact.seenAt) return null;
  return { site, unusedCodesExist: fact.value, at: fact.seenAt };
}
