import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepositoryLookup } from '../account/fields';
import type { AccountRecord } from '../account/record';
import { type RehearsalOutcome, type RehearsedWay, subjectsOf, withTick } from '../account/rehearsal';
import { remember } from '../account/remember';
import { HEALTHY, page, recordOf } from '../account/samples';
import { anyAccountFacts, anyTime } from '../checks/arbitrary-facts';
import { daysAgo, email, NOW } from '../checks/samples';
import type { AccountFacts, Facts } from '../pypi/facts';
import { waysBack } from './ways-back';

const always = () => true;

describe('rehearsed', () => {
  const REPOSITORY = 'https://github.com/alice/sample';
  const projects = [{ name: 'sample', owner: true, soleOwner: true, released: true }];
  const lookup = (changes: Partial<RepositoryLookup> = {}): RepositoryLookup => ({
    project: 'sample',
    checkedAt: daysAgo(1),
    outcome: 'repository',
    repository: REPOSITORY,
    ...changes,
  });
  const untried = { ...HEALTHY.recoveryCodes, unused: 8, confirmed: false };
  const UNTRIED = { ...HEALTHY, recoveryCodes: untried, projects };
  const ABOUT = {
    codes: HEALTHY.recoveryCodes.generatedAt,
    'second-key': 'blue key',
    mailbox: 'a…e@example.org',
    repository: REPOSITORY,
  };
  type Said = Partial<Record<RehearsedWay, RehearsalOutcome>>;

  function recordWith(said: Said, fields: Partial<Facts> = UNTRIED, at = daysAgo(1)): AccountRecord {
    return Object.entries(said).reduce<AccountRecord>(
      (record, [way, outcome]) => withTick(record, way as RehearsedWay, outcome, ABOUT[way as RehearsedWay], at),
      recordOf({ ...UNTRIED, ...fields }, daysAgo(2)),
    );
  }
  const wayFor = (
    id: string,
    record: AccountRecord,
    isTrusted: (at: string) => boolean = always,
    looked = [lookup()],
  ) => waysBack({ ...record, lookups: looked }, isTrusted, NOW).find((way) => way.id === id);

  it.each([
    ['recovery-codes', 'codes', 'way_codes_left', []],
    ['security-device', 'second-key', 'way_device_at_hand', ['blue key']],
    ['repository-check', 'repository', 'way_repository_pushed', [REPOSITORY]],
  ] as const)('%s are open once they worked, with the date of that', (id, way, words, items) => {
    const record = recordWith({ [way]: 'works' });
    const rehearsal = { state: 'works', at: daysAgo(1), about: ABOUT[way] };
    expect(wayFor(id, record)).toMatchObject({ state: 'open', words, items, rehearsal });
    expect(wayFor(id, record, () => false)).toMatchObject({ state: 'unproven', words, items, rehearsal });
  });

  it.each([
    ['recovery-codes', 'codes', 'way_codes_untried'],
    ['security-device', 'second-key', 'way_device_elsewhere'],
    ['repository-check', 'repository', 'way_repository_named'],
  ] as const)('%s stay unproven when they never were, not today, or not now', (id, way, words) => {
    const unproven = (state: string) => ({ state: 'unproven', words, rehearsal: { state } });
    expect(wayFor(id, recordWith({}))).toMatchObject(unproven('never'));
    expect(wayFor(id, recordWith({ [way]: 'not-tried' }))).toMatchObject(unproven('not-tried'));
    expect(wayFor(id, recordWith({ [way]: 'works' }, UNTRIED, daysAgo(366)))).toMatchObject(unproven('stale'));
    expect(wayFor(id, recordWith({ [way]: 'fails' }, UNTRIED, daysAgo(366)))).toMatchObject(unproven('stale'));
  });

  it.each([
    ['recovery-codes', 'codes', 'way_codes_not_found'],
    ['security-device', 'second-key', 'way_device_not_at_hand'],
    ['repository-check', 'repository', 'way_repository_no_push'],
  ] as const)('%s are closed when they failed, even if PyPI saw them work', (id, way, words) => {
    const confirmed = { recoveryCodes: HEALTHY.recoveryCodes };
    const rehearsal = { state: 'fails' };
    expect(wayFor(id, recordWith({ [way]: 'fails' }, confirmed))).toMatchObject({ state: 'closed', words, rehearsal });
  });

  it('leaves the other devices and repositories unproven when one failed', () => {
    const twoFactor = { totp: true, securityDevices: ['red key', 'blue key'] };
    const record = recordWith({ 'second-key': 'fails', repository: 'fails' }, { twoFactor });
    expect(wayFor('security-device', record)).toMatchObject({
      state: 'unproven',
      words: 'way_device_elsewhere',
      items: ['red key'],
    });
    const both = { ...record, facts: { ...record.facts } };
    both.facts.projects = { value: [...projects, { ...projects[0], name: 'other' } as never], seenAt: daysAgo(1) };
    const other = lookup({ project: 'other', repository: 'https://github.com/alice/other' });
    expect(wayFor('repository-check', both, always, [lookup(), other])).toMatchObject({
      state: 'unproven',
      words: 'way_repository_named',
      items: ['https://github.com/alice/other'],
    });
  });

  describe('codes', () => {
    it.each([
      ['the mailbox is in doubt', { emails: [email({ problem: 'bouncing' })] }, 'way_codes_left'],
      ['the mailbox is unknown', { emails: undefined, unreadable: ['emails'] }, 'way_codes_left'],
      ['the address is unverified', { emails: [email({ verified: false })] }, 'way_codes_without_mailbox'],
    ] as [string, Partial<Facts>, string][])('are not open by being found while %s', (_, fields, words) => {
      expect(wayFor('recovery-codes', recordWith({ codes: 'works' }, fields))).toMatchObject({
        state: 'unproven',
        words,
      });
    });

    it('are not open while the mailbox can not be opened, whoever saw the codes work', () => {
      for (const recoveryCodes of [untried, HEALTHY.recoveryCodes])
        expect(
          wayFor('recovery-codes', recordWith({ codes: 'works', mailbox: 'fails' }, { recoveryCodes })),
        ).toMatchObject({ state: 'unproven', words: 'way_codes_mailbox_shut' });
    });

    it.each(['codes', 'mailbox'] as const)(
      'are not open again only because a failure of the %s is a year old',
      (way) => {
        const record = recordWith({ [way]: 'fails' }, { recoveryCodes: HEALTHY.recoveryCodes }, daysAgo(400));
        expect(wayFor('recovery-codes', record)).toMatchObject({ state: 'unproven', words: 'way_codes_left' });
      },
    );

    it('that PyPI saw used are open again once another set, or another mailbox, is there', () => {
      const record = recordWith({ codes: 'fails', mailbox: 'fails' }, { recoveryCodes: HEALTHY.recoveryCodes });
      const recoveryCodes = { ...HEALTHY.recoveryCodes, generatedAt: daysAgo(1) };
      const emails = [email({ address: 'n…w@example.net' })];
      const next = remember(record, page({ recoveryCodes, emails }), daysAgo(0));
      expect(wayFor('recovery-codes', next)).toMatchObject({ state: 'open', rehearsal: { state: 'stale' } });
    });
  });

  describe('a repository', () => {
    const works = recordWith({ repository: 'works' });

    const NEW = 'https://github.com/alice/new';
    it.each([
      ['no release names one', [], 'unknown', []],
      ['the project is found no more', [lookup(), lookup({ outcome: 'not-found', repository: null })], 'unknown', []],
      ['only a project that is gone names it', [lookup({ project: 'gone' })], 'unknown', []],
      ['another one is named', [lookup({ repository: NEW })], 'unproven', [NEW]],
      ['a failed try followed', [lookup(), lookup({ outcome: 'offline', repository: null })], 'open', [REPOSITORY]],
    ] as [string, RepositoryLookup[], string, string[]][])('where %s', (_, looked, state, items) => {
      expect(wayFor('repository-check', works, always, looked)).toMatchObject({ state, items });
    });

    it.each([
      ['the mail can not be read', recordWith({ repository: 'works', mailbox: 'fails' })],
      ['that was so a year ago', recordWith({ mailbox: 'fails' }, UNTRIED, daysAgo(400))],
      ['mail does not arrive', recordWith({ repository: 'works' }, { emails: [email({ problem: 'bouncing' })] })],
    ])('is not open while %s', (_, record) => {
      const said = withTick(record, 'repository', 'works', REPOSITORY, daysAgo(1));
      expect(wayFor('repository-check', said)).toMatchObject({ state: 'unproven', words: 'way_repository_pushed' });
    });

    it('is unknown while nothing is released, or no page tells of projects', () => {
      const unreleased = { projects: [{ name: 'sample', owner: true, soleOwner: true, released: false }] };
      expect(wayFor('repository-check', recordWith({ repository: 'works' }, unreleased))?.state).toBe('unknown');
      const unreadable = remember(works, page({ unreadable: ['projects'] }), daysAgo(1));
      expect(wayFor('repository-check', unreadable)?.state).toBe('unknown');
    });

    it('is not open by a look-up that is too old', () => {
      const isTrusted = (at: string) => at >= daysAgo(10);
      expect(wayFor('repository-check', works, isTrusted, [lookup({ checkedAt: daysAgo(11) })])?.state).toBe(
        'unproven',
      );
      expect(wayFor('repository-check', works, isTrusted)?.state).toBe('open');
    });
  });

  it('a mailbox that can not be opened makes support slower', () => {
    expect(wayFor('waiting', recordWith({ mailbox: 'fails' }))).toMatchObject({ words: 'way_waiting_mailbox_shut' });
    expect(wayFor('waiting', recordWith({ mailbox: 'works' }))).toMatchObject({ words: 'way_waiting_with_mailbox' });
    const gone = recordWith({ mailbox: 'fails' }, { emails: [email({ verified: false })] });
    expect(wayFor('waiting', gone)).toMatchObject({ words: 'way_waiting_without_mailbox' });
  });

  describe('never opens what neither PyPI nor the user has seen to work', () => {
    type Tick = [outcome: RehearsalOutcome, at: string];
    const WAYS = ['codes', 'second-key', 'mailbox', 'repository'] as const;
    const anyTick: fc.Arbitrary<Tick> = fc.tuple(
      fc.constantFrom('works', 'fails', 'not-tried'),
      fc.oneof(anyTime, fc.constant(daysAgo(3))),
    );
    const anyTicks = fc.record({ codes: anyTick, 'second-key': anyTick, mailbox: anyTick, repository: anyTick });
    const anyFacts = anyAccountFacts.map((facts) => ({
      ...facts,
      emails: facts.emails.map((one) => ({ ...one, address: `a…e@${one.address.split('@').at(-1)}` })),
    }));
    const recordOfAny = (facts: AccountFacts, ticks: Record<RehearsedWay, Tick>, seenAt: string) =>
      WAYS.reduce<AccountRecord>(
        (record, way) => {
          const [about] = subjectsOf(record, way) ?? [REPOSITORY];
          return about === undefined ? record : withTick(record, way, ticks[way][0], about, ticks[way][1]);
        },
        recordOf(facts, seenAt),
      );
    const worked = ([outcome, at]: Tick) =>
      outcome === 'works' && Math.abs(NOW.getTime() - Date.parse(at)) <= 365 * 86_400_000;

    /** What would be needed at least, written again and simpler. */
    function mayBeOpen(id: string, facts: AccountFacts, ticks: Record<RehearsedWay, Tick>): boolean {
      const primary = facts.emails.find((one) => one.primary);
      const isMailGood = primary?.verified === true && primary.problem === 'none' && ticks.mailbox[0] !== 'fails';
      const { confirmed } = facts.recoveryCodes;
      if (id === 'password') return !facts.twoFactor.totp;
      if (id === 'recovery-codes')
        return isMailGood && (confirmed || worked(ticks.codes)) && ticks.codes[0] !== 'fails';
      if (id === 'security-device') return worked(ticks['second-key']);
      return isMailGood && worked(ticks.repository);
    }

    it('of any account, after any rehearsal', () => {
      let opened = 0;
      fc.assert(
        fc.property(anyFacts, anyTicks, anyTime, fc.boolean(), (facts, ticks, seenAt, isTrusted) => {
          const lookups = facts.projects.map(({ name }) => lookup({ project: name, checkedAt: seenAt }));
          const ways = waysBack({ ...recordOfAny(facts, ticks, seenAt), lookups }, () => isTrusted, NOW);
          const open = ways.filter(({ state }) => state === 'open').map(({ id }) => id);
          opened += open.length;
          expect(open.filter((id) => !isTrusted || !mayBeOpen(id, facts, ticks))).toEqual([]);
        }),
        { numRuns: 200 },
      );
      expect(opened).toBeGreaterThan(5);
    });
  });
});
