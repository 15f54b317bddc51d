import { isPartial, type Known, known } from '../account/known';
import { lookupsOf } from '../account/lookups-of';
import type { AccountRecord } from '../account/record';
import { type Rehearsed, type RehearsedWay, rehearsed } from '../account/rehearsal';
import type { Value } from '../platform/message-key';
import type { Email, FactName } from '../pypi/facts';

/**
 * Whether a way back into the account would work without the phone. `open`: seen to work, or rehearsed. `unproven`: it
 * exists, but nobody has shown that it works without the phone. `closed`: it isn't there, or failed in the rehearsal.
 * `last-resort`: it works, slowly, through PyPI's support.
 */
export type WayState = 'open' | 'unproven' | 'closed' | 'unknown' | 'last-resort';

/** One way back, with the reason for its state as data: the words are in `_locales` under `words`. */
export interface WayBack {
  id: 'password' | 'recovery-codes' | 'security-device' | 'repository-check' | 'waiting';
  state: WayState;
  /** A message key, `way_…`. */
  words: `way_${string}`;
  values: Value[];
  /** Users' own text: device labels, a repository's address. */
  items: string[];
  /** What the user said in the rehearsal, to be told with its date; `null`: there is nothing to rehearse. */
  rehearsal: Rehearsed | null;
}

/** What the ways are judged by besides the record. */
interface Grounds {
  isTrusted: (seenAt: string) => boolean;
  said: (way: RehearsedWay) => Rehearsed;
}

/**
 * The picture "If you lost your phone today": every way back in, in the order in which one would try them. The
 * authenticator app is taken to be on the phone. Facts: docs/recovery.md, "Ways that need no request"; warehouse #18994 on mailed links.
 *
 * @param isTrusted whether what was seen at a time (ISO 8601, UTC) can be taken for how things are: else nothing is open
 * @param now the moment of asking: ages of rehearsals are counted to it
 */
export function waysBack(record: AccountRecord | undefined, isTrusted: Grounds['isTrusted'], now: Date): WayBack[] {
  const said: Grounds['said'] = (way) => rehearsed(record, way, now);
  const grounds = { isTrusted, said };
  return [
    ...password(record, grounds),
    recoveryCodes(record, grounds),
    securityDevice(record, grounds),
    repositoryCheck(record, grounds),
    waiting(record, grounds),
  ];
}

function password(record: AccountRecord | undefined, { isTrusted }: Grounds): WayBack[] {
  const methods = known(record, 'twoFactor');
  if (typeof methods !== 'object' || methods.value.totp || methods.value.securityDevices.length > 0) return [];
  return [way('password', isTrusted(methods.seenAt) ? 'open' : 'unproven', 'way_password_alone')];
}

function recoveryCodes(record: AccountRecord | undefined, grounds: Grounds): WayBack {
  const rehearsal = grounds.said('codes');
  const codesWay = (state: WayState, words: WayBack['words'], values: Value[] = []) =>
    way('recovery-codes', state, words, values, [], rehearsal);
  const codes = known(record, 'recoveryCodes');
  if (typeof codes !== 'object') return codesWay('unknown', MISSING[codes]);
  const { unused, generatedAt, confirmed } = codes.value;
  if (unused === 0) return codesWay('closed', 'way_codes_none');
  if (generatedAt === null) return codesWay('unproven', 'way_codes_undated', [unused]);
  const values = [unused, { moment: generatedAt }];
  if (rehearsal.state === 'fails') return codesWay('closed', 'way_codes_not_found', values);
  if (!confirmed && rehearsal.state !== 'works') return codesWay('unproven', 'way_codes_untried', values);
  // Since November 2025 a code used from an unknown network also needs a link that PyPI mails to the primary address.
  const state = mailbox(record);
  if (state === 'broken') return codesWay('unproven', 'way_codes_without_mailbox', values);
  if (grounds.said('mailbox').state === 'fails') return codesWay('unproven', 'way_codes_mailbox_shut', values);
  const isOpen = state === 'works' && areSeen(record, ['recoveryCodes', 'emails'], grounds) && !everFailed(grounds);
  return codesWay(isOpen ? 'open' : 'unproven', 'way_codes_left', values);
}

/** A failure counts no more after a year, but it is no proof that codes and mailbox are at hand again. */
function everFailed({ said }: Grounds): boolean {
  return failed(said('codes')) || failed(said('mailbox'));
}

function failed({ outcome, isCurrent }: Rehearsed): boolean {
  return outcome === 'fails' && isCurrent;
}

