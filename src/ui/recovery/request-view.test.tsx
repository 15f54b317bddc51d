import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ALICE, recordOf } from '../../account/testing/samples';
import { daysAgo, NOW } from '../../checks/testing/samples';
import { recoveryCase, type StoredForRecovery } from '../../overview/recovery-case';
import { t } from '../../platform/i18n';
import { newDraft } from '../../recovery/request/recovery-draft';
import type { RequestForm } from '../../recovery/request/request-form';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import css from './recovery.css?inline';
import { RequestView } from './request-view';

useStage([guide, css].join('\n'));

type Props = Parameters<typeof RequestView>[0];

const PROJECT = { name: 'lantern', owner: true, soleOwner: true, released: true };
const RECORD = recordOf({ projects: [PROJECT], soleOwnerOf: ['lantern'] });
const ANSWERED: Partial<RequestForm> = { lost: ['authenticator'], works: ['password'], codes: 'lost' };

/** The request of an account that is remembered, or of one that isn't, as it was typed so far. */
function request(
  edits: Partial<RequestForm>,
  { isKnown = true, ...more }: Partial<Props> & { isKnown?: boolean } = {},
) {
  const owner = isKnown ? ALICE : 'pypi.org';
  const stored: StoredForRecovery = {
    records: isKnown ? [RECORD] : [],
    drafts: [{ ...newDraft(owner), skipped: true, edits }],
    requests: [],
  };
  const props: Props = {
    view: recoveryCase(stored, owner),
    now: NOW,
    isRefused: false,
    isStuck: false,
    onCopyAndOpen: vi.fn(),
    onOpenOnly: vi.fn(),
    onEdit: vi.fn(),
    onLookUp: vi.fn(async () => ({ outcomes: [], isComplete: true })),
    onSkip: vi.fn(),
    onRewind: vi.fn(),
    onNameless: vi.fn(),
    onCopy: vi.fn(),
    ...more,
  };
  show(<RequestView {...props} />);
  return props;
}

describe('nothing answered', () => {
  it('ticks nothing, and says beside each question that it needs an answer', () => {
    request({});
    expect(all('input:checked')).toEqual([]);
    expect(all('.need').map((need) => need.closest<HTMLElement>('[data-field]')?.dataset.field)).toEqual([
      'lost',
      'works',
      'codes',
    ]);
    expect(all('[data-preview]')).toEqual([]);
  });

  it('has a button that says why it does nothing, and leads to the first open field', async () => {
    const { onCopyAndOpen } = request({ lost: ['authenticator'] });
    const button = one('[data-do="try"]');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      t('request_answer_first', 2),
    );
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement).toBe(one('[data-field="works"] input[value="password"]'));
    expect(onCopyAndOpen).not.toHaveBeenCalled();
  });

  it('asks for the name of an account that is not known, and takes that it is not known for an answer', () => {
    request({}, { isKnown: false });
    expect(all('[data-field="username"] .need')).toHaveLength(1);
    request({ usernameUnknown: true }, { isKnown: false });
    expect(all('[data-field="username"]')).toEqual([]);
    expect(all('.need')).toHaveLength(3);
  });
});

it('says when a page showed what is filled in', () => {
  const SEEN = t('hint_remembered', { date: daysAgo(1) });
  request({ project: 'lantern' });
  for (const field of ['username', 'project']) {
    expect(one(`[data-field="${field}"] .help`).textContent).toContain(SEEN);
  }
  request({ project: 'tidepool' });
  expect(one('[data-field="project"] .help').textContent).not.toContain(SEEN);
});

it('says nothing of a repository that is left empty, and that there is none where that is ticked', () => {
  request({ ...ANSWERED, project: 'lantern' });
  expect(one('[data-preview="reason"]').textContent).not.toContain('repository');
  request({ ...ANSWERED, project: 'lantern', noRepository: true });
  expect(one('[data-preview="reason"]').textContent).toContain('no public repository');
  expect(all('[data-field="repository"] input')).toEqual([]);
});

/** What decides where a letter stands. */
function placeOf(element: HTMLElement) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { font, letterSpacing, padding, borderWidth, whiteSpace, overflowWrap } = getComputedStyle(element);
  return { x, y, width, height, font, letterSpacing, padding, borderWidth, whiteSpace, overflowWrap };
}

describe('private data', () => {
  const details = 'Write to alice@example.org,\nor use 0123456789abcdef.';

  it('is marked where it stands, in a layer with the very same text', () => {
    request({ ...ANSWERED, details });
    expect(all('mark').map(({ textContent }) => textContent)).toEqual(['alice@example.org', '0123456789abcdef']);
    expect(one('.layer').textContent).toBe(`${details}\n`);
    expect(placeOf(one('.layer'))).toEqual(placeOf(one('textarea')));
  });

  it('is named in one line, and taken out by its button', () => {
    const { onEdit } = request({ ...ANSWERED, details });
    expect(one('.stop p').textContent).toBe(
      `${t('field_private_data')} ${t('private_email_address')} · ${t('private_recovery_code')}`,
    );
    one('[data-do="mask"]').click();
    expect(onEdit).toHaveBeenCalledExactlyOnceWith({
      details: 'Write to [removed: email address],\nor use [removed: recovery code].',
    });
  });

  it('keeps the request from being shown or copied', () => {
    const { onCopyAndOpen } = request({ ...ANSWERED, details });
    expect(all('[data-preview]')).toEqual([]);
    one('[data-do="try"]').click();
    expect(onCopyAndOpen).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(one('textarea'));
  });
});

describe('everything answered', () => {
  it('shows the request exactly as it is copied', () => {
    const { onCopyAndOpen } = request(ANSWERED);
    one('[data-do="copy-and-open"]').click();
    expect(onCopyAndOpen).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        username: one('[data-preview="username"]').textContent,
        reason: one('[data-preview="reason"]').textContent,
      }),
    );
  });

  it('has nothing that goes on while another request runs', () => {
    request(ANSWERED, { isRefused: true });
    expect(all('[data-preview], [data-do="copy-and-open"], [data-do="try"]')).toEqual([]);
  });

  it('offers the form without the copy only after that failed', () => {
    request(ANSWERED);
    expect(all('[data-do="open-only"]')).toEqual([]);
    const { onOpenOnly } = request(ANSWERED, { isStuck: true });
    one('[data-do="open-only"]').click();
    expect(onOpenOnly).toHaveBeenCalledOnce();
  });
});

const STATES: [string, Partial<RequestForm>, boolean][] = [
  ['nothing answered', {}, false],
  ['private data', { ...ANSWERED, details: 'Write to alice@example.org.', project: 'lantern' }, true],
  ['ready', { ...ANSWERED, project: 'lantern', repository: 'https://github.com/alice/lantern' }, true],
  ['ready, without a name', { ...ANSWERED, usernameUnknown: true }, false],
];

describe.each(STATES)('%s', (_, edits, isKnown) => {
  it('has no accessibility violation, and one filled button at most', async () => {
    request(edits, { isKnown });
    expect(all('.button:not(.secondary), button:not(.secondary, .quiet)').length).toBe(1);
    await expectAccessible();
  });

  it('fits on a narrow screen', async () => {
    request(edits, { isKnown });
    await expectNarrow();
  });
});
