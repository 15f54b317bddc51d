import { expect, it } from 'vitest';
import { recoveryCodeSet } from './recovery-code-set';

const generatedAt = '2026-05-05T10:00:00Z';

it('tells how many are unused and when they were generated', () => {
  expect(recoveryCodeSet({ unused: 7, generatedAt, confirmed: true })).toEqual([
    'evidence_codes_unused',
    [7, { moment: generatedAt }],
  ]);
});

it('does without a date that is not known', () => {
  expect(recoveryCodeSet({ unused: 7, generatedAt: null, confirmed: true })).toEqual(['evidence_codes_undated', [7]]);
});
