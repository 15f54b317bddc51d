import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { issueLink } from '../../recovery/request/issue-link';
import { mailWithIssue } from '../../recovery/request/mail-to';
import type { RecoveryDraft } from '../../recovery/request/recovery-draft';
import type { Mail } from '../../recovery/request/support-mail';
import { IssueField } from './issue-field';
import { MailPreview } from './mail-preview';

export interface NamelessProps {
  /** What is kept of the request: when its form was opened, and its issue's link. */
  nameless: RecoveryDraft['nameless'];
  onNameless: (nameless: RecoveryDraft['nameless']) => void;
  onCopy: (text: string) => void;
}

/** The mail by which support finds an account whose name its owner doesn't know: no tracker follows such a request. */
export function NamelessMail({ mail, nameless = {}, onNameless, onCopy }: NamelessProps & { mail: Mail }) {
  const { openedAt, issue } = nameless;
  const [link, setLink] = useState(issue ?? '');
  const [problem, setProblem] = useState<FieldError | null>(null);
  const paste = (text: string) => {
    setLink(text);
    const pasted = issueIn(text);
    const isWrong = pasted instanceof FieldError;
    setProblem(isWrong ? pasted : null);
    const { issue: _, ...opened } = nameless;
    if (!isWrong) onNameless(pasted === undefined ? opened : { ...opened, issue: pasted });
  };
  return (
    <>
      <p>{t('request_nameless')}</p>
      {(openedAt || issue) && (
        <p class="fine">
          {openedAt && <span>{t('earlier_opened', { date: openedAt })}</span>}
          {issue && (
            <a href={issue} target="_blank" rel="noreferrer">
              {issue.replace('https://github.com/', '')}
            </a>
          )}
        </p>
      )}
      <IssueField link={link} problem={problem} onInput={paste} />
      <MailPreview mail={issue ? mailWithIssue(mail, issue) : mail} onCopy={onCopy} />
    </>
  );
}

/** The issue's link, as pasted; `undefined`: nothing was. */
function issueIn(text: string): string | undefined | FieldError {
  if (text.trim() === '') return undefined;
  try {
    return issueLink(text);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return error;
  }
}
