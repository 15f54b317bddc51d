import { describe, expect, it } from 'vitest';
import type { AccountId } from '../account/account-id';
import type { Visit } from '../account/last-visit-schema';
import type { AccountRecord } from '../account/record';
import { newRecord } from '../account/remember';
import { ALICE, HEALTHY, nobodys, page, recordOf, seenAgo, visitOf } from '../account/testing/samples';
import { CHECKS } from '../checks/index';
import { daysAgo, NOW } from '../checks/testing/samples';
import type { Facts } from '../pypi/facts';
import { aRequest } from '../recovery/testing/request';
import type { TrackedRequest } from '../recovery/tracker/tracked-request';
import { NEVER_NUDGED } from '../reminders/daily-nudge';
import type { Stored } from '../storage/items';
import { allDates } from './due-reminders';
import { type Around, overviewOf } from './overview';
import { NOTHING_SET } from './settings';
import { isDoubtful } from './trust';

const none = { totp: false, securityDevices: [] };
const of = (id: AccountId, fields: Partial<Facts>, seenAt: string) => recordOf(fields, seenAt, newRecord(id));
const { generatedAt } = HEALTHY.recoveryCodes;
/** Where the codes are, said by the user. */
const backup = { where: 'in the safe', generatedAt, notedAt: daysAgo(3), authenticator: 'elsewhere' as const };
/** A visit before that saw the same. */
const at = daysAgo(3);
const compared = { twoFactor: at, recoveryCodes: at, emails: at, tokens: at };
const journal = { entries: [], compared, overflow: null };
/** A project whose release names its repository. */
const projects = [{ name: 'sample', owner: true, soleOwner: false, released: true }];
const lookups = [
  { project: 'sample', checkedAt: at, outcome: 'repository' as const, repository: 'https://github.com/alice/sample' },
];
const PUBLISHED = { ...HEALTHY, projects, publishers: [{ project: 'sample', count: 1 }] };
const passwordSaid = { at: daysAgo(3), isUnique: true };
const said = { backup, journal, lookups, passwordSaid, factorUses: { app: daysAgo(3) } };
const alice = { ...of(ALICE, PUBLISHED, daysAgo(3)), ...said };
const aliceOnTest = of({ ...ALICE, site: 'test.pypi.org' }, { twoFactor: none }, daysAgo(2));
const bob = of({ site: 'pypi.org', username: 'bob' }, { twoFactor: none }, daysAgo(1));
const NOTHING: Stored = {
  records: [],
  visits: {},
  drafts: [],
  requests: [],
  settings: NOTHING_SET,
  nudges: NEVER_NUDGED,
  broken: [],
};
const stored = (changes: Partial<Stored> = {}): Stored => ({ ...NOTHING, ...changes });
const AROUND: Around = { now: NOW, chosen: null, page: null, problems: {}, withheld: [] };
const shownOf = (changes: Partial<Stored>, chosen: AccountId | null = null, around: Partial<Around> = {}) =>
  overviewOf(stored(changes), { ...AROUND, chosen, ...around });
const outcome = (findings: { id: string; outcome: string }[], id: string) =>
  findings.find((finding) => finding.id === id)?.outcome;

describe('the overview', () => {
  it('can be sent as it is, with the check of every finding', () => {
    const shown = shownOf({ records: [alice] });
    expect(structuredClone(shown)).toEqual(shown);
    const found = shown.rows.flatMap((row) => row.findings);
    expect(found.map(({ finding }) => finding)).toEqual(expect.arrayContaining(shown.findings));
    for (const { check } of found) expect(CHECKS.find(({ id }) => id === check.id)).toMatchObject(check);
  });
});

