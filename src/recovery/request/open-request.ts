import { runningIssue, type TrackedRequest } from '../tracker/tracked-request';
import { draft } from './draft';
import { FieldError } from './field-error';
import { repositoryUrl } from './form-url';
import type { NamedRequest } from './request-form';

/**
 * A request whose form was just opened.
 *
 * @param existing the account's request so far. A running one is a FieldError `request-running`.
 */
export function openRequest(asked: NamedRequest, existing: TrackedRequest | undefined, now: string): TrackedRequest {
  const issue = runningIssue(existing);
  if (issue) throw new FieldError('request-running', `A request for this account is running: ${issue}.`);
  const repository = asked.project?.repository;
  return {
    version: 1,
    site: asked.site,
    username: asked.username,
    lost: asked.lost,
    ...(asked.codes && { codes: asked.codes }),
    mailNeeded: draft(asked).mail !== undefined,
    repository: repository ? repositoryUrl(repository) : null,
    openedAt: now,
    issue: null,
    filedAt: null,
    done: {},
    branchAsked: null,
    wroteAt: null,
    lookedAt: null,
    closedAt: null,
    outcome: null,
  };
}
