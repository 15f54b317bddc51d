import { checksIn, expect, findingsBadgeOf, test, warningsOn } from './fixtures';

/**
 * Nobody said yet where the codes are, nor that the history was looked through; one visit shows no change; and projects
 * and publishers are on pages of their own. Worst first.
 */
const WITHOUT_HISTORY = [
  'recovery-codes-backed-up',
  'not-in-one-basket',
  'backup-recently-checked',
  'way-back-by-repository',
];
const USUAL_UNKNOWN = [...WITHOUT_HISTORY, 'history-reviewed', 'trusted-publishing'];
const WITHOUT_CODES = ['way-back-by-repository', 'history-reviewed'];

/**
 * Account states, from PyPI's page to the popup, the badge and the warnings on the page. What is listed fails; what
 * isn't listed must not: one missing thing is one finding. What is unknown is listed too, so that nothing passes by not being seen. `low` findings stay off PyPI's page. The badge counts critical and high ones.
 */
const STATES: { state: string; fails: string[]; low?: string[]; unknown?: string[]; badge: string }[] = [
  { state: 'healthy', fails: [], badge: '' },
  {
    state: 'no-two-factor',
    fails: ['two-factor-enabled'],
    unknown: WITHOUT_CODES,
    badge: '1',
  },
  {
    state: 'totp-only-unconfirmed',
    fails: ['recovery-codes-confirmed', 'second-method'],
    badge: '2',
  },
  {
    state: 'one-key',
    fails: ['second-method'],
    unknown: USUAL_UNKNOWN.filter((id) => id !== 'not-in-one-basket'),
    badge: '1',
  },
  {
    state: 'codes-used-up',
    fails: ['recovery-codes-available'],
    unknown: [...WITHOUT_CODES, 'trusted-publishing'],
    badge: '1',
  },
  { state: 'codes-low', fails: ['recovery-codes-not-low'], badge: '' },
  { state: 'one-email', fails: ['backup-email'], badge: '1' },
  { state: 'account-wide-token', fails: ['no-account-wide-token'], badge: '1' },
  { state: 'old-unused-tokens', fails: ['no-unused-token', 'no-old-token'], badge: '' },
  { state: 'nothing-yet', fails: [], low: ['linked-code-host'], unknown: WITHOUT_HISTORY, badge: '' },
];

test('in each state page, warnings, badge and popup agree', async ({ extension, visit }) => {
  test.setTimeout(240_000);
  for (const { state, fails, low = [], unknown = USUAL_UNKNOWN, badge } of STATES) {
    await test.step(state, async () => {
      const page = await visit(state);
      await expect.poll(() => findingsBadgeOf(extension)).toBe(badge);
      expect((await warningsOn(page)).sort()).toEqual([...fails].sort());
      const popup = await extension.openPopup();
      expect((await checksIn(popup, 'fail')).sort()).toEqual([...fails, ...low].sort());
      expect(await checksIn(popup, 'unknown')).toEqual(unknown);
      await extension.reset();
    });
  }
});
