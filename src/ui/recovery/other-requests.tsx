import { t } from '../../platform/i18n';
import type { TrackedRequest } from '../../recovery/tracker/tracked-request';
import { Notice } from '../components/notice';
import type { RecoveryActions } from './recovery-page';

interface Props extends Pick<RecoveryActions, 'onAskAgain' | 'onChange' | 'onChoose'> {
  request: TrackedRequest;
}

/** The account's request that is not shown now: nothing that was opened or filed gets out of sight. */
export function EarlierRequest({ request, onAskAgain, onChange }: Omit<Props, 'onChoose'>) {
  const { issue, outcome, openedAt, closedAt } = request;
  const show = () => (outcome === 'withdrawn' ? onChange({ kind: 'reopen' }) : onAskAgain(false));
  const at = { date: closedAt ?? openedAt };
  return (
    <Notice about="earlier" tone="ask" title={t('request_title')} text={t(`earlier_${outcome ?? 'opened'}`, at)}>
      <p class="row">
        <IssueLink issue={issue} />
        <button type="button" class="secondary" data-do="earlier" onClick={show}>
          {t(outcome === 'withdrawn' ? 'earlier_reopen' : 'earlier_show')}
        </button>
      </p>
    </Notice>
  );
}

/** PyPI works on one request at a time: the one that stands in the way of what is written here. */
export function Running({ request, onChoose }: Pick<Props, 'request' | 'onChoose'>) {
  return (
    <Notice about="running" tone="warn" title={t('field_request_running')} text={t('running_text')}>
      <p class="row">
        <IssueLink issue={request.issue} />
        <button type="button" class="secondary" onClick={() => onChoose(request)}>
          {t('earlier_show')}
        </button>
      </p>
    </Notice>
  );
}

function IssueLink({ issue }: Pick<TrackedRequest, 'issue'>) {
  if (!issue) return null;
  return (
    <a href={issue} target="_blank" rel="noreferrer">
      {issue.replace('https://github.com/', '')}
    </a>
  );
}
