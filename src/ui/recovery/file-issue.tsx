import { useState } from 'preact/hooks';
import { textOf } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { FORM_FIELDS } from '../../recovery/request/form-fields';
import { FORM_URL } from '../../recovery/request/form-url';
import { issueLink } from '../../recovery/request/issue-link';
import { Copyable } from '../components/copyable';
import { IssueField } from './issue-field';
import type { TrackerProps } from './tracker-view';

/** Between opening the form and sending it: the fields again, the form again, and the place for the issue's link. */
export function FileIssue({ view, onChange, onCopy }: TrackerProps) {
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState<FieldError | null>(null);
  const made = textOf(view);
  const submit = (event: Event) => {
    event.preventDefault();
    try {
      issueLink(link);
      onChange({ kind: 'file', link });
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      setProblem(error);
    }
  };
  return (
    <>
      <ol class="plain">
        <li>{t('file_fill')}</li>
        <li>{t('request_by_you')}</li>
      </ol>
      <div class="actions">
        <a class="button secondary small" href={FORM_URL} target="_blank" rel="noreferrer">
          {t('file_open_again')}
        </a>
        {made &&
          (['username', 'reason'] as const).map((field) => (
            <Copyable key={field} about={field} name={FORM_FIELDS[field]} text={made[field]} onCopy={onCopy} />
          ))}
      </div>
      <form onSubmit={submit}>
        <IssueField
          link={link}
          problem={problem}
          onInput={(text) => {
            setLink(text);
            setProblem(null);
          }}
        >
          <button type="submit" data-do="file">
            {t('file_done')}
          </button>
        </IssueField>
      </form>
    </>
  );
}
