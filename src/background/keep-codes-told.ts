import { sameAccount } from '../account/account-id';
import { type DraftOwner, newDraft } from '../recovery/request/recovery-draft';
import type { LogInSeen } from '../recovery/triage/log-in-seen';
import { changeDraft, changeRecords } from '../storage/store';
import { afterPage } from './keep-page';

/**
 * Stores what PyPI said of recovery codes at a log-in with the account that it was about, as the user said: in its record, or
 * in the draft of one that isn't remembered. A log-in to the other index says nothing of it.
 */
export async function keepCodesTold(owner: DraftOwner, { site, unusedCodesExist, at }: LogInSeen): Promise<void> {
  const isOther = (typeof owner === 'string' ? owner : owner.site) !== site;
  if (isOther || unusedCodesExist === null) return;
  const facts = { site, page: 'second-factor' as const, unreadable: [], unusedCodesExist };
  const [record] = await changeRecords(({ records, requests }) =>
    records
      .filter((one) => typeof owner !== 'string' && sameAccount(one, owner))
      .map((one) => afterPage(one, facts, at, { requests, deeds: [] })),
  );
  if (!record) {
    const codesTold = { unusedCodesExist, at };
    await changeDraft(owner, (draft) => ({ ...(draft ?? newDraft(owner)), codesTold }));
  }
}
