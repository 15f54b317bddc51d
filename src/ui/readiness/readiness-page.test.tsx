import { describe, expect, it, vi } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { withTick } from '../../account/rehearsal';
import { newRecord } from '../../account/remember';
import { ALICE, HEALTHY, recordOf } from '../../account/testing/samples';
import { DEFAULT_LIMITS } from '../../checks/limits';
import { daysAgo, email, NOW } from '../../checks/testing/samples';
import { guard } from '../../recovery/guard/guard';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import css from './readiness.css?inline';
import { ReadinessPage } from './readiness-page';
import sheet from './sheet.css?inline';

useStage([guide, css, sheet].join('\n'));

type Props = Parameters<typeof ReadinessPage>[0];

const LONG = 'a-name-without-a-place-to-break-it-'.repeat(3);
const SET = HEALTHY.recoveryCodes.generatedAt;
const KEYS = { totp: true, securityDevices: ['blue key', 'desk key'] };
const RECORD = recordOf({ ...HEALTHY, twoFactor: KEYS });
const page = (changes: Partial<Props> = {}): Props => {
  const actions = {
    onChoose: vi.fn(),
    onPlace: vi.fn(),
    onTick: vi.fn(),
    onLookUp: vi.fn(async () => ({ outcomes: [], isComplete: true })),
    onPrint: vi.fn(),
    onCopy: vi.fn(),
    onUsedCode: vi.fn(),
    onPutAway: vi.fn(),
    onSay: vi.fn(),
    onReviewTokens: vi.fn(),
    onReviewHistory: vi.fn(),
    onLeave: vi.fn(),
    onStop: vi.fn(),
    onNote: vi.fn(async () => null),
  };
  const props: Props = {
    view: 'rehearsal',
    place: 'list',
    record: RECORD,
    accounts: [ALICE],
    limits: DEFAULT_LIMITS,
    now: NOW,
    status: null,
    ...actions,
    ...changes,
  };
  show(<ReadinessPage {...props} />);
  return props;
};
const press = (name: string) => one(`[data-do="${name}"]`).click();
const answer = (outcome: string) => one(`[data-answer="${outcome}"]`).click();

it('without an account says how to begin', () => {
  page({ record: undefined, accounts: [] });
  expect(one<HTMLAnchorElement>('[data-notice="no-account"] a').href).toBe('https://pypi.org/manage/account/');
});

describe('practice', () => {
  it('begins with the first way that was not tried, and offers each by itself once it is begun', () => {
    page();
    expect(all('[data-do^="try-"]')).toEqual([]);
    const { onPlace } = page({ record: withTick(RECORD, 'codes', 'works', SET, daysAgo(1)) });
    expect(all('li[data-way]').map(({ dataset }) => dataset.state)).toEqual(['works', 'never', 'never', 'never']);
    press('begin');
    expect(onPlace).toHaveBeenLastCalledWith('second-key');
    press('try-codes');
    expect(onPlace).toHaveBeenLastCalledWith('codes');
  });

  it('says what to do about a way that does not work, and where', () => {
    page({ record: withTick(RECORD, 'second-key', 'fails', 'blue key', daysAgo(1)) });
    const way = one('li[data-way="second-key"]');
    expect(way.textContent).toContain('Add one you keep apart from your phone.');
    expect(way.querySelector('a')?.href).toBe('https://pypi.org/manage/account/#two-factor');
  });

  it('takes a word that is a year old, or on another set of codes, for no word', () => {
    page({ record: withTick(RECORD, 'mailbox', 'works', 'a…e@example.org', daysAgo(400)) });
    expect(one('li[data-way="mailbox"]').dataset.state).toBe('stale');
    expect(all('li.ok')).toEqual([]);
  });

  it('asks of which key an answer is, before it is kept', async () => {
    const { onTick, onPlace } = page({ place: 'second-key' });
    answer('works');
    await vi.waitFor(() => expect(one('.problem').textContent).toMatch(/\S/));
    expect(document.activeElement).toBe(all('input[type="radio"]')[0]);
    expect(onTick).not.toHaveBeenCalled();
    all('input[type="radio"]')[1]?.click();
    await vi.waitFor(() => expect(one('.problem').textContent).toBe(''));
    answer('fails');
    expect(onTick).toHaveBeenCalledExactlyOnceWith('second-key', 'fails', 'desk key');
    expect(onPlace).not.toHaveBeenCalled();
  });

  it('skips without a choice, and says why a typed repository does not count', async () => {
    const { onTick, onPlace } = page({ place: 'repository' });
    one<HTMLInputElement>('input').value = 'https://github.com/alice';
    one('input').dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => answer('works'));
    await vi.waitFor(() => expect(one('.problem').textContent).toMatch(/\S/));
    answer('not-tried');
    expect(onPlace).toHaveBeenCalledExactlyOnceWith('list');
    expect(onTick).not.toHaveBeenCalled();
  });

  it.each(['codes', 'second-key', 'mailbox'] as const)('has no answer for %s that were never seen', (place) => {
    const { onPlace } = page({ place, record: newRecord(ALICE) });
    expect(all('[data-answer]')).toEqual([]);
    press('next');
    expect(onPlace).toHaveBeenCalledOnce();
  });

  it('takes the focus to the title of the next way', () => {
    page({ place: 'codes' });
    one('[data-answer="works"]').focus();
    page({ place: 'second-key' });
    expect(document.activeElement).toBe(one('h1'));
  });
});

