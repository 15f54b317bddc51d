import { describe, expect, it, vi } from 'vitest';
import { ALICE, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { recoveryCase } from '../../overview/recovery-case';
import { formatDate, t } from '../../platform/i18n';
import { aRequest } from '../../recovery/testing/request';
import type { REPORTED_STEPS, TrackedRequest } from '../../recovery/tracker/tracked-request';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import css from './recovery.css?inline';
import { TrackerView } from './tracker-view';

useStage([guide, css].join('\n'));

type Props = Parameters<typeof TrackerView>[0];

const FILED = { openedAt: daysAgo(9), filedAt: daysAgo(9), repository: 'https://github.com/alice/lantern' };

function track(changes: Partial<TrackedRequest>) {
  const request = aRequest({ ...FILED, ...changes });
  const view = recoveryCase({ records: [recordOf({}, daysAgo(20))], drafts: [], requests: [request] }, ALICE);
  const props: Props = {
    view: { ...view, request },
    now: NOW,
    onChange: vi.fn(),
    onCopy: vi.fn(),
    onEditRequest: vi.fn(),
  };
  show(<TrackerView {...props} />);
  return props;
}

const REPLY = { branchAsked: true, done: { 'support-mail': daysAgo(2), 'push-branch': daysAgo(1) } };
const press = (name: string) => one(`[data-do="${name}"]`).click();

it('is headed by the step at hand, which alone is open', () => {
  track(REPLY);
  expect(one('h1').textContent).toBe(t('tracker_reply_title'));
  expect(one('[aria-current="step"]').dataset.item).toBe('reply');
  expect(all('.open').map((open) => open.closest<HTMLElement>('li')?.dataset.item)).toEqual(['reply']);
});

it('shows a step that is done in one line with its date', () => {
  track(REPLY);
  const done = one('[data-item="push-branch"]');
  expect(done.className).toBe('done');
  expect(done.querySelector('.fine')?.textContent).toBe(formatDate(daysAgo(1)));
  expect(done.getBoundingClientRect().height).toBeLessThan(40);
});

it('says above the steps, unfolded, how long others waited', () => {
  track({});
  expect(one('.waits').textContent).toContain(t('waits_back', 12, 20));
  expect(one('.waits').closest('details')).toBeNull();
  expect(one('.waits').getBoundingClientRect().bottom).toBeLessThanOrEqual(one('.steps').getBoundingClientRect().top);
});

it('copies the reply at the one filled button, and says that it was sent at another', () => {
  const { onCopy, onChange } = track(REPLY);
  press('copy');
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(one('[data-preview="reply"]').textContent);
  press('done-reply');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: 'done', step: 'reply' });
});

it('warns of scams as soon as the request is public', () => {
  track({ filedAt: null, issue: null });
  expect(all('.tracker > .band')).toEqual([]);
  track({});
  expect(one('.tracker > .band').textContent).toContain(t('care_text'));
});

describe('closing the request', () => {
  it('asks first, with the focus on the question’s answer', async () => {
    const { onChange } = track({});
    press('withdraw');
    expect(onChange).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(document.activeElement).toBe(one('[data-do="withdraw-yes"]')));
    press('withdraw-yes');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ kind: 'close', outcome: 'withdrawn' });
  });

  it('is taken back by the other answer', async () => {
    const { onChange } = track({});
    press('withdraw');
    await vi.waitFor(() => press('keep'));
    await vi.waitFor(() => expect(document.activeElement).toBe(one('[data-do="withdraw"]')));
    expect(onChange).not.toHaveBeenCalled();
  });
});

const done = (...steps: (typeof REPORTED_STEPS)[number][]) =>
  Object.fromEntries(steps.map((step, i) => [step, daysAgo(steps.length - i)]));

const STATES: [string, Partial<TrackedRequest>][] = [
  ['file', { filedAt: null, issue: null }],
  ['send-address', { mailNeeded: true }],
  ['send-intent', { repository: null }],
  ['first-answer', {}],
  ['support-mail', { done: done('first-answer') }],
  ['push-branch', { branchAsked: true, done: done('first-answer', 'support-mail') }],
  ['reply', { branchAsked: true, done: done('first-answer', 'support-mail', 'push-branch') }],
  ['reply', { branchAsked: true, cannotPush: 'no-access', done: done('first-answer', 'support-mail') }],
  ['seven-days', { branchAsked: false, done: done('first-answer', 'support-mail', 'reply') }],
  ['reset-notice', { done: done('first-answer', 'support-mail', 'push-branch', 'reply') }],
  ['say-unverified', { unverifiedAt: daysAgo(1), done: done('reset-notice') }],
  ['reset-password', { done: done('reset-notice') }],
];

describe.each(STATES)('at the step %s', (step, changes) => {
  it('has no accessibility violation, and one filled button at most', async () => {
    track(changes);
    expect(one('[aria-current="step"]').dataset.item).toBe(step);
    expect(all('.button:not(.secondary), button:not(.secondary, .quiet, .option)').length).toBeLessThanOrEqual(1);
    await expectAccessible();
  });

  it('fits on a narrow screen', async () => {
    track(changes);
    await expectNarrow();
  });
});
