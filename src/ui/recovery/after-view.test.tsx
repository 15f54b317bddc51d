import { describe, expect, it, vi } from 'vitest';
import { ALICE, codes, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { recoveryCase } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { aRequest } from '../../recovery/testing/request';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import { AfterView } from './after-view';
import css from './recovery.css?inline';

useStage([guide, css].join('\n'));

const REQUEST = aRequest({
  lost: ['email-access'],
  openedAt: daysAgo(9),
  filedAt: daysAgo(9),
  closedAt: daysAgo(2),
  outcome: 'recovered',
});
const NOTHING_NEW = recordOf({}, daysAgo(20));
const NEW_CODES = recordOf(codes({ generatedAt: daysAgo(1), confirmed: false }), daysAgo(0));

function backWith(record: typeof NOTHING_NEW) {
  const view = recoveryCase({ records: [record], drafts: [], requests: [REQUEST] }, ALICE);
  const props = {
    view: { ...view, request: REQUEST },
    now: NOW,
    onNoteBackup: vi.fn(async () => null),
    onReopen: vi.fn(),
    onAgain: vi.fn(),
    onSay: vi.fn(),
    onReviewTokens: vi.fn(),
    onReviewHistory: vi.fn(),
  };
  show(<AfterView {...props} />);
  return props;
}

it('counts the steps that are left, new codes first', () => {
  backWith(NOTHING_NEW);
  expect(one('h1').textContent).toBe(t('verdict_after', all('[data-item]').length));
  expect(one('[aria-current="step"]').dataset.item).toBe('new-codes');
});

it('asks where the codes are only once there are new ones', () => {
  backWith(NOTHING_NEW);
  expect(all('.backup-note')).toEqual([]);
  backWith(NEW_CODES);
  expect(one('.backup-note').closest<HTMLElement>('li')?.dataset.item).toBe('codes-noted');
});

it('lets the user say that a lost mailbox is read again, and that they are not back', () => {
  const { onSay, onReopen, onAgain } = backWith(NOTHING_NEW);
  one('[data-do="mailbox-back"]').click();
  expect(onSay).toHaveBeenCalledExactlyOnceWith('mailbox', true);
  one('[data-do="reopen"]').click();
  one('[data-do="again"]').click();
  expect([onReopen, onAgain].map((called) => called.mock.calls.length)).toEqual([1, 1]);
});

describe.each([
  ['nothing new', NOTHING_NEW],
  ['new codes', NEW_CODES],
])('%s', (_, record) => {
  it('has no accessibility violation, and one filled button', async () => {
    backWith(record);
    expect(all('.button:not(.secondary), button:not(.secondary, .quiet)')).toHaveLength(1);
    await expectAccessible();
  });

  it('fits on a narrow screen', async () => {
    backWith(record);
    await expectNarrow();
  });
});
