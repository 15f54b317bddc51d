import type { AccountId } from '../../account/account-id';
import type { JudgedRecord } from '../../account/known';
import { lookUpRepositories } from '../../messages/look-up-repositories';
import { send } from '../../messages/send';
import { choiceOf } from '../../overview/choice';
import { judgedRecord } from '../../overview/judged-record';
import { usedCodeList } from '../../overview/running-lists';
import { limitsOf } from '../../overview/settings';
import { browser } from '../../platform/browser';
import type { Stored } from '../../storage/items';
import type { Status } from '../components/page-frame';
import { READINESS_VIEWS, type ReadinessView, readinessPage } from '../components/page-urls';
import { done, startPage } from '../page';
import { askedBy } from './page-address';
import { type ReadinessActions, ReadinessPage, viewTitle } from './readiness-page';
import { type PracticePosition, placeAfter } from './walk';
import '../theme.css';
import '../theme-dark.css';
import '../guide.css';
import './readiness.css';
import './sheet.css';

let stored: Stored | null = null;
let view: ReadinessView = READINESS_VIEWS[0];
/** The account that is shown; `null` as long as none is known. */
let account: AccountId | null = null;
let place: PracticePosition = 'list';

const { draw, hush, tell } = startPage({ view: page, reload, failed: 'failed' });

function record(): JudgedRecord | undefined {
  const kept = stored && choiceOf(stored, account, null).record;
  return stored && kept ? judgedRecord(stored, kept) : undefined;
}

function page(status: Status | null) {
  if (!stored) return null;
  const accounts = stored.records.map(({ site, username }) => ({ site, username }));
  document.title = viewTitle(view);
  return (
    <ReadinessPage
      view={view}
      place={place}
      record={record()}
      accounts={accounts}
      limits={limitsOf(stored.settings)}
      now={new Date()}
      status={status}
      {...actions}
    />
  );
}

const nothingSaid = () => null;

/** Tells the background something of the account that is shown, and reads again what is kept. */
function say(work: (account: AccountId) => Promise<unknown>): void {
  const shown = record();
  if (shown) tell(work({ site: shown.site, username: shown.username }).then(reload).then(nothingSaid));
}

function goTo(next: PracticePosition): void {
  place = next;
  hush();
  draw();
}

const actions: ReadinessActions = {
  onChoose: (chosen) => {
    account = chosen;
    history.replaceState(null, '', readinessPage(view, chosen));
    goTo('list');
  },
  onPlace: goTo,
  onTick: (way, outcome, about) =>
    say(async (account) => {
      await send(browser, 'tick-rehearsal', { account, way, outcome, about });
      // Only what is kept leads on; whoever went elsewhere meanwhile stays there.
      if (place === way) place = placeAfter(way);
    }),
  onLookUp: () => {
    const shown = record();
    return shown
      ? lookUpRepositories({ site: shown.site, username: shown.username })
      : Promise.resolve({ outcomes: [], isComplete: true });
  },
  onPrint: () => window.print(),
  onCopy: (text) => tell(navigator.clipboard.writeText(text).then(() => done('copied'))),
  onUsedCode: () => say((account) => send(browser, 'used-code', { account })),
  onPutAway: () => {
    const shown = record();
    if (shown) {
      const list = usedCodeList(shown, new Date());
      say((account) => send(browser, 'mute', { account, ...list, kind: 'never' }));
    }
  },
  onSay: (id, isDone) => say((account) => send(browser, 'say-done', { account, id, isDone })),
  onReviewTokens: () => say((account) => send(browser, 'review-tokens', { account })),
  onReviewHistory: () => say((account) => send(browser, 'review-history', { account })),
  onLeave: (domain) => say((account) => send(browser, 'leave', { account, leaving: { domain } })),
  onNote: async (note) => {
    const shown = record();
    if (!shown) return 'backup-no-codes';
    const { site, username } = shown;
    const problem = await send(browser, 'note-backup', { account: { site, username }, ...note });
    const onUndo = () => say((account) => send(browser, 'undo', { account, name: 'note-backup' }));
    if (problem === null) await tell(reload().then(() => ({ ...done('said_saved'), onUndo })));
    return problem;
  },
  onStop: () => say((account) => send(browser, 'leave', { account, leaving: null })),
};

/** A background that is ended in the midst of its work gives no answer; asked again, it starts again. */
async function reload(): Promise<void> {
  const ask = () => send(browser, 'get-stored', {});
  stored = await ask().catch(ask);
}

/** What the address asks for; without an account, the one seen last. */
async function start(): Promise<void> {
  await reload();
  const asked = askedBy(location.search, stored?.records ?? []);
  view = asked.view;
  account = asked.account;
}

tell(start().then(nothingSaid));
