import { describe, expect, it, vi } from 'vitest';
import { daysAgo } from '../../checks/testing/samples';
import { formatDate, t } from '../../platform/i18n';
import { TODO_PLACES, type TodoId, type TodoItem } from '../../recovery/todo/steps';
import guide from '../guide.css?inline';
import { all, expectAccessible, expectNarrow, one, show, useStage } from '../testing/stage';
import { ListSheet } from './list-sheet';

useStage(guide);

const ITEMS: TodoItem[] = [
  { id: 'new-codes', state: 'done', by: 'page', at: daysAgo(2) },
  { id: 'new-password', state: 'done', by: 'user' },
  { id: 'primary-address', state: 'open', by: 'page' },
  { id: 'tokens-reviewed', state: 'open', by: 'user' },
  { id: 'history-reviewed', state: 'not-seen', by: 'user' },
  { id: 'security-told', state: 'open', by: 'user' },
];

function list(items = ITEMS) {
  const on = { onSay: vi.fn(), onReviewTokens: vi.fn(), onReviewHistory: vi.fn() };
  show(
    <ListSheet id="list" shape="key" over="Over" title="A list" text="Text" site="pypi.org" items={items} {...on} />,
  );
  return on;
}

const step = (id: TodoId) => one(`[data-item="${id}"]`);

it('opens the first step that is not done, with the one filled button', () => {
  list();
  expect(all('[data-item]').map(({ className }) => className)).toEqual([
    'done',
    'done',
    'now',
    ...Array(3).fill('later'),
  ]);
  expect(step('primary-address').getAttribute('aria-current')).toBe('step');
  expect(all('.button:not(.secondary), button:not(.secondary, .quiet)')).toEqual([
    step('primary-address').querySelector('.button'),
  ]);
});

it('shows what is done in one line, with its date only where it is known', () => {
  list();
  expect(step('new-codes').querySelector('.fine')?.textContent).toBe(formatDate(daysAgo(2)));
  expect(step('new-password').querySelector('.fine')).toBeNull();
  expect(all('.done .open, .done p')).toEqual([]);
});

it('makes new codes in the section, never by a link that replaces them', () => {
  list([{ id: 'new-codes', state: 'open', by: 'page' }]);
  expect(all('a').map((link) => link.getAttribute('href'))).toEqual(['https://pypi.org/manage/account/#two-factor']);
});

it('takes the user’s word where no page tells, and takes it back', () => {
  const on = list();
  one('[data-do="said-tokens-reviewed"]').click();
  expect(on.onReviewTokens).toHaveBeenCalledOnce();
  one('[data-do="said-security-told"]').click();
  expect(on.onSay).toHaveBeenLastCalledWith('security-told', true);
  one('[data-do="undo"]').click();
  expect(on.onSay).toHaveBeenLastCalledWith('new-password', false);
  expect(all('[data-do="said-history-reviewed"], [data-do="said-primary-address"]')).toEqual([]);
});

it('tells of each link and button which step it is of', () => {
  list();
  for (const control of all('[data-item] :is(a, button)')) {
    const title = document.getElementById(control.getAttribute('aria-describedby') ?? '');
    expect(title).toBe(control.closest('[data-item]')?.querySelector('h2'));
  }
});

it('says how a true link begins, wherever PyPI mails one', () => {
  list();
  expect(step('primary-address').textContent).toContain(t('link_begins'));
  expect(step('tokens-reviewed').textContent).not.toContain(t('link_begins'));
});

describe.each(['now', 'later'])('every step, %s', (when) => {
  const items = (Object.keys(TODO_PLACES) as TodoId[]).map((id): TodoItem => ({ id, state: 'open', by: 'user' }));
  const shown =
    when === 'now' ? items : [{ id: 'new-codes', state: 'open', by: 'page' } as TodoItem, ...items.slice(4)];

  it('has no accessibility violation', async () => {
    list(shown);
    await expectAccessible();
  });

  it('fits on a narrow screen', async () => {
    list(shown);
    await expectNarrow();
  });
});
