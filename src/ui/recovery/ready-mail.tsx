import type { ComponentChildren } from 'preact';
import { draft } from '../../recovery/request/draft';
import { mailWithIssue } from '../../recovery/request/mail-to';
import { parseRequestForm, type RequestForm } from '../../recovery/request/request-form';
import { intentMail, type Mail, supportMail } from '../../recovery/request/support-mail';
import { MailPreview } from './mail-preview';
import type { TrackerProps } from './tracker-view';

type Props = TrackerProps & { children: ComponentChildren };

/** The mail that support needs in every email case, ready to send: half of all requests waited for it. */
export function SendAddress(props: Props) {
  const { site, username } = props.view.request;
  return <ReadyMail {...props} mail={mailOf(props.view.form) ?? supportMail(site, username, 'not-said')} />;
}

/** The mail that confirms the intent: from it the 7 days count. */
export function SendIntent(props: Props) {
  const { site, username } = props.view.request;
  return <ReadyMail {...props} mail={intentMail(site, username)} />;
}

/** The mail that the request promised, if it did. */
function mailOf(form: RequestForm): Mail | undefined {
  const parsed = parseRequestForm(form);
  return 'request' in parsed ? draft(parsed.request).mail : undefined;
}

function ReadyMail({ view, mail, onCopy, children }: Props & { mail: Mail }) {
  const { issue } = view.request;
  if (!issue) return <p class="actions">{children}</p>;
  const ready = mailWithIssue(mail, issue);
  return (
    <MailPreview mail={ready} onCopy={onCopy}>
      {children}
    </MailPreview>
  );
}
