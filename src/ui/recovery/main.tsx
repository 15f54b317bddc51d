import { render } from 'preact';
import type { AccountId } from '../../account/account-id';
import { type RecoveryCase, recoveryCase, requestOf, type StoredForRecovery } from '../../overview/recovery-case';
import { requestFilling } from '../../platform/active-tab';
import { browser } from '../../platform/browser';
import { direction, language, t } from '../../platform/i18n';
import { send } from '../../platform/send';
import { SITES, type Site } from '../../pypi/urls';
import type { Draft } from '../../recovery/draft';
import { clipboardText, FORM_URL } from '../../recovery/form-url';
import { newDraft, type RecoveryDraft, withoutPrivateData } from '../../recovery/recovery-draft';
import { runningIssue, type TrackedRequest } from '../../recovery/tracked-request';
import { type Answers, answer, STEPS } from '../../recovery/triage';
import { type RecoveryActions, RecoveryPage } from './recovery-page';
import '../theme.css';
import '../theme-dark.css';
import './recovery.css';

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('recovery_title');

const query = new URLSearchParams(location.search);
let stored: StoredForRecovery = { records: [], drafts: [], requests: [] };
let chosen: AccountId | null | undefined = accountFrom(query);
/** What is typed here and not yet read back: what stands on the screen is never overtaken by what is kept. */
let typed: RecoveryDraft | null = null;
let askAgain = false;
let status: { text: string; failed: boolean } | null = null;

function accountFrom(asked: URLSearchParams): AccountId | null | undefined {
  const site = SITES.find((one) => one === asked.get('site'));
  const username = asked.get('username');
  return site && username ? { site, username } : undefined;
}

function currentCase(): RecoveryCase {
  const view = recoveryCase(stored, chosen);
  return typed ? recoveryCase({ ...stored, drafts: [typed] }, view.account) : view;
}

function draw(): void {
  const view = currentCase();
  const props = { view, running: runningFor(view), askAgain, now: new Date(), status };
  render(<RecoveryPage {...props} {...actions} />, document.body);
}

/** The running request that stands in the way of the one that is written: of the name in the form, whichever is shown. */
function runningFor({ form }: RecoveryCase): TrackedRequest | undefined {
  const request = requestOf(stored.requests, { site: form.site, username: form.username.trim() });
  return runningIssue(request) ? request : undefined;
}

async function reload(): Promise<void> {
  stored = await send(browser, 'get-recovery', {});
  draw();
}

/** Does something, then shows what has become of it; a failure is told, and what is on the screen stays. */
async function tell(work: Promise<unknown>, done: string | null = null): Promise<void> {
  try {
    await work;
    status = done === null ? null : { text: done, failed: false };
  } catch (error) {
    status = { text: t('notice_failed', error instanceof Error ? error.message : String(error)), failed: true };
  }
  draw();
}

/** Shows a change of the draft at once and keeps it. Private data is shown to be put right, never kept. */
function change(change: Partial<RecoveryDraft>): void {
  typed = { ...currentCase().draft, ...change };
  draw();
  tell(save(typed));
}

async function save(draft: RecoveryDraft): Promise<void> {
  await send(browser, 'save-draft', { draft: { ...draft, edits: withoutPrivateData(draft.edits) } });
}

function rewound(answers: Answers, step: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([one]) => one !== step));
}

const forAccount = (work: (account: AccountId) => Promise<unknown>) => {
  const { account } = currentCase();
  if (account) tell(work(account).then(reload));
};

const actions = {
  onChoose: (account: AccountId | null) => {
    chosen = account && { site: account.site, username: account.username };
    typed = null;
    askAgain = false;
    draw();
  },
  onAnswer: (step, option) => change({ answers: { ...answer(currentCase().draft.answers, step, option) } }),
  onRewind: (step) => change({ answers: { ...rewound(currentCase().draft.answers, step) } }),
  onSkip: (skipped) => change({ skipped }),
  onEdit: (edits) => change({ edits: { ...currentCase().draft.edits, ...edits } }),
  onCopy: (text) => tell(navigator.clipboard.writeText(text), t('copied')),
  onCopyAndOpen: (made) => tell(copyAndOpen(made)),
  onChange: (change) => forAccount((account) => send(browser, 'change-request', { account, change })),
  onEditRequest: () => {
    askAgain = true;
    draw();
  },
  onStartOver: () => {
    askAgain = true;
    change(newDraft(currentCase().account));
  },
  onNoteBackup: (where) => forAccount((account) => send(browser, 'note-backup', { account, where })),
  onReviewTokens: () => forAccount((account) => send(browser, 'review-tokens', { account })),
  onReviewHistory: () => forAccount((account) => send(browser, 'review-history', { account })),
} satisfies RecoveryActions;

/**
 * The one click: both fields onto the clipboard, the permission that a later click on the form's tab needs, the request
 * kept, the form opened. Clipboard and permission are asked first, while the click counts as the user's.
 */
async function copyAndOpen(made: Draft): Promise<void> {
  const copying = navigator.clipboard.writeText(clipboardText(made));
  const asking = requestFilling();
  await copying;
  await asking;
  const { form, draft } = currentCase();
  const request = await send(browser, 'open-request', { form });
  const account = { site: request.site, username: request.username };
  await save({ ...draft, account, edits: form });
  if (draft.account === null) await save(newDraft(null));
  chosen = account;
  askAgain = false;
  typed = null;
  await reload();
  await browser.tabs.create({ url: FORM_URL });
}

/** Another tab or the popup changed something: what is being typed here stays. */
browser.storage.onChanged.addListener(() => tell(reload()));

/** The usual account of an index, or one that is not known yet. */
function chooseOn(site: Site): void {
  const onSite = <T extends { site: Site }>(all: T[]) => all.filter((one) => one.site === site);
  const own = { records: onSite(stored.records), drafts: [], requests: onSite(stored.requests) };
  chosen = recoveryCase(own, undefined).account;
  if (chosen === null && currentCase().draft.site !== site) change({ site });
  else draw();
}

/** From a page of PyPI: the index, and what the trouble is. */
async function start(): Promise<void> {
  await reload();
  const site = SITES.find((one) => one === query.get('site'));
  if (site && chosen === undefined) chooseOn(site);
  const problem = query.get('problem');
  const { draft } = currentCase();
  if (problem && Object.hasOwn(STEPS.problem.options, problem) && Object.keys(draft.answers).length === 0) {
    change({ answers: { problem } });
  }
}
tell(start());
