import { expect, it } from 'vitest';
import type { Lost } from '../request/draft';
import type { Step } from './tracker';
import { waitsAt, waitsFor } from './waits';

const days = (...lost: Lost[]) => waitsFor({ lost }).map((wait) => `${wait.measure} ${wait.until} ${wait.days}`);
const ANY = ['median first-answer 6', 'median success 11.5', 'p90 success 20'];

it.each([
  [['authenticator'], 9],
  [['security-device'], 9],
  [['email-unverified'], 11],
  [['email-access'], 16],
  [['second-factor'], 9],
  [['authenticator', 'email-access'], 16],
  [['authenticator', 'email-unverified'], 11],
  [['email-unverified', 'email-access'], 16],
] as [Lost[], number][])('shows beside the figures of all those of %j: %s days', (lost, median) => {
  expect(days(...lost)).toEqual([...ANY, `median success ${median}`]);
});

it('shows the figures of all alone where the kind was not counted', () => {
  expect(days('device-confirmation')).toEqual(ANY);
});

it('dates every figure', () => {
  for (const wait of waitsFor({ lost: ['email-access'] })) {
    expect([wait.from, wait.to]).toEqual([wait.kind === 'any' ? '2026-05' : '2025-01', '2026-09']);
  }
});

it.each<[Step, Lost, number[]]>([
  ['file', 'email-access', [6]],
  ['send-intent', 'authenticator', [6]],
  ['first-answer', 'authenticator', [6]],
  ['support-mail', 'authenticator', [9, 20]],
  ['seven-days', 'email-access', [16, 20]],
  ['reset-notice', 'device-confirmation', [11.5, 20]],
  ['reset-password', 'authenticator', []],
])('at the step %s, after a lost %s: %j days', (step, lost, expected) => {
  expect(waitsAt(step, { lost: [lost] }).map((wait) => wait.days)).toEqual(expected);
});
