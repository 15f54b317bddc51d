import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { anyAccountFacts } from '../checks/testing/arbitrary-facts';
import { daysAgo, email, token } from '../checks/testing/samples';
import type { AccountFacts, Email, Token } from '../pypi/facts';
import type { Change } from './change';
import { change } from './change-schema';
import { withChanges } from './journal';
import { maskAddress } from './mask';
import { HEALTHY, recordOf } from './testing/samples';

type Told = Partial<AccountFacts>;
/** As the journal notes them. */
const changes = (told: Told, toldLater: Told) => {
  const before = recordOf(told, daysAgo(2));
  const { entries } = withChanges(undefined, before, recordOf(toldLater, daysAgo(1), before));
  return entries.map(({ change }) => change);
};
const anyText = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('__proto__', 'constructor', 'a…e@example.org'));

describe('the second factors', () => {
  const methods = (totp: boolean, ...securityDevices: string[]) => ({ twoFactor: { totp, securityDevices } });

  it('tell the app and each device, by its label', () => {
    expect(changes(methods(false, 'blue'), methods(true, 'red'))).toEqual([
      { kind: 'app-added' },
      { kind: 'device-added', label: 'red' },
      { kind: 'device-removed', label: 'blue' },
    ]);
    expect(changes(methods(true), methods(false))).toEqual([{ kind: 'app-removed' }]);
  });

  it('count labels that are alike', () => {
    expect(changes(methods(true, 'key'), methods(true, 'key', 'key'))).toEqual([
      { kind: 'device-added', label: 'key' },
    ]);
    expect(changes(methods(true, 'key', 'key', 'key'), methods(true, 'key'))).toEqual([
      { kind: 'device-removed', label: 'key' },
      { kind: 'device-removed', label: 'key' },
    ]);
  });
});

describe('the recovery codes', () => {
  const none = { recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } };
  const set = (unused: number, generatedAt: string | null = daysAgo(30)) => ({
    recoveryCodes: { unused, generatedAt, confirmed: unused < 8 },
  });

  it('are generated, generated again, used, and gone', () => {
    expect(changes(none, set(8))).toEqual([{ kind: 'codes-generated', generatedAt: daysAgo(30) }]);
    expect(changes(set(7), set(7, daysAgo(3)))).toEqual([
      { kind: 'codes-regenerated', generatedAt: daysAgo(3), formerly: daysAgo(30) },
    ]);
    expect(changes(set(7), set(4))).toEqual([{ kind: 'codes-used', used: 3, left: 4 }]);
    expect(changes(set(1), none)).toEqual([{ kind: 'codes-gone', formerly: daysAgo(30) }]);
    expect(changes(set(1), set(0))).toEqual([{ kind: 'codes-gone', formerly: daysAgo(30) }]);
  });

  it('without a date are told to have replaced others where more are unused than before', () => {
    expect(changes(set(2), set(8, null))).toEqual([{ kind: 'codes-gone', formerly: daysAgo(30) }]);
    expect(changes(set(8), set(8, null))).toEqual([]);
    expect(changes(none, set(8, null))).toEqual([]);
  });

  it('of a new set are not also told as used', () => {
    expect(changes(set(8), set(5, daysAgo(3))).map(({ kind }) => kind)).toEqual(['codes-regenerated']);
    expect(changes(none, set(7)).map(({ kind }) => kind)).toEqual(['codes-generated']);
  });

  it('do not count the one that PyPI asks for to confirm a set, and no other', () => {
    expect(changes(set(8), set(7))).toEqual([]);
    expect(changes(set(8), set(6))).toEqual([{ kind: 'codes-used', used: 1, left: 6 }]);
    expect(changes(set(7), set(6))).toEqual([{ kind: 'codes-used', used: 1, left: 6 }]);
    const stillUnconfirmed = { recoveryCodes: { unused: 7, generatedAt: daysAgo(30), confirmed: false } };
    expect(changes(set(8), stillUnconfirmed)).toEqual([{ kind: 'codes-used', used: 1, left: 7 }]);
  });

  it('are the same set when only its time is written in another way', () => {
    expect(changes(set(7, '2026-05-05T10:00:00Z'), set(7, '2026-05-05T10:00:00.000Z'))).toEqual([]);
  });

  it('never become unused again, and what was none before is not gone now', () => {
    expect(changes(set(3), set(4))).toEqual([]);
    expect(changes(set(0), none)).toEqual([]);
    expect(changes(set(8, null), set(2, null))).toEqual([]);
  });
});