describe('the overview', () => {
  it('of nothing claims nothing', () => {
    expect(shownOf({})).toMatchObject({
      site: 'pypi.org',
      account: null,
      accounts: [],
      situation: 'first-run',
      seenAt: null,
      findings: [],
      broken: [],
      problem: null,
    });
    expect(shownOf({})).toMatchObject({ rows: [], top: { kind: 'first-run' } });
  });

  it('judges the chosen account by its own facts alone, and lists the others', () => {
    const records = [alice, bob, aliceOnTest];
    const shown = shownOf({ records }, { ...ALICE, username: 'Alice-Dev' });
    expect(shown).toMatchObject({ account: ALICE, seenAt: daysAgo(3), situation: 'fresh' });
    expect(shown.accounts).toEqual([
      { ...ALICE, top: 'unknown', count: 1 },
      { site: 'pypi.org', username: 'bob', top: 'serious', count: 1 },
      { ...ALICE, site: 'test.pypi.org', top: 'serious', count: 1 },
    ]);
    expect(outcome(shown.findings, 'two-factor-enabled')).toBe('pass');

    const other = shownOf({ records }, { ...ALICE, site: 'test.pypi.org' });
    expect(other).toMatchObject({ site: 'test.pypi.org', account: { ...ALICE, site: 'test.pypi.org' } });
    expect(outcome(other.findings, 'two-factor-enabled')).toBe('fail');
    expect(outcome(other.findings, 'primary-email-verified')).toBe('unknown');
  });

  it('takes the last visit of the same index only', () => {
    const logIn = visitOf({ site: 'test.pypi.org', page: 'log-in', unreadable: [] }, daysAgo(0));
    const visits = { 'pypi.org': visitOf(page(HEALTHY), daysAgo(1)), 'test.pypi.org': logIn };
    expect(shownOf({ records: [alice], visits }).situation).toBe('fresh');
    expect(shownOf({ records: [aliceOnTest], visits }).situation).toBe('last-seen');
  });

  it.each([
    ['test.pypi.org', daysAgo(2), daysAgo(1)],
    ['pypi.org', daysAgo(1), daysAgo(2)],
  ])('without an account speaks of the index visited last: %s', (site, main, test) => {
    const at = (time: string) => visitOf({ site: 'pypi.org', page: 'log-in', unreadable: [] }, time);
    const visits = { 'pypi.org': at(main), 'test.pypi.org': at(test) };
    expect(shownOf({ visits })).toMatchObject({ site, account: null, situation: 'not-visited' });
  });

  it('names the time of the oldest that it rests on', () => {
    const record = of(ALICE, HEALTHY, seenAgo(300));
    const partly = recordOf({ page: 'two-factor', twoFactor: HEALTHY.twoFactor, projects: [] }, seenAgo(0), record);
    expect(shownOf({ records: [partly] })).toMatchObject({ situation: 'stale', seenAt: seenAgo(300) });
  });

  it('names what could not be parsed', () => {
    expect(shownOf({ broken: ['account/pypi.org/eve'] }).broken).toEqual(['account/pypi.org/eve']);
  });

  it('shows what changed in the account that it judges, and of no other', () => {
    const change = { kind: 'app-added' } as const;
    const asked = { since: daysAgo(9), at, change, answer: null, answeredAt: null };
    const changed = { ...alice, journal: { ...journal, entries: [asked] } };
    const shown = (chosen: AccountId | null) => shownOf({ records: [changed, bob] }, chosen);
    expect(shown(ALICE).changes).toMatchObject({ unanswered: { entries: [asked] }, since: daysAgo(9) });
    expect(outcome(shown(ALICE).findings, 'nothing-unexpected-changed')).toBe('fail');
    expect(shown(null).changes.unanswered.entries).toEqual([]);
  });

  it('shows the rows of the account that it judges', () => {
    const states = (chosen: AccountId) =>
      shownOf({ records: [alice, bob] }, chosen).rows.map(({ id, state }) => `${id} ${state}`);
    expect(states(ALICE)).toContain('recovery-codes ok');
    expect(states({ site: 'pypi.org', username: 'bob' })).toContain('recovery-codes unknown');
  });
});

describe('the findings', () => {
  it('say of every check what the record allows, and nothing of what was never seen', () => {
    const outcomes = (record: AccountRecord) =>
      shownOf({ records: [record] }).findings.map((finding) => finding.outcome);
    expect(outcomes({ ...alice, historyReviewedAt: daysAgo(1) })).toEqual(CHECKS.map(() => 'pass'));
    expect(outcomes(newRecord(ALICE))).toEqual(CHECKS.map(() => 'unknown'));
  });
});

