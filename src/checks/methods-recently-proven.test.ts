import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../account/change';
import type { Rehearsal } from '../account/fields';
import { type Context, fail, notApplicable, pass } from './check';
import { methodsRecentlyProven } from './methods-recently-proven';
import { contextWith, daysAgo } from './testing/samples';

const BOTH = { totp: true, securityDevices: ['blue', 'red'] };
const judge = (context: Partial<Context>, twoFactor = BOTH) =>
  methodsRecentlyProven.judge({ twoFactor }, contextWith(context));
const NOT_USED = notApplicable('evidence_factors_not_used');
const practiced = (days: number, about = 'red', outcome: 'works' | 'fails' = 'works'): Rehearsal => ({
  'second-key': { outcome, at: daysAgo(days), about },
});
const changed = (kind: ChangeKind, days: number): Context['journal'] => ({
  entries: [
    {
      since: daysAgo(days + 1),
      at: daysAgo(days),
      change: { kind, label: 'x' } as never,
      answer: null,
      answeredAt: null,
    },
  ],
  compared: {},
  overflow: null,
});

it('does not apply to who was never seen using one, nor to a kind that is gone', () => {
  expect(judge({})).toEqual(NOT_USED);
  expect(judge({ factorUses: { app: daysAgo(9) } }, { ...BOTH, totp: false })).toEqual(NOT_USED);
  expect(judge({ factorUses: { key: daysAgo(9) } }, { ...BOTH, securityDevices: [] })).toEqual(NOT_USED);
});

it('passes for a year after a use, whether or not another kind was ever seen', () => {
  expect(judge({ factorUses: { app: daysAgo(365) } })).toEqual(pass('evidence_app_used', [{ date: daysAgo(365) }]));
  expect(judge({ factorUses: { key: daysAgo(1) } })).toEqual(pass('evidence_key_used', [{ date: daysAgo(1) }]));
});

it('fails when a kind was proven once, and that is over a year ago', () => {
  const old = [{ date: daysAgo(366) }];
  expect(judge({ factorUses: { app: daysAgo(366) } })).toEqual(fail('evidence_app_used', old));
  expect(judge({ factorUses: { app: daysAgo(1), key: daysAgo(366) } })).toEqual(fail('evidence_key_used', old));
});

describe('practice', () => {
  it('proves a key by its name, the later of the two', () => {
    const verdict = pass('evidence_key_practiced', [{ date: daysAgo(9) }], ['red']);
    expect(judge({ rehearsal: practiced(9) })).toEqual(verdict);
    expect(judge({ rehearsal: practiced(9), factorUses: { key: daysAgo(400) } })).toEqual(verdict);
    expect(judge({ rehearsal: practiced(400), factorUses: { key: daysAgo(9) } }).words).toBe('evidence_key_used');
  });

  it('proves none that is gone or did not work', () => {
    expect(judge({ rehearsal: practiced(9, 'green') })).toEqual(NOT_USED);
    expect(judge({ rehearsal: practiced(9, 'red', 'fails') })).toEqual(NOT_USED);
  });
});

it.each<[ChangeKind, Context['factorUses']]>([
  ['app-added', { app: daysAgo(9) }],
  ['app-removed', { app: daysAgo(9) }],
  ['device-removed', { key: daysAgo(9) }],
])('a use before %s proves nothing', (kind, factorUses) => {
  expect(judge({ factorUses, journal: changed(kind, 8) })).toEqual(NOT_USED);
  expect(judge({ factorUses, journal: changed(kind, 10) }).outcome).toBe('pass');
});
