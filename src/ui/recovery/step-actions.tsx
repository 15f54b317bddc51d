import type { ComponentChildren } from 'preact';
import { t, tKey } from '../../platform/i18n';
import type { RequestChange } from '../../recovery/tracker/request-change';
import type { TrackerStep } from '../../recovery/tracker/tracker';
import { BranchHelper } from './branch-helper';
import { FileIssue } from './file-issue';
import { SendAddress } from './send-address';
import type { TrackerProps } from './tracker-view';

/** What can be done, or said, about the step that is on. */
export function StepActions({ step, ...props }: TrackerProps & { step: TrackerStep['step'] }) {
  const { onChange } = props;
  switch (step) {
    case 'file':
      return <FileIssue {...props} />;
    case 'send-address':
      return (
        <SendAddress {...props}>
          <Done step={step} onChange={onChange} />
        </SendAddress>
      );
    case 'support-mail':
      return (
        <>
          <p class="row">
            <MailCame name="mail-branch" asksForBranch={true} onChange={onChange} />
            <MailCame name="mail-plain" asksForBranch={false} onChange={onChange} />
          </p>
          <p class="row">
            <NothingYet onChange={onChange} />
            <AddressAsked {...props} />
          </p>
        </>
      );
    case 'push-branch':
      return (
        <BranchHelper {...props}>
          <Done step={step} onChange={onChange} />
        </BranchHelper>
      );
    case 'seven-days':
      return null;
    case 'reply':
      return (
        <p class="row">
          <Done step={step} onChange={onChange} />
        </p>
      );
    default:
      return (
        <p class="row">
          <Done step={step} onChange={onChange} />
          <NothingYet onChange={onChange} />
          {step === 'first-answer' && <AddressAsked {...props} />}
        </p>
      );
  }
}

type ReportedStep = Extract<RequestChange, { kind: 'done' }>['step'];

function Done({ step, onChange }: { step: ReportedStep; onChange: TrackerProps['onChange'] }): ComponentChildren {
  return (
    <button type="button" data-do={`done-${step}`} onClick={() => onChange({ kind: 'done', step })}>
      {tKey(`tracker_${step.replaceAll('-', '_')}_done`)}
    </button>
  );
}

function MailCame({ name, asksForBranch, onChange }: MailCameProps) {
  return (
    <button type="button" data-do={name} onClick={() => onChange({ kind: 'mail-came', asksForBranch })}>
      {tKey(`tracker_${name.replace('-', '_')}`)}
    </button>
  );
}

interface MailCameProps extends Pick<TrackerProps, 'onChange'> {
  name: 'mail-branch' | 'mail-plain';
  asksForBranch: boolean;
}

/** The user looked, so the badge needn't ask again for a while. */
function NothingYet({ onChange }: Pick<TrackerProps, 'onChange'>) {
  return (
    <button type="button" class="quiet" data-do="looked" onClick={() => onChange({ kind: 'looked' })}>
      {t('tracker_nothing_yet')}
    </button>
  );
}

/** Half of all answers ask for an address that the request didn't foresee: then its mail is made ready, too. */
function AddressAsked({ view, onChange }: TrackerProps) {
  if (view.request.mailNeeded) return null;
  return (
    <button type="button" class="quiet" data-do="address-asked" onClick={() => onChange({ kind: 'address-asked' })}>
      {t('tracker_address_asked')}
    </button>
  );
}
