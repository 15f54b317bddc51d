import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { FieldError } from '../../recovery/request/field-error';
import { type Reply, replyText } from '../../recovery/tracker/ready-texts';
import { courseOf } from '../../recovery/tracker/tracked-request';
import { Copyable } from '../components/copyable';
import { FieldProblem } from './field-problem';
import type { TrackerProps } from './tracker-view';

/** The reply to support's mail, ready to paste: by what it asks, or because nobody can push there. */
export function ReplyToMail({ children, ...props }: TrackerProps & { children: ComponentChildren }) {
  const { request } = props.view;
  if (request.cannotPush) return <InsteadOfBranch {...props} />;
  return (
    <>
      <Text {...props} reply={courseOf(request) === 'branch' ? 'branch-pushed' : 'intent'} />
      <p class="row">{children}</p>
    </>
  );
}

function Text({ view, reply, onCopy }: TrackerProps & { reply: Reply }) {
  const text = replyText(view.request, reply);
  return (
    <div class="preview" lang="en" dir="ltr">
      <p class="name">{t('mail_text')}</p>
      <Copyable name="mail" text={text} onCopy={onCopy}>
        <pre data-preview="reply">{text}</pre>
      </Copyable>
    </div>
  );
}

function InsteadOfBranch(props: TrackerProps) {
  const [project, setProject] = useState('');
  const problem = project.trim() === '' ? null : problemOf(props, project.trim());
  return (
    <>
      <div class="field">
        <label for="other-project">{t('tracker_other_project')}</label>
        <p class="help" id="other-project-help">
          {t('tracker_other_project_text')}
        </p>
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
      </div>
      {project.trim() !== '' && !problem && (
        <>
          <Text {...props} reply={{ project: project.trim() }} />
          <p class="row">
            <button type="button" data-do="other-project" onClick={() => props.onChange({ kind: 'other-project' })}>
              {t('tracker_other_project_done')}
            </button>
          </p>
        </>
      )}
      <h4>{t('tracker_wait_instead')}</h4>
      <Text {...props} reply="wait" />
      <p class="row">
        <button type="button" data-do="done-reply" onClick={() => props.onChange({ kind: 'done', step: 'reply' })}>
          {t('tracker_wait_done')}
        </button>
      </p>
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