describe('the addresses', () => {
  const mails = (...emails: Email[]) => ({ emails });
  const backup = email({ address: 'b…b@example.net', primary: false });
  const address = 'a…e@example.org';

  it('are added, removed, un-verified and made primary', () => {
    expect(changes(mails(email()), mails(email(), backup))).toEqual([
      { kind: 'address-added', address: backup.address },
    ]);
    expect(changes(mails(email(), backup), mails(email()))).toEqual([
      { kind: 'address-removed', address: backup.address },
    ]);
    expect(changes(mails(email()), mails(email({ verified: false, problem: 'undeliverable' })))).toEqual([
      { kind: 'address-unverified', address },
    ]);
    expect(
      changes(mails(email(), backup), mails({ ...email(), primary: false }, { ...backup, primary: true })),
    ).toEqual([{ kind: 'primary-changed', from: address, to: backup.address }]);
  });

  it('may have no primary one before or after', () => {
    const loose = email({ primary: false });
    expect(changes(mails(loose), mails(email()))).toEqual([{ kind: 'primary-set', address }]);
    expect(changes(mails(email()), mails(loose))).toEqual([{ kind: 'primary-removed', address }]);
    expect(changes(mails(loose), mails(loose, backup))).toEqual([{ kind: 'address-added', address: backup.address }]);
  });

  it('tell one change when a new one replaced the primary one, and the others beside it', () => {
    const replaced = { kind: 'primary-changed', from: address, to: backup.address };
    const other = email({ address: 'c…c@example.com', primary: false });
    const now = { ...backup, primary: true };
    expect(changes(mails(email()), mails(now))).toEqual([replaced]);
    expect(changes(mails(email()), mails(now, other))).toEqual([
      replaced,
      { kind: 'address-added', address: other.address },
    ]);
    expect(changes(mails(email(), other), mails(now))).toEqual([
      replaced,
      { kind: 'address-removed', address: other.address },
    ]);
    expect(changes(mails(email()), mails(now, backup))).toEqual([
      replaced,
      { kind: 'address-added', address: backup.address },
    ]);
  });

  it('tell a new one that is primary beside the one before as two', () => {
    expect(changes(mails(email()), mails({ ...email(), primary: false }, { ...backup, primary: true }))).toEqual([
      { kind: 'primary-changed', from: address, to: backup.address },
      { kind: 'address-added', address: backup.address },
    ]);
  });

  describe('that look the same when masked', () => {
    const verified = email({ primary: false });
    const unverified = email({ primary: false, verified: false });

    it('are counted', () => {
      expect(changes(mails(email()), mails(email(), verified))).toEqual([{ kind: 'address-added', address }]);
      expect(changes(mails(email(), verified), mails(email()))).toEqual([{ kind: 'address-removed', address }]);
    });

    it('are told apart by nothing but the number of verified ones', () => {
      expect(changes(mails(email(), verified), mails(email(), unverified))).toEqual([
        { kind: 'address-unverified', address },
      ]);
      expect(changes(mails(email(), unverified), mails(email(), { ...verified, verified: true }))).toEqual([]);
    });

    it('are not called un-verified when the one that is gone explains it', () => {
      expect(changes(mails(verified, unverified), mails(unverified))).toEqual([{ kind: 'address-removed', address }]);
      expect(changes(mails(verified, verified), mails(unverified))).toEqual([
        { kind: 'address-removed', address },
        { kind: 'address-unverified', address },
      ]);
    });

    it('may have changed the primary one unseen', () => {
      expect(changes(mails(email(), verified), mails(verified, email()))).toEqual([]);
    });
  });
});

