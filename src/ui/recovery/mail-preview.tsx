import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { mailtoUrl } from '../../recovery/request/mail-to';
import type { Mail } from '../../recovery/request/support-mail';
import { Copyable } from '../components/copyable';

interface Props {
  mail: Mail;
  onCopy: (text: string) => void;
  /** It is what to do now, with what else can be pressed; else it goes with something else. */
  children?: ComponentChildren;
}

/** A mail, ready to be copied or opened. */
export function MailPreview({ mail, onCopy, children }: Props) {
  const parts = [
    { about: 'subject', name: t('mail_subject'), text: mail.subject, preview: 'mail-subject' },
    { about: 'mail', name: t('mail_text'), text: mail.body, preview: 'mail-body' },
  ] as const;
  return (
    <>
      <dl class="preview">
        {parts.map(({ about, name, text, preview }) => (
          <div key={about}>
            <dt>{name}</dt>
            <dd lang="en" dir="ltr">
              <Copyable about={about} name={name} text={text} onCopy={onCopy}>
                <pre data-preview={preview}>{text}</pre>
              </Copyable>
            </dd>
          </div>
        ))}
      </dl>
      <p class="actions">
        <a class={children ? 'button' : 'button secondary'} href={mailtoUrl(mail)} data-do="mailto">
          {t('mail_open')}
        </a>
        {children}
      </p>
    </>
  );
}
