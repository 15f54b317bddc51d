import type { AccountId } from '../account/account-id';
import { type Overview, overviewOf, type Stored } from '../overview/overview';
import { withheldSites } from '../platform/access';
import { latestProblem } from './problem';

/** What popup and badge show, of what was read from storage and of what the browser lets the extension see. */
export async function currentOverview(stored: Stored, chosen: AccountId | null, now: Date): Promise<Overview> {
  return overviewOf(stored, await latestProblem(), chosen, now, await withheldSites());
}