describe('the tokens', () => {
  const tokens = (...list: Token[]) => ({ tokens: list });
  const scoped = (scope: Token['scope']) => tokens(token({ scope }));

  it('are told by their id, whatever their name', () => {
    expect(changes(tokens(token({ id: 'a' })), tokens(token({ id: 'b' })))).toEqual([
      { kind: 'token-added', name: 'ci' },
      { kind: 'token-removed', name: 'ci' },
    ]);
    expect(changes(tokens(token({ name: 'ci' })), tokens(token({ name: 'cd' })))).toEqual([]);
  });

  it('are told apart when a new one is for all projects', () => {
    expect(changes(tokens(), scoped('account'))).toEqual([{ kind: 'account-token-added', name: 'ci' }]);
    expect(changes(tokens(), scoped('unreadable'))).toEqual([{ kind: 'token-added', name: 'ci' }]);
  });

  it.each<[Token['scope'], Token['scope'], string[]]>([
    [['a'], 'account', ['token-account-wide']],
    [[], 'account', ['token-account-wide']],
    [['a'], ['a', 'b'], ['token-widened']],
    [['a'], ['b'], ['token-widened']],
    [[], ['a'], ['token-widened']],
    [['a', 'b'], ['b'], []],
    ['account', ['a'], []],
    ['account', 'account', []],
    [['My_Project'], ['my-project'], []],
    [['a'], ['a', 'a'], []],
    ['unreadable', 'account', []],
    [['a'], 'unreadable', []],
    ['unreadable', ['a'], []],
  ])('with %j before and %j after: %j', (before, after, kinds) => {
    expect(changes(scoped(before), scoped(after))).toEqual(kinds.map((kind) => ({ kind, name: 'ci' })));
  });

  it('that share an id, as on no real page, are not wider than themselves', () => {
    const twins = tokens(token({ scope: ['a'] }), token({ scope: [] }));
    expect(changes(twins, structuredClone(twins))).toEqual([]);
    expect(changes(twins, tokens(token({ scope: ['b'] }), token({ scope: [] })))).toEqual([
      { kind: 'token-widened', name: 'ci' },
    ]);
  });
});

describe('the linked accounts', () => {
  it('are told by service and name', () => {
    const before = { associations: [{ service: 'github', account: 'alice' } as const] };
    const after = { associations: [{ service: 'gitlab', account: 'alice' } as const] };
    expect(changes(before, after)).toEqual([
      { kind: 'account-linked', service: 'gitlab', account: 'alice' },
      { kind: 'account-unlinked', service: 'github', account: 'alice' },
    ]);
  });
});

describe('the projects', () => {
  const project = (name: string, owner = true) => ({ name, owner, soleOwner: false, released: true });
  const projects = (...list: ReturnType<typeof project>[]) => ({ projects: list });

  it('are gained and lost, and so is owning one', () => {
    expect(changes(projects(project('a')), projects(project('b')))).toEqual([
      { kind: 'project-removed', name: 'a' },
      { kind: 'project-added', name: 'b' },
    ]);
    expect(changes(projects(project('a')), projects(project('a', false)))).toEqual([
      { kind: 'ownership-lost', name: 'a' },
    ]);
    expect(changes(projects(project('a', false)), projects(project('a')))).toEqual([
      { kind: 'ownership-gained', name: 'a' },
    ]);
  });

  it('are the same when an upload wrote the name in another way', () => {
    expect(changes(projects(project('My_Project')), projects(project('my--project')))).toEqual([]);
    expect(changes({ soleOwnerOf: ['My.Project'] }, { soleOwnerOf: ['my-project'] })).toEqual([]);
  });

  it('are no longer, or newly, the only owner\u2019s', () => {
    expect(changes({ soleOwnerOf: ['a', 'b'] }, { soleOwnerOf: ['b', 'c'] })).toEqual([
      { kind: 'sole-owner-lost', name: 'a' },
      { kind: 'sole-owner-gained', name: 'c' },
    ]);
  });
});

it('keeps names of any length short enough for the record', () => {
  const long = '\u{1f511}'.repeat(5000);
  const before = { twoFactor: { totp: true, securityDevices: [] }, associations: [], soleOwnerOf: [], projects: [] };
  const after = {
    twoFactor: { totp: true, securityDevices: [long] },
    associations: [{ service: 'other', account: long } as const],
    soleOwnerOf: [long],
    projects: [{ name: long, owner: true, soleOwner: true, released: true }],
    tokens: [token({ name: long })],
    emails: [email({ address: `${maskAddress('alice@')}${long}` })],
  };
  const found = changes({ ...before, tokens: [], emails: [] }, after);
  expect(found).toHaveLength(6);
  for (const one of [...found, ...changes({ ...after, emails: [email()] }, after)])
    expect(z.safeParse(change, one).success, one.kind).toBe(true);
});

