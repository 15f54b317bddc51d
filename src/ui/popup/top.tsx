import type { ComponentChildren } from 'preact';
import type { ChangeAnswer } from '../../account/journal';
import { unansweredCount } from '../../account/unanswered';
import { actionOf, countRows, placeOf, type Row, type RowId } from '../../overview/rows';
import type { Situation } from '../../overview/situation';
import type { Shown } from '../../overview/snapshot';
import type { TopKind } from '../../overview/top';
import { formatAge, formatDate, t } from '../../platform/i18n';
import { messageKey } from '../../platform/message-key';
import { daysSince } from '../../platform/time';
import { accountUrl, indexName, unverifiedUrl } from '../../pypi/urls';
import { stepUrl, type TodoItem } from '../../recovery/todo/steps';
import { readinessPage, recoveryPage } from '../components/page-urls';
import type { Shape } from '../components/state-icon';
import { type TodoActions, todoText, wordOn } from '../components/todo-list';
import { ChangesQuestion } from './changes-question';
import { titleOf } from './finding-details';
import { PyPILink, Verdict } from './verdict';

type Overview = Shown;

export interface TopActions {
  todo: TodoActions;
  onAnswerChanges: (answer: ChangeAnswer) => void;
  onGrantAccess: () => void;
}

interface Props extends TopActions {
  overview: Overview;
  now: Date;
  /** The row that is open has the sentence and the button. */
  opened: RowId | null;
  onOpen: (row: RowId) => void;
  /** Puts off what the top asks for. */
  later: ComponentChildren;
}

export const SHAPES: Readonly<Record<TopKind, Shape>> = {
  request: 'clock',
  after: 'key',
  'no-access': 'unknown',
  'signed-out': 'key',
  'not-mine': 'serious',
  changes: 'asked',
  'first-run': 'key',
  'password-asked': 'unknown',
  'not-recognized': 'unknown',
  'whose-page': 'unknown',
  unverified: 'unknown',
  'not-visited': 'key',
  stale: 'clock',
  serious: 'serious',
  'worth-fixing': 'worth-fixing',
  unknown: 'unknown',
  hidden: 'hidden',
  ok: 'ok',
};

/** The colour of the top: of a state, or of what is going on. */
export const TONES: Readonly<Record<TopKind, string>> = {
  request: 'running',
  after: 'running',
  'no-access': 'unknown',
  'signed-out': 'running',
  'not-mine': 'serious',
  changes: 'attention',
  'first-run': 'running',
  'password-asked': 'unknown',
  'not-recognized': 'unknown',
  'whose-page': 'unknown',
  unverified: 'unknown',
  'not-visited': 'running',
  stale: 'unknown',
  serious: 'serious',
  'worth-fixing': 'attention',
  unknown: 'unknown',
  hidden: 'unknown',
  ok: 'ok',
};

/** What the popup says first, with one button. */
export function Top(props: Props) {
  const { overview, opened, later } = props;
  const { kind } = overview.top;
  const { over, title, text, actions, children } = wordsOf(props);
  const isShort = opened !== null;
  return (
    <Verdict
      about={kind}
      shape={SHAPES[kind]}
      over={over}
      title={title}
      text={isShort ? null : text}
      actions={
        !isShort &&
        (actions || later) && (
          <>
            {actions}
            {later}
          </>
        )
      }
    >
      {children}
    </Verdict>
  );
}

