// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../public/_locales/en/messages.json';
import { fakeI18n } from '../../platform/fake-i18n';
import type { Note } from '../components/backup-note';
import { showCompanion } from './show-companion';
import { closedRootOf } from './testing/closed-roots';

const CODES = {
  fileName: 'PyPI-Recovery-Codes-alice-dev-2026-05-05T10:00:00.txt',
  username: 'alice-dev',
  generatedAt: '',
};
const note = vi.fn(async (_note: Note): Promise<string | null> => null);

beforeEach(() => {
  fakeI18n();
  note.mockReset().mockResolvedValue(null);
  document.body.innerHTML = '<div class="recovery-codes"></div>';
  show();
});

const show = () => showCompanion(document, CODES, note);
const box = () => closedRootOf(document.querySelector('spare-key-companion'));
const find = <Found extends Element>(selector: string) => {
  const found = box()?.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const where = () => find<HTMLInputElement>('input[type="text"]');

async function save(): Promise<void> {
  find<HTMLFormElement>('form').requestSubmit();
  await Promise.resolve();
}

describe('beside new codes', () => {
  it('the file is named, and every word is there', () => {
    expect(find('code').textContent).toBe(CODES.fileName);
    expect(find('aside').textContent).toContain(english.inline_source.message);
    expect(find('aside').textContent).not.toMatch(/(companion|backup|inline)_[a-z]/);
  });

  it('what is typed and ticked is what is noted, and then what is said', async () => {
    where().value = ' grey folder ';
    find<HTMLInputElement>('input[type="checkbox"]').click();
    await save();
    expect(note.mock.calls).toEqual([[{ where: ' grey folder ', withAuthenticator: true }]]);
    await vi.waitFor(() => expect(find('.kept').textContent).toContain('\u2068grey folder\u2069'));
    expect(find('.kept').getAttribute('role')).toBe('status');
    expect(box()?.querySelector('form')).toBeNull();
  });

  it('a suggestion fills the field', () => {
    find<HTMLButtonElement>('.suggestions button').click();
    expect(where().value).toBe(english.companion_printed.message);
    expect(note).not.toHaveBeenCalled();
  });

  it('what is wrong with the words is said beside them, until they are right', async () => {
    expect(where().getAttribute('aria-invalid')).toBe('false');
    note.mockResolvedValueOnce('note-not-kept');
    await save();
    await vi.waitFor(() => expect(find('.problem').textContent).toBe(english.field_note_not_kept.message));
    expect(where().getAttribute('aria-invalid')).toBe('true');
    expect(where().getAttribute('aria-describedby')).toBe(find('.problem').id);
    expect(find('label').getAttribute('for')).toBe(where().id);
  });

  it('shown again, what was typed is still there, and so is what was kept', async () => {
    where().value = 'grey folder';
    const typed = where();
    show();
    expect(where()).toBe(typed);
    await save();
    await vi.waitFor(() => find('.kept'));
    show();
    expect(find('.kept').textContent).toContain('grey folder');
  });
});

it('where one of the new codes is asked for, a word on why stands after the form', () => {
  document.body.innerHTML = '<form><input name="recovery_code_value"></form>';
  showCompanion(document, null, note);
  expect(document.querySelector('form')?.nextElementSibling?.tagName).toBe('SPARE-KEY-COMPANION');
  expect(find('.heading').textContent).toBe(english.companion_confirm_title.message);
  expect(box()?.querySelector('form, input')).toBeNull();
});
