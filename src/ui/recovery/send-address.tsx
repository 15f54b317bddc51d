import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { draft } from '../../recovery/request/draft';
import { mailtoUrl, mailWithIssue } from '../../recovery/request/mail-to';
import { parseRequestForm, type RequestForm } from '../../recovery/request/request-form';
import { type Mail, supportMail } from '../../recovery/request/support-mail';
import { Copyable } from '../components/copyable';
import type { TrackerProps } from './tracker-view';

/** The mail that support needs in every email case, ready to send: half of all requests waited for it. */
export function SendAddress({ view, onCopy, children }: TrackerProps & { children: ComponentChildren }) {
  const { site, username, issue } = view.request;
  if (!issue) return <p class="row">{children}</p>;
  const ready = mailWithIssue(mailOf(view.form) ?? supportMail(site, username, 'not-said'), issue);
  return (
    <>
      <div class="preview" lang="en" dir="ltr">
        <p class="name">{t('mail_subject')}</p>
        <Copyable name="subject" text={ready.subject} onCopy={onCopy}>
          <pre data-preview="mail-subject">{ready.subject}</pre>
        </Copyable>
        <p class="name">{t('mail_text')}</p>
        <Copyable name="mail" text={ready.body} onCopy={onCopy}>
          <pre data-preview="mail-body">{ready.body}</pre>
        </Copyable>
      </div>
      <p class="row">
        <a class="button" href={mailtoUrl(ready)} data-do="mailto">
          {t('mail_open')}
        </a>
        {children}
      </p>
    </>
  );
}

/** The mail that the request promised, if it did. */
function mailOf(form: RequestForm): Mail | undefined {
  const parsed = parseRequestForm(form);
  return 'request' in parsed ? draft(parsed.request).mail : undefined;
}