interface Words {
  over?: string | undefined;
  title: string;
  text?: string;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

function wordsOf(props: Props): Words {
  const { kind } = props.overview.top;
  switch (kind) {
    case 'request':
      return request(props);
    case 'after':
      return after(props);
    case 'not-mine':
      return notMine(props);
    case 'changes':
      return changes(props);
    case 'signed-out':
      return signedOut(props);
    case 'no-access':
      return noAccess(props);
    case 'stale':
      return stale(props);
    case 'serious':
    case 'worth-fixing':
      return problem(props);
    case 'unknown':
      return unknown(props);
    case 'hidden':
    case 'ok':
      return inOrder(props);
    default:
      return situation(props, kind);
  }
}

function request({ overview: { request }, now }: Props): Words {
  if (!request) return { title: t('request_title') };
  const step = request.steps.find(({ state }) => state === 'now')?.step;
  return {
    over: t('over_request', Math.max(0, daysSince(request.openedAt, now)) + 1),
    title: step ? t(messageKey('tracker', step, 'title')) : t('request_title'),
    actions: (
      <a class="button" href={recoveryPage(request)} target="_blank" data-do="recovery" rel="noopener">
        {t('action_open_step')}
      </a>
    ),
  };
}

/** The next step of a list with its button, and what the user can say of it. */
function nextStep({ overview: { site, account }, todo }: Props, items: TodoItem[], list: string): Words {
  const next = items.find(({ state }) => state !== 'done');
  const url = next && stepUrl(next.id, site);
  const word = next && wordOn(next, todo);
  return {
    title: '',
    ...(next && { text: todoText(next.id) }),
    actions: account && (
      <>
        {url && (
          <PyPILink name="next-step" href={url}>
            {next?.id === 'security-told' ? t('action_mail_security') : t('action_open_on', indexName(site))}
          </PyPILink>
        )}
        {word && (
          <button type="button" class="secondary" data-do={`said-${next?.id}`} onClick={() => word(true)}>
            {t('todo_said')}
          </button>
        )}
        <a class="quiet" href={list} target="_blank" data-do="all-steps" rel="noopener">
          {t('popup_all_steps')}
        </a>
      </>
    ),
  };
}

const left = (items: TodoItem[]) => items.filter(({ state }) => state !== 'done').length;

function after(props: Props): Words {
  const { after, account } = props.overview;
  if (!after || !account) return { title: t('after_title') };
  return {
    ...nextStep(props, after.items, recoveryPage(account)),
    over: t('over_after'),
    title: t('verdict_after', left(after.items)),
  };
}

function notMine(props: Props): Words {
  const { changes, account } = props.overview;
  const list = account ? readinessPage('not-mine', account) : '';
  return {
    ...nextStep(props, changes.todo, list),
    over: t('over_not_mine'),
    title: t('verdict_not_mine', left(changes.todo)),
  };
}

function changes({ overview: { changes, site }, onAnswerChanges }: Props): Words {
  const count = unansweredCount(changes.unanswered);
  return {
    over: changes.since ? t('over_changes', count, { date: changes.since }) : t('over_changes_undated', count),
    title: t('verdict_changes'),
    children: <ChangesQuestion changes={changes} site={site} onAnswer={onAnswerChanges} />,
  };
}

function signedOut({ overview: { site, account } }: Props): Words {
  return {
    over: t('over_signed_out', indexName(site)),
    title: t('offer_title'),
    text: t('offer_text'),
    actions: (
      <>
        <a class="button" href={recoveryPage(account ?? { site })} target="_blank" data-do="recovery" rel="noopener">
          {t('action_get_back_in')}
        </a>
        <PyPILink name="sign-in" class="quiet" href={accountUrl(site)}>
          {t('action_sign_in', indexName(site))}
        </PyPILink>
      </>
    ),
  };
}

function noAccess({ overview: { site }, onGrantAccess }: Props): Words {
  return {
    over: t('state_unknown'),
    title: t('notice_no_access_title', indexName(site)),
    text: t('notice_no_access'),
    actions: (
      <button type="button" data-do="grant-access" onClick={onGrantAccess}>
        {t('action_grant_access', indexName(site))}
      </button>
    ),
  };
}

function stale({ overview: { site, seenAt }, now }: Props): Words {
  return {
    ...(seenAt && { over: t('over_stale', formatAge(seenAt, now)) }),
    title: t('verdict_stale'),
    text: t('verdict_stale_text'),
    actions: (
      <PyPILink name="open-settings" href={accountUrl(site)}>
        {t('action_check_again', indexName(site))}
      </PyPILink>
    ),
  };
}

type Doubt = Exclude<Extract<TopKind, Situation>, 'signed-out' | 'stale'>;

/** What keeps the list from being true right now, and what to do about it. */
function situation({ overview: { site, seenAt } }: Props, kind: Doubt): Words {
  const notice = kind === 'not-visited' ? 'first-run' : kind;
  const isEmpty = notice === 'not-recognized' && seenAt === null;
  const isUnverified = kind === 'unverified';
  return {
    over: t(notice === 'first-run' ? 'over_first_run' : 'state_unknown'),
    title: t(messageKey('notice', notice, 'title'), indexName(site)),
    text: t(isEmpty ? 'notice_not_recognized_empty' : messageKey('notice', notice), indexName(site)),
    actions: (
      <PyPILink name="open-settings" href={isUnverified ? unverifiedUrl(site) : accountUrl(site)}>
        {t(isUnverified ? 'action_email_settings' : 'action_open_settings')}
      </PyPILink>
    ),
  };
}

function When({ overview: { seenAt }, now }: Pick<Props, 'overview' | 'now'>) {
  return seenAt ? <span class="fine">{checkedAt(seenAt, now)}</span> : null;
}

function checkedAt(seenAt: string, now: Date): string {
  const isNow = now.getTime() - Date.parse(seenAt) < 60_000;
  return isNow ? t('verdict_checked_now') : t('verdict_checked', formatAge(seenAt, now));
}

function problem(props: Props): Words {
  const { rows, top, site } = props.overview;
  const counts = countRows(rows);
  const found = top.about?.finding;
  if (!found) return { title: '' };
  const isSerious = top.kind === 'serious';
  return {
    over: isSerious ? t('over_serious', counts.serious) : t('over_worth_fixing', counts['worth-fixing']),
    title: titleOf(found),
    actions: (
      <>
        <PyPILink name="fix" href={placeOf(site, found)}>
          {t('finding_open', indexName(site))}
        </PyPILink>
        <When {...props} />
      </>
    ),
  };
}

/** "3 OK, 1 hidden, 3 not checked". */
function countsOf(rows: Row[]): string {
  const { ok, hidden, unknown, asked, ...others } = countRows(rows);
  const open = unknown + others['was-ok'];
  const parts = [
    ok > 0 && t('over_ok', ok),
    hidden > 0 && t('over_hidden', hidden),
    asked > 0 && t('over_asked', asked),
    open > 0 && t('over_unknown', open),
  ].filter((part) => part !== false);
  return parts.slice(1).reduce((all, part) => t('over_list', { name: all }, { name: part }), parts[0] ?? '');
}

function unknown(props: Props): Words {
  const { rows, top, site } = props.overview;
  const { unknown, asked, hidden, ...others } = countRows(rows);
  const open = unknown + asked + others['was-ok'];
  const { about } = top;
  const action = about && actionOf(about.finding);
  const href = about && placeOf(site, about.finding);
  return {
    over: countsOf(rows),
    title: t(hidden > 0 ? 'verdict_unknown_others' : 'verdict_unknown'),
    text: t('verdict_unknown_text', open),
    actions: about && action && href && (
      <>
        {action === 'check' || action === 'review' ? (
          <PyPILink name={`top-${action}`} href={href}>
            {t(action === 'check' ? 'action_check_on' : 'action_review_history', indexName(site))}
          </PyPILink>
        ) : (
          <button type="button" data-do={`top-${action}`} onClick={() => props.onOpen(about.row.id)}>
            {t(action === 'look-up' ? 'action_check_repositories' : 'action_add_note')}
          </button>
        )}
        {action === 'look-up' ? <span class="fine">{t('verdict_asks')}</span> : <When {...props} />}
      </>
    ),
  };
}

function inOrder({ overview: { rows, top, seenAt }, now }: Props): Words {
  const { ok, none } = countRows(rows);
  const seen = seenAt ? checkedAt(seenAt, now) : '';
  const isOk = top.kind === 'ok';
  return {
    over: isOk ? t('over_all_ok', ok, rows.length - none) : countsOf(rows),
    title: t(isOk ? 'verdict_ok' : 'verdict_hidden'),
    text: isOk ? `${seen}${seen && '. '}${t('verdict_done')}` : seen,
  };
}

/** Over rows that may be out of date: since when; `null`: the usual heading. */
export function pastHeading({ top, seenAt }: Overview): string | null {
  if (seenAt === null) return null;
  if (top.kind === 'signed-out') return t('rows_had', formatDate(seenAt));
  return top.kind === 'stale' ? t('rows_seen', formatDate(seenAt)) : null;
}
