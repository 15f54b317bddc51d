import type { AccountId } from '../../account/account-id';
import { lookUpRepositories } from '../../messages/look-up-repositories';
import type { LookupResult } from '../../messages/messages';
import { send } from '../../messages/send';
import { type AccountQuestion, accountToAskFor } from '../../overview/account-question';
import { requestFilling } from '../../platform/active-tab';
import { browser } from '../../platform/browser';
import { t } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import type { Draft } from '../../recovery/request/draft';
import { clipboardText, FORM_URL } from '../../recovery/request/form-url';
import { type DraftOwner, draftKey, isOfOpened, newDraft, ownerOf } from '../../recovery/request/recovery-draft';
import type { RequestChange } from '../../recovery/tracker/request-change';
import type { LogInSeen } from '../../recovery/triage/log-in-seen';
import { answer, goBack } from '../../recovery/triage/triage';
import type { Note } from '../components/backup-note';
import type { Status } from '../components/page-frame';
import { done, startPage } from '../page';
import { CaseKeeper } from './case-keeper';
import { askedBy } from './page-address';
import { type RecoveryActions, RecoveryPage } from './recovery-page';
import type { DraftChange } from './unread-changes';
import '../theme.css';
import '../theme-dark.css';
import '../guide.css';
import './recovery.css';
import './triage.css';
import type { FieldErrorCode } from '../../recovery/request/field-error';

document.title = t('recovery_title');

/** A background that is ended in the midst of its work gives no answer; asked again, it starts again, if need be later. */
const insist = <T,>(ask: () => Promise<T>) =>
  ask()
    .catch(ask)
    .catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return ask();
    });

const keeper = new CaseKeeper({
  read: () => insist(() => send(browser, 'get-recovery', {})),
  keep: (draft) => insist(() => send(browser, 'save-draft', { draft })),
  note: (address) => history.replaceState(null, '', address),
  draw: () => page.draw(),
});
const page = startPage({ view, reload: () => keeper.reload(), failed: 'failed' });
let isOpening = false;
/** The form could not be opened as it should be: it is offered to open it all the same. */
let isStuck = false;
/** Of several accounts, which one it is; `null`: that is clear. */
let question: AccountQuestion | null = null;

function view(status: Status | null) {
  const { askAgain } = keeper;
  const shown = { view: keeper.current(), running: keeper.running(), askAgain, status, isStuck };
  const props = { ...shown, question: question && { ...question, seen: logIn?.seen ?? null }, now: new Date() };
  return <RecoveryPage {...props} {...actions} />;
}

function tell(work: Promise<unknown>, words?: MessageKey, failed?: MessageKey): Promise<void> {
  return page.tell(
    work.then(() => (words ? done(words) : null)),
    failed,
  );
}

function change(made: DraftChange): void {
  tell(keeper.change(made), undefined, 'recovery_not_kept');
}

const answers = () => keeper.current().draft.answers;

const forAccount = (work: (account: AccountId) => Promise<unknown>) => {
  const { account } = keeper.current();
  if (account) tell(work(account).then(() => keeper.reload()));
};

async function onNoteBackup(note: Note): Promise<FieldErrorCode | null> {
  const { account } = keeper.current();
  if (!account) return 'backup-no-codes';
  const problem = await send(browser, 'note-backup', { account, ...note });
  await keeper.reload();
  return problem;
}

/** What PyPI answers is kept at once, and read again as everything that is kept. */
const onLookUp = (): Promise<LookupResult> => {
  const { account } = keeper.current();
  return account ? lookUpRepositories(account) : Promise.resolve({ outcomes: [], isComplete: true });
};

const actions = {
  onChoose: (account) => keeper.show(account ?? keeper.current().draft.site),
  onChooseAtStart: (owner) => tell(begin(owner)),
  onAnswer: (step, option) => change({ answers: { ...answer(answers(), step, option) } }),
  onRewind: (step) => change({ answers: { ...goBack(answers(), step) } }),
  onSkip: (skipped) => change({ skipped }),
  onEdit: (edits) => change({ edits }),
  onNameless: (nameless) => change({ nameless }),
  onCopy: (text) => tell(navigator.clipboard.writeText(text), 'copied', 'recovery_not_copied'),
  onCopyAndOpen: (made) => once(() => copyAndOpen(made)),
  onOpenOnly: () => once(() => keepRequest().finally(openForm)),
  onChange: (change) => forAccount((account) => changeRequest(account, change)),
  onAskAgain: (again) => keeper.show(ownerOf(keeper.current().draft), again),
  onStartOver: () => forAccount(startOver),
  onNoteBackup,
  onLookUp,
  onReviewTokens: () => forAccount((account) => send(browser, 'review-tokens', { account })),
  onReviewHistory: () => forAccount((account) => send(browser, 'review-history', { account })),
  onSay: (id, isDone) => forAccount((account) => send(browser, 'say-done', { account, id, isDone })),
} satisfies RecoveryActions;

