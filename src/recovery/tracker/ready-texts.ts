import { projectName } from '../request/form-url';
import { INDEX } from '../request/support-mail';
import type { CannotPush, TrackedRequest } from './tracked-request';

/** What a reply to support's mail says. */
export type Reply = 'branch-pushed' | 'intent' | 'wait' | { project: string };

const WHY: Readonly<Record<CannotPush, string>> = {
  'no-access': "I can't push to the repository of the project that your mail names.",
  'no-repository': 'The project that your mail names has no such repository.',
};
const INTENT = 'I intend to recover this account, and its two-factor authentication is to be reset.';

/**
 * A reply to support's mail, in English as all that support reads. Throws `projectName`'s FieldError when the other
 * project's name is none.
 */
export function replyText(request: TrackedRequest, reply: Reply): string {
  const { site, username, issue, cannotPush } = request;
  const why = cannotPush ? [WHY[cannotPush]] : [];
  return [
    'Hello,',
    '',
    ...said(reply, why),
    '',
    ...(issue ? [`Issue: ${issue}`] : []),
    `Username: ${username}`,
    `Index: ${INDEX[site]}`,
    '',
    'Thank you for your help.',
  ].join('\n');
}

function said(reply: Reply, why: string[]): string[] {
  if (typeof reply === 'object') {
    const project = projectName(reply.project);
    return [...why, `Please ask for a branch in a repository of another project of mine instead: ${project}`];
  }
  switch (reply) {
    case 'branch-pushed':
      return ['I asked for this account recovery, and I have pushed the branch that your mail names.'];
    case 'intent':
      return ['I asked for this account recovery.', INTENT];
    case 'wait':
      return [...why, 'Please let me confirm by mail instead, and wait 7 days.', INTENT];
  }
}

/** What can be posted on the issue, in public: nothing came, or PyPI mails no link for a new password. */
export const LINES = {
  waiting: 'I still need the recovery of this account. Is anything missing from me?',
  unverified: 'I asked for a new password, but PyPI answers that my email address is unverified. Please verify it.',
} as const;
