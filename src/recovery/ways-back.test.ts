import { describe, expect, it } from 'vitest';
import { remember } from '../account/remember';
import { HEALTHY, page, recordOf } from '../account/samples';
import { daysAgo, email, NOW } from '../checks/samples';
import type { Facts } from '../pypi/facts';
import { waysBack } from './ways-back';

const always = () => true;
const ids = (fields: Partial<Facts>) => waysBack(recordOf(fields), always, NOW).map(({ id }) => id);

function wayOf(id: string, fields: Partial<Facts>) {
  return waysBack(recordOf(fields), always, NOW).find((way) => way.id === id);
}

describe('the picture', () => {
  const usual = ['recovery-codes', 'security-device', 'repository-check', 'waiting'];

  it('holds every way in the order of trying, known or not', () => {
    expect(ids(HEALTHY)).toEqual(usual);
    expect(ids({})).toEqual(usual);
    expect(waysBack(undefined, always, NOW).map(({ id }) => id)).toEqual(usual);
  });

  it('of an account that was never seen opens nothing', () => {
    for (const record of [undefined, recordOf({})])
      expect(waysBack(record, always, NOW).map(({ state, words }) => [state, words])).toEqual([
        ['unknown', 'way_not_seen'],
        ['unknown', 'way_not_seen'],
        ['unknown', 'way_repository_unchecked'],
        ['last-resort', 'way_waiting'],
      ]);
  });

  it('closes again what a later page could not read', () => {
    const unreadable = ['recoveryCodes', 'twoFactor', 'emails'];
    const record = remember(recordOf(HEALTHY, daysAgo(2)), page({ unreadable }), daysAgo(1));
    expect(waysBack(record, always, NOW).map(({ state, words }) => [state, words])).toEqual([
      ['unknown', 'way_unreadable'],
      ['unknown', 'way_unreadable'],
      ['unknown', 'way_repository_unchecked'],
      ['last-resort', 'way_waiting'],
    ]);
  });
});

describe('the password alone', () => {
  it('is a way only where no second factor was seen to be on', () => {
    const none = { totp: false, securityDevices: [] };
    expect(ids({ twoFactor: none })[0]).toBe('password');
    expect(wayOf('password', { twoFactor: none })).toMatchObject({ state: 'open', words: 'way_password_alone' });
    expect(ids({ twoFactor: { ...none, totp: true } })).not.toContain('password');
    expect(ids({ twoFactor: { ...none, securityDevices: ['key'] } })).not.toContain('password');
    expect(ids({})).not.toContain('password');
  });
});

describe('recovery codes', () => {
  const { recoveryCodes, emails } = HEALTHY;
  const codes = (fields: Partial<Facts>) => wayOf('recovery-codes', fields);
  const values = [7, { moment: recoveryCodes.generatedAt }];

  it('are open when one was tried and the mailbox works', () => {
    expect(codes({ recoveryCodes, emails })).toMatchObject({ state: 'open', words: 'way_codes_left', values });
  });

  it('are unproven as long as none was tried', () => {
    const untried = { ...recoveryCodes, unused: 8, confirmed: false };
    expect(codes({ recoveryCodes: untried, emails })).toMatchObject({
      state: 'unproven',
      words: 'way_codes_untried',
      values: [8, { moment: recoveryCodes.generatedAt }],
    });
  });

  it.each([
    ['no address', []],
    ['no primary address', [email({ primary: false })]],
    ['an unverified primary address', [email({ verified: false, problem: 'unverified' })]],
    ['an undeliverable primary address', [email({ verified: false, problem: 'undeliverable' })]],
  ])('are unproven with %s: the link that PyPI mails has nowhere to go', (_, addresses) => {
    expect(codes({ recoveryCodes, emails: addresses })).toMatchObject({
      state: 'unproven',
      words: 'way_codes_without_mailbox',
      values,
    });
  });

  it('are unproven when nobody knows whether that mail arrives', () => {
    const unproven = { state: 'unproven', words: 'way_codes_left', values };
    expect(codes({ recoveryCodes })).toMatchObject(unproven);
    expect(codes({ recoveryCodes, unreadable: ['emails'] })).toMatchObject(unproven);
    expect(codes({ recoveryCodes, emails: [email({ problem: 'bouncing' })] })).toMatchObject(unproven);
  });

  it('are unproven when nobody knows which set is left', () => {
    const undated = { unused: 8, generatedAt: null, confirmed: false };
    expect(codes({ recoveryCodes: undated, emails })).toMatchObject({
      state: 'unproven',
      words: 'way_codes_undated',
      values: [8],
    });
  });

  it('are closed when none is left', () => {
    const none = { unused: 0, generatedAt: null, confirmed: false };
    expect(codes({ recoveryCodes: none, emails })).toMatchObject({
      state: 'closed',
      words: 'way_codes_none',
      values: [],
    });
  });
});

