import { render, type VNode } from 'preact';
import type { AccountId } from '../../account/account-id';
import type { ChangeAnswer } from '../../account/journal';
import { endOf, type Mutable, type MuteKind } from '../../account/mutes';
import type { SaidDoneId } from '../../account/said-done';
import type { Unanswered } from '../../account/unanswered';
import { lookUpRepositories } from '../../messages/look-up-repositories';
import type { Undoable } from '../../messages/messages';
import { send } from '../../messages/send';
import type { Filing } from '../../overview/filing';
import { type Shown, SNAPSHOT, type Snapshot, shownFrom } from '../../overview/snapshot';
import { requestAccess } from '../../platform/access';
import { activeTab, giveBackFilling, runInTab } from '../../platform/active-tab';
import { browser } from '../../platform/browser';
import { direction, language, t, useWritten } from '../../platform/i18n';
import type { MessageKey } from '../../platform/message-key';
import type { Draft } from '../../recovery/request/draft';
import type { Note } from '../components/backup-note';
import { Notice } from '../components/notice';
import { askedAccount } from './asked-account';
import { fillRequestForm } from './fill-request-form';
import { GitHubNotice, type GitHubNoticeProps } from './github-notice';
import { Popup, type Said } from './popup';
import '../theme.css';
import '../theme-dark.css';
import './popup.css';
import type { FieldErrorCode } from '../../recovery/request/field-error';

type Tab = Awaited<ReturnType<typeof activeTab>>;

const root = document.body;
const asked = askedAccount(location.search);
let chosen: AccountId | null = asked;
let questions = 0;
let said: Said | null = null;
let outcome: GitHubNoticeProps['outcome'] = null;

document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = t('extension_name');

/** Draws what the background wrote down, if that holds, and asks it once that is to be seen. */
async function start(): Promise<void> {
  const [tab, stored] = await Promise.all([activeTab(), browser.storage.session.get(SNAPSHOT)]);
  const snapshot = stored[SNAPSHOT] as Snapshot | undefined;
  if (!isGitHub(tab)) drawFrom(snapshot, tab?.id ?? null);
  if (root.childElementCount === 0) return draw();
  requestIdleCallback(() => tell(draw()), { timeout: 200 });
}

/** What is broken is as good as none. */
function drawFrom(snapshot: Snapshot | undefined, tab: number | null): void {
  try {
    const shown = shownFrom(snapshot, { account: asked, tab }, new Date());
    if (!snapshot || !shown) return;
    useWritten(snapshot.written);
    show(shown, null, false);
  } catch {
    render(null, root);
  }
}

const isGitHub = (tab: Tab) => tab?.url?.startsWith('https://github.com/') ?? false;

/** Asks the background and draws; once at the start, and again whenever something that is kept has changed. */
async function draw(): Promise<void> {
  questions += 1;
  const question = questions;
  const tab = await activeTab();
  const overview = await send(browser, 'get-overview', { account: chosen, tab: tab?.id ?? null });
  const filing = tab?.url && isGitHub(tab) ? await send(browser, 'get-filing', { url: tab.url }) : null;
  if (question !== questions) return; // a newer question is under way: its answer is the one to draw
  show(overview, tab && filing ? gitHubNotice(tab.id, filing) : null, true);
}

function show(overview: Shown, gitHub: VNode | null, isFresh: boolean): void {
  const { account, broken, site } = overview;
  const answerChanges = (answer: ChangeAnswer) =>
    account &&
    act(
      send(browser, 'answer-changes', { account, shown: overview.changes.unanswered, answer }),
      answer === 'mine' ? 'said_saved' : 'said_not_mine',
      [account, 'answer-changes'],
    );
  const popup = (
    <Popup
      overview={overview}
      gitHub={gitHub}
      isFresh={isFresh}
      now={new Date()}
      onSwitch={(other) => {
        chosen = other;
        said = null;
        tell(draw());
      }}
      said={said}
      says={{
        onReviewed: () =>
          account && act(send(browser, 'review-history', { account }), 'said_reviewed', [account, 'review-history']),
        onNoteBackup: (note) => (account ? noteBackup(account, note) : Promise.resolve('backup-no-codes')),
        onCheckedBackup: () =>
          account && act(send(browser, 'check-backup', { account }), 'said_checked', [account, 'check-backup']),
        onMute: (id, kind) => account && hide(account, { id, about: '' }, kind),
        onPassword: (isUnique) =>
          account && act(send(browser, 'say-password', { account, isUnique }), 'said_saved', [account, 'say-password']),
        onUnmute: (id) => account && act(send(browser, 'unmute', { account, id }), 'said_shown'),
        lookUp: {
          site,
          projects: overview.lookups,
          onAsk: () => (account ? lookUpRepositories(account) : Promise.resolve({ outcomes: [], isComplete: true })),
        },
        onCopy: (text) => act(navigator.clipboard.writeText(text), 'copied'),
        changes: { shown: overview.changes, onAnswer: answerChanges },
      }}
      todo={{
        onSay: (id, isDone) => account && sayDone(account, id, isDone),
        onReviewTokens: () =>
          account && act(send(browser, 'review-tokens', { account }), 'said_reviewed', [account, 'review-tokens']),
        onReviewHistory: () =>
          account && act(send(browser, 'review-history', { account }), 'said_reviewed', [account, 'review-history']),
      }}
      onAnswerChanges={answerChanges}
      onCodesMine={() => account && codesMine(account, overview.changes.unanswered)}
      onMuteReminder={({ account, id, about }, kind) => hide(account, { id, about }, kind)}
      onChangeRequest={({ site, username }, change) =>
        act(send(browser, 'change-request', { account: { site, username }, change }), 'said_saved')
      }
      onPutAway={(account) => overview.after && hide(account, overview.after.mutable, 'never')}
      onGrantAccess={() => tell(requestAccess(site).then(draw))}
      onEraseBroken={() => tell(send(browser, 'erase-broken', { keys: broken }))}
    />
  );
  render(popup, root);
}