/** A security device may be the phone itself: no page tells, but the rehearsal does, of one of them. */
function securityDevice(record: AccountRecord | undefined, grounds: Grounds): WayBack {
  const rehearsal = grounds.said('second-key');
  const deviceWay = (state: WayState, words: WayBack['words'], labels: string[] = []) =>
    way('security-device', state, words, [], labels, rehearsal);
  const methods = known(record, 'twoFactor');
  if (typeof methods !== 'object') return deviceWay('unknown', MISSING[methods]);
  const labels = methods.value.securityDevices;
  if (labels.length === 0 && isPartial(record, 'twoFactor')) return deviceWay('unknown', MISSING.void);
  if (labels.length === 0) return deviceWay('closed', 'way_device_none');
  const own = labels.filter((label) => label === rehearsal.about);
  if (rehearsal.state === 'works') {
    return deviceWay(grounds.isTrusted(methods.seenAt) ? 'open' : 'unproven', 'way_device_at_hand', own);
  }
  if (rehearsal.state !== 'fails') return deviceWay('unproven', 'way_device_elsewhere', labels);
  const others = labels.filter((label) => label !== rehearsal.about);
  return others.length > 0
    ? deviceWay('unproven', 'way_device_elsewhere', others)
    : deviceWay('closed', 'way_device_not_at_hand', own);
}

/**
 * Support may ask for a branch in a repository that a project's latest release names, by a mail to the primary address.
 * That the user can push there without the phone, only the rehearsal tells.
 */
function repositoryCheck(record: AccountRecord | undefined, grounds: Grounds): WayBack {
  const rehearsal = grounds.said('repository');
  const repositoryWay = (state: WayState, words: WayBack['words'], repositories: string[] = []) =>
    way('repository-check', state, words, [], repositories, rehearsal);
  const named = namedRepositories(record, grounds);
  const repositories = [...new Set(named.map(({ repository }) => repository))];
  if (repositories.length === 0) return repositoryWay('unknown', 'way_repository_unchecked');
  const own = named.filter(({ repository }) => repository === rehearsal.about);
  if (rehearsal.state === 'works' && own.length > 0) {
    const isMailRead = mailbox(record) === 'works' && !failed(grounds.said('mailbox'));
    const isSeen = areSeen(record, ['projects', 'emails'], grounds) && own.some((one) => one.isTrusted);
    return repositoryWay(isMailRead && isSeen ? 'open' : 'unproven', 'way_repository_pushed', [
      ...new Set(own.map(({ repository }) => repository)),
    ]);
  }
  const others = repositories.filter((repository) => rehearsal.state !== 'fails' || repository !== rehearsal.about);
  return others.length > 0
    ? repositoryWay('unproven', 'way_repository_named', others)
    : repositoryWay('closed', 'way_repository_no_push', repositories);
}

/** Of the account's released projects, what was last told of each. */
function namedRepositories(
  record: AccountRecord | undefined,
  { isTrusted }: Grounds,
): { repository: string; isTrusted: boolean }[] {
  const projects = known(record, 'projects');
  const released = typeof projects === 'object' ? projects.value.filter((project) => project.released) : [];
  return released.flatMap(({ name }) => {
    const lookup = lookupsOf(record?.lookups ?? [], name).counts;
    return lookup?.repository ? [{ repository: lookup.repository, isTrusted: isTrusted(lookup.checkedAt) }] : [];
  });
}

function waiting(record: AccountRecord | undefined, { said }: Grounds): WayBack {
  const state = mailbox(record);
  if (state === 'broken') return way('waiting', 'last-resort', 'way_waiting_without_mailbox');
  if (said('mailbox').state === 'fails') return way('waiting', 'last-resort', 'way_waiting_mailbox_shut');
  return way('waiting', 'last-resort', state === 'works' ? 'way_waiting_with_mailbox' : 'way_waiting');
}

/**
 * Whether mail reaches the primary address. A verified one that bounced now and then may take the next mail, or not; so may
 * the address that support writes to in the place of one that is lost.
 */
function mailbox(record: AccountRecord | undefined): 'works' | 'broken' | 'unknown' {
  const emails = known(record, 'emails');
  if (typeof emails !== 'object') return 'unknown';
  const primary = emails.value.find((email: Email) => email.primary);
  if (!primary && isPartial(record, 'emails')) return 'unknown';
  if (!primary?.verified) return 'broken';
  return primary.problem === 'none' ? 'works' : 'unknown';
}

function areSeen(record: AccountRecord | undefined, names: FactName[], { isTrusted }: Grounds): boolean {
  const facts = names.map((name) => known(record, name));
  return facts.every((fact) => typeof fact === 'object' && isTrusted(fact.seenAt));
}

const MISSING: Readonly<Record<Exclude<Known<FactName>, object>, WayBack['words']>> = {
  unreadable: 'way_unreadable',
  void: 'way_void',
  'not-seen': 'way_not_seen',
};

function way(
  id: WayBack['id'],
  state: WayState,
  words: WayBack['words'],
  values: Value[] = [],
  items: string[] = [],
  rehearsal: Rehearsed | null = null,
): WayBack {
  return { id, state, words, values, items, rehearsal };
}