describe('doubtful', () => {
  const reviewed = { ...alice, historyReviewedAt: daysAgo(3) };
  const redesigned = nobodys({ unreadable: ['username', 'tokens'] });

  /** The checks whose outcome is not to be relied on. */
  const doubtful = ({ records, visits = {} }: Partial<Stored>, around: Partial<Around> = {}) => {
    const { findings, trust } = shownOf({ records: records ?? [reviewed], visits }, null, around);
    return findings.filter((finding) => isDoubtful(finding, trust)).map(({ id }) => id);
  };
  const following = (...pages: Facts[]) => {
    const visit = pages.reduce<Visit | undefined>(
      (before, facts, i) => visitOf(facts, seenAgo((pages.length - 1 - i) / 24), before),
      undefined,
    );
    return { visits: { [pages[0]?.site ?? 'pypi.org']: visit } };
  };
  const logIn = nobodys({ page: 'log-in' });
  const listed = page({ page: 'projects', projects });
  const ALL = CHECKS.map(({ id }) => id);

  it('is nothing that was seen lately, whatever page followed', () => {
    expect(doubtful({})).toEqual([]);
    expect(doubtful(following(logIn))).toEqual([]);
    expect(doubtful(following(listed))).toEqual([]);
  });

  it('is all after a page that was not recognized or nobody named, whatever page followed', () => {
    for (const doubted of [redesigned, nobodys(HEALTHY)])
      for (const pages of [[doubted], [doubted, logIn], [doubted, listed], [doubted, listed, logIn, listed]])
        expect(doubtful(following(...pages))).toEqual(ALL);
  });

  it('is nothing of the other index', () => {
    expect(doubtful(following({ ...redesigned, site: 'test.pypi.org' }))).toEqual([]);
  });

  it('is what was not seen again since then', () => {
    const records = (fields: Partial<Facts>) => [recordOf(fields, seenAgo(0), reviewed)];
    const visits = following(redesigned, listed);
    expect(doubtful({ records: records(HEALTHY), ...visits })).toEqual([]);
    const again = doubtful({ records: records({ page: 'two-factor', twoFactor: HEALTHY.twoFactor }), ...visits });
    expect(again).not.toContain('two-factor-enabled');
    expect(again).toContain('primary-email-verified');
  });

  it('is all that is old, whatever page followed', () => {
    const records = [{ ...of(ALICE, PUBLISHED, seenAgo(31)), historyReviewedAt: seenAgo(31), ...said }];
    expect(doubtful({ records })).toEqual(ALL);
    expect(doubtful({ records, ...following(logIn) })).toEqual(ALL);
  });

  it('is all from before a page that could not be kept, and what it says is told', () => {
    const full = (days: number, about: string) => ({ problems: { [about]: { message: 'full', at: seenAgo(days) } } });
    for (const own of ['account/pypi.org/alice-dev', 'pypi.org']) {
      expect(doubtful({}, full(0, own))).toEqual(ALL);
      expect(doubtful({}, full(3.1, own))).toEqual([]);
      const shown = shownOf({ records: [reviewed] }, null, full(0, own));
      expect(shown).toMatchObject({ problem: 'full', situation: 'stale' });
      expect(shown.rows.map(({ state }) => state)).not.toContain('ok');
    }
    for (const other of ['account/pypi.org/bob', 'account/test.pypi.org/alice-dev', 'test.pypi.org']) {
      expect(doubtful({}, full(0, other))).toEqual([]);
      expect(shownOf({ records: [reviewed] }, null, full(0, other)).problem).toBeNull();
    }
  });
});

describe('after a recovery', () => {
  const filed = aRequest({ lost: ['authenticator'], codes: 'lost', openedAt: seenAgo(2), filedAt: seenAgo(2) });
  const back = { ...filed, closedAt: seenAgo(1), outcome: 'recovered' as const };
  const low = { ...HEALTHY, recoveryCodes: { ...HEALTHY.recoveryCodes, unused: 2 } };
  const record = (days: number) => ({ ...of(ALICE, low, seenAgo(days)), backup });
  const ofFactors = ['two-factor-enabled', 'second-method', 'recovery-codes-available', 'recovery-codes-backed-up'];
  const view = (request: TrackedRequest, days: number) => {
    const { findings, rows, after, request: running } = shownOf({ records: [record(days)], requests: [request] });
    const dates = allDates(stored({ records: [record(days)], requests: [request] }), NOW).map(({ id }) => id);
    return {
      outcomes: ofFactors.map((id) => outcome(findings, id)),
      codesRow: rows.find(({ id }) => id === 'recovery-codes')?.state,
      dates,
      after,
      running,
    };
  };

  it('nothing from before counts: checks, ways back and reminders, and the list waits', () => {
    const shown = view(back, 3);
    expect(shown.outcomes).toEqual(ofFactors.map(() => 'unknown'));
    expect(shown.codesRow).toBe('unknown');
    expect(shown.dates).toEqual(['history-unread']);
    expect(shown.after?.items.every(({ state }) => state === 'not-seen')).toBe(true);
  });

  it('what a page shows since the filing counts', () => {
    const shown = view(back, 0.5);
    expect(shown.outcomes).toEqual(['pass', 'pass', 'pass', 'pass']);
    expect(shown.dates).toContain('codes-low');
    expect(shown.after?.items.find(({ id }) => id === 'second-factor')?.state).toBe('done');
  });

  it('while the request runs what it declares lost is void, and a newer page asks whether the user is back', () => {
    const shown = view(filed, 3);
    expect(shown.outcomes).toEqual(['pass', 'unknown', 'unknown', 'unknown']);
    expect([shown.codesRow, shown.after, shown.running?.seemsBackAt]).toEqual(['unknown', null, null]);
    expect(view(filed, 0.5).running?.seemsBackAt).toBe(seenAgo(0.5));
  });
});
