import { describe, expect, it, vi } from 'vitest';
import type { AccountRecord } from '../../account/record';
import { HEALTHY, recordOf } from '../../account/testing/samples';
import { DEFAULT_LIMITS } from '../../checks/limits';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { t } from '../../platform/i18n';
import { NO_DOMAIN } from '../../recovery/todo/leaving';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import { LeavingView } from './leaving-view';
import { NotMineView } from './not-mine-view';
import css from './readiness.css?inline';
import { UsedCodeView } from './used-code-view';

useStage([guide, css].join('\n'));

const RECORD = recordOf({ ...HEALTHY, soleOwnerOf: ['lantern', 'Tide.Pool'] });
const NOT_MINE: AccountRecord = {
  ...RECORD,
  journal: {
    compared: {},
    overflow: null,
    entries: [
      {
        change: { kind: 'device-added', label: 'x' },
        since: daysAgo(3),
        at: daysAgo(2),
        answer: 'not-mine',
        answeredAt: daysAgo(1),
      },
    ],
  },
};

const on = () => ({
  onSay: vi.fn(),
  onReviewTokens: vi.fn(),
  onReviewHistory: vi.fn(),
  onUsedCode: vi.fn(),
  onPutAway: vi.fn(),
  onLeave: vi.fn(),
  onStop: vi.fn(),
});
const press = (name: string) => one(`[data-do="${name}"]`).click();

function notMine(record = NOT_MINE) {
  const actions = on();
  show(<NotMineView record={record} now={NOW} {...actions} />);
  return actions;
}

function usedCode(record: AccountRecord) {
  const actions = on();
  show(<UsedCodeView record={record} now={NOW} limits={DEFAULT_LIMITS} {...actions} />);
  return actions;
}

function leaving(domain?: string | null) {
  const actions = on();
  const record = domain === undefined ? RECORD : { ...RECORD, leaving: { domain, since: daysAgo(2) } };
  show(<LeavingView record={record} now={NOW} {...actions} />);
  return actions;
}

describe('not mine', () => {
  it('counts the steps that are left, and leads to the way back for whoever is locked out by now', () => {
    notMine();
    const left = all('[data-item]:not(.done)').length;
    expect(one('h1').textContent).toBe(t('verdict_not_mine', left));
    expect(one('[data-do="recovery"]').getAttribute('href')).toContain('/recovery/');
  });

  it('has nothing to do where no change is the user’s question', () => {
    notMine(RECORD);
    expect(all('[data-item]')).toEqual([]);
    expect(one('h1').textContent).toBe(t('verdict_done'));
  });
});

describe('a used code', () => {
  it('is asked for where no page showed it', () => {
    const { onUsedCode } = usedCode(RECORD);
    expect(all('[data-item]')).toEqual([]);
    press('used-code');
    expect(onUsedCode).toHaveBeenCalledOnce();
  });

  it('has its list, which can be hidden', () => {
    const { onPutAway } = usedCode({ ...RECORD, usedCodeAt: daysAgo(1) });
    expect(all('[data-item]')).toHaveLength(5);
    press('put-away');
    expect(onPutAway).toHaveBeenCalledOnce();
  });
});

describe('leaving', () => {
  it('asks first which mailbox ends', async () => {
    const { onLeave } = leaving();
    const domain = one<HTMLInputElement>('input[value="example.net"]');
    domain.click();
    await vi.waitFor(() => expect(domain.checked).toBe(true));
    await new Promise(requestAnimationFrame);
    press('leave');
    expect(onLeave).toHaveBeenCalledExactlyOnceWith('example.net');
  });

  it('shows the answer above the list, and asks again with the focus on it', () => {
    leaving('example.net');
    expect(one('.lead strong').textContent).toBe('example.net');
    expect(all('.names a').map(({ textContent }) => textContent)).toEqual(['lantern', 'Tide.Pool']);
    press('ask-again');
    return vi.waitFor(() => expect(document.activeElement).toBe(one('input[value="example.net"]')));
  });

  it.each([
    [NO_DOMAIN, 'request_works_nothing'],
    [null, 'request_codes_unknown'],
  ] as const)('says so where it is %j', (domain, words) => {
    leaving(domain);
    expect(one('.lead strong').textContent).toBe(t(words));
  });
});

describe.each<[string, () => unknown]>([
  ['not mine', notMine],
  ['was a code used', () => usedCode(RECORD)],
  ['a used code', () => usedCode({ ...RECORD, usedCodeAt: daysAgo(1) })],
  ['which mailbox', () => leaving()],
  ['leaving', () => leaving('example.net')],
])('%s', (_, open) => {
  it('has no accessibility violation, and one filled button at most', async () => {
    open();
    expect(all('.button:not(.secondary), button:not(.secondary, .quiet)').length).toBeLessThanOrEqual(1);
    await expectAccessible();
  });

  it('fits on a narrow screen', async () => {
    open();
    await expectNarrow();
  });
});
