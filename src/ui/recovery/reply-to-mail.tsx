import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { replyText } from '../../recovery/tracker/ready-texts';
import { courseOf } from '../../recovery/tracker/tracked-request';
import { FieldProblem } from './field-problem';
import { ReadyText } from './ready-text';
import type { TrackerProps } from './tracker-view';

/** The reply to support's mail, ready to paste: by what it asks, or because nobody can push there. */
export function ReplyToMail({ children, ...props }: TrackerProps & { children: ComponentChildren }) {
  const { request } = props.view;
  if (request.cannotPush) return <InsteadOfBranch {...props} />;
  const text = replyText(request, courseOf(request) === 'branch' ? 'branch-pushed' : 'intent');
  return (
    <ReadyText preview="reply" text={text} onCopy={props.onCopy}>
      {children}
    </ReadyText>
  );
}

/** Another project, or else the wait. */
function InsteadOfBranch(props: TrackerProps) {
  const { view, onCopy, onChange } = props;
  const [project, setProject] = useState('');
  const name = project.trim();
  const problem = name === '' ? null : problemOf(props, name);
  const isNamed = name !== '' && !problem;
  return (
    <>
      <div class="field">
        <label for="other-project">{t('tracker_other_project')}</label>
        <input
          id="other-project"
          type="text"
          dir="ltr"
          autocomplete="off"
          value={project}
          aria-invalid={problem !== null}
          aria-describedby="other-project-help other-project-problem"
          onInput={(event) => setProject(event.currentTarget.value)}
        />
        <FieldProblem id="other-project-problem" error={problem} />
        <p class="help" id="other-project-help">
          {t('request_project_help')}
        </p>
      </div>
      {isNamed && (
        <ReadyText preview="reply" text={replyText(view.request, { project: name })} onCopy={onCopy}>
          <button
            type="button"
            class="secondary"
            data-do="other-project"
            onClick={() => onChange({ kind: 'other-project' })}
          >
            {t('todo_said')}
          </button>
        </ReadyText>
      )}
      <h3>{t('tracker_wait_instead')}</h3>
      <ReadyText preview="reply" text={replyText(view.request, 'wait')} onCopy={onCopy} isSecond>
        <button
          type="button"
          class="secondary"
          data-do="done-reply"
          onClick={() => onChange({ kind: 'done', step: 'reply' })}
        >
          {t('todo_said')}
        </button>
      </ReadyText>
    </>
  );
}

function problemOf({ view }: TrackerProps, project: string): FieldError | null {
  try {
    replyText(view.request, { project });
    return null;
  } catch (error) {
    if (error instanceof FieldError) return error;
    throw error;
  }
}
