import { known } from '../../account/known';
import { lookupsOf } from '../../account/lookups-of';
import type { AccountRecord } from '../../account/record';
import { releasedProjects } from '../../account/released-projects';
import type { TrackedRequest } from './tracked-request';

/**
 * A new request, with what is remembered of the account as it is made: the address to which PyPI writes, since its mailbox
 * may be what is lost, and whether a latest release has a web link, since then support has to ask for a branch.
 */
export function withKnown(request: TrackedRequest, record: AccountRecord | undefined): TrackedRequest {
  const emails = known(record, 'emails');
  const primary = typeof emails === 'object' ? emails.value.find((email) => email.primary) : undefined;
  return {
    ...request,
    ...(primary && { lostAddress: primary.address }),
    ...(hasLinks(record) && { hasLinks: true }),
  };
}

function hasLinks(record: AccountRecord | undefined): boolean {
  const found = releasedProjects(record).flatMap((name) => lookupsOf(record?.lookups ?? [], name).counts ?? []);
  return found.some(({ repository, hasLinks: links }) => repository !== null || links === true);
}