it('tells what differs in several facts worst first', () => {
  const after = { ...HEALTHY, twoFactor: { totp: false, securityDevices: ['blue key'] }, tokens: [], associations: [] };
  const renewed = { ...after, recoveryCodes: { ...HEALTHY.recoveryCodes, generatedAt: daysAgo(3) } };
  expect(changes(HEALTHY, renewed).map(({ kind }) => kind)).toEqual([
    'codes-regenerated',
    'app-removed',
    'token-removed',
    'account-unlinked',
  ]);
});

/** What readers see to, too: ids are unique, at most one address is primary, names differ to PyPI as well. */
const anyFacts = anyAccountFacts.map((facts): AccountFacts => {
  const first = facts.emails.findIndex(({ primary }) => primary);
  return {
    ...facts,
    emails: facts.emails.map((one, i) => ({ ...one, address: maskAddress(one.address), primary: i === first })),
    tokens: facts.tokens.map((one, i) => ({ ...one, id: `${i}` })),
    projects: facts.projects.map((one, i) => ({
      ...one,
      name: `p${i}x${one.name}`.toLowerCase().replace(/[-_.]/g, ''),
    })),
  };
});
const short = (text: string) => ([...text].length > 100 ? `${[...text].slice(0, 99).join('')}…` : text);

type Mutation = (facts: AccountFacts, text: string, at: number) => [after: Told, expected: Change] | undefined;
const without = <T>(list: T[], at: number) => list.filter((_, i) => i !== at % list.length);
const withAt = <T>(list: T[], at: number, item: T) => list.map((one, i) => (i === at % list.length ? item : one));
const insert = <T>(list: T[], at: number, item: T) => list.toSpliced(at % (list.length + 1), 0, item);
const pick = <T>(list: T[], at: number): T | undefined => list[at % list.length];

