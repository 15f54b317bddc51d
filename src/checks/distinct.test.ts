import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { HEALTHY, page } from '../account/testing/samples';
import type { AccountFacts, Email } from '../pypi/facts';
import { distinct } from './distinct';
import { evaluate } from './evaluate';
import { CHECKS } from './index';
import { anyAccountFacts } from './testing/arbitrary-facts';
import { daysAgo, email, NOW } from './testing/samples';

const fails = (fields: Partial<AccountFacts>) =>
  distinct(evaluate(page({ ...HEALTHY, ...fields }), undefined, NOW)).flatMap(({ id, outcome }) =>
    outcome === 'fail' ? [id] : [],
  );
const methods = (totp: boolean, ...securityDevices: string[]) => ({ twoFactor: { totp, securityDevices } });
const codes = (unused: number, confirmed = false) => ({
  recoveryCodes: { unused, generatedAt: unused > 0 ? daysAgo(20) : null, confirmed },
});
const other = email({ address: 'b…b@example.net', primary: false });
const unverified = (problem: Email['problem']) => email({ verified: false, problem });

it.each<[string, Partial<AccountFacts>, string[]]>([
  ['in order', {}, []],
  ['no factor, no codes', { ...methods(false), ...codes(0) }, ['two-factor-enabled']],
  ['no factor, codes never tried', { ...methods(false), ...codes(8) }, ['two-factor-enabled']],
  ['no factor, codes in order', methods(false), ['two-factor-enabled']],
  ['an app alone', methods(true), ['second-method']],
  ['a device alone', methods(false, 'blue key'), ['second-method']],
  ['an app alone, no codes', { ...methods(true), ...codes(0) }, ['recovery-codes-available', 'second-method']],
  ['an app and no codes', codes(0), ['recovery-codes-available']],
  ['one address, not verified', { emails: [unverified('unverified')] }, ['primary-email-verified']],
  ['one address, un-verified after bounces', { emails: [unverified('undeliverable')] }, ['primary-email-verified']],
  ['one address', { emails: [email()] }, ['backup-email']],
  [
    'both un-verified after bounces',
    { emails: [unverified('undeliverable'), { ...other, verified: false, problem: 'undeliverable' }] },
    ['primary-email-verified', 'email-deliverable'],
  ],
  [
    'another address un-verified after bounces',
    { emails: [email(), { ...other, verified: false, problem: 'undeliverable' }] },
    ['email-deliverable'],
  ],
  [
    'another address never verified, the primary one bounces',
    { emails: [email({ problem: 'bouncing' }), { ...other, verified: false, problem: 'unverified' }] },
    ['email-deliverable', 'backup-email'],
  ],
  ['another address bounces', { emails: [email(), { ...other, problem: 'bouncing' }] }, ['email-deliverable']],
])('%s: one missing thing is one finding', (_, fields, ids) => {
  expect(fails(fields)).toEqual(ids);
});

it('leaves out nothing but what fails, and never all that fails', () => {
  const property = fc.property(anyAccountFacts, (facts) => {
    const all = evaluate(page(facts), undefined, NOW);
    const left = distinct(all);
    const gone = all.filter((finding) => !left.includes(finding));
    expect(gone.every(({ outcome }) => outcome === 'fail')).toBe(true);
    const failed = (findings: typeof all) => findings.filter(({ outcome }) => outcome === 'fail').length;
    expect(failed(left) > 0).toBe(failed(all) > 0);
    expect(all.map(({ id }) => id)).toEqual(CHECKS.map(({ id }) => id));
  });
  fc.assert(property, { numRuns: 100 });
});
