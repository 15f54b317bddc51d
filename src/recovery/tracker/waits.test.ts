import { expect, it } from 'vitest';
import type { Lost } from '../request/draft';
import { waitsAt } from './waits';

const likeYours = (...lost: Lost[]) => waitsAt('file', { lost })?.likeYours?.back;

it.each([
  [['authenticator'], 9],
  [['security-device'], 9],
  [['email-unverified'], 11],
  [['email-access'], 16],
  [['second-factor'], 9],
  [['authenticator', 'email-access'], 16],
  [['authenticator', 'email-unverified'], 11],
  [['email-unverified', 'email-access'], 16],
  [['device-confirmation'], undefined],
] as [Lost[], number | undefined][])(
  'of requests like that of %j, people were back in within %s days',
  (lost, back) => {
    expect(likeYours(...lost)).toBe(back);
  },
);

it('dates every figure', () => {
  expect(waitsAt('first-answer', { lost: ['email-access'] })).toEqual({
    firstAnswer: 6,
    back: 12,
    most: 20,
    from: '2026-05',
    to: '2026-09',
    likeYours: { back: 16, from: '2025-01', to: '2026-09' },
  });
});

it.each(['say-unverified', 'reset-password'] as const)('shows none at the step %s', (step) => {
  expect(waitsAt(step, { lost: ['authenticator'] })).toBeNull();
});
