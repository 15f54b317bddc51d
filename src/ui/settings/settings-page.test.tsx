import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { newRecord } from '../../account/remember';
import { ALICE, HEALTHY, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { NOTHING_SET } from '../../overview/settings';
import { NEVER_NUDGED } from '../../reminders/daily-nudge';
import type { StoredAndOthers } from '../../storage/items';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import css from './settings.css?inline';
import { SettingsPage, type SettingsPageProps } from './settings-page';

useStage(css);

const BOB = { site: 'pypi.org', username: 'bob' } as const;
const LONG = 'a-name-without-a-place-to-break-it-'.repeat(4);
const NOTHING: StoredAndOthers = {
  records: [],
  visits: {},
  drafts: [],
  requests: [],
  settings: NOTHING_SET,
  nudges: NEVER_NUDGED,
  broken: [],
  others: {},
};
const ALL: StoredAndOthers = {
  ...NOTHING,
  records: [
    {
      ...recordOf({ ...HEALTHY, twoFactor: { totp: true, securityDevices: [LONG] } }),
      mutes: { 'second-method': { kind: 'never', at: daysAgo(1), about: '' } },
      dismissed: { 'no-old-token': daysAgo(2) },
    },
    newRecord(BOB),
  ],
  settings: { notifications: true, thresholds: { staleDays: 14 } },
};
const props = (changes: Partial<SettingsPageProps> = {}): SettingsPageProps => ({
  stored: ALL,
  isAllowed: true,
  now: NOW,
  status: null,
  waiting: null,
  problem: null,
  version: '1.2.3',
  onNotifications: vi.fn(),
  onShowAgain: vi.fn(),
  onLimit: vi.fn(async () => undefined),
  onExport: vi.fn(),
  onFile: vi.fn(),
  onImport: vi.fn(),
  onCancel: vi.fn(),
  onEraseAccount: vi.fn(),
  onEraseEverything: vi.fn(),
  ...changes,
});
const page = (changes: Partial<SettingsPageProps> = {}) => {
  const all = props(changes);
  show(<SettingsPage {...all} />);
  return all;
};
const press = (name: string) => one(`[data-do="${name}"]`).click();

describe('settings', () => {
  it('list what is hidden by the title of its problem, and show it again', () => {
    const { onShowAgain } = page();
    expect(all('[data-muted] q').map((title) => title.textContent)).toEqual([
      'Only one second factor',
      'An API token is old',
    ]);
    one('[data-muted="no-old-token"] [data-do="unmute"]').click();
    const shown = expect.objectContaining({ where: 'page', id: 'no-old-token' });
    expect(onShowAgain).toHaveBeenCalledExactlyOnceWith(ALICE, shown, 'An API token is old');
  });

  it('say nothing of what is not there: nothing hidden, nothing set aside, no address of the source', () => {
    page({ stored: NOTHING });
    expect(all('[data-section="hidden"], [data-set-aside], [data-section="about"] a[href^="http"]')).toEqual([]);
    expect(one('[data-section="remembered"]').textContent).toContain('No accounts yet.');
    page({ stored: { ...NOTHING, broken: ['set-aside/account/pypi.org/eve/2026'] } });
    expect(all('[data-set-aside]')).toHaveLength(1);
    page({ home: 'https://github.com/example/spare-key' });
    const links = all('[data-section="about"] a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      'https://github.com/example/spare-key',
      '/src/ui/welcome/index.html',
      'https://github.com/example/spare-key/issues',
    ]);
  });

  it('are there but for what is stored while that can’t be read', () => {
    page({ stored: null, status: { text: 'It failed.', failed: true } });
    expect(all('[data-section]').map((section) => section.dataset.section)).toEqual(['data', 'about']);
    expect(one('.status.failed').textContent).toBe('It failed.');
  });

  it.each([
    [true, true, 'on'],
    [true, false, 'taken'],
    [false, true, 'off'],
  ])('show notifications that are on (%s) and allowed (%s) as %s', (notifications, isAllowed, state) => {
    const stored = { ...ALL, settings: { ...ALL.settings, notifications } };
    const { onNotifications } = page({ stored, isAllowed });
    expect(one('[data-notifications]').dataset.notifications).toBe(state);
    expect(one('[role="switch"]').getAttribute('aria-checked')).toBe(`${state === 'on'}`);
    expect(one('[data-notifications] .problem').textContent).toMatch(state === 'taken' ? /\S/ : /^$/);
    press('notifications');
    expect(onNotifications).toHaveBeenCalledExactlyOnceWith(state !== 'on');
  });

  it('open what is stored of an account at a press', () => {
    page();
    expect(all('[data-about]')).toEqual([]);
    one(`[data-account="account/pypi.org/alice-dev"] [data-do="see-data"]`).click();
    return vi.waitFor(() => expect(one('[data-about="emails"]').textContent).toContain('a…e@example.org'));
  });

  it('erase after a second word, and Escape keeps all, with the focus on the button', async () => {
    const { onEraseAccount } = page();
    const button = one('[data-do="erase-account/pypi.org/alice-dev"]');
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(one('dialog[open] [data-do="keep"]'));
    await userEvent.keyboard('{Escape}');
    expect(all('dialog[open]')).toEqual([]);
    expect(document.activeElement).toBe(button);
    expect(onEraseAccount).not.toHaveBeenCalled();
    button.click();
    one('dialog[open] [data-do="erase"]').click();
    expect(onEraseAccount).toHaveBeenCalledExactlyOnceWith(ALICE);
  });

  it('leave the focus beside an account that is gone', () => {
    page();
    one('[data-do="erase-account/pypi.org/alice-dev"]').focus();
    page({ stored: { ...ALL, records: ALL.records.slice(1) } });
    expect(document.activeElement).toBe(one('[data-account="account/pypi.org/bob"] [data-do="see-data"]'));
  });

  it('have an Undo where an act can be taken back', () => {
    const onUndo = vi.fn();
    page({ status: { text: 'Saved.', failed: false, onUndo } });
    press('undo-last');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('show what a file would change, and wait', () => {
    const changes = { added: [BOB], changed: [], visits: false, limits: true };
    const { onImport } = page({ waiting: { name: 'file.json', changes } });
    expect(all('[data-changes="added"] li')).toHaveLength(1);
    expect(all('[data-changes="limits"]')).toHaveLength(1);
    expect(onImport).not.toHaveBeenCalled();
    press('import');
    expect(onImport).toHaveBeenCalledOnce();
  });

  it.each([
    [{ code: 'not-json', part: null, item: null }, /complete Spare Key export\.$/],
    [{ code: 'invalid', part: 'records', item: 2 }, /read\. Account 2$/],
    [{ code: 'invalid', part: 'records', item: null }, /read\.$/],
    [{ code: 'invalid', part: 'visits', item: null }, /Pages seen last$/],
    [{ code: 'invalid', part: 'settings', item: null }, /Settings$/],
  ] as const)('say what is wrong with a file: %o', (problem, words) => {
    page({ problem });
    expect(one(`[data-notice="${problem.code}"] p`).textContent).toMatch(words);
  });
});

describe('a limit', () => {
  const field = (limit: string) => one<HTMLInputElement>(`[data-limit="${limit}"] input`);
  const type = async (limit: string, text: string) => {
    await userEvent.fill(field(limit), text);
    await userEvent.tab();
  };
  const open = (changes?: Partial<SettingsPageProps>) => {
    const all = page(changes);
    one<HTMLDetailsElement>('[data-section="advanced"]').open = true;
    return all;
  };

  it('is kept when its field is left, and only within its range', async () => {
    const { onLimit } = open();
    for (const typed of ['0', '91', '2.5', '-3', '']) {
      await type('dismissDays', typed);
      expect(one('[data-limit="dismissDays"] .problem').textContent).toContain('from 1 to 90');
      expect(field('dismissDays').getAttribute('aria-invalid')).toBe('true');
    }
    expect(onLimit).not.toHaveBeenCalled();
    await type('dismissDays', '7');
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('dismissDays', 7);
    expect(one('[data-limit="dismissDays"] .problem').textContent).toBe('');
  });

  it('is a sentence around its number, and goes back to the usual one', () => {
    const { onLimit } = open();
    expect(one('[data-limit="staleDays"] label').textContent).toBe('Call results out of date after  days');
    expect(all('[data-do="reset"]').map((button) => button.textContent)).toEqual(['Reset to 30']);
    press('reset');
    expect(onLimit).toHaveBeenCalledExactlyOnceWith('staleDays', null);
  });
});

describe('the whole page', () => {
  const whole = () => {
    page({
      home: 'https://github.com/example/spare-key',
      isAllowed: false,
      status: { text: LONG, failed: false, onUndo: vi.fn() },
      problem: { code: 'invalid', part: 'records', item: 1 },
      waiting: {
        name: LONG,
        changes: { added: [{ ...BOB, username: LONG }], changed: [], visits: true, limits: true },
      },
      stored: { ...ALL, broken: ['set-aside/x'] },
    });
    for (const details of all('details')) (details as HTMLDetailsElement).open = true;
    for (const button of all('[data-do="see-data"]')) button.click();
    return vi.waitFor(() => expect(all('[data-about]').length).toBeGreaterThan(5));
  };

  it('is accessible, light and dark', async () => {
    await whole();
    await expectAccessible();
  });

  it('is no wider than a phone', async () => {
    await whole();
    await expectNarrow();
  });
});