/** Single things that can happen to an account, and what is to be said of each: written apart from the code. */
const MUTATIONS: Record<string, Mutation> = {
  'the app is switched': ({ twoFactor }) => [
    { twoFactor: { ...twoFactor, totp: !twoFactor.totp } },
    { kind: twoFactor.totp ? 'app-removed' : 'app-added' },
  ],
  'a device more': ({ twoFactor }, label, at) => [
    { twoFactor: { ...twoFactor, securityDevices: insert(twoFactor.securityDevices, at, label) } },
    { kind: 'device-added', label: short(label) },
  ],
  'a device fewer': ({ twoFactor }, _, at) => {
    const label = pick(twoFactor.securityDevices, at);
    const left = { ...twoFactor, securityDevices: without(twoFactor.securityDevices, at) };
    return label === undefined ? undefined : [{ twoFactor: left }, { kind: 'device-removed', label: short(label) }];
  },
  'a new set of codes': ({ recoveryCodes: { generatedAt: formerly } }, _, at) => {
    const generatedAt = new Date(Date.UTC(2031, 0, 1 + at)).toISOString();
    const after = { recoveryCodes: { unused: 8, generatedAt, confirmed: false } };
    if (formerly === null) return [after, { kind: 'codes-generated', generatedAt }];
    return [after, { kind: 'codes-regenerated', generatedAt, formerly }];
  },
  'a code used': ({ recoveryCodes }, _, at) => {
    const { unused, generatedAt } = recoveryCodes;
    const left = at % Math.max(1, unused);
    if (unused === 0 || generatedAt === null) return undefined;
    const used: Change = { kind: 'codes-used', used: unused - left, left };
    return [{ recoveryCodes: { ...recoveryCodes, unused: left } }, left > 0 ? used : gone(generatedAt)];
  },
  'no codes any more': ({ recoveryCodes: { unused, generatedAt } }) =>
    unused === 0 || generatedAt === null
      ? undefined
      : [{ recoveryCodes: { unused: 0, generatedAt: null, confirmed: false } }, gone(generatedAt)],
  'an address more': ({ emails }, text, at) => {
    const address = maskAddress(`${text.replaceAll('@', '')}@example.org`);
    const added = { address, primary: false, verified: at % 2 === 0, problem: 'none' } as const;
    return [{ emails: insert(emails, at, added) }, { kind: 'address-added', address }];
  },
  'an address fewer': ({ emails }, _, at) => {
    const address = pick(emails, at);
    if (!address || address.primary) return undefined;
    return [{ emails: without(emails, at) }, { kind: 'address-removed', address: address.address }];
  },
  'an address un-verified': ({ emails }, _, at) => {
    const address = pick(emails, at);
    if (!address?.verified) return undefined;
    return [
      { emails: withAt(emails, at, { ...address, verified: false }) },
      { kind: 'address-unverified', address: address.address },
    ];
  },
  'another primary address': ({ emails }, _, at) => {
    const from = emails.find(({ primary }) => primary)?.address;
    const to = pick(emails, at)?.address;
    if (to === undefined || from === to) return undefined;
    const after = emails.map((one, i) => ({ ...one, primary: i === at % emails.length }));
    return [
      { emails: after },
      from === undefined ? { kind: 'primary-set', address: to } : { kind: 'primary-changed', from, to },
    ];
  },
  'no primary address': ({ emails }) => {
    const from = emails.find(({ primary }) => primary)?.address;
    const after = emails.map((one) => ({ ...one, primary: false }));
    return from === undefined ? undefined : [{ emails: after }, { kind: 'primary-removed', address: from }];
  },
  'a token more': ({ tokens }, name, at) => {
    const scope = (['account', 'unreadable', ['p']] as const)[at % 3] as Token['scope'];
    const kind = scope === 'account' ? 'account-token-added' : 'token-added';
    return [{ tokens: insert(tokens, at, token({ id: 'new', name, scope })) }, { kind, name: short(name) }];
  },
  'a token fewer': ({ tokens }, _, at) => {
    const name = pick(tokens, at)?.name;
    return name === undefined
      ? undefined
      : [{ tokens: without(tokens, at) }, { kind: 'token-removed', name: short(name) }];
  },
  'a token for all': ({ tokens }, _, at) => {
    const one = pick(tokens, at);
    if (!one || !Array.isArray(one.scope)) return undefined;
    const name = short(one.name);
    return [{ tokens: withAt(tokens, at, { ...one, scope: 'account' }) }, { kind: 'token-account-wide', name }];
  },
  'a token for more': ({ tokens }, text, at) => {
    const one = pick(tokens, at);
    if (!one || !Array.isArray(one.scope)) return undefined;
    const scope = insert(one.scope, at, `a longer name than any ${text}`);
    return [{ tokens: withAt(tokens, at, { ...one, scope }) }, { kind: 'token-widened', name: short(one.name) }];
  },
  'an account linked': ({ associations }, account, at) => [
    { associations: insert(associations, at, { service: 'gitlab', account }) },
    { kind: 'account-linked', service: 'gitlab', account: short(account) },
  ],
  'an account unlinked': ({ associations }, _, at) => {
    const one = pick(associations, at);
    if (!one) return undefined;
    return [
      { associations: without(associations, at) },
      { kind: 'account-unlinked', ...one, account: short(one.account) },
    ];
  },
  'a project more': ({ projects }, text, at) => {
    const name = `new ${text}`;
    const added = { name, owner: at % 2 === 0, soleOwner: false, released: true };
    return [{ projects: insert(projects, at, added) }, { kind: 'project-added', name }];
  },
  'a project fewer': ({ projects }, _, at) => {
    const name = pick(projects, at)?.name;
    return name === undefined
      ? undefined
      : [{ projects: without(projects, at) }, { kind: 'project-removed', name: short(name) }];
  },
  'owner or not': ({ projects }, _, at) => {
    const one = pick(projects, at);
    if (!one) return undefined;
    const kind = one.owner ? 'ownership-lost' : 'ownership-gained';
    return [{ projects: withAt(projects, at, { ...one, owner: !one.owner }) }, { kind, name: short(one.name) }];
  },
  'the only owner of one more': ({ soleOwnerOf }, name, at) => [
    { soleOwnerOf: insert(soleOwnerOf, at, name) },
    { kind: 'sole-owner-gained', name },
  ],
  'the only owner of one fewer': ({ soleOwnerOf }, _, at) => {
    const name = pick(soleOwnerOf, at);
    return name === undefined
      ? undefined
      : [{ soleOwnerOf: without(soleOwnerOf, at) }, { kind: 'sole-owner-lost', name: short(name) }];
  },
};