/** Opens the form, once for a double click. Where that fails, it can still be opened without the rest. */
async function once(open: () => Promise<unknown>): Promise<void> {
  if (isOpening) return;
  isOpening = true;
  isStuck = true;
  const opened = open().then(() => {
    isStuck = false;
  });
  // Nothing else on the page changes when the request isn't followed.
  await tell(opened, keeper.current().form.usernameUnknown ? 'copied' : undefined, 'recovery_not_opened');
  isOpening = false;
}

/**
 * The one click: both fields onto the clipboard, the permission that a later click on the form's tab needs, the request
 * kept, the form opened. Clipboard and permission are asked first, while the click counts as the user's; the permission is
 * not needed for going on. Without the copy nothing is opened: something else would be pasted in public.
 */
async function copyAndOpen(made: Draft): Promise<void> {
  const copying = navigator.clipboard.writeText(clipboardText(made));
  const asking = requestFilling().catch(() => false);
  await copying;
  await asking;
  await keepRequest();
  await openForm();
}

const openForm = () => browser.tabs.create({ url: FORM_URL });

/** Keeps the request as it stands as the one whose form is open, by its name if it has one; a draft that spoke of another account is over. */
async function keepRequest(): Promise<void> {
  const { form, draft } = keeper.current();
  if (form.usernameUnknown) {
    await keeper.change({ nameless: { ...draft.nameless, openedAt: new Date().toISOString() } });
    return;
  }
  const { site, username } = await send(browser, 'open-request', { form });
  const account = { site, username };
  await keeper.replace({ ...draft, account, edits: form });
  if (draftKey(ownerOf(draft)) !== draftKey(account)) await keeper.replace(newDraft(ownerOf(draft)));
  keeper.show(account);
  await keeper.reload();
}

/** Reports what has become of a request. Who needs it no longer begins with the questions again, not with the request. */
async function changeRequest(account: AccountId, change: RequestChange): Promise<void> {
  await send(browser, 'change-request', { account, change });
  keeper.show(account);
  if (change.kind === 'close' && change.outcome === 'withdrawn')
    await keeper.replace({ ...keeper.current().draft, answers: {}, skipped: false });
}

/** Locked out again: the questions anew. What was written for the last request is over, what was written since is not. */
async function startOver(account: AccountId): Promise<void> {
  const { draft } = keeper.current();
  if (isOfOpened(draft)) await keeper.replace(newDraft(account));
  keeper.show(account, true);
}

/** What could not be kept is lost with the page: the browser asks first. */
addEventListener('beforeunload', (event) => {
  if (!keeper.isKept) event.preventDefault();
});

/** The log-in at which the user was stopped, if a page of PyPI led here. */
let logIn: { document: string; seen: LogInSeen } | null = null;
/** An answer to the first question, which that page gave: it is kept with the account that the user chooses. */
let problem: string | undefined;

/** From a page of PyPI: the index, and what the trouble is. From the popup, or loaded anew: whose case. */
async function start(): Promise<void> {
  await keeper.reload();
  const { accounts } = keeper.current();
  const asked = askedBy(location.search, accounts);
  problem = asked.problem;
  const seen = asked.from === undefined ? null : await send(browser, 'get-log-in', { document: asked.from });
  logIn = asked.from !== undefined && seen ? { document: asked.from, seen } : null;
  if (asked.owner !== undefined) return keeper.show(asked.owner, asked.again);
  const choice = accountToAskFor(keeper.stored, asked.site, logIn !== null || problem !== undefined);
  if ('owner' in choice) return begin(choice.owner);
  question = choice;
}

/** Nothing is written before it is clear whose case it is. Then what PyPI's page said goes with that account. */
async function begin(owner: DraftOwner): Promise<void> {
  question = null;
  keeper.show(owner);
  if (logIn) await send(browser, 'choose-account', { owner, document: logIn.document });
  await keeper.reload();
  if (problem && Object.keys(answers()).length === 0) change({ answers: { problem } });
}
tell(start());