describe('a security device', () => {
  it('is unproven with the labels of all: each may be the phone itself', () => {
    const securityDevices = ['blue key', '<b>phone</b>'];
    expect(wayOf('security-device', { twoFactor: { totp: true, securityDevices } })).toMatchObject({
      state: 'unproven',
      words: 'way_device_elsewhere',
      items: securityDevices,
    });
  });

  it('is closed when none is set up', () => {
    const twoFactor = { totp: true, securityDevices: [] };
    expect(wayOf('security-device', { twoFactor })).toMatchObject({ state: 'closed', words: 'way_device_none' });
  });
});

describe("PyPI's support", () => {
  it.each([
    ['way_waiting', {}],
    ['way_waiting_with_mailbox', { emails: [email({ primary: false, verified: false }), email()] }],
    ['way_waiting', { emails: [email({ problem: 'bouncing' })] }],
    ['way_waiting_without_mailbox', { emails: [email({ verified: false, problem: 'unverified' })] }],
    ['way_waiting_without_mailbox', { emails: [] }],
  ])('is always the last resort: %s', (words, fields) => {
    expect(wayOf('waiting', fields)).toMatchObject({ state: 'last-resort', words });
  });

  it('checks a repository only as far as anyone knows', () => {
    expect(wayOf('repository-check', HEALTHY)).toMatchObject({ state: 'unknown' });
  });
});

describe('on grounds that no longer hold', () => {
  const none = { totp: false, securityDevices: [] };
  const never = () => false;
  const stateOf = (id: string, fields: Partial<Facts>, isTrusted: (seenAt: string) => boolean) =>
    waysBack(recordOf(fields, daysAgo(1)), isTrusted, NOW).find((way) => way.id === id)?.state;

  it.each([HEALTHY, { ...HEALTHY, twoFactor: none }])('nothing is open: %j', (fields) => {
    const states = (isTrusted: () => boolean) => waysBack(recordOf(fields), isTrusted, NOW).map(({ state }) => state);
    expect(states(always)).toContain('open');
    expect(states(never)).not.toContain('open');
  });

  it('a way that was open is unproven, in the same words', () => {
    for (const fields of [HEALTHY, { ...HEALTHY, twoFactor: none }])
      expect(waysBack(recordOf(fields), never, NOW)).toEqual(
        waysBack(recordOf(fields), always, NOW).map((way) =>
          way.state === 'open' ? { ...way, state: 'unproven' } : way,
        ),
      );
  });

  it.each([
    ['password', { twoFactor: none }],
    ['recovery-codes', HEALTHY],
  ])('the time when it was seen decides of the %s', (id, fields) => {
    expect(stateOf(id, fields, (seenAt) => seenAt === daysAgo(1))).toBe('open');
    expect(stateOf(id, fields, (seenAt) => seenAt !== daysAgo(1))).toBe('unproven');
  });

  it.each([
    ['a mailbox', { recoveryCodes: HEALTHY.recoveryCodes }],
    ['codes', { emails: HEALTHY.emails }],
  ])('recovery codes are not open by %s that nobody has seen since', (_, seenAgain) => {
    const record = recordOf(seenAgain, daysAgo(1), recordOf(HEALTHY, daysAgo(300)));
    const codes = waysBack(record, (seenAt) => seenAt === daysAgo(1), NOW).find(({ id }) => id === 'recovery-codes');
    expect(codes).toMatchObject({ state: 'unproven', words: 'way_codes_left' });
  });
});