describe('the recovery sheet', () => {
  const lines = () => all('.paper dt').map((line) => line.textContent);

  it('has a line for each key, address and app that is known, and what is known on it', () => {
    const backup = { where: 'in the safe', generatedAt: SET, notedAt: daysAgo(9) };
    page({ view: 'sheet', record: { ...RECORD, backup } });
    const isolated = lines().map((line) => line?.replace(/[\u2066-\u2069]/g, ''));
    expect(isolated).toEqual([
      'My codes are',
      'A second copy is',
      'blue key is',
      'desk key is',
      "My app's backup is",
      'a…@example.org (primary) =',
      'b…@example.net =',
      'Another owner',
      'Who can push',
    ]);
    expect(all('.paper dd').map((line) => line.textContent)).toEqual(['in the safe', ...Array(8).fill('')]);
    expect(one('.paper .dates').textContent).toContain('Checked');
    expect(one('[data-step="codes"]').textContent).toContain('Only your newest codes work.');
  });

  it('of an account that was never seen leaves the lines empty and claims nothing', () => {
    page({ view: 'sheet', record: newRecord(ALICE) });
    expect(lines()).toHaveLength(7);
    expect(one('.paper').textContent).not.toMatch(/Checked|unused/);
  });

  it('says that old codes no longer work', () => {
    const backup = { where: 'in the drawer', generatedAt: daysAgo(500), notedAt: daysAgo(499) };
    page({ view: 'sheet', record: { ...RECORD, backup } });
    expect(one('[data-step="codes"]').textContent).toMatch(/No longer work: those in .*in the drawer/);
    expect(all('.paper dd').map((line) => line.textContent)).toEqual(Array(9).fill(''));
  });

  it('is copied as the same text, without anything private or hidden', () => {
    const record: AccountRecord = { ...RECORD, username: '0123456789abcdef' };
    const { onCopy, onPrint } = page({ view: 'sheet', record });
    press('copy');
    const [[text]] = vi.mocked(onCopy).mock.calls as [[string]];
    for (const part of ['1. Use a recovery code', 'desk key is __________', 'https://github.com/pypi/support/'])
      expect(text).toContain(part);
    expect(guard(text)).toEqual([]);
    expect(text).not.toMatch(/[\u2066-\u2069]/);
    press('print');
    expect(onPrint).toHaveBeenCalledOnce();
  });
});

const LONG_NAMES = recordOf({
  ...HEALTHY,
  twoFactor: { totp: true, securityDevices: [LONG, `${LONG}2`] },
  emails: [email({ address: `a…@${LONG}.example.org` })],
});
const TRIED = withTick(
  withTick(LONG_NAMES, 'second-key', 'fails', LONG, daysAgo(1)),
  'mailbox',
  'works',
  `a…@${LONG}.example.org`,
  daysAgo(1),
);

describe.each<[name: string, changes: Partial<Props>]>([
  ['no account', { record: undefined, accounts: [] }],
  ['practice', { accounts: [ALICE, { ...ALICE, username: LONG }] }],
  ['practice, codes', { place: 'codes' }],
  ['practice, security keys', { place: 'second-key' }],
  ['practice, mailbox', { place: 'mailbox' }],
  ['practice, repository', { place: 'repository' }],
  ['practice, nothing seen', { place: 'codes', record: newRecord({ ...ALICE, username: LONG }) }],
  ['the sheet', { view: 'sheet' }],
  ['where the codes are', { view: 'codes' }],
])('%s', (_, changes) => {
  it('is accessible, light and dark', async () => {
    page({ record: TRIED, ...changes });
    expect(all('h1')).toHaveLength(1);
    expect(all('main :is(.button, button):not(.secondary, .quiet, .option)').length).toBeLessThanOrEqual(1);
    await expectAccessible();
  });

  it('is no wider than a phone', async () => {
    page({ record: TRIED, ...changes });
    await expectNarrow();
  });
});