/** Does something, says that it is done, and takes it back if the user wants to. */
function act(work: Promise<unknown>, words: MessageKey | { text: string }, undo?: [AccountId, Undoable]): void {
  tell(work.then(() => saidDone(words, undo)));
}

/** After these, what was pressed is gone. */
const HIDING: readonly Undoable[] = ['mute', 'say-done'];

function saidDone(words: MessageKey | { text: string }, undo?: [AccountId, Undoable]): Promise<void> {
  const takeBack = ([account, name]: [AccountId, Undoable]) =>
    act(send(browser, 'undo', { account, name }), 'said_undone');
  said = {
    text: typeof words === 'string' ? t(words) : words.text,
    undo: undo ? () => takeBack(undo) : null,
    isHidden: undo !== undefined && HIDING.includes(undo[1]),
  };
  return draw();
}

function hide(account: AccountId, { id, about }: Mutable, kind: MuteKind): void {
  const until = endOf({ kind, at: new Date().toISOString(), about });
  const text = until === null ? t('said_hidden') : t('said_hidden_until', { date: until });
  act(send(browser, 'mute', { account, id, about, kind }), { text }, [account, 'mute']);
}

function sayDone(account: AccountId, id: SaidDoneId, isDone: boolean): void {
  act(send(browser, 'say-done', { account, id, isDone }), isDone ? 'said_done' : 'said_shown', [account, 'say-done']);
}

async function noteBackup(account: AccountId, note: Note): Promise<FieldErrorCode | null> {
  const problem = await send(browser, 'note-backup', { account, ...note });
  if (problem === null) await saidDone('said_saved', [account, 'note-backup']);
  return problem;
}

/** The user used the codes: their word on the changes that show it; without any, on the number of codes alone. */
function codesMine(account: AccountId, { entries }: Unanswered): void {
  const used = entries.filter(({ change }) => change.kind === 'codes-used');
  const shown = { entries: used, overflow: null };
  if (used.length > 0)
    act(send(browser, 'answer-changes', { account, shown, answer: 'mine' }), 'said_saved', [account, 'answer-changes']);
  else act(send(browser, 'count-codes', { account }), 'said_saved', [account, 'count-codes']);
}

/** On GitHub's tab: what can be done there for the request whose form was opened last. */
function gitHubNotice(tabId: number, { tab, request, made }: Filing): VNode {
  const { site, username } = request;
  const props: GitHubNoticeProps = {
    tab,
    username,
    made,
    outcome,
    onFill: () => tell(fill(tabId, made)),
    onTrack: (link) =>
      tell(send(browser, 'change-request', { account: { site, username }, change: { kind: 'file', link } })),
    onCopy: (text) => tell(navigator.clipboard.writeText(text)),
  };
  return <GitHubNotice {...props} />;
}

async function fill(tabId: number, { username, reason }: Draft): Promise<void> {
  outcome = 'filling';
  await draw();
  outcome = await runInTab(tabId, fillRequestForm, { username, reason });
  if (outcome.state === 'done') await giveBackFilling();
  await draw();
}

/** What fails is shown in the popup's place, with the reason. */
async function tell(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    render(
      <Notice about="failed" tone="warn" title={t('notice_failed_title')} text={t('notice_failed', reason)} />,
      root,
    );
  }
}

// Firefox leaves the popup standing in front of the tab that a link opens; Chromium closes it by itself.
if (!asked) browser.tabs.onActivated.addListener(() => window.close());
document.documentElement.classList.toggle('in-tab', asked !== null);
browser.storage.onChanged.addListener((changes) => {
  if (!(SNAPSHOT in changes)) tell(draw());
});
tell(start());
