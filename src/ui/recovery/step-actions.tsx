import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { type MessageKey, messageKey } from '../../platform/message-key';
import { passwordResetUrl } from '../../pypi/urls';
import { LINES } from '../../recovery/tracker/ready-texts';
import type { RequestChange } from '../../recovery/tracker/request-change';
import type { ReportedStep, TrackedRequest } from '../../recovery/tracker/tracked-request';
import type { TrackerStep } from '../../recovery/tracker/tracker';
import { Copyable } from '../components/copyable';
import { LinkBegins } from '../components/link-begins';
import { BranchHelper } from './branch-helper';
import { FileIssue } from './file-issue';
import { SendAddress, SendIntent } from './ready-mail';
import { ReplyToMail } from './reply-to-mail';
import type { TrackerProps } from './tracker-view';

interface Props extends TrackerProps {
  step: TrackerStep['step'];
  /** What usually comes next. */
  children: ComponentChildren;
}

/** What can be done, or said, about the step that is on. Whatever comes from support can be told at any of them. */
export function StepActions(props: Props) {
  const { step, children } = props;
  if (step === 'first-answer' || step === 'support-mail') {
    return (
      <>
        <WhatCame {...props} />
        {children}
      </>
    );
  }
  return (
    <>
      <Own {...props} />
      {children}
      {step !== 'file' && step !== 'say-unverified' && step !== 'reset-password' && (
        <details>
          <summary>{t('tracker_something_else')}</summary>
          <WhatCame {...props} />
        </details>
      )}
    </>
  );
}

/** What belongs to this step alone. */
function Own({ step, ...props }: TrackerProps & Pick<Props, 'step'>) {
  const { view, onChange, onCopy } = props;
  switch (step) {
    case 'file':
      return <FileIssue {...props} />;
    case 'send-address':
      return (
        <SendAddress {...props}>
          <Done step={step} isSecond onChange={onChange} />
        </SendAddress>
      );
    case 'send-intent':
      return (
        <SendIntent {...props}>
          <Done step={step} isSecond onChange={onChange} />
        </SendIntent>
      );
    case 'push-branch':
      return (
        <>
          <BranchHelper {...props}>
            <Done step={step} onChange={onChange} />
          </BranchHelper>
          <p class="row">
            <CannotPush why="no-access" onChange={onChange} />
            <CannotPush why="no-repository" onChange={onChange} />
          </p>
        </>
      );
    case 'reply':
      return (
        <ReplyToMail {...props}>
          <Done step={step} onChange={onChange} />
        </ReplyToMail>
      );
    case 'reset-notice':
      return (
        <p class="row">
          <Done step={step} onChange={onChange} />
          <NothingYet onChange={onChange} />
        </p>
      );
    case 'say-unverified':
      return (
        <Line text={LINES.unverified} issue={view.request.issue} onCopy={onCopy}>
          <Done step={step} isSecond onChange={onChange} />
        </Line>
      );
    case 'reset-password':
      return <NewPassword {...props} />;
    default:
      return null;
  }
}

/** PyPI mails no link by itself: the user asks for it, with the address that support used. */
function NewPassword({ view: { request }, onChange }: TrackerProps) {
  return (
    <>
      <p>{addressWords(request)}</p>
      <LinkBegins site={request.site} />
      <p class="row">
        <a class="button" href={passwordResetUrl(request.site)} target="_blank" rel="noreferrer" data-do="ask-password">
          {t('tracker_ask_password')}
        </a>
        <Done step="reset-password" isSecond onChange={onChange} />
        <button
          type="button"
          class="quiet"
          data-do="still-unverified"
          onClick={() => onChange({ kind: 'still-unverified' })}
        >
          {t('tracker_still_unverified')}
        </button>
      </p>
    </>
  );
}

/** Support uses the address that was mailed to it, and else the primary one. */
function addressWords({ mailNeeded, lostAddress, lost }: TrackedRequest): string {
  if (mailNeeded) return t('tracker_address_mailed');
  const isKnown = lostAddress !== undefined && !lost.includes('email-access');
  return isKnown ? t('tracker_address_known', lostAddress) : t('tracker_address_written');
}

interface LineProps extends Pick<TrackerProps, 'onCopy'> {
  text: string;
  issue: string | null;
  children: ComponentChildren;
}

/** A line to be posted on the issue. */
export function Line({ text, issue, onCopy, children }: LineProps) {
  return (
    <>
      <div class="preview" lang="en" dir="ltr">
        <p class="name">{t('mail_text')}</p>
        <Copyable name="line" text={text} onCopy={onCopy}>
          <pre data-preview="line">{text}</pre>
        </Copyable>
      </div>
      <p class="row">
        {issue && (
          <a class="button" href={issue} target="_blank" rel="noreferrer">
            {t('tracker_open_issue')}
          </a>
        )}
        {children}
      </p>
    </>
  );
}

interface Answer {
  name: string;
  words: MessageKey;
  change: RequestChange;
}

/** Everything that may come from PyPI's support at this step; each is a course of its own. */
function WhatCame({ step, view, onChange }: TrackerProps & Pick<Props, 'step'>) {
  const all: (Answer | false)[] = [
    answer('mail-branch', 'tracker_mail_branch', { kind: 'mail-came', asksForBranch: true }),
    answer('mail-plain', 'tracker_mail_plain', { kind: 'mail-came', asksForBranch: false }),
    answer('intent-asked', 'tracker_intent_asked', { kind: 'intent-asked' }),
    !view.request.mailNeeded && answer('address-asked', 'tracker_address_asked', { kind: 'address-asked' }),
    step !== 'reset-notice' && answer('reset-came', 'tracker_reset_came', { kind: 'done', step: 'reset-notice' }),
    step === 'first-answer' &&
      answer('done-first-answer', 'tracker_first_answer_done', { kind: 'done', step: 'first-answer' }),
    (step === 'first-answer' || step === 'support-mail') && answer('looked', 'tracker_nothing_yet', { kind: 'looked' }),
  ];
  const isAnswer = (one: Answer | false): one is Answer => one !== false;
  return (
    <ul class="options">
      {all.filter(isAnswer).map(({ name, words, change }) => (
        <li key={name}>
          <button type="button" class="option" data-do={name} onClick={() => onChange(change)}>
            {t(words)}
          </button>
        </li>
      ))}
    </ul>
  );
}

const answer = (name: string, words: MessageKey, change: RequestChange): Answer => ({ name, words, change });

type OnChange = Pick<TrackerProps, 'onChange'>;

interface DoneProps extends OnChange {
  step: Exclude<ReportedStep, 'support-mail'>;
  /** It stands beside what is to be pressed first. */
  isSecond?: boolean;
}

function Done({ step, isSecond, onChange }: DoneProps) {
  return (
    <button
      type="button"
      class={isSecond ? 'secondary' : undefined}
      data-do={`done-${step}`}
      onClick={() => onChange({ kind: 'done', step })}
    >
      {t(messageKey('tracker', step, 'done'))}
    </button>
  );
}

function CannotPush({ why, onChange }: OnChange & { why: NonNullable<TrackedRequest['cannotPush']> }) {
  return (
    <button type="button" class="quiet" data-do={why} onClick={() => onChange({ kind: 'cannot-push', why })}>
      {t(messageKey('tracker_cannot_push', why))}
    </button>
  );
}

/** The user looked, so the badge needn't ask again for a while. */
function NothingYet({ onChange }: OnChange) {
  return (
    <button type="button" class="quiet" data-do="looked" onClick={() => onChange({ kind: 'looked' })}>
      {t('tracker_nothing_yet')}
    </button>
  );
}
