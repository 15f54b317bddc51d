import { ROWS } from '../../src/overview/rows';
import { expectedOutcomes, RULES } from './expected';
import type { Memory } from './memory';
import type { Said } from './said';

/** What surrounds what is said: the page that is before the user, and what else is the case. */
export interface Moment {
  host: string;
  path: string;
  username: string;
  memory: Memory;
  /** Kinds of changes that nobody here made. */
  strange: readonly string[];
  /** Kinds of changes that may be asked about, though they were done here. */
  askable: readonly string[];
  /** Whether a request for recovery is running. */
  isRequested: boolean;
}

/** Notices that say that something could not be made out, or that nothing was seen yet. */
const DOUBTS = ['first-run', 'last-seen', 'not-visited', 'whose-page', 'partly-recognized', 'not-recognized', 'stale'];
const SIGNED_OUT = /^\/account\/(login|two-factor|recovery-code)\//;
const SETTINGS = /^\/manage\/(account|account\/two-factor|unverified-account)\/$/;

/** Where what is said is not the truth, or less than could be known; one line for each. */
export function faultsOf(said: Said, moment: Moment): string[] {
  return [
    ...aboutAccount(said, moment),
    ...aboutChecks(said, moment),
    ...aboutCounts(said, moment),
    ...aboutRows(said, moment),
    ...aboutNotices(said, moment),
    ...aboutBadge(said, moment),
    ...aboutBoxes(said, moment),
  ];
}

type Expected = ReturnType<typeof expectedOutcomes>;

const isKnown = ({ memory }: Moment) => Object.keys(memory.told).length > 0;

function aboutAccount({ account, site }: Said, moment: Moment): string[] {
  const name = isKnown(moment) ? moment.username : null;
  return [
    ...when(account !== name, `account: ${account}, not ${name}`),
    ...when(site !== moment.host, `index: ${site}, not ${moment.host}`),
  ];
}

function aboutChecks({ checks }: Said, moment: Moment): string[] {
  if (!isKnown(moment)) return Object.keys(checks).map((id) => `${id} is shown of nobody`);
  const expected = withStrange(expectedOutcomes(moment.memory), moment);
  const isNear = SETTINGS.test(moment.path);
  return [...new Set([...Object.keys(expected), ...Object.keys(checks)])].flatMap((id) => {
    const [allowed, outcome = 'unsaid'] = [expected[id], checks[id]];
    if (!allowed) return [`${id}: there is no rule for it on the walk`];
    const isAllowed = allowed.some((one) => one === outcome || (!isNear && `was-${one}` === outcome));
    return isAllowed ? [] : [`${id}: ${outcome}, not ${allowed.join(' or ')}`];
  });
}

function withStrange(expected: Expected, { strange, askable }: Moment): Expected {
  const changed = strange.length > 0 ? { ...expected, 'nothing-unexpected-changed': ['fail' as const] } : expected;
  return askable.length > 0 ? { ...changed, 'nothing-unexpected-changed': ['fail', 'pass'] } : changed;
}

/** The numbers in the words, where there is one that counts. */
function aboutCounts({ grounds }: Said, { memory: { told } }: Moment): string[] {
  const counts = { 'recovery-codes-available': told.codes?.unused || undefined, 'history-reviewed': told.events };
  return Object.entries(counts).flatMap(([id, count]) => {
    const [shown] = /\d+/.exec(grounds[id] ?? '') ?? [];
    return count === undefined || shown === `${count}` ? [] : [`${id}: counts ${shown}, not ${count}`];
  });
}

/** A row's state is the worst of its checks, and what stands on top claims no more than the rows. */
function aboutRows({ rows, top, checks }: Said, { strange, askable }: Moment): string[] {
  const isAsked = strange.length > 0 || askable.length > 0;
  const ofRows = ROWS.flatMap(({ id, checks: own }) => {
    const outcomes = own.flatMap((check) => checks[check] ?? []);
    const state = rows[id];
    const allowed = state === undefined ? [] : statesFor(outcomes);
    if (outcomes.length === 0 ? state === undefined : allowed.some((one) => one === state)) return [];
    return isAsked && state === 'asked' ? [] : [`row ${id}: ${state}, not ${allowed.join(' or ')}`];
  });
  const isAllWell = Object.values(checks).every((outcome) => outcome === 'pass' || outcome === 'not-applicable');
  return [...ofRows, ...when(top === 'ok' && !isAllWell, 'all is said to be in order')];
}

function statesFor(outcomes: readonly string[]): readonly string[] {
  if (outcomes.some((one) => one.endsWith('fail'))) return ['serious', 'worth-fixing'];
  if (outcomes.includes('unknown')) return ['unknown'];
  if (outcomes.includes('was-pass')) return ['was-ok'];
  // On a sign-in page all rows are what was.
  return outcomes.includes('pass') ? ['ok', 'was-ok'] : ['none'];
}

/** What stands above the question about changes, and above what to do on a sign-in page. */
const ABOVE = ['request', 'after'];

function aboutNotices({ notices, changes, offer, top }: Said, moment: Moment): string[] {
  const { path, strange, askable, isRequested, memory } = moment;
  const doubts = notices.filter((notice) => DOUBTS.includes(notice));
  return [
    ...when(
      SIGNED_OUT.test(path) !== notices.includes('signed-out') && !ABOVE.includes(top),
      'to sign in is asked at the wrong place, or is not',
    ),
    ...when(SETTINGS.test(path) && doubts.length > 0, `doubts: ${doubts}`),
    ...when(isRequested !== notices.includes('request'), 'the request is shown without running, or is not'),
    ...strange
      .filter((kind) => !changes.includes(kind) && !ABOVE.includes(top) && top !== 'signed-out')
      .map((kind) => `changes: ${kind} is not asked about`),
    ...changes
      .filter((kind) => !strange.includes(kind) && !askable.includes(kind))
      .map((kind) => `changes: ${kind} is asked about`),
    ...when(offer !== '' && offer.includes('no unused') !== (memory.told.codes?.unused === 0), `offer: ${offer}`),
  ];
}

function when(isFault: boolean, fault: string): string[] {
  return isFault ? [fault] : [];
}

/** What no page tells: the popup asks it, and the badge says nothing of it. */
const BY_USER = ['recovery-codes-backed-up', 'nothing-unexpected-changed'];

/** A number counts what is grave and fails; nothing at all means that all else that is grave was seen to be in order. */
function aboutBadge({ badge, checks }: Said, { isRequested }: Moment): string[] {
  const grave = Object.entries(checks).filter(([id]) => RULES[id]?.isGrave);
  const failing = grave.filter(([, outcome]) => outcome.endsWith('fail')).length;
  const isInOrder = ([id, outcome]: [string, string]) =>
    outcome === 'pass' || outcome === 'not-applicable' || (outcome === 'unknown' && BY_USER.includes(id));
  const isSure = grave.length > 0 && grave.every(isInOrder);
  const allowed = failing > 0 ? [`${failing}`] : [isSure ? '' : '?', '!'];
  const isAllowed = allowed.includes(badge) || (isRequested && badge === '!');
  return isAllowed ? [] : [`badge: "${badge}", not "${allowed.join('" or "')}"`];
}

/** Boxes warn of what fails, on the account's own pages. */
function aboutBoxes({ boxes, checks }: Said, { path }: Moment): string[] {
  const false_ = boxes.filter((id) => !checks[id]?.endsWith('fail'));
  return [
    ...false_.map((id) => `box: ${id} does not fail`),
    ...when(boxes.length > 0 && !SETTINGS.test(path), `boxes at ${path}`),
  ];
}
