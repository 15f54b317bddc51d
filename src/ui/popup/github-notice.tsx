import { useEffect, useRef } from 'preact/hooks';
import type { Failed } from '../../platform/active-tab';
import { t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import type { Draft } from '../../recovery/request/draft';
import { FORM_FIELDS } from '../../recovery/request/form-fields';
import { Copyable } from '../components/copyable';
import type { FillOutcome } from './fill-outcome';
import { Verdict } from './verdict';

export interface GitHubNoticeProps {
  /** The tab under the popup: the official form, or an issue of the support repository. */
  tab: { form: true } | { issue: string };
  /** The request that was opened and not filed yet. */
  username: string;
  made: Draft;
  /** `filling`: it waits until the page holds on to the texts, some seconds. `null`: not asked for. */
  outcome: FillOutcome | Failed | 'filling' | null;
  onFill: () => void;
  onTrack: (issue: string) => void;
  onCopy: (text: string) => void;
}

/** On GitHub's tab, by the user's second click: fill the form, or remember the issue that it became. */
export function GitHubNotice(props: GitHubNoticeProps) {
  const { tab, username, outcome, onFill, onTrack } = props;
  if ('issue' in tab) {
    return (
      <Verdict
        about="track"
        shape="key"
        title={t('track_title')}
        text={t('track_text', username)}
        actions={
          <button type="button" data-do="track" onClick={() => onTrack(tab.issue)}>
            {t('track_do')}
          </button>
        }
      />
    );
  }
  if (outcome === null || outcome === 'filling') {
    return (
      <Verdict
        about="fill"
        shape="key"
        title={t('fill_title')}
        text={t('fill_text', username)}
        actions={
          <button type="button" data-do="fill" disabled={outcome === 'filling'} onClick={onFill}>
            {t(outcome === 'filling' ? 'fill_doing' : 'fill_do')}
          </button>
        }
      />
    );
  }
  return <Told {...props} outcome={outcome} />;
}

/** In the place of the button that had the focus, so it takes the focus and is read out. */
function Told(props: GitHubNoticeProps & { outcome: FillOutcome | Failed }) {
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.focus(), []);
  return (
    <div ref={told} tabIndex={-1}>
      <Outcome {...props} />
    </div>
  );
}

function Outcome({ outcome, made, onCopy }: GitHubNoticeProps & { outcome: FillOutcome | Failed }) {
  if (outcome.state === 'done' && outcome.username !== 'not-taken' && outcome.reason !== 'not-taken') {
    return (
      <Verdict about="filled" shape="ok" title={t('fill_title')} text={t('fill_done')}>
        <ul>
          <Filled field="username" outcome={outcome.username} />
          <Filled field="reason" outcome={outcome.reason} />
        </ul>
      </Verdict>
    );
  }
  return (
    <Verdict about="fill-refused" shape="worth-fixing" title={t('fill_refused_title')} text={reasonOf(outcome)}>
      <p class="row">
        <Copyable about="username" name={FORM_FIELDS.username} text={made.username} onCopy={onCopy} />
        <Copyable about="reason" name={FORM_FIELDS.reason} text={made.reason} onCopy={onCopy} />
      </p>
    </Verdict>
  );
}

function Filled({ field, outcome }: { field: keyof typeof FORM_FIELDS; outcome: 'filled' | 'kept' }) {
  return (
    <li data-outcome={outcome}>
      <bdi lang="en">{FORM_FIELDS[field]}</bdi>: {t(messageKey('fill', outcome))}
    </li>
  );
}

function reasonOf(outcome: FillOutcome | Failed): string {
  switch (outcome.state) {
    case 'done':
    case 'not-found':
      return t('fill_missing');
    case 'failed':
      return t('failed', outcome.why);
    case 'signed-out':
      return t('fill_signed_out');
    case 'not-this-form':
      return t('fill_not_this_form');
  }
}
