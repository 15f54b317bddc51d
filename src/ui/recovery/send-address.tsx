import type { ComponentChildren } from 'preact';
import { draft } from '../../recovery/request/draft';
import { mailWithIssue } from '../../recovery/request/mail-to';
import { parseRequestForm, type RequestForm } from '../../recovery/request/request-form';
import { type Mail, supportMail } from '../../recovery/request/support-mail';
import { MailPreview } from './mail-preview';
import type { TrackerProps } from './tracker-view';

/** The mail that support needs in every email case, ready to send: half of all requests waited for it. */
export function SendAddress({ view, onCopy, children }: TrackerProps & { children: ComponentChildren }) {
  const { site, username, issue } = view.request;
  if (!issue) return <p class="row">{children}</p>;
  const ready = mailWithIssue(mailOf(view.form) ?? supportMail(site, username, 'not-said'), issue);
  return (
    <MailPreview mail={ready} onCopy={onCopy}>
      {children}
    </MailPreview>
  );
}

/** The mail that the request promised, if it did. */
function mailOf(form: RequestForm): Mail | undefined {
  const parsed = parseRequestForm(form);
  return 'request' in parsed ? draft(parsed.request).mail : undefined;
}
