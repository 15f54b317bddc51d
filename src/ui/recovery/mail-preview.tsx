import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { mailtoUrl } from '../../recovery/request/mail-to';
import type { Mail } from '../../recovery/request/support-mail';
import { Copyable } from '../components/copyable';

interface Props {
  mail: Mail;
  onCopy: (text: string) => void;
  /** More to press beside the button that opens the mail. */
  children?: ComponentChildren;
}

/** A mail, ready to be copied or opened. */
export function MailPreview({ mail, onCopy, children }: Props) {
  return (
    <>
      <div class="preview" lang="en" dir="ltr">
        <p class="name">{t('mail_subject')}</p>
        <Copyable name="subject" text={mail.subject} onCopy={onCopy}>
          <pre data-preview="mail-subject">{mail.subject}</pre>
        </Copyable>
        <p class="name">{t('mail_text')}</p>
        <Copyable name="mail" text={mail.body} onCopy={onCopy}>
          <pre data-preview="mail-body">{mail.body}</pre>
        </Copyable>
      </div>
      <p class="row">
        <a class="button" href={mailtoUrl(mail)} data-do="mailto">
          {t('mail_open')}
        </a>
        {children}
      </p>
    </>
  );
}
