import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { mailWithIssue } from '../../recovery/request/mail-to';
import type { Mail } from '../../recovery/request/support-mail';
import { FieldProblem } from './field-problem';
import { MailPreview } from './mail-preview';

interface Props {
  mail: Mail;
  onCopy: (text: string) => void;
}

/** The mail by which support finds an account whose name its owner doesn't know: no tracker follows such a request. */
export function NamelessMail({ mail, onCopy }: Props) {
  const [link, setLink] = useState('');
  const { ready, problem } = withIssue(mail, link);
  return (
    <>
      <p class="aside">{t('request_nameless')}</p>
      <div class="field">
        <label for="issue">{t('file_link_label')}</label>
        <input
          id="issue"
          type="text"
          dir="ltr"
          autocomplete="off"
          placeholder="https://github.com/pypi/support/issues/…"
          value={link}
          aria-invalid={problem !== null}
          aria-describedby="issue-problem"
          onInput={(event) => setLink(event.currentTarget.value)}
        />
        <FieldProblem id="issue-problem" error={problem} />
      </div>
      <MailPreview mail={ready} onCopy={onCopy} />
    </>
  );
}

/** The mail with the issue's link in it, once there is one. */
function withIssue(mail: Mail, link: string): { ready: Mail; problem: FieldError | null } {
  if (link.trim() === '') return { ready: mail, problem: null };
  try {
    return { ready: mailWithIssue(mail, link), problem: null };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return { ready: mail, problem: error };
  }
}
