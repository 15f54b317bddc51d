import { type AccountId, accountKey, sameAccount } from '../account/account-id';
import type { RepositoryLookup } from '../account/fields';
import { inAskingOrder, MOST_ASKED, releasedProjects } from '../account/released-projects';
import { type LookupOutcome, withLookup } from '../account/repository-lookup';
import type { LookupResult } from '../messages/messages';
import { hasAccess } from '../platform/access';
import { t } from '../platform/i18n';
import { projectJsonUrl } from '../pypi/project-name';
import { indexName } from '../pypi/urls';
import { outcomeOf } from '../recovery/request/project-repository';
import { changeKeptRecord, loadAll, NotKept } from '../storage/store';
import { ask } from './fetch-json';

/** After these, asking on would only be told the same. */
const STOPS: readonly LookupOutcome[] = ['offline', 'rate-limited'];

const running = new Map<string, Promise<LookupResult>>();

/**
 * Asks PyPI which repositories the latest releases of the account's projects name, one after the other. For an account
 * that is being asked about already, it is that asking.
 */
export function lookUpRepositories(account: AccountId): Promise<LookupResult> {
  const key = accountKey(account);
  const run = running.get(key) ?? askAbout(account).finally(() => running.delete(key));
  running.set(key, run);
  return run;
}

/**
 * Without access to PyPI's pages Firefox would send an address along that is this installation's own (`Origin`, seen in Firefox
 * 153): then nothing is asked.
 */
async function askAbout(account: AccountId): Promise<LookupResult> {
  if (!(await hasAccess(account.site))) throw new Error(t('notice_no_access_title', indexName(account.site)));
  const { records } = await loadAll();
  const projects = inAskingOrder(records.find((one) => sameAccount(one, account)));
  const outcomes: LookupResult['outcomes'] = [];
  for (const project of projects.slice(0, MOST_ASKED)) {
    const { outcome, isKept } = await lookUp(account, project);
    outcomes.push({ project, outcome });
    if (!isKept || STOPS.includes(outcome)) break;
  }
  return { outcomes, isComplete: outcomes.length === projects.length };
}

/** Asks about one project, and keeps the answer at once: the worker may end at any moment. */
async function lookUp(account: AccountId, project: string): Promise<{ outcome: LookupOutcome; isKept: boolean }> {
  const url = projectJsonUrl(account.site, project);
  // There is no such project, and nothing to keep of it.
  if (url === null) return { outcome: 'not-found', isKept: true };
  const told = outcomeOf(project, await ask(url));
  return {
    outcome: told.outcome,
    isKept: await keep(account, { project, checkedAt: new Date().toISOString(), ...told }),
  };
}

/** Whether the account is still there to keep it with: it may have been erased, and begun anew, while PyPI was asked. */
async function keep(account: AccountId, lookup: RepositoryLookup): Promise<boolean> {
  const change = changeKeptRecord(account, (record) => {
    if (!releasedProjects(record).includes(lookup.project)) throw new NotKept();
    return { ...record, lookups: withLookup(record.lookups ?? [], lookup) };
  });
  return change.then(
    () => true,
    (error) => {
      if (error instanceof NotKept) return false;
      throw error;
    },
  );
}
