import type { ComponentChildren } from 'preact';
import { t } from '../../platform/i18n';
import { type MessageKey, messageKey } from '../../platform/message-key';
import { passwordResetUrl } from '../../pypi/urls';
import { LINES } from '../../recovery/tracker/ready-texts';
import type { RequestChange } from '../../recovery/tracker/request-change';
import type { ReportedStep, TrackedRequest } from '../../recovery/tracker/tracked-request';
import type { TrackerStep } from '../../recovery/tracker/tracker';
import { LinkBegins } from '../components/link-begins';
import { StateIcon } from '../components/state-icon';
import { stepTitleId } from '../components/steps';
import { BranchHelper } from './branch-helper';
import { FileIssue } from './file-issue';
import { SendAddress, SendIntent } from './ready-mail';
import { ReadyText } from './ready-text';
import { ReplyToMail } from './reply-to-mail';
import type { TrackerProps } from './tracker-view';

type Props = TrackerProps & Pick<TrackerStep, 'step'>;

/** What can be done, or said, about the step that is on. Whatever comes from support can be told at any of them. */
export function StepActions(props: Props) {
  const { step } = props;
  if (step === 'first-answer' || step === 'support-mail') return <WhatCame {...props} />;
  return (
    <>
      <Own {...props} />
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
function Own({ step, ...props }: Props) {
  const { view, onChange, onCopy } = props;
  switch (step) {
    case 'file':
      return <FileIssue {...props} />;
    case 'send-address':
      return (
        <SendAddress {...props}>
          <Done step={step} onChange={onChange} />
        </SendAddress>
      );
    case 'send-intent':
      return (
        <SendIntent {...props}>
          <Done step={step} onChange={onChange} />
        </SendIntent>
      );
    case 'push-branch':
      return (
        <>
          <BranchHelper {...props} />
          <p class="actions">
            <Done step={step} isMain onChange={onChange} />
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
        <p class="actions">
          <button type="button" data-do="done-reset-notice" onClick={() => onChange({ kind: 'done', step })}>
            {t('tracker_reset_came')}
          </button>
          <NothingYet onChange={onChange} />
        </p>
      );
    case 'say-unverified':
      return (
        <Line text={LINES.unverified} issue={view.request.issue} onCopy={onCopy}>
          <Done step={step} onChange={onChange} />
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
      <p class="actions">
        <a class="button" href={passwordResetUrl(request.site)} target="_blank" rel="noreferrer" data-do="ask-password">
          {t('action_reset_password')}
          <StateIcon name="external" size={16} />
        </a>
        <button
          type="button"
          class="secondary"
          data-do="done-reset-password"
          onClick={() => onChange({ kind: 'done', step: 'reset-password' })}
        >
          {t('tracker_back_in')}
        </button>
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
  /** It stands beside a step that has something to press first. */
  isSecond?: boolean;
  children: ComponentChildren;
}

/** A line to be posted on the issue. */
export function Line({ text, issue, isSecond, onCopy, children }: LineProps) {
  return (
    <ReadyText preview="line" text={text} isSecond={isSecond} onCopy={onCopy}>
      {issue && (
        <a class="button secondary" href={issue} target="_blank" rel="noreferrer">
          {t('tracker_open_issue')}
        </a>
      )}
      {children}
    </ReadyText>
  );
}

interface Answer {
  name: string;
  words: MessageKey;
  change: RequestChange;
}

/** Everything that may come from PyPI's support at this step; each is a course of its own. */
function WhatCame({ step, view, onChange }: Props) {
  const all: (Answer | false)[] = [
    answer('mail-branch', 'tracker_mail_branch', { kind: 'mail-came', asksForBranch: true }),
    answer('mail-plain', 'tracker_mail_plain', { kind: 'mail-came', asksForBranch: false }),
    answer('intent-asked', 'tracker_intent_asked', { kind: 'intent-asked' }),
    !view.request.mailNeeded && answer('address-asked', 'tracker_address_asked', { kind: 'address-asked' }),
    step !== 'reset-notice' && answer('reset-came', 'tracker_reset_came', { kind: 'done', step: 'reset-notice' }),
    step === 'first-answer' &&
      answer('done-first-answer', 'tracker_other_answer', { kind: 'done', step: 'first-answer' }),
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

/** The user's word that the step is done, beside what is to be pressed first if there is such a thing. */
function Done({ step, isMain, onChange }: OnChange & { step: ReportedStep; isMain?: boolean }) {
  return (
    <button
      type="button"
      class={isMain ? undefined : 'secondary'}
      data-do={`done-${step}`}
      aria-describedby={stepTitleId(step)}
      onClick={() => onChange({ kind: 'done', step })}
    >
      {t('todo_said')}
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
