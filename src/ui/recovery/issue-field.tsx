import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import type { FieldError } from '../../recovery/request/field-error';
import { FieldProblem } from './field-problem';

interface Props {
  link: string;
  problem: FieldError | null;
  onInput: (link: string) => void;
  /** What stands beside the field. */
  children?: ComponentChildren;
}

/** The place for the issue's link, as pasted. */
export function IssueField({ link, problem, onInput, children }: Props) {
  return (
    <div class="field">
      <label for="issue">{t('file_link_label')}</label>
      <div class="beside">
        <input
          id="issue"
          type="text"
          dir="ltr"
          autocomplete="off"
          placeholder="https://github.com/pypi/support/issues/…"
          value={link}
          aria-invalid={problem !== null}
          aria-describedby="issue-problem"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {children}
      </div>
      <FieldProblem id="issue-problem" error={problem} />
    </div>
  );
}
