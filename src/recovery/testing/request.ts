import { ALICE } from '../../account/testing/samples';
import type { TrackedRequest } from '../tracker/tracked-request';

/** Alice's request as it is when its form was opened at `NOW`, save for what the test says. */
export function aRequest(changes: Partial<TrackedRequest> = {}): TrackedRequest {
  return {
    version: 1,
    ...ALICE,
    lost: ['authenticator'],
    mailNeeded: false,
    repository: null,
    openedAt: '2026-08-21T12:00:00.000Z',
    issue: changes.filedAt ? 'https://github.com/pypi/support/issues/12345' : null,
    filedAt: null,
    done: {},
    branchAsked: null,
    wroteAt: null,
    lookedAt: null,
    closedAt: null,
    outcome: null,
    ...changes,
  };
}