function gone(formerly: string): Change {
  return { kind: 'codes-gone', formerly };
}

/** What pages say anew without anything having happened that the user could answer for. */
const NO_CHANGES: Record<string, (facts: AccountFacts, at: number) => Told> = {
  'another order': ({ twoFactor, emails, tokens, associations, projects, soleOwnerOf }) => ({
    twoFactor: { ...twoFactor, securityDevices: twoFactor.securityDevices.toReversed() },
    emails: emails.toReversed(),
    tokens: tokens.toReversed(),
    associations: associations.toReversed(),
    projects: projects.toReversed(),
    soleOwnerOf: soleOwnerOf.toReversed(),
  }),
  'an address verified, or with mail that bounces': ({ emails }) => ({
    emails: emails.map((one) => ({ ...one, verified: true, problem: 'bouncing' as const })),
  }),
  'a token used': ({ tokens }) => ({ tokens: tokens.map((one) => ({ ...one, lastUsedAt: daysAgo(1) })) }),
  'a token for less, or for what cannot be read': ({ tokens }, at) => ({
    tokens: tokens.map((one) => ({ ...one, scope: at % 2 ? 'unreadable' : [] })),
  }),
  'more codes unused': ({ recoveryCodes }, at) => ({
    recoveryCodes: { ...recoveryCodes, unused: recoveryCodes.unused + at, confirmed: at % 2 === 0 },
  }),
  'a project released, or with another owner': ({ projects }) => ({
    projects: projects.map((one) => ({ ...one, released: !one.released, soleOwner: !one.soleOwner })),
  }),
  'other events': (_, at) => ({ events: { count: at, latestAt: daysAgo(at) }, unusedCodesExist: at % 2 === 0 }),
};

const runs = { numRuns: 40 };
const anyStory = fc.tuple(anyFacts, anyText, fc.nat(60));

describe('of any account', () => {
  it.each(Object.entries(MUTATIONS))('%s is noticed as just that', (_, mutate) => {
    let seen = 0;
    const property = fc.property(anyStory, ([facts, text, at]) => {
      const story = mutate(facts, text, at);
      if (!story) return;
      seen += 1;
      expect(changes(facts, { ...facts, ...story[0] })).toEqual([story[1]]);
    });
    fc.assert(property, runs);
    expect(seen).toBeGreaterThan(0);
  });

  it.each(Object.entries(NO_CHANGES))('%s is no change', (_, mutate) => {
    const property = fc.property(anyStory, ([facts, , at]) => {
      expect(changes(facts, { ...facts, ...mutate(facts, at) })).toEqual([]);
    });
    fc.assert(property, runs);
  });

  it('nothing is told of two pages that say the same', () => {
    fc.assert(
      fc.property(anyAccountFacts, (facts) => {
        expect(changes(facts, structuredClone(facts))).toEqual([]);
      }),
      runs,
    );
  });

  it('the way back undoes what was noticed on the way there', () => {
    const OPPOSITE: readonly (readonly [string, string])[] = [
      ['added', 'removed'],
      ['gained', 'lost'],
      ['linked', 'unlinked'],
    ];
    const reversible = /^(app|device|address|project|sole-owner)-/;
    const flip = (kind: string) =>
      OPPOSITE.reduce((found, [a, b]) => {
        if (kind.endsWith(`-${a}`)) return kind.replace(new RegExp(`${a}$`), b);
        return kind.endsWith(`-${b}`) ? kind.replace(new RegExp(`${b}$`), a) : found;
      }, kind);
    const kinds = (before: Told, after: Told) =>
      changes(before, after)
        .map(({ kind }) => kind)
        .filter((kind) => reversible.test(kind) && kind !== 'address-unverified');
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        expect(kinds(a, b).map(flip).toSorted()).toEqual(kinds(b, a).toSorted());
      }),
      runs,
    );
  });
});
