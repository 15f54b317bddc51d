import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { fakeI18n } from '../../platform/testing/fake-i18n';
import { BACKUP_PLACES } from '../../recovery/backup-places';
import type { PlaceNote } from './companion-box';
import { showCompanion } from './show-companion';
import { closedRootOf } from './testing/closed-roots';

// What counts as the user's press is for `press.ts`, whose tests need a browser that draws.
vi.mock('./press', () => ({ isPress: () => true }));

const CODES = {
  fileName: 'PyPI-Recovery-Codes-alice-dev-2026-05-05T10:00:00.txt',
  username: 'alice-dev',
  generatedAt: '',
};
const onNote = vi.fn(async (_note: PlaceNote): Promise<string | null> => null);
const onElsewhere = vi.fn();

beforeEach(() => {
  fakeI18n();
  vi.clearAllMocks();
  document.body.innerHTML = '<div class="recovery-codes"></div>';
  show();
});

const show = () => showCompanion(document, CODES, { onNote, onElsewhere });
const box = () => closedRootOf(document.querySelector('[data-spare-key^="companion"]'))?.querySelector('aside');
const text = () => box()?.textContent ?? '';
const buttons = () => [...(box()?.querySelectorAll('button') ?? [])];
const chosen = () =>
  buttons()
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map(({ textContent }) => textContent);

async function press(words: string): Promise<void> {
  const button = buttons().find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`no ${words}`);
  button.click();
  await new Promise((resolve) => setTimeout(resolve));
}

describe('beside new codes', () => {
  it('says first not to leave, names the file, and every word is there', () => {
    expect(box()?.firstElementChild?.textContent).toBe(english.companion_stay.message);
    expect(box()?.querySelector('code')?.textContent).toBe(CODES.fileName);
    expect(text()).toContain(english.inline_source.message);
    expect(text()).not.toMatch(/(companion|backup|inline)_[a-z]/);
  });

  it('nothing can be typed', () => {
    expect(box()?.querySelector('input, textarea, select, form, [contenteditable]')).toBeNull();
  });

  it.each(BACKUP_PLACES)('a press of the place "%s" stores it, and nothing that was not said', async (place) => {
    await press(english[place].message);
    expect(onNote.mock.calls).toEqual([[{ place }]]);
    expect(chosen()).toEqual([english[place].message]);
    expect(box()?.querySelector('[role="status"]')?.textContent).toBe(english.companion_saved.message);
  });

  it('then asks whether the app is in the same place: yes, no, or no answer', async () => {
    expect(text()).not.toContain(english.companion_app_question.message);
    await press(english.companion_safe.message);
    expect(text()).toContain(english.companion_app_question.message);
    await press('No');
    await press('Yes');
    await press(english.companion_printed.message);
    expect(onNote.mock.calls.slice(1)).toEqual([
      [{ place: 'companion_safe', withAuthenticator: false }],
      [{ place: 'companion_safe', withAuthenticator: true }],
      [{ place: 'companion_printed', withAuthenticator: true }],
    ]);
    expect(chosen()).toEqual([english.companion_printed.message, 'Yes']);
  });

  it('says what went wrong, and marks nothing as chosen', async () => {
    onNote.mockResolvedValueOnce('note-not-kept');
    await press(english.companion_safe.message);
    expect(box()?.querySelector('.problem')?.textContent).toBe(english.field_note_not_kept.message);
    expect(chosen()).toEqual([]);
    expect(text()).not.toContain(english.companion_app_question.message);
    await press(english.companion_safe.message);
    expect(box()?.querySelector('.problem')).toBeNull();
  });

  it('other places are for a tab of ours', async () => {
    await press(english.companion_elsewhere.message);
    expect(onElsewhere).toHaveBeenCalledOnce();
    expect(onNote).not.toHaveBeenCalled();
  });

  it('shown again, what was chosen is still chosen', async () => {
    await press(english.companion_safe.message);
    show();
    expect(chosen()).toEqual([english.companion_safe.message]);
  });
});

it('where one of the new codes is asked for, a word on why stands after the form', () => {
  document.body.innerHTML = '<form><input name="recovery_code_value"></form>';
  showCompanion(document, null, { onNote, onElsewhere });
  expect(document.querySelector('form')?.nextElementSibling?.matches('[data-spare-key^="companion"]')).toBe(true);
  expect(box()?.querySelector('.heading')?.textContent).toBe(english.companion_confirm_title.message);
  expect(box()?.querySelector('form, input, button')).toBeNull();
});
